"""The index of a folder: its file, what is kept of an article, and how that comes in and goes out.

* the file: schema.sql, index_file, damage (one that is broken), removed (one that is gone); store, batch and
  transaction write it
* an article in it: document (what is kept), codec (its bytes, with common.txt as their dictionary), keys (its number)
* lines that many articles of a source have: repeats, tally, overlay (what the library learned from them)
"""
