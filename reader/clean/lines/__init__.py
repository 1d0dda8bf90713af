"""Lines: what they show, whatever is made of it.

One by itself: line (all of it), feature_names, signs (length, capitals, marks), phrases (of the web's furniture), lone
(one thing and no sentence). Several together: runs (lists, tables, menus), again (what a file says again),
pulled (pull quotes).
"""
