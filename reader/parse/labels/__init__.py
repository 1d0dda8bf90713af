"""What stands around a plain text and is stated, as front matter is.

labels (a labelled line each), lines (one of them), services (what news databases write), org_head, ris, own_address
(that of its page).
"""
