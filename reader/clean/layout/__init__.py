"""Layout: what a layout did to paragraphs, undone.

layout (all of it: lines wrapped at a column, sentences that links split), hyphens (words cut at the ends of lines),
typeset (justified lines as a printed page has them), page_breaks (sentences that go on overleaf), columns (two texts
side by side).
"""
