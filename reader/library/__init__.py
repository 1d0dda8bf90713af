"""The library on disk: scan, workers, index, state, query."""
