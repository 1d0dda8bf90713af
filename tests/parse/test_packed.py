from __future__ import annotations

import bz2
import gzip
import lzma
import random
import struct
import sys
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import MISSING, PACKED_SIGNS
from reader.parse import packed as module
from reader.parse.packed import packing_of, unpack, unpacked_pieces
from reader.parse.sniff import sniff
from tests.ending import it_ends

TEXT = b"Harbour reopens\n\nThe harbour is open again, the mayor said.\n"
PAGE = b"<!DOCTYPE html><html><head><title>t</title></head><body><p>Body</p></body></html>"
PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "bzip2": bz2.compress,
    "xz": lzma.compress,
}
ENDINGS = {"gzip": ".gz", "bzip2": ".bz2", "xz": ".xz"}
EACH = pytest.mark.parametrize(("name", "pack"), PACKINGS.items(), ids=PACKINGS)


@EACH
def test_it_is_unpacked_whatever_the_name(name: str, pack: Callable[[bytes], bytes]) -> None:
    assert pack(TEXT).startswith(PACKED_SIGNS)
    assert packing_of(pack(TEXT)) == packing_of(pack(b"")) == name
    assert unpack(pack(TEXT)) == (TEXT, None)
    assert unpack(pack(TEXT) + pack(b"") + pack(PAGE)) == (TEXT + PAGE, None)
    assert sniff(PAGE, f"a.html{ENDINGS[name]}").reason == "extension"
    assert sniff(TEXT, f"a.md{ENDINGS[name]}").format == "markdown"


def test_what_is_not_packed_is_as_it_is() -> None:
    for data in (TEXT, b"", b"BZh9 is no archive", b"BZh", b"\xfd7zXZ", b"BZhA1AY&SY"):
        assert packing_of(data) == ""
        assert unpack(data) == (data, None)


def test_xz_may_be_padded_between_its_members() -> None:
    data = lzma.compress(TEXT) + b"\0" * 8 + lzma.compress(PAGE) + b"\0" * 4
    assert unpack(data) == (TEXT + PAGE, None)
    assert b"".join(unpacked_pieces(iter([data]), "xz", 7)) == TEXT + PAGE


@EACH
def test_a_bomb_stays_within_bounds(name: str, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "UNPACKED_BOUND", 1 << 20)
    bomb = pack(b"a" * (1 << 23))
    data, problem = unpack(bomb)
    assert len(data) == 1 << 20
    assert problem
    assert problem.kind == "too-big"
    assert sum(map(len, unpacked_pieces(iter([bomb]), name, 1000))) == 1 << 20


@EACH
def test_many_members_stay_within_bounds(
    name: str, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "UNPACKED_BOUND", 100_000)
    for sizes in ((60_000, 60_000, 60_000), (60_000, 40_000, 10)):
        members = b"".join(pack(b"a" * size) for size in sizes)
        data, problem = unpack(members)
        assert len(data) == 100_000
        assert problem
        assert problem.kind == "too-big"
        assert sum(map(len, unpacked_pieces(iter([members]), name, 1000))) == 100_000


@pytest.mark.parametrize(("name", "count"), [("gzip", 500_000), ("bzip2", 200_000), ("xz", 100_000)])
def test_countless_members_end(name: str, count: int) -> None:
    pack = PACKINGS[name]
    with it_ends():
        assert unpack(pack(b"") * count + pack(TEXT)) == (TEXT, None)


@EACH
@pytest.mark.parametrize("length", [99_999, 100_000, 100_001])
def test_a_long_member_is_unpacked_piece_by_piece(
    name: str, pack: Callable[[bytes], bytes], length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "UNPACKED_BOUND", 100_000)
    text = random.Random(7).randbytes(length)
    data, problem = unpack(pack(text) + pack(b""))
    assert data == text[:100_000]
    assert (problem is None) == (length < 100_000)


@EACH
def test_what_is_broken_gives_what_it_holds(name: str, pack: Callable[[bytes], bytes]) -> None:
    text = random.Random(7).randbytes(2_000_000)  # several blocks of bzip2
    whole = pack(text)
    for data, least in (
        (whole[:-20_000], 800_000),
        (whole[:1_500_000] + b"damage" * 20 + whole[1_500_120:], 800_000),
    ):
        found, problem = unpack(data)
        assert len(found) >= least
        assert text.startswith(found[:least])
        assert problem
        assert problem.kind == f"bad-{name}"
    found, problem = unpack(pack(TEXT) + whole[:10] + b"nonsense" * 9)
    assert found == TEXT
    assert problem
    found, problem = unpack(whole[:10] + b"\0nonsense\xff" * 9)
    assert problem
    assert problem.kind == f"bad-{name}"
    assert sniff(found, f"a{ENDINGS[name]}").format == "binary"


@EACH
@pytest.mark.parametrize("length", [1, 7, 333, 100_000])
def test_pieces_of_a_file_give_all_of_it(name: str, pack: Callable[[bytes], bytes], length: int) -> None:
    text = (TEXT * 500)[:20_000]
    data = pack(text) + pack(b"") + pack(PAGE)
    pieces = (data[start : start + length] for start in range(0, len(data), length))
    found = list(unpacked_pieces(pieces, name, 999))
    assert b"".join(found) == text + PAGE
    assert max(map(len, found)) <= 999


def test_xz_that_asks_for_too_much_memory_is_refused() -> None:
    # The dictionary is made large in the block's head alone: packing with such a one takes the memory itself.
    whole = lzma.compress(TEXT)
    head = bytearray(whole[12 : 12 + (whole[12] + 1) * 4])
    head[head.index(0x21) + 2] = 40  # 4 GiB
    head[-4:] = struct.pack("<I", zlib.crc32(head[:-4]))
    asking = whole[:12] + bytes(head) + whole[12 + len(head) :]
    with pytest.raises(lzma.LZMAError, match="Memory usage limit"):
        lzma.LZMADecompressor(lzma.FORMAT_XZ, 1 << 27).decompress(asking)
    assert unpack(asking)[0] == asking
    problem = unpack(asking)[1]
    assert problem
    assert problem.kind == "bad-xz"


@pytest.mark.parametrize(("name", "part"), [("bzip2", "bz2"), ("xz", "lzma")])
def test_a_python_that_lacks_a_part_says_so(name: str, part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = PACKINGS[name](TEXT)
    monkeypatch.setitem(sys.modules, part, None)
    found, problem = unpack(data)
    assert found == data
    assert problem
    assert (problem.kind, name in problem.detail) == (MISSING, True)
    assert list(unpacked_pieces(iter([data]), name, 9)) == []


@given(st.sampled_from(["\x1f\x8b\x08", "BZh91AY&SY", "\xfd7zXZ\0\0\4"]), st.binary(max_size=300))
def test_any_bytes_behind_a_sign_are_taken(sign: str, data: bytes) -> None:
    raw = sign.encode("latin-1") + data
    found, problem = unpack(raw)
    assert problem is not None or found != raw
    list(unpacked_pieces(iter([raw]), packing_of(raw), 99))
