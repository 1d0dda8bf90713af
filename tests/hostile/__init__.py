"""Files nobody vetted, through the real commands."""
