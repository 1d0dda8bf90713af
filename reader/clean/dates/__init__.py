"""Dates: as texts write them (dates), without a year (partial), before a report (dateline), in a field (stamp)."""
