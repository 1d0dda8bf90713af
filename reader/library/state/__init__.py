"""The state: what the reader did, in two files of which each can be made from the other.

state.sql, state, steps (what can be taken back), state_change, state_file, journal; corrections (the reader's own words
on an article), own (the same without a library).
"""
