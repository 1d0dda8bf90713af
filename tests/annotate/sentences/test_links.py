from __future__ import annotations

from reader.annotate.sentences.links import depends, names_a_noun
from tests.annotate.reading import frame, speakers


def test_what_depends_and_what_is_a_noun() -> None:
    made = frame("Then voters in Ohio met the Minister")
    assert [made.words(at, at) for at in range(len(made.kind)) if depends(made, at)] == ["in"]
    assert [made.words(at, at) for at in range(len(made.kind)) if names_a_noun(made, at)] == ["Minister"]


def test_a_role_of_somebody_is_not_that_person() -> None:
    assert speakers("L’avocat d’Anne Vial parle d’« une erreur ».", language="fr") == ["l’avocat d’Anne Vial"]
