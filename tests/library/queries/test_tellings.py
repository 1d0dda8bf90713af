import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.queries.tellings import comparable, of_the_same_speakers, share, sharing, tellings
from reader.model import Headline, Mark, Query, Quotation, QuoteKind
from tests.library.cases import make

SAID = "We are not going to gamble with fourteen thousand people a day"


def quotation(text, speaker="Marit Oyelaran", date=None, *, article="", number=0):
    name = article or f"{text}{date}{speaker}"
    headline = Headline(key=1, id=name, path=name, title="t", date=date)
    return Quotation(
        headline=headline, number=number, text=text, kind=QuoteKind.DIRECT, speaker=speaker, mark=Mark(0, 0, len(text))
    )


@pytest.mark.parametrize(
    "other",
    [
        f"``{SAID},''",
        "„WE ARE NOT GOING to gamble … with fourteen thousand people [each] day“",
        "to gamble with fourteen thousand people",
        f"{SAID}, not while I am in charge, and not while there is a way around by the lock.",
        "We are not going to play with fourteen thousand people a day",
        "We aren't going to gamble with fourteen thousand people a day!",
    ],
)
def test_one_statement(other):
    (found,) = tellings([quotation(f'"{SAID}"'), quotation(other, date="2016-03-02")])
    assert [version.headline.date for version in found.versions] == ["2016-03-02", None], "undated ones last"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SAID, "We are not going to wait for the council any longer than we must"),
        ("It is far too late", "It is far too late"),
        (SAID, "Fourteen people wait, a thousand walk, and with each day more are going to gamble on not being late"),
        ("We did not expect that at all", "They say we did not expect it to rain for a week in the north"),
    ],
)
def test_not_one_statement(one, other):
    assert tellings([quotation(one), quotation(other)]) == ()


def test_short_ones_of_people_with_different_names_are_chance():
    short, long = "We will do what we can", SAID
    assert tellings([quotation(short, "Ada Quill"), quotation(short, "Bo Tarn")]) == ()
    assert len(tellings([quotation(short, "Ada Quill"), quotation(short, "Quill")])) == 1
    assert len(tellings([quotation(short, "Ada Quill"), quotation(short, None)])) == 1
    assert len(tellings([quotation(long, "Ada Quill"), quotation(long, "Bo Tarn")])) == 1


def test_one_article_is_one_telling():
    twice = [quotation(SAID, article="a"), quotation(f"{SAID}, I say", article="a", number=1)]
    assert tellings(twice) == ()
    (found,) = tellings([*twice, quotation(SAID, article="b")])
    assert [version.text for version in found.versions] == [f"{SAID}, I say", SAID], "its longest version"


def test_what_an_article_repeats_is_told_as_well():
    twice = [quotation(SAID, article="a"), quotation(SAID, article="a", number=1)]
    (found,) = tellings([*twice, quotation(SAID, article="b", number=2)])
    assert len(found.versions) == 2
    assert found.told == ((1, 0), (1, 1), (1, 2))


def test_few_words_are_not_compared():
    assert comparable(SAID)
    assert not comparable("It is far too late")


def test_two_ends_are_joined_by_the_whole():
    whole = "The bridge was inspected in the autumn and nothing was found and so the crack is new or we were blind"
    words = whole.split()
    ends = [quotation(" ".join(words[:9])), quotation(" ".join(words[10:]))]
    assert tellings(ends) == ()
    (found,) = tellings([*ends, quotation(whole)])
    assert len(found.versions) == 3


def test_a_statement_told_by_everybody():
    many = [quotation(f"{SAID} {n}", date=f"2016-{n % 12 + 1:02}-01") for n in range(300)]
    (found,) = tellings(many)
    assert len(found.versions) == 300
    dates = [version.headline.date for version in found.versions]
    assert dates == sorted(dates)


def test_the_most_told_come_first():
    other = "Nobody asked the fishermen what they think of the new lock"
    found = tellings(
        [*(quotation(other, date=f"2016-0{n}-01") for n in (1, 2)), *(quotation(SAID, f"S{n}") for n in "abc")]
    )
    assert [len(telling.versions) for telling in found] == [3, 2]


def test_over_a_library(library):
    articles = [
        make(
            f"{n}.txt",
            f"Bridge {n}",
            [f'"{text}," said Marit Oyelaran.'],
            quotes=[(f'"{text},"', "Marit Oyelaran", None)],
        )
        for n, text in enumerate([SAID, SAID.replace("gamble", "play"), "Traffic is what it is"])
    ]
    with library(articles) as news:
        (found,) = news.tellings(Query())
        assert {version.headline.path for version in found.versions} == {"0.txt", "1.txt"}
        assert news.tellings(Query(), ["Nobody"]) == ()


@given(st.lists(st.text(alphabet="ab '\"…\n", max_size=60), max_size=12))
def test_any_texts(texts):
    for telling in tellings(quotation(text, article=str(n)) for n, text in enumerate(texts)):
        assert len({version.headline.id for version in telling.versions}) == len(telling.versions) >= 2


@given(st.lists(st.sampled_from("abcd")), st.lists(st.sampled_from("abcd")))
def test_a_share_is_a_share(one, other):
    assert 0 <= share(one, other) <= 1
    assert share(one, other) == share(other, one) or len(one) == len(other)


def test_hostile_lengths_are_bounded():
    huge = [quotation("a " * 100_000, article=str(n)) for n in range(20)]
    assert len(tellings(huge)) == 1


def test_what_an_article_says_is_looked_for_elsewhere(library):
    articles = [
        make(f"{n}.txt", f"Bridge {n}", [f'"{text}," said {name}.'], quotes=[(f'"{text},"', name, None)])
        for n, (text, name) in enumerate([(SAID, "Marit Oyelaran"), (SAID, "Oyelaran"), (SAID, ""), (SAID, "Bo Tarn")])
    ]
    with library(articles) as news:
        own = [quotation for quotation in news.quotations(Query()) if quotation.headline.path == "0.txt"]
        (found,) = news.told_elsewhere(own, 100)
        assert {version.headline.path for version in found.versions} == {"0.txt", "1.txt"}
        assert news.told_elsewhere([], 100) == ()


def test_the_query_for_the_same_speakers_asks_for_last_names_once():
    texts = [quotation("x", speaker=name) for name in ("Ana Ruiz", "General Ruiz", None, "Bo Lind")]
    assert of_the_same_speakers(texts) == 'said:"ruiz" OR said:"lind"'
    assert of_the_same_speakers([quotation("x", speaker=None)]) is None


def test_what_shares_no_words_is_passed_over_and_changes_nothing():
    texts = [SAID, f"{SAID}, he said, and left", "Nobody else in this town has said anything of the kind", "Too short"]
    quoted = [quotation(text, article=str(n)) for n, text in enumerate(texts)]
    chosen, shared = sharing((n, one.number, one.text) for n, one in enumerate(quoted))
    assert chosen == {0: {0}, 1: {0}}
    assert len(shared) == len(SAID.split()) - 2, "runs of three words"
    assert tellings([quoted[n] for n in chosen], shared) == tellings(quoted)


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=5, max_size=9).map(" ".join), max_size=6))
def test_all_that_are_told_again_share_words(texts):
    quoted = [quotation(text, article=str(n)) for n, text in enumerate(texts)]
    chosen, shared = sharing((n, 0, text) for n, text in enumerate(texts))
    assert tellings([quoted[n] for n in chosen], shared) == tellings(quoted)
