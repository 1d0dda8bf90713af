from pathlib import Path

import pytest

from reader.library.indexing import fingerprint as fingerprinting
from reader.library.indexing.fingerprint import fingerprint
from reader.model import ReadOptions

PACKAGE = Path(fingerprinting.__file__).parents[2]


def test_the_fingerprint_goes_by_rules_and_options():
    plain = fingerprint(ReadOptions())
    assert plain == fingerprint(ReadOptions())
    assert plain != fingerprint(ReadOptions(known_outlets=("The Lamp",)))
    assert plain != fingerprint(ReadOptions(fields=(("title", "kop"),)))


def test_it_goes_by_all_code_that_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[Path] = set()
    read_bytes = Path.read_bytes

    def noting(path: Path) -> bytes:
        read.add(path)
        return read_bytes(path)

    fingerprinting._code.cache_clear()
    monkeypatch.setattr(Path, "read_bytes", noting)
    fingerprint(ReadOptions())
    stages = [
        path
        for stage in ("model", "text", "parse", "clean", "annotate", "rules")
        for path in (PACKAGE / stage).rglob("*.py")
    ]
    assert len(stages) > 100
    assert read.issuperset(stages), "those in folders of a stage too"
    assert read.issuperset(PACKAGE / f"{name}.py" for name in ("pipeline", "formats", "uncleaned"))
