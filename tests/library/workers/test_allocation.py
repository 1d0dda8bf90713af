"""Memory of large blocks goes back to the system once it is set so."""

import subprocess
import sys

import pytest

from reader.library.workers.allocation import give_back, keep_little

SCRIPT = """
import ctypes, sys
from reader.library.workers.allocation import give_back, keep_little

libc = ctypes.CDLL(None)
libc.malloc.restype, libc.malloc.argtypes, libc.free.argtypes = ctypes.c_void_p, [ctypes.c_size_t], [ctypes.c_void_p]

def held():
    with open("/proc/self/statm") as stream:
        return int(stream.read().split()[1])

def block(size):
    place = libc.malloc(size)
    ctypes.memset(place, 1, size)
    return place

if sys.argv[1] == "set":
    keep_little()
libc.free(block(16 << 20))  # raises the threshold, where it is not set
before = held()
blocks = [block(1 << 20) for _ in range(8)]
small = block(100)  # above the others on the heap: keeps them there
for one in blocks:
    libc.free(one)
print(held() - before)
"""


def grown(how: str) -> int:
    """Pages that a process has more after it freed eight blocks of 1 MB."""
    done = subprocess.run([sys.executable, "-c", SCRIPT, how], capture_output=True, text=True, check=True)
    return int(done.stdout)


def test_a_python_without_ctypes_searches_all_the_same(monkeypatch):
    monkeypatch.setitem(sys.modules, "ctypes", None)  # importing it raises ImportError
    keep_little()
    give_back()


@pytest.mark.skipif(sys.platform != "linux", reason="glibc alone has the setting")
def test_freed_blocks_go_back():
    if grown("not") < 1000:
        pytest.skip("this C library gives them back by itself")
    assert grown("set") < 500
