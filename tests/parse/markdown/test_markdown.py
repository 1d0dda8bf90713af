from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import Field, Role, Shape
from reader.parse.markdown.markdown import LINES_BOUND, OPENERS_BOUND, parse_markdown
from tests.ending import it_ends


def shapes(text: str) -> list[tuple[str, str]]:
    return [(block.shape.value, block.text) for block in parse_markdown(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Title #\n\nPara *one*\ntwo.", [("heading", "Title"), ("paragraph", "Para one two.")]),
        ("Title\n=====\n", [("heading", "Title")]),
        ("a\\\nb  \nc", [("paragraph", "a b c")]),
        ("- one\n- two\n  - three\n", [("list_item", "one"), ("list_item", "two"), ("list_item", "three")]),
        ("> said\n> so\n", [("blockquote", "said so")]),
        ("> - in both\n", [("list_item", "in both")]),
        ("```py\nx = 1\ny\n```", [("paragraph", "py"), ("code", "x = 1\ny")]),
        ("    x = 1\n", [("code", "x = 1")]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", [("table", "| a | b |\n| --- | --- |\n| 1 | 2 |")]),
        ("see [the report](https://x.example/a) now", [("paragraph", "see the report now")]),
        ("<https://x.example/a>", [("paragraph", "https://x.example/a")]),
        ("[](https://x.example/a)", [("paragraph", "https://x.example/a")]),
        ("[a][b]\n\n[b]: https://x.example/\n", [("paragraph", "a")]),
        ('![A boat](b.jpg "Photo: Ada Byron")', [("figure", "A boat Photo: Ada Byron")]),
        ("text ![A boat](b.jpg) goes on", [("paragraph", "text goes on"), ("figure", "A boat")]),
        ("a note[^1]\n\n[^1]: The note.\n", [("paragraph", "a note[^1]"), ("paragraph", "[^1]: The note.")]),
        ("[Q]: Why\n\n[A]: Because", [("paragraph", "[Q]: Why"), ("paragraph", "[A]: Because")]),
        ("<div>\nraw <b>text</b>\n</div>\n", [("paragraph", "raw text")]),
        ("a <span>b</span> c", [("paragraph", "a b c")]),
        ("<script>\nno()\n</script>\n\nyes", [("paragraph", "yes")]),
        ("one\n\n---\n\ntwo", [("paragraph", "one"), ("paragraph", "two")]),
        ("AT&amp;T &copy;", [("paragraph", "AT&T ©")]),
        ("", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert shapes(text) == expected


def test_lines_are_those_of_the_file() -> None:
    blocks = parse_markdown("---\ntitle: x\n---\n# Head\r\n\r\nPara\n\n- a\n- b\n").blocks
    assert [(block.text, block.line) for block in blocks] == [("Head", 4), ("Para", 6), ("a", 8), ("b", 9)]


def test_depth_of_lists_is_kept() -> None:
    assert [block.indent for block in parse_markdown("- a\n  - b\n    - c\n").blocks] == [0, 1, 2]


def test_front_matter_states_fields() -> None:
    parsed = parse_markdown('---\ntitle: "A title"\n---\nText\n')
    assert parsed.fields.title
    assert parsed.fields.title.value == "A title"
    assert [block.text for block in parsed.blocks] == ["Text"]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 500 + " deep words",
        "\n".join("> " * depth + f"word{depth}" for depth in range(120)),
        "\n".join("  " * depth + f"- word{depth}" for depth in range(120)),
        "- " * 300 + "deep words",
    ],
)
def test_no_word_is_lost_in_deep_nesting(text: str) -> None:
    parsed = parse_markdown(text)
    words = set(re.findall(r"\w+", text))
    assert words <= set(re.findall(r"\w+", " ".join(block.text for block in parsed.blocks)))
    assert [problem.kind for problem in parsed.problems] == ["too-complex"]


@pytest.mark.parametrize(
    ("text", "shown", "unseen"),
    [
        ("[](https://quay.example/a)", [], ["https://quay.example/a"]),
        ("[![](https://quay.example/1.jpg)](/a) Gulls leave", ["Gulls leave"], ["/a"]),
        ("| [](/a) | [![](b.png)](/b) |\n| --- | --- |\n|  | [](/c) |", [], ["/a /b /c"]),
        ("| [](/a) | Gulls |\n| --- | --- |", ["|  | Gulls |\n| --- | --- |"], ["/a"]),
        ("[Reddit](javascript:void(0);)", ["Reddit"], []),
        ("Share ![](data:image/svg+xml;base64,PHN2Zz4=)", ["Share"], []),
    ],
)
def test_what_a_page_does_not_show_is_no_text(text: str, shown: list[str], unseen: list[str]) -> None:
    blocks = parse_markdown(text + "\n").blocks
    assert [block.text for block in blocks if block.role is Role.UNKNOWN] == shown
    assert [block.text for block in blocks if block.rule == "markdown.address"] == unseen


@pytest.mark.parametrize("line", ["-" * 90, "- " * 60, "* * " * 30, "  " + "-" * 50, "| " + "-" * 60 + " |"])
def test_a_drawn_line_is_no_deep_nesting(line: str) -> None:
    """A heading is underlined as far as it is long, and tables are drawn."""
    text = (
        f"Ferries to Lindholm are to run at night again from the first of May, the harbour board says\n{line}\n\nText\n"
    )
    parsed = parse_markdown(text)
    assert parsed.problems == ()
    assert "Text" in [block.text for block in parsed.blocks]


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "![",
        "*a ",
        "_a __b ",
        "`a",
        "<",
        "> ",
        "|a",
        "&amp;",
        "[a](",
        "1. ",
        "# a\n",
        "- a\n",
        "[r]: x\n",
        "\n",
        " ",
        "~~~\n",
    ],
)
@pytest.mark.parametrize("bounds", [0.6, 1.1, 20])
def test_a_flood_ends_with_a_last_word(unit: str, bounds: float) -> None:
    """What is within the bounds, and not by far, is what takes longest."""
    openers, lines = (sum(map(unit.count, signs)) for signs in ("[]*_`<!&~", "\n"))
    most = min(OPENERS_BOUND // max(1, openers), LINES_BOUND // max(1, lines))
    with it_ends():
        parsed = parse_markdown(unit * int(bounds * most) + "\n\nlastword")
    assert "lastword" in " ".join(block.text for block in parsed.blocks)
    deep = unit in ("> ", "1. ", " ")
    too_complex = deep or (bounds > 1 and openers + lines > 0)
    assert [problem.kind for problem in parsed.problems] == ["too-complex"] * too_complex


MARKUP = st.lists(
    st.sampled_from(
        [
            "# ",
            "- ",
            "> ",
            "1. ",
            "\n",
            "\n\n",
            "word",
            "*",
            "`",
            "[a](b)",
            "| a |\n|---|\n",
            "<b>",
            "<!--",
            "    ",
            "```\n",
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=80)
@given(MARKUP | st.text(max_size=80))
def test_any_text_gives_blocks(text: str) -> None:
    parsed = parse_markdown(text)
    assert all(block.text.strip() for block in parsed.blocks)
    assert all("\n" not in block.text for block in parsed.blocks if block.shape not in (Shape.CODE, Shape.TABLE))


@settings(max_examples=80)
@given(MARKUP)
def test_words_are_kept(text: str) -> None:
    shown = " ".join(block.text for block in parse_markdown(text).blocks)
    outside = re.sub(r"<!--(?!-?>).*?-->", " ", text, flags=re.DOTALL)
    assert shown.count("word") >= outside.count("word")


@pytest.mark.parametrize("step", ["\t", "    ", "  \t"])
def test_lists_indented_very_deep_lose_nothing(step: str) -> None:
    text = "\n".join(step * depth + f"- item{depth}" for depth in range(60)) + "\n\nlastword\n"
    shown = " ".join(block.text for block in parse_markdown(text).blocks)
    assert all(f"item{depth}" in shown for depth in range(60))
    assert "lastword" in shown


def test_what_the_head_tells_beside_the_text_is_kept() -> None:
    head = "---\ntitle: Pond\nsubtitle: Two summers\ndescription: A heron came by.\nimage:\n  caption: The pond\n---\n"
    blocks = parse_markdown(head + "One.\n\nTwo.\n").blocks
    assert [(block.text, block.role.value, block.rule) for block in blocks] == [
        ("Two summers", "body", "front-matter.subtitle"),
        ("One.", "unknown", None),
        ("Two.", "unknown", None),
        ("The pond", "caption", "front-matter.image.caption"),
        ("A heron came by.", "boilerplate", "front-matter.description"),
    ]
    assert len(parse_markdown("---\ndescription: One.\n---\nOne.\n").blocks) == 1


TEXT = "The ferry to Skerrow was late again on Monday.\n\nThe council will talk about a *second* boat in June.\n"


def stated(text: str) -> list[str | None]:
    fields = parse_markdown(text).fields
    one = (fields.title, fields.published, fields.source, fields.url, *fields.authors)
    return [field and field.value for field in one]


def shown(text: str) -> list[tuple[str, str | None, int | None]]:
    return [(block.text, block.rule, block.line) for block in parse_markdown(text).blocks]


def test_a_service_writes_labels_above_the_page() -> None:
    head = (
        "Title: Ferry late\n\nURL Source: https://tarn.example/1\n\nPublished Time: 2021-05-03\n\nMarkdown Content:\n"
    )
    text = head + "Ferry late\n===\n\n" + TEXT
    assert stated(text) == ["Ferry late", "2021-05-03", None, "https://tarn.example/1"]
    assert shown(text)[4:7] == [
        ("Markdown Content:", "label.markdowncontent", 7),
        ("Ferry late", None, 8),
        ("The ferry to Skerrow was late again on Monday.", None, 11),
    ]
    assert parse_markdown(text).blocks[5].shape is Shape.HEADING


@pytest.mark.parametrize(
    "head",
    [
        "Author: Nell Quarrie\nPublication: Tarn Times\nDate: 3 May 2021\nTags: sea\nURL: https://tarn.example/1\n\n---\n",
        "**Autorin:** Nell Quarrie\n**Quelle**: Tarn Times\n**Datum:** 3 May 2021\n**Link:** <https://tarn.example/1>\n\n",
        "- Author:: [Nell Quarrie](https://tarn.example/nq)\n- Source:: Tarn Times\n- Published:: 3 May 2021\n- URL:: https://tarn.example/1\n\n",
        "* _Auteur_ : Nell Quarrie\n* _Média_ : Tarn Times\n* _Date_ : 3 May 2021\n* _Lien_ : https://tarn.example/1\n\n",
    ],
)
def test_notes_have_labels_below_the_headline(head: str) -> None:
    text = f"# Ferry late\n\n{head}{TEXT}"
    assert stated(text) == [None, "3 May 2021", "Tarn Times", "https://tarn.example/1", "Nell Quarrie"]
    parsed = parse_markdown(text)
    assert parsed.blocks[0].text == "Ferry late"
    assert [block.text for block in parsed.blocks if block.rule is None][-2:] == [
        "The ferry to Skerrow was late again on Monday.",
        "The council will talk about a second boat in June.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Author: Nell Quarrie | Date: 3 May 2021 | Source: The Tarn Mercury",
        "**Author:** Nell Quarrie | **Date:** 3 May 2021 | **Source:** [The Tarn Mercury](https://tarn.example/)",
        "*Author*: Nell Quarrie|*Date*: 3 May 2021|*Source*: The Tarn Mercury",
    ],
)
def test_labels_joined_on_one_line_are_stated(line: str) -> None:
    parsed = parse_markdown(f"# Ferry late\n\n{line}\n\nThe ferry to Skerrow was late again on Monday.\n")
    fields = parsed.fields
    assert [field.value for field in fields.authors] == ["Nell Quarrie"]
    assert (fields.published, fields.source) == (
        Field("3 May 2021", "label.date"),
        Field("The Tarn Mercury", "label.source"),
    )
    assert [(block.text, block.line) for block in parsed.blocks] == [
        ("Ferry late", 1),
        ("Author: Nell Quarrie | Date: 3 May 2021 | Source: The Tarn Mercury", 3),
        ("The ferry to Skerrow was late again on Monday.", 5),
    ]


def test_a_tables_first_row_is_no_such_line() -> None:
    table = "Date: day | Source: who\n--- | :---\n3 May | the harbour master\n"
    parsed = parse_markdown(f"# Ferry late\n\n{table}\nThe ferry to Skerrow was late again.\n")
    assert parsed.fields.source is None
    assert "Date: day" in next(block.text for block in parsed.blocks if block.shape is Shape.TABLE)


def test_front_matter_comes_before_labels() -> None:
    text = "---\ntitle: Ferry late\nauthor: Ada Orme\n---\n\nAuthor: Nell Quarrie\nDate: 3 May 2021\nURL: https://tarn.example/1\n\n"
    assert stated(text + TEXT) == ["Ferry late", "3 May 2021", None, "https://tarn.example/1", "Ada Orme"]
    assert ("Date: 3 May 2021", "label.date", 7) in shown(text + TEXT)


def test_lists_of_the_text_are_no_head() -> None:
    text = f"# Boats\n\n- Length: 12 m\n- Price: 40\n- Author: Nell Quarrie\n- Date: 1902\n\n{TEXT}"
    assert [rule for _, rule, _ in shown(text)] == [None] * 7
    assert stated(text) == [None] * 4


def test_a_title_block_of_pandoc_is_its_head() -> None:
    text = "% Ferry late\n% Nell Quarrie\n% 3 May 2021\n\n" + TEXT
    assert stated(text) == ["Ferry late", "3 May 2021", None, None, "Nell Quarrie"]
    assert shown(text)[1:4] == [
        ("Nell Quarrie", "title-block.author", 2),
        ("3 May 2021", "title-block.date", 3),
        ("The ferry to Skerrow was late again on Monday.", None, 5),
    ]


def test_what_hugo_puts_pictures_and_tweets_in_place_of() -> None:
    text = TEXT + '\n{{< figure src="a.jpg" caption="The quay in fog." >}}\n\n{{<tweet 12>}}\n\nBoats {{< x >}} go.\n'
    blocks = parse_markdown(text).blocks[2:]
    assert [(block.text, block.rule, block.shape) for block in blocks] == [
        ('{{< figure src="a.jpg" caption="The quay in fog." >}}', "markdown.shortcode", Shape.PARAGRAPH),
        ("The quay in fog.", None, Shape.FIGURE),
        ("{{<tweet 12>}}", "markdown.shortcode", Shape.PARAGRAPH),
        ("Boats {{< x >}} go.", None, Shape.PARAGRAPH),
    ]


@pytest.mark.parametrize("line", ["Author: " + "[a](x" * 800_000, "x" * 1_500_000, "a: " * 300_000])
def test_a_long_line_in_a_head_ends(line: str) -> None:
    with it_ends():
        parse_markdown("Title: a\nDate: 3 May 2021\nURL: https://tarn.example/1\n" + line + "\n\nText.\n")


def test_a_readers_list_of_labels_below_a_heading_is_stated():
    note = (
        "# Ferry waits\n\n![rw-book-cover](https://quay.example/1.jpg)\n\n## Metadata\n- Author: [[Ada Quill]]\n"
        "- Full Title: Ferry waits an hour\n- Category: #articles\n- Summary: Nobody knew.\n- URL: https://quay.example/1\n"
        "\n## Full Document\nPassengers waited an hour.\n"
    )
    fields = parse_markdown(note).fields
    assert (fields.title, fields.url) == (
        Field("Ferry waits an hour", "label.fulltitle"),
        Field("https://quay.example/1", "label.url"),
    )
    assert [author.value for author in fields.authors] == ["Ada Quill"]


def test_what_stands_behind_a_fence_is_cut_but_not_lost() -> None:
    blocks = parse_markdown("```python\nprint(1)\n```\n\nThe ferry is late.\n\n```word").blocks
    cut = [(block.text, block.rule) for block in blocks if block.role is Role.BOILERPLATE]
    assert cut == [("python", "markdown.fence"), ("word", "markdown.fence")]
    assert [block.text for block in blocks if block.role is Role.UNKNOWN] == ["print(1)", "The ferry is late."]
