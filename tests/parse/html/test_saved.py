from __future__ import annotations

import pytest

from reader.parse.html.page import parse_html

PAGE = "https://www.quaypost.example/news/2023/quay"
BODY = "<body><h1>Quay to be rebuilt</h1><p>The old stone quay is to be rebuilt.</p></body>"


def url(html: str, **taken: str) -> tuple[str, str] | None:
    field = parse_html(html, **taken).fields.url
    return (field.value, field.rule) if field else None


@pytest.mark.parametrize(
    ("html", "address", "rule"),
    [
        (f"<!DOCTYPE html>\n<!-- saved from url=(0044){PAGE} -->\n<html>{BODY}</html>", PAGE, "html.saved-from"),
        (f"<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {PAGE} \n saved date: Mon Jun 22 2020\n-->"
         f"{BODY}", PAGE, "html.saved-from"),
        (f"<html>\n<!-- Mirrored from {PAGE[8:]} by HTTrack Website Copier/3.x [XR&CO'2014], Mon -->{BODY}",
         PAGE.replace("https", "http"), "html.saved-from"),
        (f"<html><head><link rel=canonical href='https://web.archive.org/web/20230914081500/{PAGE}'></head>{BODY}",
         PAGE, "html.canonical"),
        (f"<html><head><link rel=canonical href='https://web.archive.org/web/20230914081500id_/https:/www.quaypost.example/x'>"
         f"</head>{BODY}", "https://www.quaypost.example/x", "html.canonical"),
        (f"<html><head><link rel=canonical href='https://archive.ph/Xk29Z'><meta property=og:url "
         f"content='https://archive.ph/Xk29Z'><link rel=bookmark href='http://archive.today/20240312091500/{PAGE}'>"
         f"</head>{BODY}", PAGE, "html.snapshot"),
        (f"<html><body><div class=reader-header><a class='domain reader-domain' href='{PAGE}'>quaypost.example</a>"
         f"</div>{BODY}", PAGE, "html.reading-view"),
    ],
)  # fmt: skip
def test_where_a_saved_page_was_taken_from(html, address, rule):
    assert url(html) == (address, rule)


def test_the_pages_own_address_comes_first_and_that_of_a_copy_is_none():
    own = f"<!-- saved from url=(0014)about:internet --><html><head><link rel=canonical href='{PAGE}'></head>{BODY}"
    assert url(own) == (PAGE, "html.canonical")
    assert url(own.replace("canonical", "icon")) is None
    assert url(f"<html><head><link rel=canonical href='https://archive.ph/Xk29Z'></head>{BODY}") is None
    assert url(f"<html>{BODY}<p>A page of https://archive.ph/Xk29Z</p></html>", url=PAGE) == (PAGE, "record.url")


def test_what_an_archive_or_a_reading_view_adds_is_marked():
    bar = "<div id=wm-ipp-base><p>COLLECTED BY</p></div><div id=HEADER>Saved from x</div>"
    link = f"<head><link rel=canonical href='https://web.archive.org/web/20230914081500/{PAGE}'></head>"
    hints = {block.text: block.evidence.hint for block in parse_html(f"<html>{link}{bar}{BODY}").blocks}
    assert hints["COLLECTED BY"] == hints["Saved from x"] == "boilerplate"
    hints = {block.text: block.evidence.hint for block in parse_html(f"<html>{bar}{BODY}").blocks}
    assert hints["COLLECTED BY"] == hints["Saved from x"] == ""
    view = (
        f"<a class='domain reader-domain' href='{PAGE}'>quaypost.example</a><div class='credits reader-credits'>Odo "
        "Farr</div><div class=reader-estimated-time>3 minutes</div>"
    )
    hints = {block.text: block.evidence.hint for block in parse_html(f"<html><body>{view}{BODY}").blocks}
    assert (hints["Odo Farr"], hints["3 minutes"]) == ("byline", "boilerplate")
