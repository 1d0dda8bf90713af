from __future__ import annotations

import pytest

from reader.annotate.attribution.later_subjects import subject_after
from tests.annotate.reading import frame, shown, speakers


@pytest.mark.parametrize(
    "role", ["l’entraîneur des Bleus du handball", "le président du conseil départemental", "le délégué CGT"]
)
def test_a_role_with_all_that_it_belongs_to(role: str) -> None:
    made = frame(f"salue {role}, Luc Morel.", "fr")
    assert shown(subject_after(made, 1, len(made.kind)), made) == ("name", "Luc Morel")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“Basta ya de obras”, sentenció el jefe en una conferencia de prensa.", "el jefe"),
        ("“Basta ya de obras”, dijo la portavoz en el Congreso.", "la portavoz en el Congreso"),
        ("“Basta ya de obras”, dice uno de los autores, Luis Osma, profesor.", "Luis Osma"),
    ],
)
def test_where_somebody_speaks_is_no_part_of_who(text: str, name: str) -> None:
    assert speakers(text, language="es") == [name]


def test_somebody_behind_the_place_of_their_role() -> None:
    text = 'Director of Tarn\'s Weller Airport Tom Rusk knew nothing. "It was loud," he said.'
    assert speakers(text) == ["Tom Rusk"]
