"""Roles: which block is title, byline, body, caption or boilerplate."""
