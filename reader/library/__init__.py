"""The library on disk: scan, workers, index, state, queries.

What the program asks for stands here: open and library (with correcting), settings, upkeep (all indexes brought up to
date, their progress as one). The rooms, each of which imports only those before it:

* disk: files and their changes
* index: the SQLite file of a folder
* workers: the processes that read files
* indexing: files brought into the index
* state: what the reader did
* queries: what is asked of index and state
"""
