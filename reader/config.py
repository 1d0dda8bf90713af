"""The configuration: defaults, and the differences from them in one TOML file.

The file is optional. An unknown key, a wrong type or a value out of range is an error that names
the key and, for a misspelt one, the nearest known key.
"""

from __future__ import annotations

import difflib
import os
import re
import stat
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import ConfigError

THEMES = ("terminal", "dark", "light")
SORTS = ("newest", "oldest", "title", "source", "file")
RECORD_FIELDS = ("title", "text", "html", "url", "source", "date", "authors", "language", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything that can be set. The `help` of a field is its line in `broadsheet config`."""

    theme: str = field(
        default="terminal", metadata={"help": "colours: terminal (its own palette), dark, light", "one_of": THEMES}
    )
    measure: int = field(default=72, metadata={"help": "cells of a line of text", "range": (20, 400)})
    list_width: int = field(default=44, metadata={"help": "cells of the list beside the text", "range": (20, 120)})
    sort: str = field(
        default="",
        metadata={
            "help": f"order of the list at start: {', '.join(SORTS)}; empty: newest, file where nothing is dated",
            "one_of": ("", *SORTS),
        },
    )
    mouse: bool = field(default=False, metadata={"help": "wheel and click; otherwise the terminal keeps the mouse"})
    history: bool = field(default=True, metadata={"help": "keep what was searched for"})
    last_screen: bool = field(default=True, metadata={"help": "keep the screen you left and show it at the next start"})
    frames: bool = field(default=True, metadata={"help": "send only what changed on the screen"})
    links: bool = field(default=True, metadata={"help": "make web addresses links that the terminal can open"})
    index_dir: str = field(
        default="", metadata={"help": "folder of the indexes, relative to this file; empty: the cache folder"}
    )
    jobs: int = field(default=0, metadata={"help": "processes that read articles; 0: one a core", "range": (0, 256)})
    outlets: tuple[str, ...] = field(
        default=(), metadata={"help": 'publishers that folders are named after: "Harrow Times" for harrow-times'}
    )
    fields: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={
            "help": "further names of a record's fields: ours = theirs, dotted for nested ones; ours are "
            + ", ".join(RECORD_FIELDS)
        },
    )
    keys: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"help": "keys of actions, by the names that `broadsheet keys` prints"},
    )
    path: Path | None = field(default=None, metadata={"internal": True})
    given: frozenset[str] = field(default=frozenset(), metadata={"internal": True})

    @property
    def index_folder(self) -> Path | None:
        """The folder of the indexes, if one is named: a relative path begins where the configuration lies."""
        if not self.index_dir:
            return None
        folder = Path(os.path.expanduser(self.index_dir))  # noqa: PTH111 (Path raises for a user who is not there)
        return folder if self.path is None else self.path.parent / folder

    @property
    def record_fields(self) -> tuple[tuple[str, str], ...]:
        """The further field names as pairs (ours, theirs)."""
        return tuple((ours, theirs) for ours, names in self.fields.items() for theirs in names)


def config_path() -> Path:
    """Where the configuration file is looked for: `$BROADSHEET_CONFIG`, else the user's config folder."""
    named = os.environ.get("BROADSHEET_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return _folder(user_config_path) / "config.toml"


def state_dir() -> Path:
    """The folder of what the reader did and of the log. Raises ConfigError where the user has no home."""
    from platformdirs import user_state_path

    return _folder(user_state_path)


def cache_dir() -> Path:
    """The folder of the indexes unless the configuration names another. Raises ConfigError as `state_dir` does."""
    from platformdirs import user_cache_path

    return _folder(user_cache_path)


def _folder(find: Callable[..., Path]) -> Path:
    """A folder of ours, by a function of platformdirs; what it returns or raises for no home depends on its version."""
    try:
        folder = find("broadsheet", appauthor=False)
    except RuntimeError:
        folder = None
    if folder is None or not folder.is_absolute():
        raise ConfigError("there is no home folder: set HOME to an absolute path")
    return folder


def load_config(path: Path | None = None) -> Config:
    """Read the configuration. Raises ConfigError with one line when the file is not valid."""
    named = path is not None or bool(os.environ.get("BROADSHEET_CONFIG"))
    path = path or config_path()
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and path != Path(os.devnull):  # a pipe might be waited for without end
            raise ConfigError(f"{path}: is {'a folder' if stat.S_ISDIR(mode) else 'not a regular file'}")
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except FileNotFoundError:
        return Config()
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8 text, at byte {error.start + 1}") from error
    except OSError as error:
        if isinstance(error, NotADirectoryError) and not named:  # a user who has /dev/null for a home
            return Config()
        raise ConfigError(f"{path}: {os.strerror(error.errno or 0).lower()}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: {error}") from error
    return config_from(table, path, text)


def config_from(table: Mapping[str, Any], path: Path, text: str = "") -> Config:
    """Check a TOML table and make the configuration of it. Raises ConfigError, with the line of `text` if it is found.

    `text`: the TOML that the table was read from.
    """
    try:
        return _checked_table(table, path)
    except _Wrong as wrong:
        line = line_of(text, wrong.table, wrong.key)
        raise ConfigError(f"{path}: {wrong}" + (f" (at line {line})" if line else "")) from wrong


class _Wrong(ValueError):
    """What is wrong, and with which key of which table (empty: of none)."""

    def __init__(self, reason: str, key: str, table: str = "") -> None:
        super().__init__(reason)
        self.key, self.table = key, table


def line_of(text: str, table: str, key: str) -> int | None:
    """Number of the line on which a TOML text sets a key of a table (empty: of none); None where it is not found."""
    name = rf"""["']?{re.escape(key)}["']?"""
    within = rf"""["']?{re.escape(table)}["']?\s*\.\s*{name}""" if table else name
    section = ""
    for number, line in enumerate(text.split("\n"), 1):
        if header := re.match(r"\s*\[+([^\[\]]+)\]", line):
            section = header[1].strip(" \t\"'")
            if not table and section.partition(".")[0] == key:
                return number
        elif re.match(rf"\s*{name if section == table else within}\s*[.=]", line) and section in {"", table}:
            return number
    return None


def _checked_table(table: Mapping[str, Any], path: Path) -> Config:
    known = {item.name: item for item in fields(Config) if not item.metadata.get("internal")}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise _Wrong(f"unknown key {key!r}" + _nearest(key, known), key)
        try:
            values[key] = _checked(value, getattr(Config(), key), known[key].metadata)
        except _Wrong as wrong:
            raise _Wrong(f"{key}: {wrong}", wrong.key, key) from wrong
        except ValueError as error:
            raise _Wrong(f"{key}: {error}", key) from error
    config = replace(Config(), **values, path=path, given=frozenset(values))
    for name in config.fields:
        if name not in RECORD_FIELDS:
            hint = _nearest(name, RECORD_FIELDS)
            raise _Wrong(f"fields: {name!r} is none of {', '.join(RECORD_FIELDS)}{hint}", name, "fields")
    return config


def _nearest(name: str, known: Iterable[str]) -> str:
    """Ask whether the nearest known name was meant; nothing where none is near."""
    near = difflib.get_close_matches(name, list(known), n=1)
    return f", did you mean {near[0]!r}?" if near else ""


def _checked(value: Any, default: Any, metadata: Mapping[str, Any]) -> Any:
    """The value in the type of its default. Raises ValueError with the reason."""
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value
    if isinstance(default, int):
        low, high = metadata["range"]
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return value
    if isinstance(default, str):
        if not isinstance(value, str):
            raise ValueError("must be a string")
        if "\0" in value:
            raise ValueError("no name has a NUL in it")
        choices = metadata.get("one_of")
        if choices and value not in choices:
            raise ValueError("must be one of " + ", ".join(choice or '""' for choice in choices))
        return value
    if isinstance(default, tuple):
        return _strings(value)
    if not isinstance(value, Mapping):
        raise ValueError("must be a table")
    return {name: _entry(name, item) for name, item in value.items()}


def _entry(name: str, value: Any) -> tuple[str, ...]:
    try:
        return _strings(value)
    except ValueError as error:
        raise _Wrong(f"{name}: {error}", name) from error


def _strings(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    raise ValueError("must be a string or a list of strings")


def settings(config: Config) -> list[tuple[str, Any, str, bool]]:
    """Every setting: name, value, what it does and between what bounds, whether the file set it."""
    default = Config()
    return [
        (
            item.name,
            getattr(config, item.name),
            item.metadata["help"] + _bounds(item.metadata),
            item.name in config.given or getattr(config, item.name) != getattr(default, item.name),
        )
        for item in fields(Config)
        if not item.metadata.get("internal")
    ]


def _bounds(metadata: Mapping[str, Any]) -> str:
    return "; {} to {}".format(*metadata["range"]) if "range" in metadata else ""
