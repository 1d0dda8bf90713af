"""How well articles are read: measures, cases and floors."""
