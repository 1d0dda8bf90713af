from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.annotate.quotes import find_quotes
from reader.annotate.speakers import name_speakers
from reader.model import Block, QuoteKind, Role
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, body, speakers
from tests.ending import it_ends
from tests.quality.quotes import cases_of, score


def test_full_name_role_cue_rule_and_place() -> None:
    quotes = annotated(
        "According to Owen Pike, Ohio's deputy transport minister, the ferry would stay.",
        '"It was never in doubt," said Pike on Friday.',
    )
    (quote,) = quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Owen Pike", "deputy transport minister")
    assert (quote.cue, quote.rule) == ("said", "after.verb-name")
    assert quote.speaker.mark is not None
    assert (quote.speaker.mark.block, quote.speaker.mark.start, quote.speaker.mark.end) == (1, 30, 34)


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (("Ruth Calder said:", '"We go."'), ["Ruth Calder"]),
        (('"We go," said Ruth Calder.', '"We go now."'), ["Ruth Calder", "Ruth Calder"]),
        (("The river rose.", '"We go."'), [None]),
        (('"We go."', "-- Ruth Calder"), ["Ruth Calder"]),
        (("Ruth Calder", '"We go."'), ["Ruth Calder"]),
        (('Ruth Calder said: "We go.', '"We go now."'), ["Ruth Calder"]),
        (
            ('"We go," said Ruth Calder. "Not now.', '"We stay," said Owen Pike.'),
            ["Ruth Calder", "Ruth Calder", "Owen Pike"],
        ),
        (('"We go," the statement said.',), ["the statement"]),
        (('The statement said: "We go."',), ["the statement"]),
        (
            ("The minister, Ruth Calder, came.", '"We go," said Calder.', '"Now," the minister said.'),
            ["Ruth Calder"] * 2,
        ),
        (('"We go," said Ruth Calder.', '"Now," she said.'), ["Ruth Calder"] * 2),
        (('"We go," the Republican said.',), ["the Republican"]),
        (('"We go," she said.',), [None]),
    ],
)
def test_over_paragraphs(paragraphs: tuple[str, ...], wanted: list[str | None]) -> None:
    assert speakers(*paragraphs) == wanted


def test_no_rules_no_speakers() -> None:
    assert speakers('"We go," said Ruth Calder.', language=None) == [None]
    assert speakers('"We go," said Ruth Calder.', language="xx") == [None]


def test_a_fragment_of_a_headline_is_a_term() -> None:
    blocks = (Block(text="Harbor plan a 'ladder without rungs'", role=Role.TITLE),)
    quotes = name_speakers(blocks, find_quotes(blocks, "en", default_rules()), "en", default_rules())
    assert [quote.kind for quote in quotes] == [QuoteKind.TERM]


@pytest.mark.parametrize(("language", "cases"), [("en", 60), ("de", 40), ("fr", 40), ("es", 40)])
def test_own_cases(language: str, cases: int) -> None:
    truth = cases_of(language)
    result = score(truth, language)
    assert len(truth) >= cases
    assert result.character_f1 >= 0.99, result.errors
    assert result.exact_f1 >= 0.98, result.errors
    assert result.speaker >= 0.95, result.errors
    assert result.wrong_speaker <= 0.03, result.errors


WORDS = ["Ruth", "Calder", "said", "she", "the", "senator", ",", ".", ":", '"We go"', "“No.”", "'", '"', "according to"]
WORDS += ["who", "and", "saying", "(", ")", "—", "-", "by", "de", "’s", "sagte", "—No", "dijo", "«Oui»", "a-t-il", "l’"]


@given(
    st.lists(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), max_size=4),
    st.sampled_from(["en", "de", "fr", "es"]),
)
@example(["l’", "«Oui» a-t-il"], "fr")
@settings(max_examples=300)
def test_total(paragraphs: list[str], language: str) -> None:
    blocks = body(*paragraphs)
    quotes = find_quotes(blocks, language, default_rules())
    named = name_speakers(blocks, quotes, language, default_rules())
    assert [mark for quote in named for mark in quote.marks] == [mark for quote in quotes for mark in quote.marks]
    for quote in named:
        if quote.speaker is not None:
            assert quote.speaker.name
            assert quote.rule
            if quote.speaker.mark is not None:
                mark = quote.speaker.mark
                assert 0 <= mark.start < mark.end <= len(blocks[mark.block].text)


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_any_text(text: str) -> None:
    annotated(text, f'"{text}" said {text}')


@pytest.mark.parametrize(
    "unit", ['"a" ', '"We go," said Ruth Calder. ', "Calder ", 'said "a" ', ", ", "and, ", '"Q," Ruth, a b, c said. ']
)
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        annotated('"a" ' + unit * (240_000 // len(unit)) + ' "a"')


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("« Dans certains endroits, c’est fini. » Le dossier du club commence son cycle.", [None]),
        ("« C’est fini », commence le dialogue.", [None]),
    ],
)
def test_as_french_news_has_it(text: str, wanted: list[str | None]) -> None:
    assert speakers(text, language="fr") == wanted


@pytest.mark.parametrize(
    ("paragraphs", "wanted"),
    [
        (["« On part », dit Luc Morel.", "« Fêter Noël à la maison »", "Il pleut encore."], ["Luc Morel", None]),
        (["Luc Morel, vainqueur de l’étape :", "« Ce tour a été incroyable, mais long. »"], ["Luc Morel"]),
        (["« Il faut prévoir le pire »", "Luc Morel, maire de Vaux"], ["Luc Morel"]),
        (
            ["« Mon ange », répond la dame, Anne Vial. Il envoie la photo à Luc Morel.", "« J’ai eu un choc. »"],
            ["Anne Vial", None],
        ),
        (
            [
                "Le policier Luc Morel est venu.",
                "« Un grand chaos », a-t-il dit.",
                "Tous couraient.",
                "« J’ai eu peur », a-t-il dit.",
            ],
            ["Luc Morel", "Luc Morel"],
        ),
    ],
)
def test_who_goes_on_in_the_paragraphs_of_french_news(paragraphs: list[str], wanted: list[str | None]) -> None:
    assert speakers(*paragraphs, language="fr") == wanted


def test_who_spoke_goes_on_over_a_paragraph_of_mere_terms() -> None:
    begun = '"We go," said Ruth Calder.'
    assert speakers(begun, '"S O S."', '"We are lost, far from any harbour."') == ["Ruth Calder", None, "Ruth Calder"]
    assert speakers(begun, 'The so-called "ghost minutes" end.', '"We are lost, far off."') == [
        "Ruth Calder",
        None,
        None,
    ]


def test_of_many_paragraphs_of_mere_terms_each_is_read_once() -> None:
    terms = ('"S O S."',) * 2_000
    named = speakers('"We go," said Ruth Calder.', *terms, '"We are lost, far from any harbour."')
    assert named == ["Ruth Calder", *[None] * len(terms), "Ruth Calder"]


def test_an_answer_is_not_of_who_asks() -> None:
    assert speakers('"Do you have a plan?" the mayor asked.', '"No, madam. I have a boat."') == ["the mayor", None]
    assert speakers('"I have a plan," the mayor said.', '"I have a boat, too."') == ["the mayor", "the mayor"]


def test_whom_an_imperative_speaks_to_says_nothing() -> None:
    assert speakers("Schreiben Sie: „Wir kommen.“ Und dann das andere.", language="de") == [None]
    assert speakers("Sabine Brandt lachte. Dann schrieb sie: „Wir kommen.“", language="de") == ["Sabine Brandt"]


def test_a_question_inside_is_asked_by_nobody() -> None:
    before = "Le préfet Alban Ker vient de faire un point : « Le plus dur est derrière nous. » La route reste coupée."
    question = "VOS QUESTIONS. « Bonsoir, mon fils prend le car 12 à 6 h 50, {} ? » (Magalie, Bricqueville)"
    assert speakers(before, question.format("roulera-t-il"), language="fr") == ["Alban Ker", None]
    assert speakers(before, question.format("demande-t-il"), language="fr") == ["Alban Ker", "Alban Ker"]


def test_the_title_and_the_captions_of_a_page_introduce_nobody() -> None:
    said = Block(text="“It leaks,” Quell said.", role=Role.BODY)
    blocks = (
        Block(text="Watch: Quell on the dyke", role=Role.CAPTION),
        Block(text="Quell Sees the Dyke", role=Role.TITLE),
        Block(text="The engineer Marie Quell saw the dyke at noon.", role=Role.BODY),
        said,
        Block(text="Quell Sees the Dyke", role=Role.TITLE),
    )
    (quote,) = name_speakers(blocks, find_quotes(blocks, "en", default_rules()), "en", default_rules())
    assert quote.speaker is not None
    assert quote.speaker.name == "Marie Quell"


@pytest.mark.parametrize(("role", "wanted"), [(Role.SUBHEAD, None), (Role.CAPTION, "Marie Quell")])
def test_under_a_heading_of_its_own_nothing_goes_on(role: Role, wanted: str | None) -> None:
    blocks = (
        Block(text="“It leaks,” said the engineer Marie Quell.", role=Role.BODY),
        Block(text="The old hymnal", role=role),
        Block(text="“Some of my people came from the south of the land.”", role=Role.BODY),
    )
    quotes = name_speakers(blocks, find_quotes(blocks, "en", default_rules()), "en", default_rules())
    assert [quote.speaker and quote.speaker.name for quote in quotes] == ["Marie Quell", wanted]


def test_a_caption_introduces_whom_the_article_names_by_surname_alone() -> None:
    blocks = (
        Block(text="Goat day", role=Role.TITLE),
        Block(text="“It plucks like a goat,” said Mr Mogan.", role=Role.BODY),
        Block(text="The luthier Elijah Mogan with his goat.", role=Role.CAPTION),
    )
    (quote,) = name_speakers(blocks, find_quotes(blocks, "en", default_rules()), "en", default_rules())
    assert quote.speaker is not None
    assert quote.speaker.name == "Elijah Mogan"
