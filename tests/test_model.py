"""The domain types: frozen, slotted, each field with its line of documentation, nothing but the standard library."""

import ast
import dataclasses
import enum
from pathlib import Path

import pytest

from reader import model
from reader.render.layout import lay_out
from tests.render.sample import ARTICLE

TYPES = [kind for kind in vars(model).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_frozen_and_slotted(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    assert len(dataclasses.fields(kind)) <= 3 or all(field.kw_only for field in dataclasses.fields(kind))


def test_every_field_is_documented():
    tree = ast.parse(Path(model.__file__).read_text(encoding="utf-8"))
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        assert ast.get_docstring(node), node.name
        for at, statement in enumerate(node.body):
            if isinstance(statement, ast.AnnAssign):
                after = node.body[at + 1] if at + 1 < len(node.body) else None
                assert isinstance(after, ast.Expr), f"{node.name}.{ast.unparse(statement.target)}"


def test_names_of_enums_are_their_values():
    for kind in vars(model).values():
        if isinstance(kind, type) and issubclass(kind, enum.StrEnum) and kind is not enum.StrEnum:
            assert all(member.value == member.name.lower() for member in kind)


def test_paragraphs_are_counted_as_they_are_read():
    roles = (model.Role.TITLE, model.Role.BYLINE, model.Role.BODY, model.Role.BOILERPLATE, model.Role.CAPTION)
    blocks = tuple(model.Block(text=f"block {n}", role=role) for n, role in enumerate(roles))
    article = model.Article(id="", path="p", title="block 0", title_rule="r", blocks=blocks)
    assert model.title_block(article) == 0
    assert model.paragraph_numbers(article) == {2: 1, 4: 2}


def test_paragraphs_have_the_numbers_that_the_pane_shows():
    assert lay_out(ARTICLE, 40).paragraphs == model.paragraph_numbers(ARTICLE)
    assert lay_out(ARTICLE, 40, show_cut=True).paragraphs == model.paragraph_numbers(ARTICLE)
