from __future__ import annotations

import pytest

from reader.annotate.attribution.repeats import repeated
from reader.annotate.quotes import find_quotes
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.annotate.speakers import name_speakers
from reader.model import Block, Role
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, body, speakers


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (
            ("« Le bac ne partira pas ce soir »", "Le port ferme. « Le bac ne partira pas ce soir », dit Luc Morel."),
            ["Luc Morel"] * 2,
        ),
        (
            ("« Le bac ne partira pas »", "« Ce soir, le bac ne partira pas à l’heure », dit Luc Morel."),
            ["Luc Morel"] * 2,
        ),
        (("« Le bac part »", "« Ce soir, le bac part à l’heure », dit Luc Morel."), [None, "Luc Morel"]),
        (("« Le bac ne partira plus jamais »", "« Le bac restera à quai », dit Luc Morel."), [None, "Luc Morel"]),
        (
            (
                "« Le bac ne partira pas »",
                "« Le bac ne partira pas », dit Luc Morel.",
                "« Le bac ne partira pas », dit Anne Rey.",
            ),
            [None, "Luc Morel", "Anne Rey"],
        ),
    ],
)
def test_who_says_the_words_elsewhere(paragraphs: tuple[str, ...], wanted: list[str | None]) -> None:
    assert speakers(*paragraphs, language="fr") == wanted


def test_a_repeat_has_its_rule_and_no_place() -> None:
    first, _ = annotated("« Le bac ne partira pas »", "« Le bac ne partira pas », dit Luc Morel.", language="fr")
    assert first.rule == "repeated"
    assert first.speaker is not None
    assert first.speaker.mark is None


@pytest.mark.parametrize(("language", "found"), [("fr", 1), ("en", 0)])
def test_only_where_nouns_of_people_are_known(language: str, found: int) -> None:
    blocks = body("« Le bac ne partira pas »", "« Le bac ne partira pas », dit Luc Morel.")
    quotes = annotated(*[block.text for block in blocks], language="fr")
    bare = (find_quotes(blocks, "fr", default_rules())[0], quotes[1])
    lexicon = lexicon_of(language, default_rules())
    assert lexicon is not None
    assert len(list(repeated(blocks, bare, lexicon))) == found


def test_what_a_headline_gives_to_a_team_is_whose_it_is_below() -> None:
    blocks = (
        Block(text="Rugby. Tarnac s’offre le leader : « On a été des chiens ce soir »", role=Role.TITLE),
        *body("L’US Tarnac a gagné. Le capitaine, Luc Estève, pleurait. « On a été des chiens ce soir », a-t-il dit."),
    )
    quotes = name_speakers(blocks, find_quotes(blocks, "fr", default_rules()), "fr", default_rules())
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Luc Estève", "Luc Estève"]
