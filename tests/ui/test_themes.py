"""Themes: whole, and readable."""

from __future__ import annotations

import pytest
from textual.color import Color

from reader import config
from reader.ui.themes import DEFAULT_THEME, load_themes

THEMES = load_themes()


def test_the_themes_there_are() -> None:
    assert set(THEMES) == {"terminal", "dark", "light"} == set(config.THEMES)
    assert THEMES[DEFAULT_THEME].ansi


def test_each_names_the_same_things() -> None:
    wanted = {"quote", "margin", "faint", "faint-style", "bar", "star", "hit", "hit-background", "hit-style"}
    for theme in THEMES.values():
        assert wanted <= set(theme.variables)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 has it."""
    parts = [part / 255 for part in Color.parse(colour).rgb]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", ["dark", "light"])
def test_what_is_read_can_be_read(name: str) -> None:
    theme = THEMES[name]
    paper = theme.background or ""
    for ink in (theme.foreground or "", theme.variables["quote"], theme.variables["faint"], theme.warning or ""):
        assert contrast(paper, ink) >= 4.5, f"{ink}: WCAG 2.1 asks for 4.5 to 1"


def test_the_terminals_own_palette_is_all_there_is() -> None:
    theme = THEMES["terminal"]
    colours = [theme.primary, theme.background, theme.foreground, *theme.variables.values()]
    assert all(c and (c.startswith("ansi_") or c in ("dim", "reverse", "none", "bold")) for c in colours)
