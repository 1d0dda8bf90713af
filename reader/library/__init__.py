"""The library on disk: scan, workers, index, state, query.

The modules by what they are about:

* the way in: open, library, settings, shelf (an index for reading), across (several of them),
  upkeep, progress
* the disk: scan, lines and long_file (JSON lines in pieces), watching, mounts, room, turns
* workers: pool, worker_process, workers (the process itself), wire, pieces, together, codec, process, allocation; for
  whoever waits for a file: one_file, several_files
* indexing: indexing (the reader's side), ingest (the process), first_reading (its quick start), memory_indexing, order,
  passes, job, writing, fingerprint, shelter
* the index: schema.sql, index_file, damage, store, batch, transaction, document (what is kept of an article), keys,
  tally, repeats
* asking: query, query_fields, query_nodes, conditions, saying_conditions, speaker_titles, listing, lists, newest,
  counts, hits, lacking
* over many articles: quotations, tellings (one statement in several articles), pictures
* on top of what is kept: overlay (what the library learned), corrections and correcting (the reader's own), fixed
  (those in lists), put_back (those of lines in searches)
* the state: state.sql, state, steps, state_change, state_file, journal
"""
