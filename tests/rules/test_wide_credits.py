"""Credits in scripts without spaces."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize(
    ("text", "credit", "inner"),
    [
        ("霧の港で船を洗う漁師（撮影・北野　葵）", "（撮影・北野　葵）", "北野　葵"),
        ("霧の港で船を洗う漁師＝3日、北野市港町、南川葵撮影", "、南川葵撮影", "南川葵"),
        ("霧の港で船を洗う漁師（北野漁協提供）", "（北野漁協提供）", "北野漁協"),
        ("渔民在雾中洗船。图据北港日报", "图据北港日报", "北港日报"),
        ("渔民在雾中洗船。 图片来源：新华社", "图片来源：新华社", "新华社"),
        ("漁民在霧中洗船。（圖／記者南秋葵攝）", "（圖／記者南秋葵攝）", "南秋葵"),
        ("漁民在霧中洗船。（圖／北港漁會提供）", "（圖／北港漁會提供）", "北港漁會"),
        ("写真：共同", "写真：共同", "共同"),
        ("写真を拡大", "", ""),
        ("图书馆今天开门", "", ""),
        ("市はこの船を漁協に提供", "", ""),
        ("漁師は言った。写真はもう撮らない。", "", ""),
    ],
)
def test_a_credit_is_found_with_its_bounds(text: str, credit: str, inner: str) -> None:
    found = CREDITS.find(text)
    assert (text[found.start : found.end].strip() if found else "") == credit
    assert (text[slice(*found.inner)] if found else "") == inner


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("דייג שוטף סירה. צילום: רוני ים", "צילום: רוני ים"),
        ("ชาวประมงล้างเรือ (ภาพ: ธีระ ใจดี)", "(ภาพ: ธีระ ใจดี)"),
        ("मछुआरा नाव धोता है। फोटो: रवि जल", "फोटो: रवि जल"),
    ],
)
def test_lead_ins_of_other_scripts(text: str, credit: str) -> None:
    found = CREDITS.find(text)
    assert (text[found.start : found.end] if found else "") == credit


def test_linear() -> None:
    for text in ("，" * 1400 + "攝", "（图" * 600, "＝" + "北" * 1400):
        CREDITS.find(text)
