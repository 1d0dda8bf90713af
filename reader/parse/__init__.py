"""Structure: one module or room a format turns text into blocks.

* sniff (which format)
* plain, labels (what stands around a text); exports (many texts)
* html; markdown; mail
* records (JSON), tables (CSV, TSV)
"""
