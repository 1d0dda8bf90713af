"""What the screens of voices show."""

from __future__ import annotations

from dataclasses import replace

from reader.library.queries.quotations import of_article
from reader.library.queries.tellings import tellings
from reader.model import Headline, Quotation, Voice
from reader.ui.screens.voices import quotation_choices, speaker_choices, told_by, version_facts
from reader.ui.signs import UNICODE_SIGNS
from tests.ui.conftest import VOTE
from tests.ui.fake_library import FakeLibrary, make_article

HOSTILE = "\x1b]0;owned\x07[b]x[/b]\u202ey\udc80"


def quoted(number: int, text: str, date: str | None = None) -> list[Quotation]:
    library = FakeLibrary([make_article(number, text, date=date)])
    return list(of_article(library.headline(1), library.articles[1]))


def test_speakers_with_their_counts() -> None:
    voices = [Voice(name="Lena Ortmann", quotations=1_200), Voice(name=None, quotations=3)]
    assert [(choice.label, choice.after) for choice in speaker_choices(voices)] == [
        ("Lena Ortmann", "1,200"),
        ("no speaker named", "3"),
    ]


def test_an_article_by_speaker() -> None:
    choices = quotation_choices(quoted(1, VOTE), {}, UNICODE_SIGNS, of_article=True)
    assert [choice.group for choice in choices] == ["Lena Ortmann   2", "Lena Ortmann   2", "Piet Vandersloot   1"]
    assert choices[0].after == "¶3"


def test_in_a_language_without_rules_nobody_was_looked_for() -> None:
    nobody_named = 'T\n"We did not expect this at all," somebody said.'
    for language, heading in (("en", "no speaker named"), ("pl", "speakers not looked for")):
        found = [replace(each, headline=replace(each.headline, language=language)) for each in quoted(1, nobody_named)]
        assert quotation_choices(found, {}, UNICODE_SIGNS, of_article=True)[0].group == f"{heading}   1"


def test_tellings_are_counted_and_compared() -> None:
    said = 'T\n"We did not expect {} at all this year," said Lena Ortmann.'
    both = quoted(1, said.format("this")) + quoted(2, said.format("that"), "2016-03-01")
    both[1] = Quotation(
        headline=Headline(key=2, id="2", path="b", title="T", date="2016-03-01", source="Elm Echo"),
        **{name: getattr(both[1], name) for name in ("number", "text", "kind", "speaker", "mark")},
    )
    found = tellings(both)
    choices = quotation_choices(both, told_by(found), UNICODE_SIGNS, of_article=False)
    assert all(choice.after.startswith("2 tellings") for choice in choices)
    facts = version_facts(found[0])
    assert [name for name, _ in facts if name] == ["2016-03-01", "undated"]
    assert any("[-that-] {+this+}" in words for _, words in facts)
    assert facts[1] == ("", "Elm Echo, Lena Ortmann")
    assert ("", "undated, in no order:") in facts[:4], "apart from those that are"


def test_a_file_name_that_cannot_be_shown_is_written_as_commands_take_it() -> None:
    said = 'T\n"We did not expect {} at all this year," said Lena Ortmann.'
    both = quoted(1, said.format("this")) + quoted(2, said.format("that"))
    both = [replace(each, headline=replace(each.headline, path=f"a/tab\t{n}.txt")) for n, each in enumerate(both)]
    both[1] = replace(both[1], headline=replace(both[1].headline, key=2))
    assert ("", r"a/tab\x090.txt, Lena Ortmann") in version_facts(tellings(both)[0])
    assert r"tab\x091.txt" in quotation_choices(both, {}, UNICODE_SIGNS, of_article=False)[1].after


def test_hostile_words_are_harmless() -> None:
    headline = Headline(key=1, id="1", path=HOSTILE, title=HOSTILE, source=HOSTILE, date=HOSTILE)
    (first,) = quoted(1, 'T\n"Stay," said Lena Ortmann.')
    names = ("number", "kind", "mark")
    hostile = Quotation(
        headline=headline, text=HOSTILE, speaker=HOSTILE, **{name: getattr(first, name) for name in names}
    )
    for of_article_ in (True, False):
        (choice,) = quotation_choices([hostile], {}, UNICODE_SIGNS, of_article=of_article_)
        assert (choice.label + choice.after + choice.group).isprintable()
        assert "\x1b" not in choice.label
    (choice,) = speaker_choices([Voice(name=HOSTILE, quotations=1)])
    assert choice.label.isprintable()
