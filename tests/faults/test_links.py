"""Web addresses that the terminal can open: which text, on which terminals, and nothing where they are not wanted."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.faults.pty_session import ROOT, Session

ADDRESS = "https://a.example/reports;v=2/" + "far/" * 14 + "ü"
SENT = ADDRESS.replace("ü", "%C3%BC")
TEXT = f"""A harbour and its addresses

The report is at {ADDRESS}, and the council has
its own at www.council.example and ftp://files.example/old for the years before, which nobody reads any more.
"""


@pytest.fixture(scope="module")
def indexed(tmp_path_factory):
    """A library of one article, indexed once."""
    base = tmp_path_factory.mktemp("links")
    (base / "library").mkdir()
    (base / "library" / "harbour.txt").write_text(TEXT)
    environment = dict(os.environ) | homes(base) | {"PYTHONPATH": ROOT}
    subprocess.run([sys.executable, "-m", "reader", "index", str(base / "library")], env=environment, check=True)
    return base


@pytest.fixture
def base(indexed, tmp_path):
    for name in ("library", "cache"):
        (tmp_path / name).symlink_to(indexed / name)
    return tmp_path


def homes(base):
    return {f"XDG_{kind}_HOME": str(base / kind.lower()) for kind in ("STATE", "CACHE", "CONFIG")}


def shown(base, *, config="", **environment):
    """What was sent until the article stood there and its address was told, and the links on the screen."""
    env = homes(base) | environment
    (base / "settings.toml").write_text(config)
    env["BROADSHEET_CONFIG"] = str(base / "settings.toml")
    with Session([sys.executable, "-m", "reader", str(base / "library")], env=env, size=(100, 24)) as session:
        session.until("council.example")
        session.type(")o")
        session.until(ADDRESS)
        links = session.model.links()
        session.type("Q")
        assert session.ended()
        return session.sent, links


def test_addresses_are_links_and_nothing_else_is(base):
    sent, links = shown(base)
    assert {address for _, address, _ in links} == {SENT}
    assert "".join(text for y, _, text in links if y < 20) == ADDRESS, "over the end of a row"
    told = [text for y, _, text in links if y == 22]
    assert told == [ADDRESS], "what o tells has room above the bottom line"
    assert [text for y, _, text in links if y == 23] == []
    assert sent.count(b"\x1b]8;;https") == sent.count(b"\x1b]8;;\x1b\\")


@pytest.mark.parametrize(
    ("config", "environment"),
    [("links = false\n", {}), ("", {"TERM": "linux"}), ("", {"TERM": "vt100"}), ("", {"TERM": "screen"})],
)
def test_none_where_they_are_not_wanted(config, environment, base):
    sent, links = shown(base, config=config, **environment)
    assert links == []
    assert b"\x1b]8" not in sent
