import hashlib

from reader.digest import blake2b

from .test_architecture import loaded_by


def test_it_is_the_same_hash():
    assert blake2b(b"news", digest_size=16).hexdigest() == hashlib.blake2b(b"news", digest_size=16).hexdigest()


def test_the_reader_loads_no_openssl():
    loaded = loaded_by(
        "from reader.cli.reading import without_tls\nwith without_tls(): import reader.ui.app, reader.library.open\n"
    )
    assert "asyncio" in loaded
    assert loaded.isdisjoint({"ssl", "_ssl", "hashlib", "_hashlib"})


def test_what_needs_tls_later_finds_it():
    assert "_ssl" in loaded_by(
        "from reader.cli.reading import without_tls\nwith without_tls(): import asyncio\nimport ssl"
    )
