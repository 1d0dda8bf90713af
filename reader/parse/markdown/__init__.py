"""Markdown: markdown (all of it), marks (by which it is told), front_matter, title_block and attributes (Pandoc's)."""
