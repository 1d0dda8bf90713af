"""Quotation marks: which open, which close, what stands between them.

plain_pairs (where nothing is in doubt), quotation_marks (double ones), single_marks (among apostrophes),
missing_marks, dialogue (dashes), spans, quotation_kinds (by term_words and title_lines).
"""
