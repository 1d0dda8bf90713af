"""Fuzzing: `python -m tests.fuzz TARGET [--minutes N]`."""
