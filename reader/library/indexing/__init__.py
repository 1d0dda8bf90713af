"""Indexing: a folder's files brought into its index, in a process of its own or a thread.

* the reader's side: process_indexing, memory_indexing, order (what the process is told), room, shelter
* the process: ingest, first_reading (its quick start), passes, job, writing, fingerprint
"""
