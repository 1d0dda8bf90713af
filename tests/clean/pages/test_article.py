from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.pages.article import article_blocks
from reader.clean.pages.evidence import ARTICLE, label_page
from reader.model import Block, Evidence, Fields, Role
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules

RULES = default_rules()
NAV = "<header><a href=/>The Quay Post</a></header><nav><a href=/n>News</a> <a href=/s>Sport</a></nav>"
FOOT = "<footer><p>© 2024 Quay Post Media</p><a href=/p>Privacy</a></footer>"
TEXTS = {
    "en": ["The crane is sold.", "A museum inland has bought it.", "It leaves in May.", "Nobody will miss the noise."],
    "de": [
        "Der Kran ist verkauft.",
        "Ein Museum hat ihn erworben.",
        "Er geht im Mai.",
        "Niemand vermisst den Lärm.",
    ],
    "fr": ["La grue est vendue.", "Un musée l'a achetée.", "Elle part en mai.", "Personne ne regrettera le bruit."],
    "es": ["La grúa está vendida.", "La compró un museo.", "Se marcha en mayo.", "Nadie echará de menos el ruido."],
}
MORE = {"en": "Read more", "de": "Weiterlesen", "fr": "Lire la suite", "es": "Leer más"}
SHARE = {"en": "Share", "de": "Teilen", "fr": "Partager", "es": "Compartir"}
MISSING = {
    "en": "Page not found",
    "de": "404 – Seite nicht gefunden",
    "fr": "Page introuvable",
    "es": "Página no encontrada",
}


def page(body: str, lang: str = "en", title: str = "Crane sold") -> str:
    return f"<html lang={lang}><head><title>{title}</title></head><body>{NAV}{body}{FOOT}</body></html>"


def rescued(html: str) -> list[str]:
    cleaned = clean(parse_html(html), "html", "x.html", RULES)
    return [block.text for block in cleaned.blocks if block.rule == ARTICLE]


def shown(html: str) -> list[str]:
    cleaned = clean(parse_html(html), "html", "x.html", RULES)
    return [block.text for block in cleaned.blocks if block.role in (Role.BODY, Role.SUBHEAD)]


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize(
    "frame",
    [
        "<main><article><h1>Crane sold</h1><div class=article-body>{}</div></article></main>",
        "<main><header><h1>Crane sold</h1></header>{}<aside><a href=/1>Goats on the hill again</a></aside></main>",
        "<div id=content><h1>Crane sold</h1>{}</div>",
        "<div class=a><div class=b><h1>Crane sold</h1></div><div class=c>{}</div></div>",
    ],
)
def test_short_paragraphs_are_the_article(frame, lang):
    texts = TEXTS[lang]
    assert shown(page(frame.format("".join(f"<p>{text}</p>" for text in texts)), lang)) == texts


@pytest.mark.parametrize("lang", TEXTS)
def test_a_live_blog_keeps_entries_and_their_times_but_no_buttons(lang):
    entry = "<section><p><time>1{0}:05</time></p><h2>{1}</h2><p>{2}</p><a class=share href=#>{3}</a></section>"
    titles = ["Harbour", "Museum", "May", "Noise"]
    entries = "".join(
        entry.format(n, title, text, SHARE[lang])
        for n, (title, text) in enumerate(zip(titles, TEXTS[lang], strict=True))
    )
    expected = [
        part
        for n, (title, text) in enumerate(zip(titles, TEXTS[lang], strict=True))
        for part in (f"1{n}:05", title, text)
    ]
    assert shown(page(f"<main><h1>Crane live</h1>{entries}</main>", lang, "Crane live")) == expected


def test_one_long_entry_among_short_ones_does_not_hide_them():
    long = "All trains between the harbour and the coast have been cancelled until further notice, the railway says."
    texts = [TEXTS["en"][0], long, *TEXTS["en"][1:]]
    entries = "".join(f"<article><h2>Entry {n}</h2><p>{text}</p></article>" for n, text in enumerate(texts))
    assert [text for text in shown(page(f"<main><h1>Live</h1>{entries}</main>")) if "Entry" not in text] == texts


def test_verse_and_lists_are_kept_and_related_links_are_not():
    verse = "<p>The boat has gone,<br>the gulls have stayed,</p><p>the sea is where it was.</p>"
    related = "<h3>More poems</h3><ul><li><a href=/1>High tide at the old quay</a></li></ul>"
    body = f"<main><h1>Low tide</h1>{verse}<ul><li>200 g barley</li></ul>{related}</main>"
    found = shown(page(body, title="Low tide"))
    assert found == ["The boat has gone, the gulls have stayed,", "the sea is where it was.", "200 g barley"]


LONG = (
    "The harbour bridge was closed to all traffic on Tuesday after inspectors found a crack in one of its girders.",
    "It carries some 14,000 vehicles a day, and was last overhauled in 1998, when all of its deck was replaced.",
)
FIGURES = "".join(f"<div class=q><span>{name}</span> <span>+0.{n} %</span></div>" for name in "ABCD" for n in range(9))
WEATHER = "".join(f"<p>Tomorrow: {n} degrees, rain and wind</p>" for n in range(9))
FACTS = "<h4>In figures</h4><ul>" + "".join(f"<li>Part {n} of it: {n} metres</li>" for n in range(9)) + "</ul>"


@pytest.mark.parametrize(
    ("frame", "texts"),
    [
        ("<main><article><h1>Crane sold</h1>{}</article><div class=w>{}</div></main>", TEXTS["en"]),
        ("<main><h1>Crane sold</h1><div class=article-text>{}</div><div class=w>{}</div></main>", TEXTS["en"]),
    ],
)
@pytest.mark.parametrize("widget", [FIGURES, WEATHER, FACTS])
def test_what_else_stands_in_the_element_is_not_the_article(widget, frame, texts):
    found = rescued(page(frame.format("".join(f"<p>{text}</p>" for text in texts), widget)))
    assert set(found) <= set(texts)


def test_beside_paragraphs_that_were_taken_only_the_like_of_them_is():
    body = "<main><h1>Crane sold</h1><div class=t>{}</div><div class=w>{}</div></main>"
    assert shown(page(body.format("".join(f"<p>{text}</p>" for text in LONG), FIGURES))) == list(LONG)


def test_what_readers_say_of_it_is_not_the_article():
    comments = "<h2>2 comments</h2><div><p>About time too.</p></div><div><p>I will miss it.</p></div>"
    texts = "".join(f"<p>{text}</p>" for text in TEXTS["en"])
    assert shown(page(f"<main><h1>Crane sold</h1>{texts}{comments}</main>")) == TEXTS["en"]


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize(
    "card",
    [
        "<article><h3><a href=/1>{1} {1}</a></h3><p>{0}</p></article>",
        "<article><p>{0}</p><a href=/1>{1} {1}</a></article>",
        "<article><h2>{0}</h2><p>{1}</p><a href=/1>{2}</a></article>",
        "<a href=/1><article><h3>{0}</h3><p>{1}</p></article></a>",
    ],
)
def test_a_front_page_has_no_article(card, lang):
    texts = TEXTS[lang]
    cards = "".join(
        card.format(text, other, MORE[lang]) for text, other in zip(texts, [*texts[1:], texts[0]], strict=True)
    )
    assert rescued(page(f"<main><h1>The Quay Post</h1>{cards}</main>", lang, "The Quay Post")) == []


def test_a_text_that_introduces_links_is_no_article():
    links = "".join(f"<li><a href=/{n}>The crane that nobody wanted, part {n}</a></li>" for n in range(4))
    assert shown(page(f"<main><h1>Ada Marlow</h1><p>Ada Marlow covers the harbour.</p><ul>{links}</ul></main>")) == []


@pytest.mark.parametrize("lang", TEXTS)
def test_an_error_page_has_no_article(lang):
    title, text = MISSING[lang], TEXTS[lang][0]
    assert shown(page(f"<main><h1>{title}</h1><p>{text} {text}</p></main>", lang, f"{title} - Quay")) == []


@pytest.mark.parametrize("title", ["404", "Error 404", "Just a moment...", "Sign in", "403 Forbidden", "Access denied"])
def test_what_a_server_says_is_no_article(title):
    assert shown(page(f"<main><h1>{title}</h1><p>There is nothing for you to see here.</p></main>", title=title)) == []


def test_what_says_so_with_more_words_may_be_one():
    for title in ("Access denied to lawyers", "Forbidden fruit sold at the quay", "Error in the clock tower"):
        assert shown(page(f"<main><h1>{title}</h1><p>The clock stopped on Friday night.</p></main>", title=title))


def test_a_sentence_is_not_furniture_by_its_first_word():
    texts = ["Home to nine hundred sheep.", "About 3,000 homes have no power.", "A single road that meets itself."]
    assert shown(page("<main><h1>Islands</h1>" + "".join(f"<p>{text}</p>" for text in texts), title="Islands")) == texts
    assert "Subscribe now." not in shown(page("<main><h1>Crane</h1><p>It is sold.</p><p>Subscribe now.</p></main>"))


def test_the_rule_is_named():
    parsed = parse_html(page("<main><h1>Crane sold</h1><p>The crane is sold, and leaves.</p></main>"))
    rules = {block.text: block.rule for block in label_page(parsed.blocks, parsed.fields, "en", RULES)}
    assert rules["The crane is sold, and leaves."] == ARTICLE


def test_total():
    assert article_blocks([], [], Fields(), None, RULES) == frozenset()
    block = Block(text="The crane is sold, and leaves.", evidence=Evidence())
    assert article_blocks([block], [False], Fields(), "xx", RULES) == frozenset()
    assert article_blocks([Block(text="x y z a b c")], [False], Fields(), "en", RULES) == frozenset()
