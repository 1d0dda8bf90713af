"""Furniture: what stands around an article and names it.

furniture (headline, byline and date together); what tells of the file and its print: preamble, ending, printed; who
wrote it: authors, lone_names (on lines of their own), foot (as the end of a text tells), byline, byline_words (of a
language), author_names, stated_authors, family_first (names as catalogues write them); when: published (when it
appeared), date_words, copied (when it was copied); given (names told by their first word), seams (where two things meet
in a line).
"""
