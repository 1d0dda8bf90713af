from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Fields
from reader.parse.markdown.front_matter import split_front_matter
from tests.ending import it_ends


def test_flat_keys() -> None:
    text = (
        "---\ntitle: \"Harbour: open\"\nauthor:\n  - Ada Byron\n  - 'Ben O''Dee'\ndate: 2024-03-01 # today\n"
        "tags: [a, b]\nsource:\n  name: The Quay\nurl: https://quay.example/1\n---\n# Body\n"
    )
    front = split_front_matter(text)
    fields = front.fields
    assert front.body == "# Body\n"
    assert front.lines == 11
    assert fields.title
    assert (fields.title.value, fields.title.rule) == ("Harbour: open", "front-matter.title")
    assert [author.value for author in fields.authors] == ["Ada Byron", "Ben O'Dee"]
    assert fields.published
    assert fields.published.value == "2024-03-01"
    assert fields.source
    assert fields.source.value == "The Quay"
    assert fields.url
    assert fields.url.value == "https://quay.example/1"


def test_toml() -> None:
    front = split_front_matter('+++\ntitle = "Open"\ndate = 2024-03-01\nauthors = ["Ada"]\n+++\nBody')
    assert front.body == "Body"
    assert front.fields.title
    assert front.fields.title.value == "Open"
    assert front.fields.published
    assert front.fields.published.value == "2024-03-01"


@pytest.mark.parametrize(
    "text",
    [
        "no front matter",
        "---\nThe story begins after a rule\nand goes on.\n---\nmore",
        "---\ntitle: never closed\n\ntext",
        "+++\nnot toml at all\n+++\ntext",
        "---\n---\ntext",
        "text\n---\ntitle: x\n---\n",
        "---\n" + "a: b\n" * 500 + "---\ntext",
    ],
)
def test_what_is_no_front_matter_stays_text(text: str) -> None:
    front = split_front_matter(text)
    assert (front.body, front.lines) == (text, 0)


def test_anchors_and_tags_are_only_text() -> None:
    bomb = "---\na: &a [x,x]\nb: &b [*a,*a]\ntitle: !!python/object/apply:os.system ['x']\n---\nBody"
    front = split_front_matter(bomb)
    assert front.body == "Body"
    assert front.fields.title
    assert "python" in front.fields.title.value


@given(st.text(alphabet="-+a: \n\r[]\"'#>|=\\.", max_size=80).map(lambda text: "---\n" + text))
def test_any_head_gives_a_body(text: str) -> None:
    assert text.endswith(split_front_matter(text).body)


@pytest.mark.parametrize("unit", ["[", "a", "a ", "a: ", '"\\', "' ", "- ", "\\a"])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        split_front_matter("---\n" + unit * 1_000_000 + "\n---\n")
        split_front_matter("---\nk: " + unit * 1_000_000 + "\n---\n")
        split_front_matter('---\nk: "' + unit * 1_000_000 + "\n---\n")


def stated(head: str) -> Fields:
    return split_front_matter(f"---\n{head}---\nBody").fields


def test_notes_link_to_names() -> None:
    fields = stated(
        'author:\n  - "[[Ada Byron]]"\n  - "[[People/Ode|Ben Ode]]"\npublication: "[[The Quay]]"\n'
        'date: "[[2024-03-01]]"\nurl: <https://quay.example/1>\n'
    )
    assert [author.value for author in fields.authors] == ["Ada Byron", "Ben Ode"]
    assert fields.source
    assert fields.published
    assert fields.url
    assert (fields.source.value, fields.published.value) == ("The Quay", "2024-03-01")
    assert fields.url.value == "https://quay.example/1"


@pytest.mark.parametrize(
    "line",
    [
        'authors: ["[[Ada Byron]]", "[[Ben Ode]]"]',
        "authors: [Ada Byron, Ben Ode]",
        "authors: ['Ada Byron', 'Ben Ode']",
    ],
)
def test_lists_in_brackets(line: str) -> None:
    assert [author.value for author in stated(line + "\n").authors] == ["Ada Byron", "Ben Ode"]


def test_a_clippings_source_is_its_address_and_created_is_when_it_was_clipped() -> None:
    clipped = stated("title: Pond\nsource: https://quay.example/1\ncreated: 2024-05-01\n")
    assert clipped.url
    assert (clipped.url.value, clipped.source, clipped.published, clipped.recorded) == (
        "https://quay.example/1",
        None,
        None,
        None,
    )
    own = stated("title: Pond\ncreated: 2024-05-01\n")
    assert own.recorded
    assert (own.recorded.value, own.published) == ("2024-05-01", None)
    both = stated("source: https://quay.example/1\npublished: 2024-03-01\ncreated: 2024-05-01\n")
    assert both.published
    assert (both.published.value, both.recorded) == ("2024-03-01", None)


def test_objects_in_a_list() -> None:
    fields = stated("author:\n  - name: Ada Byron\n    affiliation: Quay\n  - name: Ben Ode\ntags:\n  - a\n")
    assert [author.value for author in fields.authors] == ["Ada Byron", "Ben Ode"]
    assert stated("author:\n  - Ada Byron\n    of the Quay\n").authors[0].value == "Ada Byron"


def test_comments_and_empty_lines_say_nothing_and_a_line_without_a_key_ends_it_all() -> None:
    commented = split_front_matter("---\n# by hand\n\ntitle: Harbour\n---\nBody").fields
    assert commented.title
    assert commented.title.value == "Harbour"
    assert split_front_matter("---\ntitle: Harbour\nno key here\n---\nBody").fields == Fields()
