"""Mails: mail (a file), head (whether it is one), quoted (a mail in another one)."""
