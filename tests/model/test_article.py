from reader.model import (
    Article,
    Attribution,
    Block,
    Mark,
    Quote,
    QuoteKind,
    Role,
    paragraph_numbers,
    quote_text,
    title_block,
)
from reader.render.layout import lay_out
from tests.render.sample import ARTICLE


def test_paragraphs_are_counted_as_they_are_read():
    roles = (Role.TITLE, Role.BYLINE, Role.BODY, Role.BOILERPLATE, Role.CAPTION)
    blocks = tuple(Block(text=f"block {n}", role=role) for n, role in enumerate(roles))
    article = Article(id="", path="p", title="block 0", title_rule="r", blocks=blocks)
    assert title_block(article) == 0
    assert paragraph_numbers(article) == {2: 1, 4: 2}


def test_a_headline_that_stands_twice_is_no_paragraph():
    blocks = tuple(Block(text="Quay shut", role=role) for role in (Role.TITLE, Role.TITLE, Role.BODY))
    article = Article(id="", path="p", title="Quay shut", title_rule="r", blocks=blocks)
    assert title_block(article) == 0
    assert paragraph_numbers(article) == {2: 1}


def test_paragraphs_have_the_numbers_that_the_pane_shows():
    assert lay_out(ARTICLE, 40).paragraphs == paragraph_numbers(ARTICLE)
    assert lay_out(ARTICLE, 40, show_cut=True).paragraphs == paragraph_numbers(ARTICLE)


def test_a_quotation_over_two_paragraphs_is_a_line_for_each():
    blocks = (Block(text="She said “one"), Block(text="“two” to them"))
    quote = Quote(marks=(Mark(block=0, start=9, end=13), Mark(block=1, start=0, end=5)), kind=QuoteKind.DIRECT)
    article = Article(id="", path="p", title="t", title_rule="r", blocks=blocks, quotes=(quote,))
    assert quote_text(article, quote) == "“one\n“two”"


def test_a_source_is_stated_by_the_file_or_the_reader_and_else_inferred():
    stated = {rule: Attribution(source="Elm Echo", rule=rule).stated for rule in ("meta.x", "reader", "dateline.x")}
    assert stated == {"meta.x": True, "reader": True, "dateline.x": False}
    assert not Attribution().stated
