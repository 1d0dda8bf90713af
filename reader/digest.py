"""blake2b without OpenSSL.

`hashlib` loads libcrypto for the sake of other hashes: 2.5 ms of a start and 0.9 MB.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without it, or one that has moved it
    from hashlib import blake2b

__all__ = ["blake2b"]
