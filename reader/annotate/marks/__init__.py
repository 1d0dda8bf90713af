"""Quotation marks: which open, which close, what stands between them.

quotation_marks (double ones), single_marks (among apostrophes), missing_marks, dialogue (dashes), spans,
quotation_kinds (by term_words).
"""
