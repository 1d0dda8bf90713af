"""Characters: decoding, repair, scrubbing, folding."""
