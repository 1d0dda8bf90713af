"""Themes: TOML files beside this module, a colour a name."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from textual.theme import Theme

DEFAULT_THEME = "terminal"
"""The terminal's own palette."""


def load_themes() -> dict[str, Theme]:
    """Return the themes that come with the program, by name."""
    themes = {}
    for file in sorted(Path(__file__).with_name("themes").glob("*.toml")):
        theme = theme_from(file.stem, tomllib.loads(file.read_text(encoding="utf-8")))
        themes[theme.name] = theme
    return themes


def theme_from(name: str, table: dict[str, Any]) -> Theme:
    """Return the theme that a TOML table describes; its `variables` are what the style sheets use."""
    variables = {key: str(value) for key, value in table.pop("variables", {}).items()}
    return Theme(name=name, variables=variables, **table)
