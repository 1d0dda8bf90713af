from __future__ import annotations

import pytest

from reader.annotate.attribution.incises import dashed
from tests.annotate.reading import annotated, frame, speakers


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("« Personne n’envisage, a dit Paule Orsel, de fermer le site. »", "fr", "Paule Orsel"),
        ("« Non, répond-il, jamais nous ne céderons, ajoute le ministre, sur ce point. »", "fr", "le ministre"),
        ("« Il faut partir avant la nuit, a conclu lundi le préfet, Marc Tanneur. »", "fr", "Marc Tanneur"),
        ("«Nadie —explicó ayer Julio Pereda— se irá de aquí sin cobrar.»", "es", "Julio Pereda"),
        ("« La nuit, les gens parlent trop, dit la cinéaste. On les écoute. »", "fr", "la cinéaste"),
        ("Lise Vial filme un port. Il pleut. « On parle trop, dit la cinéaste. On écoute. »", "fr", "Lise Vial"),
        ("« La porte, la table, le mur : tout y est. »", "fr", None),
        ("« Il veut partir, dit le vent, et rester. »", "fr", None),
        ("“The plan, said Paula Orsel, is to close the site.”", "en", None),
    ],
)
def test_who_speaks_is_said_inside_the_marks(text: str, language: str, name: str | None) -> None:
    assert speakers(text, language=language) == [name]


def test_what_stands_around_the_marks_goes_first() -> None:
    [quote] = annotated("« Mon petit, m’a dit Luc Ferrand, ça finira mal », se souvient Rémi Dardel.", language="fr")
    assert quote.speaker is not None
    assert quote.speaker.name == "Rémi Dardel"


def test_the_mark_is_where_the_name_stands() -> None:
    text = "« Personne, a dit Paule Orsel, ne partira d’ici. »"
    [quote] = annotated(text, language="fr")
    assert quote.speaker is not None
    assert quote.speaker.mark is not None
    assert text[quote.speaker.mark.start : quote.speaker.mark.end] == "Paule Orsel"
    assert (quote.cue, quote.rule) == ("dit", "inside.name")


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("“No vamos a parar -dijo Luis Osma- hasta que nos escuchen”.",), "Luis Osma"),
        (("“Basta”, dijo Luis Osma.", "“Es una vergüenza -lamenta-. Nadie nos ha llamado nunca”."), "Luis Osma"),
        (("“El tren Madrid-Soria -el más lento de todos- no es una solución”.",), None),
    ],
)
def test_hyphens_that_set_off_who_speaks(paragraphs: tuple[str, ...], name: str | None) -> None:
    assert speakers(*paragraphs, language="es")[-1] == name


def test_hyphens_become_dashes_only_where_a_verb_needs_no_subject() -> None:
    spanish, english = frame("Hola.", "es").lexicon, frame("Hello.").lexicon
    assert dashed("“No -dijo-, nunca”", spanish) == "“No —dijo—, nunca”"
    assert dashed("a well-known man", spanish) == "a well-known man"
    assert dashed("“No -he said-, never”", english) == "“No -he said-, never”"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "« On a peur, confirme Lucie, la gardienne. Tous sont partis. » « Dix sont relogés », précise une voisine.",
            ["Lucie", "une voisine"],
        ),
        ("« Ça tire » reconnaît Odile, « J’ai passé l’âge, sourit Marcel. J’aimerais dormir. »", ["Odile", "Marcel"]),
        ("« On ne vit plus, lâche un riverain excédé. C’est l’enfer. »", ["un riverain"]),
        ("« Non, rien pour eux, a dit le maire Luc Morel ce matin. C’est la loi. »", ["Luc Morel"]),
        (
            "« On a entendu un bruit, a raconté au Courrier une jeune femme qui passait. Puis plus rien. »",
            ["une jeune femme"],
        ),
        ("Luc Morel râle. « On est tous d’accord, a-t-il soufflé. C’est fini. »", ["Luc Morel"]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


def test_a_pronoun_inside_means_whoever_stands_before_the_words() -> None:
    before = "« On ne court pas assez », dit Luc Morel."
    text = "Le capitaine Paul Vial préférait rire. « Il reste dix matches, soufflait-il après coup, tout va bien. »"
    assert speakers(before, text, language="fr") == ["Luc Morel", "Paul Vial"]


def test_a_verb_may_be_the_last_word_of_a_paragraph() -> None:
    assert speakers("« Le vieux rapport est arrivé hier, se dit", language="fr") == [None]
