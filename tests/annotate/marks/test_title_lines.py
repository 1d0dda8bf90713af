from __future__ import annotations

import pytest

from reader.annotate.marks.title_lines import is_title_line
from tests.annotate.reading import annotated

UNITS = frozenset({"pages", "euros", "seiten"})


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        (", Quay Press, 224 pages, £18.", True),
        (", Quay Press, £18.", True),
        (". Verlag Grün & Söhne, 224 Seiten", True),
        (" (Quay of Ansel, 224 pages)", True),
        (", he said, and read 224 pages.", False),
        (", Quay Press, 1990.", False),
        (", 224 of them", False),
        ("", False),
    ],
)
def test_pages_or_a_price_behind_a_publisher(behind: str, wanted: bool) -> None:
    assert is_title_line(behind, UNITS, frozenset({"of"})) is wanted
    assert not is_title_line(behind, frozenset(), frozenset({"of"}))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Nell Osgood: “The long shore”, Quay Press, 224 pages, £18.", "en"),
        ("Ida Roth: „Die Angst vor dem Laub“, Verlag Grün & Söhne, 224 Seiten, 22 Euro.", "de"),
        ("Hélène Dautry : « La nuit des drisses », Éditions du Môle, 224 pages, 18 euros.", "fr"),
        ("Elena Doria: «La noche del puerto», Editorial Muelle, 224 páginas, 18 euros.", "es"),
    ],
)
def test_a_title_before_a_colon_with_its_author(text: str, language: str) -> None:
    assert [quote.kind.value for quote in annotated(text, language=language)] == ["term"]
