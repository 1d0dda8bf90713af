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
        (("Owen Pike met Ruth Calder.", '"We go," she said.'), "Ruth Calder"),
        (("Owen Pike met Ruth Calder and Joan Vale.", '"We go," she said.'), None),
        (("Owen Pike is dead, said his daughter, Zylla Pike.", '"He read," she said.'), "Zylla Pike"),
        (("Ruth Calder grew up here. Her father ran a garage.", '"We went," she said.'), "Ruth Calder"),
        (("Her father ran a garage.", '"We went," she said.'), None),
        (("The local MP, Jorvik Tanner, said he would ask.", '"We go," he said.'), "Jorvik Tanner"),
        (('The plan drew a reply from Ruth Calder. "We go," she said.',), "Ruth Calder"),
        (('Ruth Calder\'s plan failed. She said it was "a very good plan".',), "Ruth Calder"),
        (('Of Owen Pike, he said: "We like him."',), None),
        (('Ruth Calder came late. "We go," this mother of three said.',), "Ruth Calder"),
        (('Ruth Calder came late. "We go," the 71-year-old said.',), "Ruth Calder"),
        (("Owen Pike came. Take the Harbour Reserve.", 'That is, as he puts it, "the best thing".'), "Owen Pike"),
    ],
)
def test_pronouns_over_sentences_and_paragraphs(paragraphs: tuple[str, ...], wanted: str | None) -> None:
    assert speakers(*paragraphs)[-1] == wanted


def test_a_dropped_subject_and_a_body_with_a_gender() -> None:
    assert speakers("Julia Roldán dio las gracias. «Nos vamos», dijo entre risas.", language="es") == ["Julia Roldán"]
    french = "Contactée, l’entreprise a précisé qu’elle refusait « tout commentaire sur ce point »."
    assert speakers(french, language="fr") == ["l’entreprise"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La mairie pointe « des failles ». Elle recommande « un plan d’urgence ».", ["la mairie", "la mairie"]),
        ("La CDFO a publié un texte dans lequel elle évoque « une mutinerie ».", ["CDFO"]),
        ("La France fera « tout », a-t-elle ajouté.", [None]),
        ("Les pompiers sont restés. « C’est fini », assurent-ils.", ["les pompiers"]),
        ("Anne Vial a reçu Luc Morel. « C’est un mauvais texte », a répondu ce dernier.", ["Luc Morel"]),
        ("Il pleut. « C’est un mauvais texte », a répondu ce dernier.", [None]),
        ("Le pont a cédé, raconte un voisin, Luc Morel. « Tout tremblait », ajoute-t-il.", ["Luc Morel"]),
        (
            "« C’est dur », observe Bernard Farel. Celui-ci évoque « un coup au moral ».",
            ["Bernard Farel", "Bernard Farel"],
        ),
        ("La ferme de Patrick a été inondée. Il se sert de son tracteur. « On pompe l’eau », dit-il.", ["Patrick"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_reported_speech_is_not_about_whoever_reports_it() -> None:
    text = "Tom Behn kam zu spät. Das Amt habe ihm Blumen geschickt, behauptete er. „Die habe ich versteuert.“"
    assert speakers(text, language="de") == ["Tom Behn"]


@pytest.mark.parametrize(
    ("paragraphs", "language", "wanted"),
    [
        (("Tim Vale died. He leaves his wife, Joan. “He read,” Mrs. Vale said.",), "en", "Mrs. Vale"),
        (
            (
                "“We go,” said Orrin Pike.",
                "Ruth Calder sat there while a man called her “a clipboard.” “I do,” she said.",
            ),
            "en",
            "Ruth Calder",
        ),
        (
            ("„Nein“, sagt Tom Behn.", "Die 30-jährige Lehrerin Derya Roth verlor alles. „Ja“, sagt sie."),
            "de",
            "Derya Roth",
        ),
        (("À Vaux, devant la prison, la mère de Paul attend. « Oui », dit-elle.",), "fr", "la mère de Paul"),
        (("El checo Jiri Novak no daba crédito. «Sí», bromeó el jugador de Brno.",), "es", "Jiri Novak"),
        (("Owen Pike spoke for the bishop. Vale, he said, “has nothing against bells.”",), "en", "Owen Pike"),
        (
            ("Ruth Calder was late.", "The student, 20-year-old Zylla Vane, slept.", "“Yes,” she said."),
            "en",
            "Zylla Vane",
        ),
        (("« On part », dit Anne Vial.", "La société porte plainte. « Ce n’est pas un jeu », dit-elle."), "fr", None),
        (("«No», dijo Ana Gil.", "A bordo viaja Miriam, de 23 años. «¿De dónde será?», pregunta."), "es", None),
        (("«No», dijo Luis Osma. El escolta bilbaíno dedicó el premio a su tío. «Sí», añadió.",), "es", "Luis Osma"),
        (
            ("Es seien Keime darin gefunden worden, teilte die Firma mit. „Es gibt keine Gefahr“, hieß es.",),
            "de",
            "die Firma",
        ),
    ],
)
def test_whom_a_pronoun_can_mean(paragraphs: tuple[str, ...], language: str, wanted: str | None) -> None:
    assert speakers(*paragraphs, language=language)[-1] == wanted


def test_a_paragraph_may_end_with_whom_it_is_about() -> None:
    assert speakers("Owen Pike", "“We go,” he said.")[-1] == "Owen Pike"


def test_whose_work_is_named_is_not_meant_by_a_pronoun() -> None:
    assert speakers("""The town took an idea from Anna Roth's "River Songs". She said, "It was late.\"""") == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("«Sonó», resume Irene Salva. La arqueóloga se emociona. «Estaba entero», añade.", "es", "Irene Salva"),
        ("« Tout va bien », dit Jean Morel. Le romancier sourit. « Vraiment », ajoute-t-il.", "fr", "Jean Morel"),
        ("„Alles gut“, sagt Jan Mohr. Der Liedermacher lächelt. „Wirklich“, fügt er an.", "de", "Jan Mohr"),
        ("« Tout va bien », dit Jean Morel. Le maire sourit. « Vraiment ? », demande-t-il.", "fr", "le maire"),
        ("Pedro Till vio al novelista. El novelista lo negó. «Es falso», dijo.", "es", "el novelista"),
    ],
)
def test_a_role_between_a_name_and_its_pronoun(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_a_source_behind_a_quotation_is_not_who_goes_on() -> None:
    text = (
        "Le suspect a reconnu « les faits », selon le procureur, Yves Le Corre. Il a agi, dit-il, « pour ses dettes »."
    )
    assert speakers(text, language="fr") == ["le suspect", "le suspect"]


def test_a_pronoun_means_whoever_without_a_name_was_quoted_just_before() -> None:
    text = "“It is better than yesterday,” a nurse told the paper. “The doctors still talk to him,” she said."
    assert speakers(text) == ["a nurse", "a nurse"]
