"""Signs of the publisher: where they stand, what they say, and how they are weighed.

source_places, source_head, source_sender (of a mail), source_page, source_repeats (what a page says again and again),
source_self (a text that names its own outlet, source_self_words), source_company, source_words; source_evidence,
source_votes.
"""
