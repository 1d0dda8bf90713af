"""The disk: which files a folder holds (scan), JSON lines in pieces (lines), what changes while one looks (watching).

Also mounts (file systems of this machine), turns (one process at a time) and reason (why nothing can be written).
"""
