"""An invented outlet, the Quill Harbour Lamp, whose house lines no list of phrases knows; and texts that must stay."""

import pytest

from reader.library.index.overlay import is_prose, is_sentence, names_outlet
from reader.library.library import Library
from reader.library.queries.shelf import Shelf
from reader.library.state.state import State
from reader.model import Query, Role
from tests.library.cases import Still, make, memory_store, put

LAMP = "The Quill Harbour Lamp"
MOTTO = "Lit each evening by the keepers of Quill Harbour"
DESK = "Wharf room"
PLEA = "Whoever has seen more than we did may knock at the Quill Harbour Lamp."
WORDS = "salt rope tide gull mast lamp pier crew ferry cargo storm fish net buoy anchor chart".split()  # noqa: SIM905


def prose(n, *, sentences=8):
    """Paragraphs that differ from article to article."""
    return [
        f"On the {n}{k}th day the {WORDS[(n * 3 + k) % 16]} and the {WORDS[(n + 5 * k) % 16]} of boat {n * 31 + k} were"
        f" brought in before the wind turned north."
        for k in range(sentences)
    ]


def lamp(n, before=(), after=(), *, middle=(), source=LAMP, sentences=8, **options):
    first, *rest = prose(n, sentences=sentences)
    body = [*before, first, *middle, *rest, *after]
    return make(f"{n}.txt", f"Boat {n} is back", body, source=source, **options)


def cut(library):
    """The learned lines of each article, by path."""
    found = {}
    for key in library.keys(Query()):
        article = library.article(key)
        found[article.path] = {
            block.text: block.rule
            for block in article.blocks
            if block.role is Role.BOILERPLATE and block.rule and block.rule.startswith("learned.")
        }
    return found


def test_house_lines_are_cut_whatever_their_words(library):
    found = cut(library([lamp(n, [DESK], [PLEA, MOTTO]) for n in range(4)]))
    rule = "learned.repeat:4"
    assert found == {f"{n}.txt": {DESK: rule, MOTTO: rule, PLEA: rule} for n in range(4)}


def test_a_line_inside_is_cut_where_it_names_its_outlet(library):
    line = "More lights in tonight’s Quill Harbour Lamp"
    found = cut(library([lamp(n, middle=[line]) for n in range(3)]))
    assert all(line in lines for lines in found.values())
    found = cut(library([lamp(n, middle=["What happened next"]) for n in range(3)]))
    assert not any(found.values())


def test_a_sentence_that_says_nothing_but_the_outlet_stays(library):
    assert not any(cut(library([lamp(n, after=["It is the Quill Harbour Lamp."]) for n in range(4)])).values())


def test_an_article_that_lacks_the_line_is_left_alone(library):
    found = cut(library([*(lamp(n, after=[MOTTO]) for n in range(3)), lamp(7)]))
    assert found["7.txt"] == {}
    assert found["0.txt"] == {MOTTO: "learned.repeat:3"}


def test_never_on_fewer_than_three_articles(library):
    assert not any(cut(library([lamp(n, after=[MOTTO]) for n in range(2)])).values())


def test_the_library_learns_as_it_grows_and_forgets(stack, tmp_path):
    location, store = memory_store(stack)
    state = State(tmp_path / "state")
    shown = Library([(Shelf(b"/lamp", location, state), Still())], state, name="lamp", roots=())
    stack.callback(shown.stop)
    put(store, [lamp(n, after=[MOTTO]) for n in range(2)])
    assert not any(cut(shown).values())
    put(store, [lamp(2, after=[MOTTO])])
    assert cut(shown)["0.txt"] == {MOTTO: "learned.repeat:3"}
    put(store, [lamp(n, after=[MOTTO]) for n in range(3, 9)])
    assert cut(shown)["0.txt"] == {MOTTO: "learned.repeat:9"}
    put(store, [lamp(n) for n in range(1, 9)])
    assert not any(cut(shown).values())


def test_versions_of_one_story_keep_what_they_share(library):
    shared = ["The mayor has said nothing since, and her house is dark.", "The pier stays shut until the tide turns."]
    versions = [lamp(n, after=[*shared, "Her office would not say more"]) for n in range(6)]
    assert not any(cut(library(versions)).values())


def test_a_sentence_that_names_its_outlet_and_tells_the_story_stays(library):
    told = "The ferry of the wharf told the Quill Harbour Lamp that its crews were brought home."
    assert not any(
        cut(library([lamp(n, after=[told], middle=["The wharf and its crews wait."]) for n in range(6)])).values()
    )
    some = [lamp(n, after=[PLEA] if n % 2 else ()) for n in range(8)]
    assert not any(cut(library(some)).values()), "in half of the articles only"


def test_where_the_outlet_asks_it_is_its_interview(library):
    asked = "Quill Harbour Lamp: Thank you, and safe home!"
    assert not any(cut(library([lamp(n, after=[asked]) for n in range(6)])).values())


def test_only_within_one_source(library):
    articles = [lamp(n, after=[MOTTO], source=f"Paper {n}") for n in range(5)]
    assert not any(cut(library(articles)).values())
    assert not any(cut(library([lamp(n, after=[MOTTO], source=None) for n in range(5)])).values())


def test_not_where_few_of_the_articles_of_a_source_have_it(library):
    articles = [lamp(n, after=["Serve with cold milk"] if n < 4 else ()) for n in range(20)]
    assert not any(cut(library(articles)).values())


def test_what_the_rules_cut_elsewhere_is_cut_here_too(library):
    articles = [lamp(n, cut=["Keep the lamp lit."]) for n in range(3)]
    articles += [lamp(n, after=["Keep the lamp lit."]) for n in range(3, 5)] + [lamp(n) for n in range(10, 40)]
    found = cut(library(articles))
    assert found["3.txt"] == found["4.txt"] == {"Keep the lamp lit.": "learned.repeat:5"}


def test_copies_of_one_article_count_once(library):
    same = [make(f"{n}.txt", "Boat", [*prose(1), MOTTO], source=LAMP, salt="same") for n in range(10)]
    assert len({article.id for article in same}) == 1
    near = [make(f"n{n}.txt", f"Boat {n}", [*prose(2), f"Take {n}", MOTTO], source=LAMP) for n in range(10)]
    assert len({article.id for article in near}) == 10
    assert not any(cut(library([*same, *near])).values())


STORY_SO_FAR = "A ferry left the pier one night without its crew, and nobody in the harbour has seen it since."
BACKGROUND = "The strike, which began in March, has closed nine harbours along the coast and idled 4,000 people."


@pytest.mark.parametrize("before", [(), ("Wharf room notes",)])
def test_what_a_serial_or_a_wire_repeats_stays(library, before):
    serial = [lamp(n, [STORY_SO_FAR], [BACKGROUND, '"We shall sail," the harbour master said.']) for n in range(12)]
    assert not any(cut(library(serial)).values())
    library_2 = library([lamp(n, before, [BACKGROUND], cut=["Back to top"]) for n in range(12)])
    assert not any(BACKGROUND in lines for lines in cut(library_2).values())


def verse(n):
    lines = [line for k in range(4) for line in (f"The {WORDS[(n + k) % 16]} went down in year {n}", "and the lamp")]
    return make(f"{n}.txt", f"Song {n}", ["A song of the men who went out and did not come back.", *lines], source=LAMP)


def test_a_refrain_stays(library):
    assert not any(cut(library([verse(n) for n in range(9)])).values())


def test_a_closing_refrain_after_verse_stays(library):
    songs = [lamp(n, after=[f"The tide of year {n}", f"and the gulls of {n}", "and the lamp, still"]) for n in range(9)]
    assert not any(cut(library(songs)).values())


def test_ingredients_results_and_labels_stay(library):
    soups = [lamp(n, after=[f"{n} fish", f"{n} onions", "Salt and pepper"]) for n in range(9)]
    games = [lamp(n, middle=["Half time", f"Attendance: {n}00"]) for n in range(20, 29)]
    talks = [lamp(n, middle=["Lamp:", "And then?"]) for n in range(40, 49)]
    assert not any(cut(library([*soups, *games, *talks])).values())


def test_lines_that_differ_in_digits_are_not_the_same(library):
    assert not any(cut(library([lamp(n, after=[f"Attendance {n}00"]) for n in range(9)])).values())


def test_nothing_is_cut_where_it_would_be_much_of_the_text(library):
    house = [f"{MOTTO} and all its piers, wharves and sheds, room {k}" for k in range(4)]
    found = cut(library([lamp(n, after=house, sentences=2) for n in range(5)]))
    assert not any(found.values())


def test_an_article_of_nothing_else_keeps_it(library):
    bare = [make(f"{n}.txt", f"Boat {n}", [MOTTO], source=LAMP, salt=str(n)) for n in range(3)]
    assert not any(cut(library([*bare, *(lamp(n, after=[MOTTO]) for n in range(10, 12))]))["0.txt"])


def test_quotations_and_captions_stay_and_marks_stay_valid(library):
    saying = "“Nobody knows the Quill Harbour Lamp”"
    articles = [
        lamp(n, middle=["The keeper spoke of “the long night” to all of us that day."], after=[saying, MOTTO],
             quotes=[(saying, None, None), ("“the long night”", None, None)], caption="Quill Harbour Lamp")
        for n in range(4)
    ]  # fmt: skip
    shown = library(articles)
    for key in shown.keys(Query()):
        article = shown.article(key)
        assert [block.text for block in article.blocks if block.role is Role.BOILERPLATE] == [MOTTO]
        said, term = article.quotes
        assert article.blocks[said.marks[0].block].text == saying
        mark = term.marks[0]
        assert article.blocks[mark.block].text[mark.start : mark.end] == "“the long night”"
        assert article.blocks[article.captions[0].block].role is Role.CAPTION


def test_sentences_prose_and_names():
    assert is_sentence("Nobody came.")
    assert is_sentence("he said “no”")
    assert is_sentence("Lamp:")
    assert is_sentence("灯台は消えた。")
    assert not is_sentence("Wharf room (north)")
    assert is_prose(PLEA)
    assert not is_prose("Nobody came.")
    assert names_outlet("keep the QUILL HARBOUR LAMP lit", "the quill harbour lamp")
    assert names_outlet("write to room@lamp.example", "x")
    assert not names_outlet("the lamp is lit", "the quill harbour lamp")
