"""A whole page on one line, as `get_text(" ")` gives it: where its article begins and ends.

runs (such a line parted: its title, its sentences, the menus between them), signs (what a run shows beside what any
line does), one_line (which runs are the article).
"""
