from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.headlines.stated import names_no_article
from reader.model import Field, Fields
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules
from reader.rules.outlets import known_outlets
from reader.rules.wordlists import furniture

RULES = default_rules()
HEADLINES = {
    "en": "Harbour bridge closed until further notice",
    "de": "Hafenbrücke bis auf Weiteres gesperrt",
    "fr": "Le pont du port fermé jusqu’à nouvel ordre",
    "es": "El puente del puerto, cerrado hasta nuevo aviso",
}
TEXTS = {
    "en": (
        "By Ada Marlow",
        "The harbour bridge was closed to all traffic on Tuesday after inspectors found a crack in one of its girders.",
        "It carries some 14,000 vehicles a day and was last overhauled in 1998, when its deck was replaced.",
    ),
    "de": (
        "Von Lena Achterberg",
        "Die Hafenbrücke ist am Dienstag gesperrt worden, nachdem Prüfer einen Riss in einem ihrer Träger fanden.",
        "Über die Brücke fahren täglich rund 14.000 Fahrzeuge; zuletzt wurde sie im Jahr 1998 überholt.",
    ),
    "fr": (
        "Par Odile Farnham",
        "Le pont du port a été fermé mardi à toute circulation après la découverte d’une fissure dans une poutre.",
        "Quelque 14 000 véhicules empruntent chaque jour le pont, rénové pour la dernière fois en 1998.",
    ),
    "es": (
        "Por Inés Calderón",
        "El puente del puerto quedó cerrado el martes a todo el tráfico tras hallarse una grieta en una de sus vigas.",
        "Por el puente pasan cada día unos 14.000 vehículos; la última reforma se hizo en el año 1998.",
    ),
}
TITLES = {
    "en": ("Untitled Document", "index", "Print", "Microsoft Word - bridge.doc", "The Quay Post", "bridge_2.html"),
    "de": ("Dokument1", "Unbenanntes Dokument", "Druckansicht", "Ansel Anzeiger", "Neue Seite 1"),
    "fr": ("Document1", "Sans titre", "Imprimer", "Le Courrier du Quai", "article.php"),
    "es": ("Documento1", "Sin título", "Versión para imprimir", "El Diario del Muelle"),
}


def title(head: str, body: str, lang: str = "en") -> str:
    html = f"<html lang={lang}><head><title>{head}</title></head><body>{body}</body></html>"
    found = clean(parse_html(html), "html", "x.html", RULES).title
    assert found is not None
    return found.value


@pytest.mark.parametrize(("lang", "stated"), [(lang, stated) for lang, some in TITLES.items() for stated in some])
@pytest.mark.parametrize("frame", ["<p><b>{}</b></p>", "<font size=5>{}</font><br><br>", "<h2>{}</h2>", "<h1>{}</h1>"])
@pytest.mark.parametrize("menu", ["", "<div><a href=/>Home</a> <a href=/n>News</a></div>"])
def test_the_texts_own_headline_is_better_than_a_title_without_meaning(menu, frame, lang, stated):
    text = "".join(f"<p>{one}</p>" for one in TEXTS[lang])
    assert title(stated, menu + frame.format(HEADLINES[lang]) + text, lang) == HEADLINES[lang]


def test_the_stated_title_stays_where_the_text_has_none():
    assert title("Untitled", "<p><a href=/>Home</a></p>") == "Untitled"
    cards = "".join(f"<h3><a href=/{n}>The crane is sold, part {n}</a></h3><p>By Ada Marlow</p>" for n in range(5))
    assert title("The Quay Post", cards) == "The Quay Post"


def test_a_name_that_the_page_says_alone_is_not_split_off_as_the_headline():
    body = "<h1>Storm live now</h1><p>The wall is holding.</p><div>The Harrow Tribune</div>"
    assert title("Storm live - The Harrow Tribune", body) == "Storm live"


def says_nothing(stated: str, rule: str = "html.title", source: str = "", *, prose: bool = True) -> bool:
    fields = Fields(title=Field(stated, rule), source=Field(source, "meta.og:site_name") if source else None)
    return names_no_article(fields, furniture("en", RULES), known_outlets(RULES), prose=prose)


@pytest.mark.parametrize(
    "stated",
    [
        "Crane",
        "Bridge closed",
        "Print is dead",
        "Home at last",
        "News travels fast",
        "1984",
        "The post that never came",
    ],
)
def test_short_headlines_are_none_of_those(stated):
    assert says_nothing(stated) is (stated == "1984")


def test_only_a_pages_markup_is_doubted_and_the_sites_name_only_above_prose():
    assert not says_nothing("Untitled", "json.title")
    assert not says_nothing("1984", "html.h1")
    assert says_nothing("Crane World", source="Crane World")
    assert not says_nothing("Crane World", source="Crane World", prose=False)
    assert says_nothing("quaypost.example")
    assert not names_no_article(Fields(), furniture("en", RULES), known_outlets(RULES), prose=True)


def test_the_name_of_a_known_outlet_names_no_article() -> None:
    words, outlets = furniture("en", RULES), known_outlets(RULES)
    named = [Fields(title=Field(title, "html.title")) for title in ("HuffPost", "Quarry")]
    assert [names_no_article(fields, words, outlets, prose=True) for fields in named] == [True, False]


def test_the_form_alone_makes_no_site_of_a_headline_where_the_site_is_stated_otherwise() -> None:
    headline = "Here Comes Ferrow's Own TV"
    assert says_nothing(headline)
    assert not says_nothing(headline, source="Harrow Weekly")
    assert says_nothing("The Quay Post", source="Quay Post")
    assert says_nothing("The Quay Post", source="The Quay Post | Harrow")


def test_a_title_without_blanks_in_a_script_without_capitals_is_no_files_name() -> None:
    words, outlets = furniture("zh", RULES), known_outlets(RULES)

    def is_none(title: str) -> bool:
        return names_no_article(Fields(title=Field(title, "html.title")), words, outlets, prose=True)

    assert not is_none("港口大桥因裂缝关闭至另行通知_本地_潮水报")
    assert is_none("harbour_bridge_local_tidewater")
