"""Layout: what a layout did to paragraphs, undone.

layout (all of it: lines wrapped at a column, sentences that links split), edges (what two lines show where they meet),
text_browsers (the numbers of links and the like), glued (no blanks), scripts (code), code_runs (code and prose in one
line); of printed pages: columns (two texts side by side), typeset (lines of no fixed width), hyphens (words cut at the
ends of lines), ligatures, heads (headlines over several lines), page_breaks (sentences that go on overleaf), spacing
(an empty line behind every line).
"""
