from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ida Roth bleibt dabei: Man werde „nicht weichen“.", "Ida Roth"),
        ("Bernd Köster kündigte Gespräche an; man stehe „im Austausch“.", "Bernd Köster"),
        ("Der Sprecher habe ihr erklärt, für Kühe sei man „nicht zuständig“.", "der Sprecher"),
        ("Ole Tamm rief die Polizei. Die Beamten hätten ihr erklärt, man sei „nicht zuständig“.", None),
        ("Veronika Stangl will schlichten. Ihr Vorschlag: Die Glocken könnten „früher ruhen“.", "Veronika Stangl"),
    ],
)
def test_whose_words_are_told(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de") == [wanted]
