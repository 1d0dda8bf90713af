"""Furniture: what stands around an article and names it.

furniture (headline, byline and date together); what tells of the file and its print: preamble, ending, printed; byline,
byline_words (of a language), stated_authors, family_first (names as catalogues write them); published (when it
appeared), date_words, copied (when it was copied).
"""
