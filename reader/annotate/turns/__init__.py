"""Turns: the words of a conversation, which stand between no marks: `NAME: ...`, and the answers of an interview.

labels (how a turn begins), talk (the words of a language), voices (whom a label means), interviewee (who answers),
stretches (which labels make a conversation), extents (where a turn ends), questions (interviews without labels),
conversations (all of these), nested (marks inside turns), turns and openings (what is looked at).
"""
