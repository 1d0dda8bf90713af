from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Field, Fields, Shape
from reader.text.marks import MARKS
from reader.text.scrub import MARKS_IN_A_ROW, STRING_BOUND, scrub, scrub_blocks, scrub_fields
from tests.ending import it_ends

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
)
FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e007a]+\U000e007f")
TAG = re.compile("[\U000e0000-\U000e007f]")
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

PIECES = st.sampled_from(
    [
        "\x1b", "\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1bX", "\x1b^", "\x1bk", "\x1b(", "\x1b#", "\x9b", "\x9d", "\x90",
        "\x9c", "\x07", "\x1b\\", "52;c;QUJD", "31;1", "m", "H", "?1049h", "0;name", "tmux;", "\x08", "\x7f", "\x85",
        "\r\n", "\t", "\n", "\u202e", "\u2066", "\u2069", "\u2028", "\ufeff", "\ufff9", "\U000e0041", SCOTLAND,
        "\U0001f3f4", "\U000e007f", "\ud83d", "\ude00", "\u0301", "\u0301" * 20, "\ufe0f", "\u200d", "\u200e", "a", " ",
        "word", "é", "\uffff", "\U0010ffff", "\xad",
    ]
)  # fmt: skip
HOSTILE = st.lists(PIECES | st.text(max_size=5), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("before \x1b]52;c;QUJD\x07 after", "before  after"),
        ("before \x1b]52;c;QUJD\x1b\\ after", "before  after"),
        ("before \x9d0;name\x9c after", "before  after"),
        ("before \x1b]0;never closed", "before never closed"),
        ("before \x1bPq#0~~\x1b\\ after", "before  after"),
        ("before \x1bPqpicture after", "before qpicture after"),
        ("before \x1b_Gf=24;QUJD\x1b\\ after", "before  after"),
        ("before \x1bXhidden\x1b\\ after", "before  after"),
        ("before \x1b^hidden\x1b\\ after", "before  after"),
        ("before \x1bkname\x1b\\ after", "before  after"),
        ("before \x1bPtmux;\x1b\x1b]52;c;QUJD\x07\x1b\\ after", "before  after"),
        ("a \x1b[31;1mred\x1b[0m b", "a red b"),
        ("a \x9b31mred b", "a red b"),
        ("a \x1b[?1049h b", "a  b"),
        ("a \x1b[=c b", "a  b"),
        ("a \x1b[2 q b", "a  b"),
        ("a \x1b[\x1b[6n6n b", "a 6n b"),
        ("a \x1b(0 b", "a  b"),
        ("a \x1b#8 b", "a  b"),
        ("a \x1bc b", "a  b"),
        ("a \x1b b", "a  b"),
        ("safe\x08\x08evil\x07", "safeevil"),
        ("a\x0bb\x0cc\x1fd\te", "a b c d e"),
        ("a\r\nb\rc\nd\x85e\u2028f\u2029g", "a b c d e f g"),
        ("a\u202eb\u2066c\u2069d", "abcd"),
        ("\ufeffa\ufff9b\ufffac\ufffbd", "abcd"),
        ("a\U000e0041\U000e0042b", "ab"),
        (f"the {SCOTLAND} flag", f"the {SCOTLAND} flag"),
        ("a\ufffe\uffff\U0001fffe\ufdd0b", "ab"),
        ("a\ud800b", "a\ufffdb"),
        ("a\ud83d\ude00b", "a\U0001f600b"),
        ("co\xadop", "coop"),
        ("z" + "\u0301" * 200, "z" + "\u0301" * MARKS_IN_A_ROW),
        ("z" + "\u0301" * (MARKS_IN_A_ROW + 1), "z" + "\u0301" * MARKS_IN_A_ROW),
        ("", ""),
    ],
)
def test_what_a_terminal_could_obey_goes_and_the_words_stay(text: str, clean: str) -> None:
    assert scrub(text) == clean


def test_line_feeds_stay_when_asked_for() -> None:
    assert scrub("a\r\nb\rc\nd\x85e\u2028f", newlines=True) == "a\nb\nc\nd\ne\nf"


@pytest.mark.parametrize(
    "text",
    [
        "The council’s “plan” – a café… «oui» 100\xa0€",
        "نمی\u200cخواهم به خانه بروم",
        "क्\u200dष की भाषा हिन्दी है",
        "abc \u200eשלום\u200f def \u061c",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467 and \u2764\ufe0f",
        "ภาษาไทย ខ្មែរ\u200bភាសា 한국어 日本語 ＡＢＣ ﬁne",
        "Việt e\u0301 ǖ",
    ],
)
def test_ordinary_words_are_untouched(text: str) -> None:
    assert scrub(text) is text


@given(HOSTILE, st.booleans())
def test_nothing_forbidden_comes_out_and_twice_is_once(text: str, newlines: bool) -> None:
    clean = scrub(text, newlines=newlines)
    assert not FORBIDDEN.search(clean)
    assert newlines or "\n" not in clean
    assert not TAG.search(FLAG.sub("", clean))
    assert not re.search(f"[{MARKS}]{{{MARKS_IN_A_ROW + 1}}}", clean)
    assert scrub(clean, newlines=newlines) == clean


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma"]), min_size=1), HOSTILE)
def test_words_apart_from_the_sequences_survive(words: list[str], junk: str) -> None:
    text = " ".join(words)
    junk = junk.replace("\x1b\\", "").replace("\x07", "").replace("\x9c", "")
    assert scrub(f"{text} \n{junk}\n {text} ").count(text) >= 2


@pytest.mark.parametrize(
    "unit",
    ["\x1b", "\x1b]", "\x1bPtmux;", "\x1b[1;", "\x9d", "\u0301", "\ud800", "\ufeff", "\U0001f3f4\U000e0067", "\t"],
)
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        scrub(unit * (300_000 // len(unit)))


def test_a_string_longer_than_the_bound_is_shown() -> None:
    assert scrub("\x1b]0;" + "a" * STRING_BOUND * 2 + "\x07").count("a") == STRING_BOUND * 2


def test_marks_are_those_of_unicodedata() -> None:
    mark = re.compile(f"[{MARKS}]")
    wrong = [
        code
        for code in range(0x110000)
        if unicodedata.category(chr(code)) != "Cn"
        and bool(mark.match(chr(code))) != unicodedata.category(chr(code)).startswith("M")
    ]
    assert len(wrong) <= 10  # newer Unicode versions add a few


def test_blocks_keep_line_feeds_in_tables_and_code_only() -> None:
    blocks = scrub_blocks([Block(text="a\nb\x07"), Block(text="a\nb\x07", shape=Shape.CODE), Block(text="clean")])
    assert [block.text for block in blocks] == ["a b", "a\nb", "clean"]


def test_fields_are_scrubbed_every_one() -> None:
    dirty = Field("x\x1b[6ny", "json.title")
    fields = scrub_fields(
        Fields(title=dirty, authors=(dirty,), published=dirty, recorded=dirty, url=dirty, source=dirty, language=dirty)
    )
    values = [fields.title, fields.published, fields.recorded, fields.url, fields.source, fields.language]
    values += fields.authors
    assert all(value and value.value == "xy" for value in values)
