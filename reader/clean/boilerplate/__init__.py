"""Boilerplate: which of the lines that are left are the article.

boilerplate (the decision), features (a line's neighbours and place, beside what it shows itself), sequence (the model),
reasons (what weighed most), beside_title (lines right beside the headline), inserts (boxes and links amid the article),
contents (tables of them), facts (about a work, below its review), stray_numbers (a player's time, a rank),
threads (what readers wrote), listings (other articles with their days, or ranked).
"""
