from __future__ import annotations

import itertools
import json

import pytest

from reader.clean import clean
from reader.model import Role
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules
from tests.ending import it_ends

RULES = default_rules()
FIRST = "The old swimming pool at Ashmere will stay shut for a third summer, the council decided on a wet Monday night."
SECOND = "Repairs to the roof have cost twice what was planned, and the money for the boiler was spent on scaffolding."
REST = (
    '"I learned to swim there, and so did my mother," said Odette Farrow, who has collected nine hundred signatures.',
    "The builders found in March that the beams had been eaten away by eighty years of steam, and stopped their work.",
    "Closed.",
    "A private firm has offered to run the pool for a pound a year, provided that it may put up the price of a ticket.",
)
NOTE = "Nora Quillan has written about baths and bathers for this newspaper since the spring of the year before last."
COOKIES = "We and our partners store information on your device so that we can show you what you may wish to buy later."
OFFER = "<div class=offer><h2>Subscribe to read the rest</h2><p>Already a subscriber? Log in</p></div>"
HIDDEN = ("hidden", "style='display: none'", "aria-hidden=true")


def p(*texts: str, attributes: str = "") -> str:
    return "".join(f"<p {attributes}>{text}</p>" for text in texts)


def page(article: str, *, after: str = "", head: str = "", kind: str = "") -> str:
    return f"<html lang=en {kind}><head><title>Pool stays shut</title>{head}</head><body>{article}{after}</body></html>"


def article(inside: str) -> str:
    return f"<article><h1>Pool stays shut</h1>{p(FIRST)}{inside}</article>"


def shown(html: str) -> set[str]:
    """The texts that are the article's."""
    cleaned = clean(parse_html(html), "html", "x.html", RULES)
    return {block.text for block in cleaned.blocks if block.role in {Role.BODY, Role.SUBHEAD}}


def linked(selector: object) -> str:
    part = {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": selector}
    data = {"@type": "NewsArticle", "headline": "Pool stays shut", "isAccessibleForFree": False, "hasPart": part}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


@pytest.mark.parametrize("how", HIDDEN)
@pytest.mark.parametrize("name", ["", "class=rest", "class=paywall", "class='premium-content'"])
def test_the_rest_behind_a_wall_is_the_article(how, name):
    found = shown(page(article(f"<div {name} {how}>{p(*REST)}</div>{OFFER}")))
    assert found == {FIRST, *REST}


@pytest.mark.parametrize("how", HIDDEN)
def test_the_rest_may_be_hidden_paragraph_by_paragraph(how):
    after = f"<div {how}>{p(COOKIES, COOKIES.replace('store', 'keep'))}</div>"
    inside = f"<div><h1>Pool stays shut</h1>{p(FIRST)}{p(*REST, attributes=how)}</div>"
    assert shown(page(inside, after=after)) == {FIRST, *REST}
    sections = "".join(f"<section {how}>{p(text)}</section>" for text in REST)
    assert shown(page(article(sections))) == {FIRST, *REST}


def test_a_short_rest_of_a_long_text_is_known_by_its_name_or_by_the_pages_data():
    long = p(*(f"{SECOND} {number}" for number in range(9)))
    rest = f"<div class=NAME hidden>{p(REST[0], REST[1])}</div>"
    assert set(REST[:2]) <= shown(page(article(long + rest.replace("NAME", "subscriber-only"))))
    one = f"<div class=zzz hidden>{p(REST[0])}</div><p>{SECOND}</p>"
    assert REST[0] not in shown(page(article(long + one)))
    for selector in (".zzz", "article .zzz", [".yyy", "div.zzz"], ".yyy, .zzz"):
        assert REST[0] in shown(page(article(long + one), head=linked(selector)))
    for selector in (None, 3, "", ".", [None], {"a": 1}):
        assert REST[0] not in shown(page(article(long + one), head=linked(selector)))


@pytest.mark.parametrize("how", HIDDEN[:2])
def test_notes_layers_and_other_stories_stay_hidden(how):
    note = f"<div class=who {how}>{p(NOTE)}</div>"
    assert NOTE not in shown(page(article(f"{p(SECOND)}{note}{p(*REST)}")))
    assert NOTE not in shown(page(f"<article><h1>Pool stays shut</h1>{note}{p(FIRST, SECOND, *REST)}</article>"))
    layer = f"<div {how}>{p(COOKIES, COOKIES.replace('store', 'keep'))}</div>"
    assert shown(page(article(p(SECOND, *REST)), after=f"<footer>{p('© 2020')}</footer>{layer}")) == {
        FIRST, SECOND, *REST,
    }  # fmt: skip
    other = f"<div {how}><h1>Library opens</h1>{p(NOTE, COOKIES, SECOND)}</div>"
    assert NOTE not in shown(page(article(p(*REST) + other)))
    assert NOTE not in shown(page(article(p(*REST) + f"<form {how}>{p(NOTE, COOKIES, SECOND)}</form>")))


def test_what_is_hidden_and_shown_is_no_rest():
    aloud = f"<div class=speech hidden>{p(FIRST, SECOND, *REST)}</div>"
    blocks = clean(parse_html(page(article(p(SECOND, *REST) + aloud))), "html", "x.html", RULES).blocks
    assert [block.text for block in blocks if block.role is Role.BODY] == [FIRST, SECOND, *REST]
    cards = "".join(f"<div class=author-card hidden><p>{NOTE} {name}</p></div>" for name in ("A.", "B.", "C."))
    assert shown(page(article(p(SECOND, *REST) + cards))) == {FIRST, SECOND, *REST}
    legends = "".join(f"<div class=slide-caption hidden><p>{NOTE} {name}</p></div>" for name in ("A.", "B.", "C."))
    assert not any(NOTE in text for text in shown(page(article(p(SECOND) + legends + p(*REST)))))


def test_what_is_hidden_in_the_rest_stays_hidden():
    note = f"<div class=who hidden>{p(NOTE)}</div>"
    assert shown(page(article(f"<div hidden>{p(*REST[:2])}{note}{p(*REST[2:])}</div>"))) == {FIRST, *REST}


def test_a_beginning_that_the_hidden_whole_has_as_well_stands_there_once():
    both = f"<div class=a>{p(FIRST, SECOND[:60])}</div><div hidden>{p(FIRST, SECOND, *REST)}</div>"
    whole = parse_html(page(f"<main><h1>Pool stays shut</h1>{both}</main>"))
    blocks = clean(whole, "html", "x.html", RULES).blocks
    body = [block.text for block in blocks if block.role is Role.BODY]
    assert body == [FIRST, SECOND, *REST]
    assert next(block.rule for block in blocks if block.text == FIRST) == "page.shown-again"


def test_a_page_that_is_hidden_until_its_script_has_run_is_read():
    assert shown(page(f"<div style='display:none'>{article(p(SECOND, *REST))}</div>")) == {FIRST, SECOND, *REST}


def test_amp_pages_show_what_subscribers_are_shown():
    granted = f"<section subscriptions-section=content hidden>{p(SECOND, *REST)}</section>"
    offer = "<h2>For members</h2><p>Members read it all.</p>"
    refused = f"<section subscriptions-section=content-not-granted>{offer}</section>"
    assert shown(page(article(refused + granted))) == {FIRST, SECOND, *REST}
    granted = f"<div amp-access='reader.paid' amp-access-hide>{p(SECOND, *REST)}</div>"
    refused = f"<div amp-access='NOT reader.paid'>{offer}</div>"
    assert shown(page(article(refused + granted), kind="amp")) == {FIRST, SECOND, *REST}


def test_the_names_of_authors_in_hidden_marks_are_read():
    card = "<div hidden><span class=author>Odette Farrow</span></div>"
    hints = {block.text: block.evidence.hint for block in parse_html(page(article(card + p(SECOND)))).blocks}
    assert hints["Odette Farrow"] == "byline"


def test_countless_hidden_elements_end():
    names = map("".join, itertools.product("abcdefghijklmnopqrstu", repeat=3))
    many = "".join(f"<div class={name} hidden>x</div>" for name in names)
    with it_ends():
        parse_html(page(article(p(*[SECOND] * 3_000) + many)))
