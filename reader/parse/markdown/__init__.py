"""Markdown: markdown (all of it), front_matter, title_block and attributes (Pandoc's)."""
