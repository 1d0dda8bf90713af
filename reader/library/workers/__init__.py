"""The worker processes: everything that parses runs in them, with bounds on time and memory.

* the process itself: worker (warm.txt gets it ready), together (short files side by side)
* who asks it: pool, worker_process, wire; pieces and long_file (JSON lines in pieces); process (how one is started),
  allocation
* for whoever waits for a file: one_file, several_files
"""
