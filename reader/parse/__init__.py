"""Structure: one module or room a format turns text into blocks.

* packed (what is in it), sniff (which format), served (below the head of a web server's answer), written_out (for
  programs: undone)
* plain, labels (what stands around a text); exports (many texts)
* html; markdown; mail; by_format (one of them, or a plain text)
* records (JSON), tables (CSV, TSV), warc (web archives), notes (Evernote), feeds and wordpress (RSS, Atom, WXR),
  sgml (corpora)
"""
