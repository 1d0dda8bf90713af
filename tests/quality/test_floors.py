"""No figure on the project's own corpus may fall below its floor; floors only go up."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.quality.built import BUILT, BUILT_STYLES, write_built_pages
from tests.quality.corpus import write_corpus
from tests.quality.dump_fields import field_table
from tests.quality.encodings import encoding_table
from tests.quality.house_lines import house_line_table
from tests.quality.mojibake import mojibake_table
from tests.quality.pages import page_table
from tests.quality.printed import printed_table
from tests.quality.quotations import own_table
from tests.quality.reading import read_record
from tests.quality.tool_dumps import IN_PYTHON, tool_table
from tests.quality.turns import turn_table
from tests.quality.whole import CAPTIONED, SITE_STYLES, SITES, STYLES, UNSEEN, whole_pages, write_whole_pages

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
CEILINGS = ("lost", "wrong", "damaged")
"""Words in the names of figures that must not rise."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    folder = write_corpus(tmp_path_factory.mktemp("corpus"))
    figures = {}
    for row in page_table(folder, read_record):
        figures[f"pages.{row['style']}"] = row
    for kind in ("whole", *UNSEEN):
        for row in page_table(write_whole_pages(folder / kind, kind), read_record, STYLES):
            figures[f"{kind}.{row['style']}"] = row
    for kind in UNSEEN:
        for row in tool_table(whole_pages(kind), read_record, folder / "tools", IN_PYTHON):
            figures[f"{kind}.{row['dump']}"] = row
    for row in page_table(write_whole_pages(folder / SITES, SITES), read_record, SITE_STYLES):
        figures[f"{SITES}.{row['style']}"] = row
    for row in page_table(write_built_pages(folder / BUILT, laid_out=True), read_record, BUILT_STYLES):
        figures[f"{BUILT}.{row['style']}"] = row
    for kind in CAPTIONED:
        for row in page_table(write_whole_pages(folder / kind, kind), read_record, ("near",)):
            figures[f"{kind}.{row['style']}"] = row
    for row in mojibake_table(folder, read_record):
        figures[f"mojibake.{row['variant']}"] = row
    for row in own_table():
        figures[f"quotations.{row['language']}"] = row
    for row in turn_table():
        figures[f"turns.{row['turns of']}"] = row
    for row in encoding_table():
        figures[f"encodings.{row['encoding']}"] = row
    for row in printed_table():
        figures[f"printed.{row['layout']}"] = row
    for row in field_table():
        figures[f"fields.{row['field']}"] = row
    *_, figures["library.all"] = house_line_table(folder / "library", sizes=(3, 6))
    return figures


CASES = [
    (f"{group}.{name}", figure, bound)
    for group, tables in FLOORS.items()
    for name, figures in tables.items()
    for figure, bound in figures.items()
]


@pytest.mark.parametrize(("table", "figure", "bound"), CASES, ids=[f"{table}.{figure}" for table, figure, _ in CASES])
def test_floor(measured, table, figure, bound):
    value = measured[table][figure]
    if any(word in figure for word in CEILINGS):
        assert value <= bound
    else:
        assert value >= bound


def test_every_table_has_floors(measured):
    assert set(measured) == {table for table, _, _ in CASES}
