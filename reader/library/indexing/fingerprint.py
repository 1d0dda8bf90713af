"""What decides how a file is read, as one name: when it changes, every file is read again."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from reader.digest import blake2b
from reader.model import ReadOptions


def fingerprint(options: ReadOptions) -> str:
    """Name what decides how a file is read: the rule files, the code of the stages, the options."""
    from reader.rules.load import default_rules

    digest = blake2b(digest_size=12)
    digest.update(
        default_rules().fingerprint.encode() + _code() + repr((options.fields, options.known_outlets)).encode()
    )
    return digest.hexdigest()


@lru_cache(maxsize=1)
def _code() -> bytes:
    package = Path(__file__).parents[2]
    sources = [package / f"{name}.py" for name in ("pipeline", "attempts", "formats", "uncleaned")]
    for stage in ("model", "text", "parse", "clean", "annotate", "rules"):
        sources.extend(sorted((package / stage).rglob("*.py")))
    digest = blake2b(digest_size=12)
    for source in sources:
        digest.update(source.read_bytes() + b"\0")
    return digest.digest()
