"""Markdown: markdown (all of it), front_matter, title_block (Pandoc's)."""
