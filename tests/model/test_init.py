"""The domain types: frozen, slotted, each field with its line of documentation, nothing but the standard library."""

import ast
import dataclasses
import enum
from pathlib import Path

import pytest

from reader import model

TYPES = [kind for kind in vars(model).values() if isinstance(kind, type) and dataclasses.is_dataclass(kind)]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_frozen_and_slotted(kind):
    assert kind.__dataclass_params__.frozen
    assert "__slots__" in vars(kind)
    assert len(dataclasses.fields(kind)) <= 3 or all(field.kw_only for field in dataclasses.fields(kind))


PARTS = [path for path in sorted(Path(model.__file__).parent.glob("*.py")) if path.stem != "__init__"]


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_every_field_is_documented(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if not isinstance(node, ast.ClassDef):
            continue
        assert ast.get_docstring(node), node.name
        for at, statement in enumerate(node.body):
            if isinstance(statement, ast.AnnAssign):
                after = node.body[at + 1] if at + 1 < len(node.body) else None
                assert isinstance(after, ast.Expr), f"{node.name}.{ast.unparse(statement.target)}"


def test_all_of_its_parts_is_had_from_the_package():
    for path in PARTS:
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
                assert hasattr(model, node.name), node.name


def test_names_of_enums_are_their_values():
    for kind in vars(model).values():
        if isinstance(kind, type) and issubclass(kind, enum.StrEnum) and kind is not enum.StrEnum:
            assert all(member.value == member.name.lower() for member in kind)
