"""What readers wrote below an article."""

import pytest

from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.threads import comment_threads
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

RULES = default_rules()
TEXT = (
    "The ferry of Norrvik will stop for eleven weeks from Monday, the harbour board said, because the ramp on the far "
    "side has to be built anew."
)
TEXTS = {
    "en": TEXT,
    "de": "Die Fähre von Norrvik wird ab Montag für elf Wochen nicht fahren, sagte der Hafen, weil die Rampe auf der "
    "anderen Seite neu gebaut werden muss.",
    "fr": "Le bac de Norrvik ne passera pas pendant onze semaines à partir de lundi, a dit le port, parce que la rampe "
    "de l'autre côté doit être construite à neuf.",
    "es": "El transbordador de Norrvik no pasará durante once semanas a partir del lunes, dijo el puerto, porque la "
    "rampa del otro lado se tiene que construir de nuevo.",
}
SAID = (
    "I have taken that ferry every day since I was six.",
    "They could have told us before.",
    "Who pays for the bus?",
)


def thread(*lines, language="en"):
    blocks = [Block(text=line) for line in ("Norrvik", TEXTS[language], TEXTS[language], *lines)]
    found = comment_threads(blocks, observe(blocks, phrases_of(language, RULES)), language, RULES)
    return [blocks[i].text for i in found]


@pytest.mark.parametrize(
    ("language", "comments", "signatures"),
    [
        ("en", "Comments", ("Marit 16 minutes ago", "gullfan about an hour ago", "Ove T. 2 days ago")),
        ("en", "Leave a comment", ("Marit | Apr 22, 2013", "gullfan | Apr 21, 2013", "Ove T. | Apr 21, 2013")),
        (
            "en",
            "Comments",
            ("Marit · 2020-05-19T17:52:00Z", "gullfan · 2020-05-19T18:02:10Z", "Ove · 2020-05-20T07:14Z"),
        ),
        ("de", "Kommentare", ("Marit vor 2 Stunden", "moewe7 vor einem Tag", "Ove T. vor 3 Tagen")),
        (
            "fr",
            "Commentaires",
            (
                "Soumis par Marit, le lundi 29 octobre 2012 à 16h30",
                "Soumis par mouette, le lundi 29 octobre 2012 à 16h45",
                "Ove a répondu le mardi 30 octobre 2012 à 11h45",
            ),
        ),
        ("es", "Comentarios", ("Marit 28.oct.2012 | 11:26", "gaviota 28.oct.2012 | 11:30", "Ove T. hace 3 horas")),
    ],
)
def test_a_name_and_a_time_stand_over_each_comment(language, comments, signatures):
    lines = [line for pair in zip(signatures, SAID, strict=True) for line in pair]
    assert thread(comments, *lines, language=language) == lines
    assert thread(*lines, language=language) == []  # three alone may be anything


def test_the_name_may_stand_on_the_line_above_the_time():
    lines = []
    for n, who in enumerate(("Marit says:", "gullfan", "Ove (Harrow)")):
        lines += [who, f"{n + 1} Sep 2024 at 9:44 am", SAID[n]]
    assert thread("3 comments", *lines) == lines


def test_a_signature_may_stand_below_its_comment():
    below = [
        line
        for said, who in zip(SAID, "ABC", strict=True)
        for line in (said, f"Posted by: {who} Ask, 27 Sep 2011 | 15:22")
    ]
    assert thread("Add your comment", *below, "Print") == below[1:]


def test_six_people_are_a_thread_whatever_the_page_says():
    lines = [line for n in range(6) for line in (f"{'ABCDEF'[n]}. Ask {n + 2} hours ago", SAID[n % 3])]
    assert thread(*lines) == lines


def test_the_entries_of_a_live_report_have_the_same_writers():
    lines = [line for n in range(6) for line in (f"{'AB'[n % 2]}. Ask {n + 2} hours ago", SAID[n % 3])]
    assert thread("Comments", *lines) == []


def test_matches_and_what_others_wrote_elsewhere_are_the_articles():
    matches = (
        "Norrvik v Ansel, 12 March 2016, 15:00",
        "Harrow v Terns, 12 March 2016, 15:00",
        "Elm v Oak, 13 March 2016, 12:30",
    )
    assert thread("Comments", *matches) == []
    posts = [line for n in range(3) for line in (SAID[n], f"— {'ABC'[n]}. Ask (@ask{n}) March 5, 2018 10:14")]
    assert thread("Comments", *posts) == []


def test_comments_stand_below_an_article():
    blocks = [
        Block(text=line)
        for line in ("Comments", "Marit 2 days ago", SAID[0], "gullfan 2 days ago", SAID[1], "Ove 2 days ago", TEXT)
    ]
    assert list(comment_threads(blocks, observe(blocks, phrases_of("en", RULES)), "en", RULES)) == []


def test_the_entries_of_a_papers_diary_are_longer_than_comments():
    entries = [line for n in range(6) for line in (f"{'ABCDEF'[n]}. Ask {n + 2} hours ago", *[TEXT] * 6)]
    assert thread("Comments", *entries) == []
