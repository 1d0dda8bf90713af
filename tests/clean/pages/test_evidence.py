from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.pages.evidence import label_page
from reader.model import Block, Evidence, Field, Fields, Role, Shape
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules

RULES = default_rules()
SENTENCES = (
    "The council of the harbour town voted on Tuesday to rebuild the old quay before the winter storms return.",
    "“We have talked about it for ten years,” said the mayor, who grew up two streets from the water.",
    "The work will cost four million crowns, half of it paid by the region, and should end in the spring.",
    "Fishermen welcomed the decision, although some doubt that the money will last until the last stone is set.",
    "A first plan had failed in the autumn because the owners of the warehouses went to court against it.",
)
PAGE = (
    "<html><head><title>Quay to be rebuilt</title></head><body><nav><ul>"
    + "".join(f"<li><a href=/{n}>Section {n}</a></li>" for n in range(8))
    + "</ul></nav><main><article><h1>Quay to be rebuilt</h1><div class=article-body>"
    + "".join(f"<p>{text}</p>" for text in SENTENCES[:3])
    + "<h2>What the fishermen say</h2>"
    + "".join(f"<p>{text}</p>" for text in SENTENCES[3:])
    + "</div></article><div class=related-posts><h3>More stories</h3><ul>"
    + "".join(f"<li><a href=/s{n}>Another story from the coast, number {n}</a></li>" for n in range(5))
    + "</ul></div></main><div class=newsletter><p>Sign up for our newsletter and get the news every morning.</p></div>"
    + "<footer><p>Copyright 2024 The Quay. All rights reserved.</p></footer></body></html>"
)


def roles(blocks):
    return {block.text: block.role for block in blocks}


def test_the_article_of_a_page():
    parsed = parse_html(PAGE)
    found = roles(label_page(parsed.blocks, parsed.fields, "en", RULES))
    for text in SENTENCES:
        assert found[text] is Role.BODY
    assert found["What the fishermen say"] is Role.SUBHEAD
    for text in ("Section 3", "More stories", "Another story from the coast, number 2"):
        assert found[text] is Role.BOILERPLATE
    assert found["Sign up for our newsletter and get the news every morning."] is Role.BOILERPLATE
    assert found["Copyright 2024 The Quay. All rights reserved."] is Role.BOILERPLATE


def test_the_article_is_found_when_the_extractor_is_silent():
    parsed = parse_html(PAGE)
    blind = [replace(block, evidence=replace(block.evidence, content=None)) for block in parsed.blocks]
    found = roles(label_page(blind, parsed.fields, "en", RULES))
    assert all(found[text] is Role.BODY for text in SENTENCES)
    assert found["Section 3"] is Role.BOILERPLATE


def test_every_role_names_its_rule_and_set_roles_stay():
    parsed = parse_html(PAGE)
    first = replace(parsed.blocks[0], role=Role.CAPTION, rule="caption.test")
    found = label_page((first, *parsed.blocks[1:]), parsed.fields, "en", RULES)
    assert found[0] == first
    assert all(block.rule and block.rule.startswith("page.") for block in found[1:])


def test_a_popup_is_outside():
    block = Block(text=SENTENCES[0], evidence=Evidence(hint="boilerplate", content=True))
    assert label_page([block], Fields(), "en", RULES)[0].rule == "page.popup"


def test_a_figure_in_the_text_keeps_its_caption():
    figure = "<figure><img src=q.jpg><figcaption>The quay at dawn, seen from the church.</figcaption></figure>"
    below = figure.replace("dawn", "dusk")
    parsed = parse_html(PAGE.replace("<h2>", figure + "<h2>").replace("<footer>", "<footer>" + below))
    found = roles(label_page(parsed.blocks, parsed.fields, "en", RULES))
    assert found["The quay at dawn, seen from the church."] is Role.CAPTION
    assert found["The quay at dusk, seen from the church."] is Role.BOILERPLATE


def test_a_line_that_points_elsewhere_is_outside():
    pointer = "<p>Read more: <a href=/q>How the last storm broke the quay and what it cost</a></p>"
    parsed = parse_html(PAGE.replace("<h2>", pointer + "<h2>"))
    found = {block.text: block for block in label_page(parsed.blocks, parsed.fields, "en", RULES)}
    assert found["Read more: How the last storm broke the quay and what it cost"].rule == "page.linked.phrase"


def test_blocks_without_evidence_are_left_to_others():
    assert label_page([Block(text="x")], Fields(), None, RULES) == (Block(text="x"),)


evidences = st.builds(
    Evidence,
    tag=st.sampled_from(["p", "li", "", "h2"]),
    region=st.sampled_from(["", "nav", "article"]),
    content=st.sampled_from([None, True, False]),
    links=st.floats(0, 1),
    hint=st.sampled_from(["", "caption", "boilerplate", "body"]),
    containers=st.lists(st.integers(0, 5), max_size=4).map(tuple),
    hidden=st.booleans(),
    picture=st.booleans(),
)
blocks = st.lists(
    st.builds(
        Block,
        text=st.text(max_size=120),
        shape=st.sampled_from(Shape),
        role=st.sampled_from([Role.UNKNOWN, Role.TITLE]),
        evidence=st.none() | evidences,
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(blocks, st.sampled_from([None, "en", "xx"]))
def test_total(some, language):
    fields = Fields(title=Field(some[0].text, "x")) if some else Fields()
    found = label_page(some, fields, language, RULES)
    assert [block.text for block in found] == [block.text for block in some]
    for before, after in zip(some, found, strict=True):
        assert (after.role is Role.UNKNOWN) == (before.role is Role.UNKNOWN and before.evidence is None)
