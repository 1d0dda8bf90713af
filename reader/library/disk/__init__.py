"""The disk: which files a folder holds (scan), JSON lines in pieces (lines), what changes while one looks (watching).

Also mounts (file systems of this machine) and turns (one process at a time).
"""
