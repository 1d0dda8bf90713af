from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("tail", "wanted"),
    [
        ("sagte Landrat und Parteichef Udo Kelm.", "Udo Kelm"),
        ("sagte die in Graz lebende Autorin Ida Roth.", "Ida Roth"),
        ("sagte der seit 2014 amtierende Landrat Udo Kelm.", "Udo Kelm"),
        ("sagte der in Brock am Abend.", None),
        ("sagte die Autorin in ihrer Rede.", "die Autorin"),
        ("sagte der Leiter im Bauamt.", "der Leiter im Bauamt"),
        ("sagte die Chefin des Verbands (VHG) Nord, Ida Roth.", "Ida Roth"),
        ("sagte die Chefin des Verbands (VHG), Ida Roth.", "Ida Roth"),
        ("sagte die Leiterin des Krisenstabs und Chefin der Bau- und Umweltbehörde, Ida Roth.", "Ida Roth"),
        ("sagte die Leiterin des Krisenstabs, Ida Roth habe das entschieden.", "die Leiterin des Krisenstabs"),
        ("sagte die Leiterin der Aktion „Sonne“, Ida Roth.", "Ida Roth"),
        ("sagte der 34 Jahre alte Udo Kelm.", "Udo Kelm"),
    ],
)
def test_what_stands_beside_a_noun(tail: str, wanted: str | None) -> None:
    assert speakers(f"„Wir gehen heute“, {tail}", language="de")[0] == wanted


def test_a_city_is_not_who_its_somebody_is() -> None:
    text = "„Wir gehen heute“, so Deutschlands derzeit bekannteste Turnerin, Ida Roth."
    assert speakers(text, language="de") in ([None], ["Ida Roth"])


def test_where_somebody_speaks_is_no_part_of_who_it_is() -> None:
    text = "„Ich war blind vor Schulden“, hatte der Juwelier in seinem Schlusswort gemeint."
    assert speakers(text, language="de") == ["der Juwelier"]
