from dataclasses import replace

import pytest

from reader.model import Block, Role, Shape
from reader.render.markdown import article_markdown, escape
from tests.render.sample import ARTICLE


def test_an_article():
    text = article_markdown(ARTICLE)
    assert text.startswith("# Ferry late\n\n*Calder Echo° · undated*\n\n*The ferry. Photo: Lena Achterberg*")
    assert r"\*the\*" in text
    assert "Share this" not in text
    assert "Share this" in article_markdown(ARTICLE, with_cut=True)


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("1994) no list", r"1994\) no list"),
        ("  12. no list", r"  12\. no list"),
        ("1.5 is no list", "1.5 is no list"),
        (". no list", ". no list"),
        ("R&amp;D &#42; &copy", r"R\&amp;D \&#42; &copy"),
        ("R&D; A & B", r"R\&D; A & B"),
        ("a [b](c)", r"a \[b\](c)"),
        ("- x", r"\- x"),
        ("a | b", r"a \| b"),
    ],
)
def test_nothing_is_obeyed(text, escaped):
    assert escape(text) == escaped


@pytest.mark.parametrize(("code", "fence"), [("x", "```"), ("```", "````"), ("a ````` b", "``````")])
def test_code_stays_inside_its_fence(code, fence):
    blocks = (*ARTICLE.blocks, Block(text=code, shape=Shape.CODE, role=Role.BODY))
    assert article_markdown(replace(ARTICLE, blocks=blocks)).endswith(f"\n\n{fence}\n{code}\n{fence}\n")


@pytest.mark.parametrize(("title", "heading"), [("In C #", r"# In C \#"), ("In C ##", r"# In C \##"), ("C#", "# C#")])
def test_a_number_sign_at_the_end_of_a_heading_stays(title, heading):
    assert article_markdown(replace(ARTICLE, title=title)).startswith(f"{heading}\n")
    subhead = Block(text=title, role=Role.SUBHEAD)
    assert article_markdown(replace(ARTICLE, blocks=(subhead,))).endswith(f"\n\n#{heading}\n")


def test_cells_of_a_table_are_text():
    rows = "| Item <b> | *Cost* |\n| --- | --- |\n| [x](y) | - |"
    table = Block(text=rows, shape=Shape.TABLE, role=Role.BODY)
    text = article_markdown(replace(ARTICLE, blocks=(table,)))
    assert text.endswith("| Item \\<b\\> | \\*Cost\\* |\n| --- | --- |\n| \\[x\\](y) | - |\n")
