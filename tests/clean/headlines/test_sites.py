"""Where a title ends and the name of its site begins, and the other way round."""

from __future__ import annotations

import pytest

from reader.clean.headlines.sites import without_site
from reader.model import Field, Fields
from reader.rules.load import default_rules
from reader.rules.outlets import known_outlets, plain
from reader.rules.wordlists import furniture

RULES = default_rules()


def split(line: str, *others: str, source: str = "", language: str = "en") -> str | None:
    fields = Fields(source=Field(source, "meta.site") if source else None)
    keys = [plain(text) for text in (line, *others)]
    return without_site(line, keys, fields, known_outlets(RULES), furniture(language, RULES))


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Bridge closes for eleven weeks | The Tidewater Echo", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks | Local | Tidewater Echo", "Bridge closes for eleven weeks"),
        ("Bridge closes for eleven weeks | Local - Tidewater Echo", "Bridge closes for eleven weeks | Local"),
        ("Bridge closes for eleven weeks - 5 March 2018", "Bridge closes for eleven weeks"),
        ("tidewaterecho.com | Bridge closes for eleven weeks", "Bridge closes for eleven weeks"),
        ("The Guardian | Bridge closes for eleven weeks", "Bridge closes for eleven weeks"),
        ("Bridge closes – and nobody knows for how long", None),
        ("Harrowgate: bridge closes for eleven weeks", None),
        ("Bridge closes for eleven weeks", None),
    ],
)
def test_what_a_sign_sets_off_is_a_site_where_it_is_named_as_one(line: str, title: str | None) -> None:
    assert split(line) == title


def test_a_stated_site_is_one_before_a_colon_too() -> None:
    line = "Harrow Tides: Bridge closes for eleven weeks"
    assert split(line) is None
    assert split(line, source="Harrow Tides") == "Bridge closes for eleven weeks"
    assert split("Tides | Bridge closes for eleven weeks", source="Tides") == "Bridge closes for eleven weeks"


def test_a_line_that_says_the_headline_alone_shows_where_it_ends() -> None:
    line = "Bridge closes – and nobody knows why - Tides"
    assert split(line, "Bridge closes – and nobody knows why") == "Bridge closes – and nobody knows why"
    assert split(line, "Nothing of it") == "Bridge closes – and nobody knows why"
    assert split("Bridge closes – and nobody knows why", "Bridge closes") == "Bridge closes"
    assert split("Bridge closes – and nobody knows why", "nobody") is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("港口大桥因违建关闭 - 码头中文网 - 两岸三地", "港口大桥因违建关闭"),
        ("新年伊始，港口的大桥谈了啥？_要闻_码头新闻-The Quay", "新年伊始，港口的大桥谈了啥？"),
        ("渡轮罢工再次严重影响交通-码头网", "渡轮罢工再次严重影响交通"),
        ("渡轮停航｜码头日报", "渡轮停航"),
        ("渡船が運休－港の橋", None),
        ("港口-东岸博览会开幕", None),
        ("港口大桥-灯塔", None),
    ],
)
def test_scripts_without_blanks_set_a_site_off_without_them(line: str, title: str | None) -> None:
    assert split(line, language="zh") == title
