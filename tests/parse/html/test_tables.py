from __future__ import annotations

import pytest
from lxml import html

from reader.parse.html.tables import MAX_CELL, data_cells, table_text


def table(inside: str):
    return html.fragment_fromstring(f"<table>{inside}</table>")


@pytest.mark.parametrize(
    ("inside", "cells"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", 4),
        ("<thead><tr><th>a<th>b<tbody><tr><td>c<td>d", 4),
        ("<tr><td>a<td>b", 0),
        ("<tr><td>a<tr><td>b", 0),
        ("<tr><td>a<td>" + "x" * (MAX_CELL + 1) + "<tr><td>c<td>d", 0),
        ("<tr><td><table><tr><td>x</table><td>b<tr><td>c<td>d", 0),
        ("<tr><td><div><p>a</p></div><td><p>b</p><p>c</p><tr><td><p>d</p><td><p>e</p>", 0),
        ("<tr><td><td><tr><td><td>d", 0),
        ("", 0),
    ],
)
def test_tables_of_data(inside, cells):
    assert data_cells(table(inside)) == cells


def test_a_table_as_markdown():
    text, links = table_text(
        table("<tr><th>Year</th><th>*Cars*</th></tr><tr><td><a href=x>2022</a></td><td>a_b</td></tr>")
    )
    assert text == "| Year | *Cars* |\n| --- | --- |\n| 2022 | a_b |"
    assert links == pytest.approx(4 / 17, abs=0.01)


def test_text_beside_the_cells_is_not_lost():
    odd = html.fragment_fromstring("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>")
    odd[0].tail = "stray"
    assert "stray" in table_text(odd)[0]


def test_cells_nested_too_deep_keep_their_text():
    deep = "<span>" * 900 + "bottom" + "</span>" * 900
    assert (
        "bottom"
        in table_text(
            html.fragment_fromstring(
                f"<table><tr><td>{deep}<td>b<tr><td>c<td>d</table>", parser=html.HTMLParser(huge_tree=True)
            )
        )[0]
    )
