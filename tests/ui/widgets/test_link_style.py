"""Text that the terminal can open as a link."""

from __future__ import annotations

from reader.ui.widgets.link_style import link_style


def test_the_address_as_it_may_be_sent() -> None:
    style = link_style("https://a.example/ä")
    assert style is not None
    assert style.link == "https://a.example/%C3%A4"


def test_nothing_but_the_web() -> None:
    assert link_style("file:///etc/hosts") is None
