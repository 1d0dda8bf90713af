"""What stands around a plain text and is stated, as front matter is.

labels (a labelled line each), lines (one of them), joined (several on one line), services (what news databases write),
org_head, ris, own_address (that of its page).
"""
