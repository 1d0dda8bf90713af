from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.marks.quotation_marks import MARK, begins_with_mark, find_spans
from tests.ending import it_ends

ELISIONS = frozenset({"em", "tis", "n"})

CASES = [
    ('She said "yes" and "no".', ['"yes"', '"no"']),
    ("“Yes,” she said. “No.”", ["“Yes,”", "“No.”"]),
    ('“Yes," she said.', ['“Yes,"']),
    ("''Yes,'' she said. ``No.''", ["''Yes,''", "``No.''"]),
    ("‘Yes,’ she said, ‘the ’90s were the workers’ years.’", ["‘Yes,’", "‘the ’90s were the workers’ years.’"]),
    ("'It was five o'clock,' he said.", ["'It was five o'clock,'"]),
    ("The ’90s, rock ’n’ roll, the workers’ hall, ’tis late, o’clock.", []),
    ("Rock 'n' roll and 'em.", []),
    ("„Ja“, sagte sie, „nein“.", ["„Ja“", "„nein“"]),
    ("»Ja«, sagte sie.", ["»Ja«"]),
    ("« Oui », dit-elle, « non ».", ["« Oui »", "« non »"]),
    ("‹Oui›, dit-elle.", ["‹Oui›"]),
    ("»Luego cayó la torre», dijo. «Nadie lo vio».", ["»Luego cayó la torre»", "«Nadie lo vio»"]),
    ("»Dijo «hola» y se fue», contó.", ["»Dijo «hola» y se fue»"]),
    ("»Ja. »Nein«, sagte sie.", ["»Ja.", "»Nein«"]),
    ("«C’est fini. Il pleuvait. «Non», dit-elle.", ["«C’est fini. Il pleuvait.", "«Non»"]),
    ("`Yes,' she said of the workers' hall.", ["`Yes,'"]),
    ("Run `make` or `make test`, that's all.", []),
    ("»Sigue lloviendo», dijo ella. «Mucho».", ["»Sigue lloviendo»", "«Mucho»"]),
    ("»Es regnet«, sagte sie, »sehr«.", ["»Es regnet«", "»sehr«"]),
    ("「はい」と『本』", ["「はい」", "『本』"]),
    ("He is 6'2\" tall, the door 5' 11\".", []),
    ('"He is 6\'2" tall," she said. "Yes."', ['"He is 6\'2" tall,"', '"Yes."']),
    ('A 12" pipe.', []),
    ('<a id="x" name="y">', []),
    ('He asked:"Why?"', ['"Why?"']),
    ('("Why?")', ['"Why?"']),
    ("“He told me ‘go’ and I went.”", ["“He told me ‘go’ and I went.”"]),
    ("‘He told me “go” and I went.’", ["‘He told me “go” and I went.’"]),
    ("“He said “go” and left.”", ["“He said “go” and left.”"]),
    ("“Frozen“ is late.", ["“Frozen“"]),
    ("”Yes,” she said.", ["”Yes,”"]),
    ('"... so it went," she said.', ['"... so it went,"']),
    ("“[We] went.”", ["“[We] went.”"]),
    ('"We went home. It was late.', ['"We went home. It was late.']),
    ('He called it "a mess and left. Then it rained.', ['"a mess and left.']),
    ('"We went. Then she said "no" and left.', ['"We went.', '"no"']),
    (
        '"We went. "It was late." She slept. "It rained," she said. "We ran. "Nobody saw us."',
        ['"We went.', '"It was late."', '"It rained,"', '"We ran.', '"Nobody saw us."'],
    ),
    ("“We went. “It was late. “Nobody saw us.”", ["“We went.", "“It was late.", "“Nobody saw us.”"]),
    ("", []),
    ("''", []),
    ('"', []),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_spans(text: str, wanted: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_spans(text, ELISIONS)] == wanted


def test_goes_on_in_the_next_paragraph() -> None:
    (span,) = find_spans('"We "really" went. Then', continues='"')
    assert span.open_ended
    assert span.end == len('"We "really" went. Then')
    (single,) = find_spans("‘We went home", continues="‘")
    assert single.open_ended


@pytest.mark.parametrize(
    ("text", "mark"), [(" “We", "“"), ("''We", "''"), ("We", ""), ("”", ""), ("", ""), ("‘We", "‘"), ("« Oui", "«")]
)
def test_opening_mark(text: str, mark: str) -> None:
    assert begins_with_mark(text) == mark


MARKED = st.text(alphabet="ab S.,\n0\"'“”„‘’«»「」`‚—(", max_size=60)


@given(MARKED, st.sampled_from(["", '"', "“", "‘"]))
@settings(max_examples=300)
def test_spans_lie_in_order_inside_the_text(text: str, continues: str) -> None:
    spans = find_spans(text, ELISIONS, continues=continues)
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        assert MARK.match(text, span.start)
        at = span.end


@pytest.mark.parametrize("unit", ['"', "'", "“", "‘a ", "'a ", "‚a ‘a ", "“a ", '"a" ', "’ ", "«", "‘a ’ "])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        find_spans(unit * (300_000 // len(unit)))


def test_closing_marks_that_close_nothing_do_not_each_cost_a_look_at_all_before_them() -> None:
    with it_ends():
        find_spans(" ”" * 600_000)


def test_a_french_quotation_that_goes_on_opens_its_paragraph_with_the_closing_mark() -> None:
    text = "» Et encore », dit-elle."
    assert [(span.start, span.end) for span in find_spans(text, ELISIONS, continued=True)] == [(0, 13)]
    assert find_spans(text, ELISIONS) == []


def test_a_closing_mark_that_begins_a_paragraph_of_words_goes_on() -> None:
    assert begins_with_mark("”Además, nadie vino”, dijo.") == "”"
    assert begins_with_mark("”¿Quién vino?”, dijo.") == "”"
    assert begins_with_mark("” dijo.") == ""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("″Nous partons”, a dit Luc Morel.", ["″Nous partons”"]),
        ("Un écran de 24″ et “un autre”.", ["“un autre”"]),
        ("” C’est un record”, note Luc Morel.", ["” C’est un record”"]),
        ("” dit-elle, “puis rien”.", ["“puis rien”"]),
    ],
)
def test_marks_that_stand_for_others(text: str, wanted: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_spans(text)] == wanted
