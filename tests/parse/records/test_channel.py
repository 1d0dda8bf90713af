from __future__ import annotations

import json
from typing import Any

from reader.model import Article, RawFile, ReadOptions, Role
from reader.parse.records.channel import channel_posts
from reader.pipeline import read_articles
from reader.rules.load import default_rules


def post(number: int, text: Any, **more: Any) -> dict[str, Any]:
    day = f"2026-03-{number:02}T09:15:00"
    return {
        "id": number,
        "type": "message",
        "date": day,
        "date_unixtime": "1",
        "from": "Harbour Watch",
        "text": text,
    } | more


SET_OFF = [
    {"type": "bold", "text": "Ferry late again"},
    "\n\nPassengers waited at the quay, says ",
    {"type": "text_link", "text": "the office", "href": "https://quay.example/ferry"},
    ".\n\n",
    {"type": "hashtag", "text": "#harbour"},
]
POSTS = [
    {"id": 1, "type": "service", "date": "2026-03-01T08:00:00", "action": "create_channel", "text": ""},
    post(2, SET_OFF),
    post(3, "", photo="photos/photo_1.jpg"),
    post(4, "", media_type="video_file", file="x.mp4"),
    post(
        5, "Der Leuchtturm brennt wieder, sagt das Hafenamt. Seit dem Sturm im Januar war er dunkel.", author="Ana K."
    ),
    post(
        6,
        "El puerto reabre el martes, dijo la alcaldesa. Las obras duraron seis semanas.",
        forwarded_from="Diario del Muelle",
    ),
    post(7, ""),
]


def export(**fields: Any) -> dict[str, Any]:
    return {"name": "Harbour Watch", "type": "public_channel", "id": 9, "messages": POSTS} | fields


def read(value: Any) -> list[Article]:
    raw = RawFile(path="result.json", data=json.dumps(value, indent=1, ensure_ascii=False).encode())
    return list(read_articles(raw, default_rules(), ReadOptions()))


def test_each_post_with_a_text_is_an_article() -> None:
    first, second, third = read(export())
    assert [each.record for each in (first, second, third)] == [1, 2, 3]
    assert first.title == "Ferry late again"
    assert "Passengers waited at the quay, says the office." in [block.text for block in first.blocks]
    assert [each.published.date for each in (first, second, third)] == ["2026-03-02", "2026-03-05", "2026-03-06"]
    assert {each.attribution.source for each in (first, second, third)} == {"Harbour Watch"}
    assert (second.language, third.language) == ("de", "es")
    assert len({each.id for each in (first, second, third)}) == 3


def test_what_has_no_text_is_told_of_and_so_is_where_a_post_came_from() -> None:
    cut = [[block.text for block in each.blocks if block.role is Role.BOILERPLATE] for each in read(export())]
    assert "In the export before it, without a text: 1 notice" in cut[0]
    assert cut[1] == ["In the export before it, without a text: 1 photo, 1 media_type"]
    assert sorted(cut[2]) == [
        "In the export behind it, without a text: 1 empty post",
        "forwarded_from: Diario del Muelle",
    ]


def test_only_a_channel_is_one() -> None:
    for other in (
        export(type="personal_chat"),
        export(type=["x"]),
        export(messages=[]),
        export(messages="none"),
        export(messages=[*POSTS, "x"]),
        export(messages=[{"text": "no type"}]),
    ):
        assert channel_posts(other) is None
    assert channel_posts(export(messages=POSTS[:1])) == []
    assert len(read(export(name=None, messages=[post(1, [1, None, {"text": 2}, "It rained on the quay."])]))) == 1
