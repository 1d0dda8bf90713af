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
        ("1. no list", r"\1. no list"),
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
