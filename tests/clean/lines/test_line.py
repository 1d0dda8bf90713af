"""What is seen of a single line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.lines.line import see
from reader.clean.lines.phrases import phrases_of
from reader.model import Block
from reader.rules.load import default_rules

ENGLISH = phrases_of("en", default_rules())
UNKNOWN = phrases_of(None, default_rules())


@pytest.mark.parametrize(
    ("text", "look"),
    [
        ("The harbour of Norrvik was opened on Thursday after the last of the wrecks had been raised.", "p"),
        (
            "The harbour of Norrvik was opened on Thursday after the last of the wrecks had been raised. " * 2
            + "It was done.",
            "P",
        ),
        ("It was a relief.", "s"),
        ("Harbour opens again after storm", "h"),
        ("Ada Holm", "l"),
        ("12 31 7", "d"),
        ("Leave a comment", "f"),
        ("» Leave a comment «", "f"),
        ("“Yes.”", "l"),
        ("“Share this,” she said.", "s"),
        ("Read more: Ferries will run twice a day from Saturday on, says the council", "f"),
        ("Related stories: Ferries will run twice a day from Saturday on, says the council", "f"),
        ("Read more – Ferries will run twice a day from Saturday on, says the council", "f"),
        ("Read more >> Ferries will run twice a day from Saturday on, says the council", "h"),
        ("Video | Ferries will run twice a day from Saturday on, says the council of Norrvik", "f"),
        ("Video: the last wreck is raised", "f"),
        ("Video games for cats", "h"),
        ("Sources: harbour office, council", "f"),
        ("Sources of the Norr", "h"),
        ("About forty people came.", "s"),
        ("Recently the river froze.", "s"),
        ("Legal advice was not sought.", "s"),
        ("Related: was it ever a harbour?", "f"),
        ("About our newsroom and the people in it.", "f"),
        ("Follow Norrline on Chirper, Fotogram and VidTube.", "f"),
        ("Most of it – Ferries will run twice a day from Saturday on, says the council", "h"),
        ("Video – The harbour of Norrvik seen from the old lighthouse on Thursday night", "h"),
        ("Your email address will not be published, and it is never given to anybody else.", "f"),
        ("Your email was the only one of some three hundred that the council has answered.", "p"),
        ("Related to each other: for example a ferry and the quay that it calls at", "h"),
        ("Home prices in the harbour towns rose by a tenth last year, the council said on Thursday in Norrvik.", "p"),
        ("Read more than a page of it and you will see that the council had never planned to close the port.", "p"),
    ],
)
def test_looks(text, look):
    assert see(Block(text=text), ENGLISH).look == look


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Verwandte kamen an diesem Tag keine."),
        ("de", "Stand der Dinge"),
        ("de", "Passende Schuhe fand er nie in der Stadt."),
        ("fr", "Dossier clos, a dit le maire."),
        ("es", "Sobre la mesa quedaron tres propuestas."),
        ("it", "Torna la pioggia sul porto."),
    ],
)
def test_lines_of_a_text_that_begin_with_a_word_of_furniture(language, text):
    assert see(Block(text=text), phrases_of(language, default_rules())).look in "shl"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Was it?", "end.quest:few"),
        ("He said “no.”", "end.stop:few"),
        ("A list:", "end.colon:few"),
        ("Photo (archive)", "end.bracket:few"),
        ("• first", "start.bullet:one"),
        ("lower case", "start.lower:few"),
        ("PORT OPEN", "upper"),
        ("World | Sport", "sign.bar"),
        ("© 2031", "sign.copyright"),
        ("see https://example.org", "link:some"),
        ("from @adaholm", "handle:few"),
        ("“Open”", "quotes:one"),
        ("Harbour opensThe last of the wrecks", "glued:some"),
        ("What became of the wrecks...", "teaser:some"),
        ("Harbours (14)", "sign.count"),
        ("You can help us", "address.2:h"),
        ("Ada Holm is a reporter and lives in Norrvik", "about.2:h"),
        ("Sources:", "phrase.sources"),
        ("Sign up for our newsletter and get the app.", "furniture.asking"),
        ("Tell us more in the app", "furniture.asking"),
        ("NORRVIK, Sweden (AP) — The harbour was opened on Thursday after the storm, the council said.", "dateline"),
        ("Norrvik (dpa) - The harbour was opened on Thursday after the storm, the council said.", "dateline"),
        ("NORRVIK — It was opened.", "dateline"),
    ],
)
def test_names(text, name):
    assert name in see(Block(text=text), ENGLISH).names


def test_a_menus_word_that_begins_a_sentence_is_none():
    line = see(Block(text="Home prices in the harbour towns rose by a tenth last year, the council said."), ENGLISH)
    assert line.match is None
    asked = see(Block(text="Sign up for our newsletter and you will read the best of the harbour every week."), ENGLISH)
    assert asked.match is not None


def test_what_is_no_dateline():
    for text in (
        "The harbour — the old one — was opened.",
        "A year later - in March - it was opened.",
        "TV - it is on.",
    ):
        assert "dateline" not in see(Block(text=text), ENGLISH).names


def test_scripts_without_capitals_say_nothing_by_them():
    for text in ("영화 연예일반", "港口新闻", "أخبار الميناء", "ข่าวท่าเรือ"):
        assert not any(name.startswith("caps.") for name in see(Block(text=text), UNKNOWN).names)
    assert any(name.startswith("caps.") for name in see(Block(text="Новости порта"), UNKNOWN).names)


def test_scripts_without_spaces_have_a_size():
    line = see(Block(text="港口在星期四重新开放，工程师清理了自三月风暴以来堵塞入口的三艘沉船。"), UNKNOWN)
    assert line.look in "pP"
    assert line.size > 12


def test_common_words_are_not_asked_of_unknown_languages():
    assert (
        see(
            Block(text="Bryggan öppnades igen på torsdagen när det sista av vraken hade bärgats ur vattnet."), UNKNOWN
        ).look
        == "p"
    )


@given(st.text())
def test_any_text(text):
    line = see(Block(text=text), ENGLISH)
    assert line.look in "Ppshldf"
    assert line.size >= 0


def test_sentences_that_begin_as_furniture_does():
    offer = "Sign up for our letter and get the best of the harbour in your hands every morning at six."
    told = "He asked them to " + offer[0].lower() + offer[1:]
    said = ["furniture.spoken" in see(Block(text=text), ENGLISH).names for text in (offer, told)]
    assert said == [True, False]


def test_a_phrase_of_no_article_gives_a_long_line_away():
    german = phrases_of("de", default_rules())

    def names(text):
        return set(see(Block(text=text), german).names)

    long = "Lesen Sie auch, wie die Stadt Harnau den Bau der neuen Brücke bezahlen will und wer noch dagegen ist."
    assert "furniture.sure" in names(long)
    assert "furniture.spoken" not in names(long)
    assert "furniture.sure" in names("Das könnte Sie auch interessieren")
    assert not {"furniture.sure", "furniture.spoken"} & names(
        "Auch interessant ist die Frage, wer den Bau der neuen Brücke bezahlt und wann er endet."
    )


def test_a_line_that_begins_as_no_article_does():
    notice = "A version of this article appears in print, with another headline and without the last two of its names."
    told = "A version of this engine was built in Norrvik, with another screw and without the last two of its pipes."
    assert [see(Block(text=text), ENGLISH).is_never_told for text in (notice, told)] == [True, False]


def test_a_long_phrase_inside_gives_a_sentence_away():
    told = "Ada Holm does not work for, consult, own shares in or take money from anybody who might gain by this."
    assert see(Block(text=told), ENGLISH).spoken
    assert not see(Block(text="Ada Holm does not work for the harbour, and she owns no shares in it."), ENGLISH).spoken


def test_a_sign_alone_is_a_button():
    assert "furniture.sure" in see(Block(text="+"), ENGLISH).names
    assert "furniture.sure" not in see(Block(text="*"), ENGLISH).names


def test_sentences_with_a_phrase_of_furniture_inside():
    inside = "The best stories of the harbour, straight to your inbox, with the news of the islands and the ferries."
    told = "She wrote that a newsletter for the harbour, with the news of the islands, was what the town had missed."
    assert [see(Block(text=text), ENGLISH).spoken for text in (inside, told)] == [True, False]


def test_long_phrases_give_a_line_away_of_whatever_kind():
    notice = "This is a breaking news story that will grow as more comes in from the harbour and from the islands."
    about = "About the harbour nobody knew more than the old pilot, who had seen it in every wind there was."
    assert [see(Block(text=text), ENGLISH).spoken for text in (notice, about)] == [True, False]


def test_a_short_line_that_ends_in_a_phrase_is_a_heading_of_the_page():
    looks = [
        see(Block(text=text), ENGLISH).look
        for text in ("Norrvik Top Stories", "Other top stories:", "She told no top stories.")
    ]
    assert looks[0] == "f"
    assert "f" not in looks[1:]


def test_a_summary_without_an_end_is_no_button_by_its_first_word():
    summary = Block(text="Collapse of a small leasing firm leaves the port with three landlords for its cranes")
    told = see(summary, ENGLISH)
    assert told.match is None
    assert told.look == "h"
    assert see(Block(text="Collapse"), ENGLISH).look == "f"
    names = Block(text="Collapse Of The Old Bridge In Norrvik Ferries Wait For The Mayor To Come")
    assert see(names, ENGLISH).match is not None


def test_a_long_phrase_that_stands_in_no_article_says_so_inside_a_line_as_well():
    sold = "If you buy a net through the Courier, we may earn a commission from those who made it."
    assert see(Block(text=sold), ENGLISH).is_never_told
    assert not see(Block(text=f'"{sold}" he read out, and laughed.'), ENGLISH).is_never_told
    assert not see(Block(text="The agent said that he may earn his commission twice over."), ENGLISH).is_never_told
