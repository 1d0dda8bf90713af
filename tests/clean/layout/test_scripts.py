from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.layout.scripts import RULE, label_scripts
from reader.model import Block, Role
from reader.parse.plain import parse_plain

PAGE = """\
Ferry to run at night - The Grindle Post
window.dataLayer = window.dataLayer || [];
function gtag(){dataLayer.push(arguments);}
gtag('js', new Date());
/* Styles of the masthead,
   which the printers asked for in the spring of last year, when all was new
*/
.masthead, .masthead a {
  color: #222;
  margin: 0 auto;
}
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry to run at night"}
The harbour board of Grindle voted on Monday to let the ferry run until two in the morning (see page 4).
if (!window.ads) {
  var ads = ads || {};
  true
}
Nobody opposed it.
"""
LONG = "window.grindle = window.grindle || {}; document.write({name: 'ferry', at: 2});\n" * 12
"""So long that it is a page's."""
TUTORIAL = """\
A button that copies, by our programming correspondent

Few lines are needed:

document.getElementById("copy").addEventListener("click", function () {
  navigator.clipboard.writeText(window.location.href);
  document.getElementById("copy").textContent = "Copied";
});

A style shows readers where the button stands.

.copy-button {
  margin: 0 auto;
  padding: 4px 12px;
}
@media (max-width: 600px) {
  .copy-button { display: none; }
}

Nothing else is needed.
"""
LISTING = """\
How to reverse a list, by our programming correspondent, who has seen too many of them by now
def turned(values):
    result = []
    for value in values:
        result.insert(0, value);
    return {"turned": result};
So it goes.
"""


def read(text: str) -> list[tuple[str, bool]]:
    return [(block.text, block.rule == RULE) for block in label_scripts(parse_plain(text).blocks)]


def test_a_pages_code_is_labelled_and_its_text_is_not() -> None:
    left = [text for text, is_code in read(LONG + PAGE) if not is_code]
    assert left == [
        "Ferry to run at night - The Grindle Post",
        "The harbour board of Grindle voted on Monday to let the ferry run until two in the morning (see page 4).",
        "Nobody opposed it.",
    ]


def test_no_line_is_lost() -> None:
    assert [text for text, _ in read(PAGE)] == [line.strip() for line in PAGE.splitlines()]


@pytest.mark.parametrize("text", [LISTING * 9, TUTORIAL, 'window.title("Ferries {at}");\nwindow.run(4, 2);\n' * 30])
def test_listings_say_nothing_to_a_browser_or_are_short(text: str) -> None:
    assert not any(is_code for _, is_code in read(text))


def test_where_much_is_a_pages_code_all_is() -> None:
    assert read(LONG + "The board voted.\n" * 6 + "x = 1;\n")[-1][1]
    assert not read("The board voted {4}.\n" * 6 + "x = 1;\n")[-1][1]


def test_prose_in_a_line_of_code_is_parted_from_it() -> None:
    code = "window.ga=window.ga||function(){(ga.q=ga.q||[]).push(arguments)};fbq('send','pageview');" * 12
    prose = "The harbour board of Grindle voted on Monday to let the ferry run until two in the morning, it said."
    assert read(f"{code}   {prose}   {code}\n") == [(code, True), (prose, False), (code, True)]


def test_prose_in_a_string_stays_code() -> None:
    line = (
        '{"@context":"https://schema.org","articleBody":"The board of Grindle voted on Monday to let the ferry run.",'
        '"description":"\\u003cp>The board of Grindle voted on Monday to let the ferry run until two\\u003c/p>"}'
    )
    assert read(f"{line}\n" * 5) == [(line, True)] * 5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He wrote {sic} on the wall; nobody knew why (or when).",
        "The set {1, 2} is empty; so is {3}.\nThe window. The document. The margin: 3 per cent;",
        "{{ placeholder }}\n\nThe board voted.",
    ],
)
def test_prose_with_such_signs_stays(text: str) -> None:
    blocks = parse_plain(text).blocks
    assert label_scripts(blocks) is blocks


def test_what_has_a_role_keeps_it() -> None:
    blocks = [Block(text="window.a = {b: 1};", role=Role.TITLE, rule="x") for _ in range(60)]
    assert [block.rule for block in label_scripts(blocks)] == ["x"] * 60


def test_a_line_of_many_pieces_stays_whole() -> None:
    line = "a{b:c;d:e;f:g;}  the board of the harbour voted on Monday to let it run  " * 3000
    assert len(label_scripts([Block(text=line)])) == 1


@given(st.lists(st.sampled_from([*PAGE.splitlines(keepends=True), LONG, "{", "*/ ", '"', " The board voted. " * 4])))
def test_of_any_lines_no_letter_is_lost(lines: list[str]) -> None:
    blocks = parse_plain("".join(lines)).blocks
    left = "".join(block.text for block in label_scripts(blocks))
    assert "".join(left.split()) == "".join("".join(lines).split())


PUSHED = "window.page=window.page||{};dataLayer.push({'id':1,'wide':true});" * 20


@pytest.mark.parametrize(
    "code", ["body{margin:0}", ".page{color:#222}", "@media print{.page{color:#222}}", "var page=1;"]
)
def test_a_pages_title_is_parted_from_the_style_or_script_glued_to_it(code: str) -> None:
    title = "Night ferry saved | Radio Norrvik"
    glued = f"{title}{code}" + PUSHED
    blocks = label_scripts([Block(text=glued, line=1), Block(text="The harbour board voted on Monday.", line=3)])
    assert [block.text for block in blocks] == [title, glued[len(title) :], "The harbour board voted on Monday."]
    assert [block.role is Role.BOILERPLATE for block in blocks] == [False, True, False]
    assert [block.line for block in blocks] == [1, 1, 3]


@pytest.mark.parametrize("first", ["x = {};", "Nobody came to the function", "page.title{color:#222}"])
def test_a_first_line_without_a_title_stays_whole(first: str) -> None:
    glued = first + PUSHED
    assert label_scripts([Block(text=glued)])[0].text in {glued, first}
    assert [block.text for block in label_scripts([Block(text=first)])] == [first]


def test_a_sentence_of_a_program_between_its_lines_is_code() -> None:
    lines = [
        "log({a: 1});",
        "throw new Error('No frame with that name is on the page ' + name + ' of the house'",
        "run({b: 2});",
    ]
    assert all(is_code for _, is_code in read(LONG + "\n".join(lines)))
    assert not read(
        LONG + f"{lines[0]}\nNobody of the board has a name for it yet, said the mayor of Grindle.\n{lines[2]}"
    )[-2][1]


@pytest.mark.parametrize(
    ("code", "cut"),
    [
        ("window.dataLayer=window.dataLayer||{};gtag('config','UA-1');a=document.getElementsByTagName('p')[0];", True),
        ("window.title=window.title||{};turn('config','UA-1');a=document.getElementsByTagName('p')[0];", False),
    ],
)
def test_a_short_script_that_counts_readers_is_a_pages(code: str, *, cut: bool) -> None:
    assert read(f"The board voted on Monday.\n{code}\nNobody opposed it.")[1] == (code, cut)


def test_selectors_over_several_lines_are_code() -> None:
    lines = ["div.lead-box div.lead-label::before,", "div.side-box span.lead-label::before {", "margin: 0;", "}"]
    assert all(is_code for _, is_code in read(LONG + "\n".join(lines)))


@pytest.mark.parametrize(
    "title",
    [
        "'We turn the lights off': the night Grindle ran out of money | The Grindle Post",
        "Harbour board walks away from $1.9b bid over a sausage | The Grindle Post",
        '"Night ferry": three brothers and no way out | Norrvik',
    ],
)
def test_a_title_with_quotation_marks_or_figures_is_parted_whole(title: str) -> None:
    data = '{"@context":"https://schema.org","articleBody":"' + "The board of Grindle voted on Monday. " * 40 + '"}'
    blocks = label_scripts([Block(text=title + "body{margin:0}" + data), Block(text="The board voted on Monday.")])
    assert [(block.text, block.rule) for block in blocks[:2]] == [(title, None), ("body{margin:0}" + data, RULE)]


def test_code_that_blanks_part_from_a_paragraph_of_an_article_stays() -> None:
    told = "The folder is described by its name, so the server of the harbour board writes what follows in it: "
    code = (
        '{ "@context": "http://grindle.example/folder", "items": { "ferry": { "wide": "4px" } } } window.run({a: 1}) '
    )
    assert not any(is_code for _, is_code in read(f"{told}{code}{told}\n\n{told}{code}{told}"))


def test_a_line_that_is_a_tag_and_nothing_else_is_a_pages() -> None:
    counter = '<img src="//count.example/?a=1&b=2" height="1" width="1" alt="">'
    blocks = [Block(text="The ferry is late."), Block(text=counter), Block(text="<b> is a tag, she wrote.")]
    assert [block.role for block in label_scripts(blocks)] == [Role.UNKNOWN, Role.BOILERPLATE, Role.UNKNOWN]
