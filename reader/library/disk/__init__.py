"""The disk: which files a folder holds (scan), long files in pieces (lines, archives), what changes there (watching).

Also mounts (file systems of this machine), turns (one process at a time) and reason (why nothing can be written).
"""
