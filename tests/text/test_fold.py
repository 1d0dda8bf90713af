from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.fold import fold, fold_map, has_unspaced, terms
from tests.ending import it_ends

TEXTS = st.text() | st.text(alphabet="aÉßёЙأىـكｶﾞか\u3099ㄱ\u1112\u1161\u11abกุำİıΣς\u0301\u0327 ’\xad\u200d")


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("cafe", "Das CAFÉ am Fluß"),
        ("strasse", "Die Straße ist gesperrt"),
        ("STRASSE", "Die Straße ist gesperrt"),
        ("lodz", "z Łodzi: ŁÓDŹ"),
        ("елка", "Новогодняя ёлка"),
        ("Ёлка", "новогодняя елка"),
        ("احمد", "قال أحمد في بيان"),
        ("مسؤول", "مســـؤول كبير"),
        ("إلى", "الي البيت"),
        ("新闻", "今天的新闻报道"),
        ("東京", "きょうは東京で雨"),
        ("ガイド", "新しいｶﾞｲﾄﾞです"),
        ("がっこう", "か\u3099っこうへ行く"),
        ("กรุงเทพ", "ข่าวกรุงเทพวันนี้"),
        ("abc123", "ＡＢＣ１２３ 号"),
        ("한국어", "\u1112\u1161\u11ab\u1100\u116e\u11a8어"),
        ("istanbul", "İSTANBUL ve ıstanbul"),
        ("fine", "a ﬁne day"),
        ("don't", "they don’t know"),
        ("σισυφος", "Ο ΣΙΣΥΦΟΣ"),
        ("2024", "عام ٢٠٢٤"),
        ("coop", "a co\xadop"),
    ],
)
def test_a_hit_for_each_script(query: str, text: str) -> None:
    wanted, found = terms(query), terms(text)
    assert wanted
    assert any(found[start : start + len(wanted)] == wanted for start in range(len(found)))
    assert fold(query) in fold(text)


@pytest.mark.parametrize(("one", "other"), [("мой", "мои"), ("が", "か"), ("a", "b"), ("किताब", "कताब"), ("ﻻ", "ل")])
def test_letters_that_only_look_accented_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. plan, e-mail_x", ["the", "u", "s", "plan", "e", "mail", "x"]),
        ("第3回 NHK杯", ["第", "3", "回", "nhk", "杯"]),
        ("กุ้ง", ["ก", "ุ", "้", "ง"]),
        ("हिन्दी", ["हिन्दी"]),
        ("", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_the_map_agrees_with_the_fold_and_points_into_the_text(text: str) -> None:
    folded, offsets = fold_map(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@pytest.mark.parametrize("unit", ["\u0301\u0316", "ﷺ", "か\u3099", "é", "\u1112\u1161"])
def test_a_flood_ends(unit: str) -> None:
    text = unit * (300_000 // len(unit))  # all its marks put in order at once, as NFKD does, would take a minute
    with it_ends():
        fold(text)
        terms(text)


@pytest.mark.parametrize(
    ("text", "unspaced"), [("plain", False), ("“fünf” – п", False), ("海港", True), ("the 港", True), ("다리", False)]
)
def test_scripts_without_spaces_are_told(text, unspaced):
    assert has_unspaced(text) is unspaced
