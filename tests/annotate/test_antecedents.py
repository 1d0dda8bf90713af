from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Ruth Calder came late.", '"We go," she said.'), "Ruth Calder"),
        (("Ruth Calder came late.", '"We go," he said.'), None),
        (("Owen Pike came late. It rained.", "The road was wet.", '"We go," he said.'), "Owen Pike"),
        (("Owen Pike came late.", '"We go," said the woman. "We stay," she added.'), "the woman"),
        (("Owen Pike met Ruth Calder.", '"We go," she said.'), None),
        (('The plan drew a reply from Ruth Calder. "We go," she said.',), "Ruth Calder"),
        (('Ruth Calder\'s plan failed. She said it was "a very good plan".',), "Ruth Calder"),
        (('Of Owen Pike, he said: "We like him."',), None),
        (('Ruth Calder came late. "We go," this mother of three said.',), "Ruth Calder"),
        (('Ruth Calder came late. "We go," the 71-year-old said.',), "Ruth Calder"),
    ],
)
def test_pronouns_over_sentences_and_paragraphs(paragraphs: tuple[str, ...], wanted: str | None) -> None:
    assert speakers(*paragraphs)[-1] == wanted


def test_a_dropped_subject_and_a_body_with_a_gender() -> None:
    assert speakers("Julia Roldán dio las gracias. «Nos vamos», dijo entre risas.", language="es") == ["Julia Roldán"]
    french = "Contactée, l’entreprise a précisé qu’elle refusait « tout commentaire sur ce point »."
    assert speakers(french, language="fr") == ["l’entreprise"]
