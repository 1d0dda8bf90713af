from __future__ import annotations

import pytest

from reader.clean import clean
from reader.model import Role, Shape
from reader.parse.html.page import parse_html
from reader.rules.load import default_rules

RULES = default_rules()
NEWS = {
    "en": """
Harbour bridge closed until further notice
By Ada Marlow
March 8, 2024

The harbour bridge was closed to all traffic on Friday after inspectors
found a crack as long as a man's arm in one of its main girders, and the
trams will not run before the summer.

"We are not going to gamble with them," said Marit Oyelaran, the chief
engineer of the city, who ordered the closure before the rush hour.
""",
    "de": """
Hafenbrücke bis auf Weiteres gesperrt
Von Lena Achterberg
8. März 2024

Die Hafenbrücke ist am Freitag für den gesamten Verkehr gesperrt worden,
nachdem Prüfer in einem der Träger einen Riss gefunden hatten. Die Bahnen
fahren nicht vor dem Sommer.

„Wir spielen nicht mit ihnen“, sagte Marit Oyelaran, die Ingenieurin der
Stadt, die die Sperrung noch vor dem Berufsverkehr angeordnet hatte.
""",
}
POEM = "The boat has gone,\nthe gulls have stayed,\nthe sea is where it was.\n\n" * 12
CODE = 'def crane(quay):\n    """Lift what stands on the quay."""\n    return [x for x in quay if x["t"] > 3]\n'
TABLE = "Tarn            2    1    0    7    12 goals in all of the matches\n" * 20


def page(text: str, lang: str = "en", around: str = "") -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return f"<html lang={lang}><head><title></title></head><body>{around}<pre>{escaped}</pre></body></html>"


@pytest.mark.parametrize("lang", NEWS)
@pytest.mark.parametrize("around", ["", "<div><a href=/>Home</a> <a href=/n>News</a></div>"])
def test_a_text_in_one_pre_is_read_as_a_text_file_is(lang, around):
    cleaned = clean(parse_html(page(NEWS[lang], lang, around)), "html", "x.html", RULES)
    as_text = clean(parse_html(page(NEWS[lang], lang)), "html", "x.html", RULES)
    roles = [(block.role, block.text) for block in cleaned.blocks if block.role is not Role.BOILERPLATE]
    assert roles == [(block.role, block.text) for block in as_text.blocks]
    assert [role for role, _ in roles] == [Role.TITLE, Role.BYLINE, Role.DATE, Role.BODY, Role.BODY]
    assert cleaned.published.date == "2024-03-08"
    assert "\n" not in roles[-1][1]
    assert all(block.line is None for block in cleaned.blocks)


@pytest.mark.parametrize(
    "html",
    [
        page(POEM),
        page(CODE * 20),
        page(TABLE),
        page("The crane is sold, and leaves in May."),
        page(NEWS["en"], around=f"<pre>{CODE}</pre>"),
        page(NEWS["en"], around="".join(f"<p>{NEWS['en'].replace(chr(10), ' ')}</p>" for _ in range(3))),
    ],
)
def test_verse_code_and_tables_keep_their_lines(html):
    pre = [block for block in parse_html(html).blocks if block.evidence and block.evidence.tag == "pre"]
    assert pre
    assert {block.shape for block in pre} == {Shape.CODE}
