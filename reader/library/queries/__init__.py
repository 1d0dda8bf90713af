"""Asking an index: the query language, the lists it gives, and what is found over many articles.

* the language: query, query_fields, query_nodes; as full-text expressions, as SQL conditions,
  speaker_titles; of corrections fixed (fields) and put_back (lines)
* the indexes that are asked: shelf (one), across (several of them)
* the answers: listing, lists, newest, counts, hits, lacking
* over many articles: quotations, tellings (one statement in several articles), pictures
"""
