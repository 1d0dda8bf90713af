"""The disk: which files a folder holds (scan), long files in pieces (lines, archives), what changes there (watching).

Also mounts (file systems of this machine) and turns (one process at a time).
"""
