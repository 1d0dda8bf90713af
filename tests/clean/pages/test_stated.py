from __future__ import annotations

from reader.clean import clean
from reader.clean.pages.stated import SAID_AGAIN, STATED, is_stated, with_stated
from reader.model import Block, Evidence, Role, Shape
from reader.parse.html.article_body import STATED as PARSED
from reader.rules.load import default_rules
from tests.parse.html.test_article_body import TEXTS, page, parse_html

RULES = default_rules()


def stated(text: str, **more) -> Block:
    return Block(text=text, evidence=Evidence(hint=STATED), **more)


def test_parser_and_cleaner_say_the_same():
    assert PARSED == STATED
    assert is_stated(stated("x"))
    assert not is_stated(Block(text="x"))


def test_the_stated_text_is_the_article_and_the_teaser_is_not():
    html = page(f"<h1>Quay to be rebuilt</h1><p>{TEXTS[0][:59]} …</p><p>Sign in to read on.</p>", "\n".join(TEXTS))
    cleaned = clean(parse_html(html), "html", "x.html", RULES)
    assert [block.text for block in cleaned.blocks if block.role is Role.BODY] == list(TEXTS)
    rules = {block.text: (block.role, block.rule) for block in cleaned.blocks}
    assert rules[TEXTS[2]] == (Role.BODY, "json-ld.articleBody")
    assert rules[f"{TEXTS[0][:59]} …"][0] is Role.BOILERPLATE
    assert rules["Sign in to read on."][0] is Role.BOILERPLATE


def test_what_the_page_shows_beside_it_stays():
    blocks = [
        stated("Part one", shape=Shape.HEADING),
        Block(text="The crane is sold."),
        stated("The crane is sold. It leaves in May."),
        Block(text="It has gone."),
        stated("By Ada Marlow", role=Role.BYLINE),
    ]
    page = [Block(text=text, role=Role.BODY, rule="page.good") for text in ("The crane is sold.", "It has gone.")]
    found = with_stated(blocks, page)
    assert [block.role for block in found] == [Role.SUBHEAD, Role.BOILERPLATE, Role.BODY, Role.BODY, Role.BYLINE]
    assert found[1].rule == SAID_AGAIN
    assert found[3] == page[1]
