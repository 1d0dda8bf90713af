"""Rule files: words of languages, outlets, trained weights. Read when first asked for, then kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from reader.digest import blake2b
from reader.errors import RulesError

Words = Mapping[str, tuple[str, ...]]

FOLDER = Path(__file__).parent
NO_WORDS: Words = MappingProxyType({})
_SECTION = re.compile(r"^(?=\[\w+\]\s*$)", re.MULTILINE)
"""Where a section of a language's file begins: its header alone on a line."""
_LIST = re.compile(r'^(\w+) = \[((?:\s*"[^"\\\n]*",)*\s*"[^"\\\n]*",?)\s*\]$', re.MULTILINE)
"""A list of nothing but strings without escapes: name and content."""
_ITEM = re.compile(r'"([^"]*)"')


class Rules:
    """The rule files of one folder. Compared by identity, so stages may cache what they compile from it."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Take the folder that holds `lang/`, `outlets.txt`, the tables and the weights."""
        self.folder = folder
        self._languages: dict[str, Mapping[str, str]] = {}
        self._words: dict[tuple[str, str], Words] = {}
        self._tables: dict[str, Mapping[str, Any]] = {}

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """Two-letter codes of the languages that have rules."""
        return tuple(sorted(path.stem for path in (self.folder / "lang").glob("*.toml")))

    def words(self, language: str | None, section: str) -> Words:
        """Word lists of one section (`language`, `clean`, `furniture`, `speech`) of a language.

        A list may be written as one string of words between spaces, which is parsed ten times as fast.
        An unknown language or section has no words. Raises RulesError for a broken file.
        """
        if language is None or language not in self.languages:
            return NO_WORDS
        if (language, section) not in self._words:
            self._words[language, section] = MappingProxyType(self._lists(language, section))
        return self._words[language, section]

    def _lists(self, language: str, section: str) -> dict[str, tuple[str, ...]]:
        """The lists of a section. Plain ones are taken out first: TOML's parser needs 40 ms for them, this 4."""
        file = f"lang/{language}.toml"
        text = self._sections(language).get(section, "")
        plain = [(match[1], tuple(_ITEM.findall(match[2]))) for match in _LIST.finditer(text)]
        rest = _LIST.sub("", text)
        found = self._parsed(file, rest).get(section, {}) if "=" in rest else {}
        lists = {name: tuple(words.split() if isinstance(words, str) else words) for name, words in found.items()}
        lists |= plain
        if len(lists) < len(found) + len(plain):
            raise RulesError(f"{self.folder / file}: a list stands twice in [{section}]")
        return lists

    def _sections(self, language: str) -> Mapping[str, str]:
        """The text of each section of a language's file, to be parsed when asked for.

        An article needs all of one language and little of the others; to parse all of them takes 20 ms of a cold start.
        """
        if language not in self._languages:
            name = f"lang/{language}.toml"
            head, *parts = _SECTION.split(self._text(name))
            self._parsed(name, head)
            self._languages[language] = {part[1 : part.index("]")]: part for part in parts}
        return self._languages[language]

    def table(self, name: str) -> Mapping[str, Any]:
        """A TOML file of the folder, by its relative name. Raises RulesError when missing or broken."""
        if name in self._tables:
            return self._tables[name]
        self._tables[name] = self._parsed(name, self._text(name))
        return self._tables[name]

    def lines(self, name: str) -> Iterator[str]:
        """The lines of a text file of the folder, without comments and empty ones. Raises RulesError when missing.

        What is long and flat is kept so: 2,165 outlets take 12 ms, 709 of them took 22 ms as TOML.
        """
        return (line for line in self._text(name).splitlines() if line and line[0] != "#")

    def _text(self, name: str) -> str:
        try:
            return (self.folder / name).read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise RulesError(f"{self.folder / name}: {error}") from error

    def _parsed(self, name: str, text: str) -> Mapping[str, Any]:
        try:
            return tomllib.loads(text)
        except ValueError as error:
            raise RulesError(f"{self.folder / name}: {error}") from error

    @cached_property
    def fingerprint(self) -> str:
        """Changes whenever any rule file changes; 32 hex digits."""
        digest = blake2b(digest_size=16)
        for path in sorted(self.folder.rglob("*")):
            if path.suffix in {".toml", ".json", ".txt"}:
                digest.update(path.relative_to(self.folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()


@lru_cache(maxsize=1)
def default_rules() -> Rules:
    """The rules that ship with the program."""
    return Rules()
