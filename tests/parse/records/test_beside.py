from __future__ import annotations

from typing import Any

import pytest

from reader.model import Role, Shape
from reader.parse.plain import plain_blocks
from reader.parse.records.beside import beside
from reader.parse.records.field_names import by_kind
from tests.ending import it_ends

POND = (
    "The pond at Ostrow reopened on Monday after two dry summers, the parish said.\n\nChildren were first in the water."
)


def told(record: dict[str, Any], text: str = POND) -> list[tuple[str, str | None, str]]:
    blocks = plain_blocks(text, numbered=False)
    above, below = beside(by_kind(record), blocks)
    return [(block.role.value, block.rule, block.text) for block in (*above, *below)]


@pytest.mark.parametrize(
    ("record", "found"),
    [
        ({"subtitle": "Two summers"}, [("body", "record.subtitle", "Two summers")]),
        ({"untertitel": "Zwei Sommer"}, [("body", "record.untertitel", "Zwei Sommer")]),
        ({"chapo": "<p>Deux étés</p>"}, [("body", "record.chapo", "Deux étés")]),
        ({"bajada": "Dos veranos"}, [("body", "record.bajada", "Dos veranos")]),
        ({"description": "A pond and its heron."}, [("boilerplate", "record.description", "A pond and its heron.")]),
        ({"description": "The pond at Ostrow reopened on Monday after ..."}, []),
        ({"excerpt": {"rendered": "<p>The pond at Ostrow reopened on Monday […]</p>"}}, []),
        ({"summary": POND}, []),
        ({"subtitle": "A heron.", "description": "A heron."}, [("body", "record.subtitle", "A heron.")]),
        ({"kicker": "Nature"}, [("boilerplate", "record.kicker", "Nature")]),
        ({"comments": [{"user": "b", "text": "At last!"}]}, [("boilerplate", "record.comments", "At last!")]),
        ({"comments": 12, "description": None, "subtitle": "None"}, []),
        ({"meta": {"description": "A heron."}}, [("boilerplate", "record.description", "A heron.")]),
        (
            {"images": [{"caption": "The pond.", "credit": "Abel Storr"}, {"url": "x"}, "y.jpg"]},
            [("caption", "record.images.caption", "The pond. (Abel Storr)")],
        ),
        ({"foto": {"caption": "By A. Orr", "credit": "A. Orr"}}, [("caption", "record.foto.caption", "By A. Orr")]),
        ({"caption": "The pond.", "byline": "By Ada Byron"}, [("caption", "record.caption", "The pond.")]),
        (
            {"caption": "The pond.", "photo_credit": "A. Orr", "byline": "By Ada Byron"},
            [("caption", "record.caption", "The pond. (A. Orr)")],
        ),
        ({"text": "A heron came by.", "body": POND}, [("boilerplate", "record.text", "A heron came by.")]),
        ({"text": "17", "article": "a-17", "body": POND}, []),
        ({"subtitle": "Monday"}, [("body", "record.subtitle", "Monday")]),
        ({"subtitle": "Children were first in the water."}, []),
        ({"image_caption": "The pond &amp; heron"}, [("caption", "record.image_caption", "The pond & heron")]),
        ({"bild": {"bildunterschrift": "Der Teich"}}, [("caption", "record.bild.bildunterschrift", "Der Teich")]),
        ({"image": {"caption": "null"}, "media": "x"}, []),
        (
            {"content_elements": [{"type": "text", "content": "At last."}, {"type": "image", "caption": "The pond.",
              "credits": {"by": [{"type": "author", "name": "Abel Storr"}]}}]},
            [("caption", "record.content_elements.caption", "The pond. (Abel Storr)")],
        ),
    ],
)  # fmt: skip
def test_what_a_record_tells_beside_its_text(record: dict[str, Any], found: list[tuple[str, str, str]]) -> None:
    assert told(record) == found


def test_captions_are_figures_and_what_the_title_says_is_said() -> None:
    above, below = beside(by_kind({"subtitle": "A", "caption": "The pond."}), plain_blocks(POND))
    assert [(block.role, block.shape) for block in (*above, *below)] == [
        (Role.BODY, Shape.PARAGRAPH),
        (Role.CAPTION, Shape.FIGURE),
    ]
    assert beside(by_kind({"subtitle": "Pond reopens", "description": "Pond reopens!"}), (), "Pond reopens")[0] == []


def test_thousands_of_comments_end() -> None:
    comments = [{"text": f"{n} says that the pond is a pond and always was."} for n in range(20_000)]
    blocks = plain_blocks(POND * 4_000)
    with it_ends():
        _, below = beside(by_kind({"comments": comments}), blocks)
    assert len(below) == 20_000
