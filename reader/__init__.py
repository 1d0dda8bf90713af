"""Broadsheet: a terminal reader for news articles kept as files."""

__version__ = "0.1.0"
