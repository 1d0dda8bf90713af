"""Characters: decoding, references (`&amp;`), repair, scrubbing, folding."""
