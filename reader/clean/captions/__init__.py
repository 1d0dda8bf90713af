"""Captions of pictures.

captions (those that a credit, a label or the page's markup gives away), beside (a credit on a line of its own), doubled
(given twice in a row), scenes (lines that show something and tell nothing), signs (of a single block). All weighed
together: model, line (what it says), around (what the article has around it).
"""
