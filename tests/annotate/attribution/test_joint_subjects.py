from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Ida Roth und Tom Behn teilten mit, man habe „alles“ versucht.", "de", "Ida Roth und Tom Behn"),
        ("„Wir gehen“, erklärten der Minister und seine Sprecherin.", "de", "der Minister und seine Sprecherin"),
        ("Ida Roth (ABC) und Tom Behn (XYZ) nannten das „absurd“.", "de", "Ida Roth und Tom Behn"),
        ("„Wir gehen“, sagte Ida Roth und Tom Behn nickte.", "de", "Ida Roth"),
        ("« Nous partons », ont écrit Anne Roux et Paul Brun.", "fr", "Anne Roux et Paul Brun"),
        ("« Nous partons », a dit Anne Roux et Paul Brun a souri.", "fr", "Anne Roux"),
        ("«Nos vamos», dijeron Ana Ruiz y Juan Gil.", "es", "Ana Ruiz y Juan Gil"),
        ("Tanto el alcalde como la oposición denunciaron “un fraude”.", "es", "el alcalde como la oposición"),
    ],
)
def test_who_speaks_together(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted
