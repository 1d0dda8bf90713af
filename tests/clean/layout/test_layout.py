"""Wrapped lines and split sentences become paragraphs again; all else stays as it was."""

import textwrap
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean import laid_out
from reader.clean.layout.layout import undo_layout
from reader.model import Block, Shape
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

ENGLISH = default_rules().words("en", "language")

FIRST = (
    "The harbour of Norrvik was reopened on Thursday after engineers had cleared the last of the three wrecks "
    "that had blocked its entrance since the storm in March, the port's manager said in a short statement."
)
SECOND = (
    "Ferries to the islands will run twice a day from Saturday, and the fish market opens again on Monday morning, "
    "though prices are expected to stay high for some weeks because most boats are still being repaired."
)


def joined(text, words=ENGLISH):
    return [block.text for block in undo_layout(parse_plain(text).blocks, words)]


@pytest.mark.parametrize("width", [60, 72, 80, 88, 100])
@pytest.mark.parametrize("indent", ["", "    "])
def test_wrapped_paragraphs(width, indent):
    text = "\n\n".join(
        textwrap.fill(part, width, initial_indent=indent, subsequent_indent=indent) for part in (FIRST, SECOND)
    )
    assert joined(text) == [FIRST, SECOND]


@pytest.mark.parametrize("width", [78, 80])
@pytest.mark.parametrize("indent", ["", "   "])
def test_a_report_with_large_nouns_at_its_lines_beginnings(width, indent):
    parts = [
        "Der Stadtrat von Lindenau hat am Dienstagabend den Verkauf der alten Gasfabrik an einen Investor aus "
        "Hallstein gestoppt. Die Entscheidung fiel mit 19 zu 14 Stimmen nach einer vierstündigen Debatte.",
        "„Wir verkaufen nicht das letzte Grundstück am Fluss, bevor wir wissen, was dort entstehen soll“, sagte "
        "Bürgermeisterin Roswitha Anhalt nach der Sitzung. Die Verwaltung muss nun bis zum Herbst einen Plan vorlegen.",
        "Der Investor hatte 6,4 Millionen Euro geboten und wollte 120 Wohnungen bauen. „Das ist ein schlechter Tag für "
        "alle, die hier eine Wohnung suchen“, erklärte Geschäftsführer Konrad Velten.",
        "Die Gasfabrik steht seit 1978 leer. Im Boden liegen nach Angaben des Umweltamtes noch immer Rückstände aus "
        "der Teerverarbeitung, deren Beseitigung bis zu zwei Millionen Euro kosten könnte.",
        "Eine Bürgerinitiative sammelt Unterschriften für einen Park am Ufer. Bis Ende April müssen es 3.000 sein.",
    ]
    text = "\n\n".join(indent + textwrap.fill(part, width) for part in parts)
    assert joined(text, default_rules().words("de", "language")) == parts


def test_lists_of_even_lines_stay_apart():
    lines = ["Bakers in Ostrow raise their prices again", "Norrvik elects a mayor from the other bank",
             "Ferries will run until the end of October", "The Lindow school gets back its old clock",
             "Rain for the third week, and more to come", "Why the fish market has moved to Mondays",
             "Letters: who was it that closed the pond?"]  # fmt: skip
    assert joined("\n".join(lines)) == lines


def test_the_joined_block_keeps_its_first_line_and_indent():
    text = "Harbour open\n\n" + textwrap.fill(FIRST + " " + SECOND, 72, initial_indent="  ", subsequent_indent="  ")
    blocks = undo_layout(parse_plain(text).blocks, ENGLISH)
    assert [(block.line, block.indent) for block in blocks] == [(1, 0), (3, 2)]


def test_bullets_begin_anew():
    items = [
        "The first wreck was raised in April by a crane ship from the mainland, at night.",
        "The second wreck had to be cut into four parts, which took divers until June, they said.",
    ]
    text = "\n".join(textwrap.fill(item, 40, initial_indent="• ", subsequent_indent="  ") for item in items)
    assert joined(text) == ["• " + item for item in items]


def test_a_bullet_below_a_full_line_begins_anew():
    full = [
        "the first wreck was raised in the spring",
        "by a crane that came from the main land,",
        "and the second was cut up in four pieces",
    ]
    assert {len(line) for line in full} == {40}
    assert joined("\n".join([*full, "• the third one"])) == [" ".join(full), "• the third one"]


def test_a_paragraph_a_line_comes_through_unchanged():
    text = f"Harbour open\n\n{FIRST}\n\n\n{SECOND}\n\nand so on"
    assert undo_layout(parse_plain(text).blocks, ENGLISH) == parse_plain(text).blocks


def test_paragraphs_without_empty_lines_stay_apart():
    assert joined(f"{FIRST}\n{SECOND}\n{FIRST}") == [FIRST, SECOND, FIRST]


def test_headlines_stay_apart():
    lines = [
        "Harbour open again after storm",
        "Fish prices to stay high for weeks",
        "Ferry timetable changes on Monday",
        "Islanders want a second ferry line",
        "Council votes on breakwater plans",
    ]
    assert joined("\n".join(lines)) == lines


def test_rows_of_a_table_stay_apart():
    rows = ["Norrvik", "12", "3", "Söderhamn", "9", "1", "Ytterby", "7", "0"]
    assert joined("\n".join(rows)) == rows


@pytest.mark.parametrize(
    ("pieces", "whole"),
    [
        (
            ["The port's manager told the", "Norrvik Courier", "that the harbour was safe."],
            "The port's manager told the Norrvik Courier that the harbour was safe.",
        ),
        (
            ["Engineers had cleared the last wreck, said", "Ada Holm", ", who leads the work."],
            "Engineers had cleared the last wreck, said Ada Holm, who leads the work.",
        ),
        (
            ["The harbour is open again, according to a statement (", "PDF", ") by the council."],
            "The harbour is open again, according to a statement (PDF) by the council.",
        ),
        (
            ["Divers worked for three months on the wreck of the", "Mary Ann", "'s sister ship."],
            "Divers worked for three months on the wreck of the Mary Ann's sister ship.",
        ),
        (
            ["The Mary Ann", "is currently", "moored in Norrvik,", "and will stay there."],
            "The Mary Ann is currently moored in Norrvik, and will stay there.",
        ),
        (
            ["Nobody was as surprised that the wreck was still there, except", "Ada Holm", "(who led the work)."],
            "Nobody was as surprised that the wreck was still there, except Ada Holm (who led the work).",
        ),
    ],
)
def test_sentences_split_by_links(pieces, whole):
    text = "\n".join(["Harbour open again", *pieces, FIRST, "Most read"])
    assert joined(text) == ["Harbour open again", whole, FIRST, "Most read"]


def test_chinese_is_joined_without_spaces():
    paragraph = (
        "港口在星期四重新开放工程师清理了自三月风暴以来堵塞入口的三艘沉船港口经理在简短声明中说道渡轮将从星期六起每天往返"
        * 3
    )
    wrapped = [paragraph[i : i + 36] for i in range(0, len(paragraph), 36)]
    assert joined("\n".join(wrapped), {}) == [paragraph]


def test_known_shapes_are_left_alone():
    blocks = tuple(Block(text=f"code line {n} and", line=n, shape=Shape.CODE) for n in range(1, 6))
    assert undo_layout(blocks, ENGLISH) == blocks


def test_blocks_without_lines_are_left_alone():
    blocks = (Block(text="told the"), Block(text="Courier"), Block(text="that it is safe."))
    assert undo_layout(blocks, ENGLISH) == blocks


@given(st.text(alphabet=st.sampled_from("ab ,.\n-•(“'A1中")), st.booleans())
def test_no_character_is_lost(text, known):
    blocks = parse_plain(text).blocks
    result = undo_layout(blocks, ENGLISH if known else {})

    def bare(parts):
        return "".join("".join(part.text.split()) for part in parts)

    assert bare(result) == bare(blocks)
    assert [block.line for block in result] == sorted(block.line for block in result)


PIECES = (
    *(
        "the harbour of the town was",
        "and of the ferry to the har-",
        "bour, which is open",
        "3",
        "- 4 -",
        "Harbour Open Again",
    ),
    *(
        "  The ferry goes on.",
        "the two-",
        "and three-storey house",
        "NORRVIK COURIER   12 March 2025   3",
        "",
        "",
        "The end.",
    ),
    *("the harbour of the town       and the ferry that goes", "of the islands                of the north, and the"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_printed_pages_lose_nothing_but_hyphens(lines):
    blocks = parse_plain("\n".join(lines)).blocks
    result = laid_out(blocks, "en", default_rules())

    def letters(parts):
        return Counter("".join(part.text for part in parts if part.text).replace("-", "").replace(" ", ""))

    assert letters(result) == letters(blocks)
    assert {block.line for block in result} <= {block.line for block in blocks}


def test_long_files_take_linear_time():
    text = "\n".join(["and then the", "harbour", "was opened"] * 20_000)
    assert len(joined(text)) < 60_000


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Shares of the harbour giant \nNorrvik Marine\n fell.", ["Shares of the harbour giant Norrvik Marine fell."]),
        (
            "The court heard that Rep. \nIngrid Lund\n had paid for the boat.",
            ["The court heard that Rep. Ingrid Lund had paid for the boat."],
        ),
        ("ANSEL, Mich. (NW)\n — The ferry is back.", ["ANSEL, Mich. (NW) — The ferry is back."]),
        ("Summary\n Ferries run twice a day from Saturday, say both owners.", None),
        (f"{FIRST}\n {SECOND}", [FIRST, SECOND]),
        ("Ferry hits pier; \nNobody was hurt.", ["Ferry hits pier;", "Nobody was hurt."]),
        ("He said so. \nNobody heard.", ["He said so.", "Nobody heard."]),
        ("News\n Sport\n Weather", ["News", "Sport", "Weather"]),
    ],
)
def test_spaces_at_a_break_tell_of_a_link(text, whole):
    rest = "\n\nOne more line.\n\nAnd another one.\n\nAnd a third.\n\nThe fourth is from \nOrvik\n today.\n\nThe last."
    pieces = [" ".join(text.replace("\n", " ").split())] if whole is None else whole
    assert joined(text + rest)[: len(pieces)] == pieces


def test_a_writers_own_spaces_tell_nothing():
    lines = [
        "HARBOUR MEMO ",
        f"{FIRST} ",
        "“We saw it coming.” ― Ingrid Lund\u00a0",
        "“Nobody listened.” ― Ole Vik ",
        SECOND,
    ]
    assert joined("\n".join(lines)) == [line.strip() for line in lines]


def test_a_space_at_every_line_tells_nothing():
    lines = ["News", "Sport and leisure", "The weather at sea", "Letters"]
    assert joined(" \n".join(lines) + " ") == lines


def test_a_dump_with_long_lines_was_not_wrapped():
    links = ["the ferry that was raised from the harbour on Thursday by the cranes of the", "port authority"]
    text = "\n\n".join(("\n".join((*links, f"of Ansel. {FIRST}")), f"{FIRST} {SECOND}", f"{SECOND} {FIRST}") * 3)
    assert joined(text)[0] == f"{links[0]} port authority of Ansel. {FIRST}"


def test_a_line_that_is_drawn_is_no_part_of_a_sentence():
    lines = [FIRST, "--", "and unsubscribe here"]
    assert joined("\n".join(lines)) == lines
