"""Records: JSON, and what a front matter shares with it.

records (a file's), json_values (as slices of bytes), crowd (no article each), lists (several in one value), channel
(Telegram's); a record's fields: field_names, field_values, stated (of its article), text, beside
(standfirst, captions, comments).
"""
