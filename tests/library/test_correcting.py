import pytest

from reader.errors import LibraryError
from reader.library import correcting
from reader.library.correcting import correct_block, correct_field
from reader.library.queries.shelf import Shelf
from reader.library.state.state import State

from .cases import make, memory_store, put


@pytest.fixture
def kept(stack, tmp_path):
    """A shelf of a few articles, and the state."""
    location, store = memory_store(stack)
    state = State(tmp_path / "state")
    shelf = Shelf(b"/lamp", location, state)
    put(store, [make("a.txt", "A", ["One.", "Two."], source="Lamp"), make("b.txt", "B", ["Three."], source="Pier")])
    put(store, [make("c.txt", "C", ["Tea at five", "* * *"], source="Dyke"), make("d.txt", "D", ["Tea at five"])])
    put(
        store,
        [
            make("e.txt", "E", ["Tea, at five!"], source="Dyke"),
            make("f.txt", "F", ["Tea at five today."], source="Dyke"),
        ],
    )
    stack.callback(state.close)
    stack.callback(shelf.close)
    return shelf, state


def test_only_what_is_new_is_kept_and_counted(kept):
    shelf, state = kept
    rows = [shelf.find(name, 0) for name in (b"a.txt", b"b.txt")]
    assert correct_field([(shelf, rows)], state, "source", "Pier") == 1
    assert state.undo() == "undone: source of 1 article"
    assert correct_field([(shelf, rows)], state, "source", "Lamp News") == 2
    assert [shown for _, shown, _ in shelf.values(rows, "source")] == ["Lamp News"] * 2
    with pytest.raises(LibraryError):
        correct_field([(shelf, rows)], state, "date", "May")


def test_what_goes_on_with_a_correction_is_taken_back_with_it(kept):
    shelf, state = kept
    a, b = (shelf.find(name, 0) for name in (b"a.txt", b"b.txt"))
    assert correct_field([(shelf, [b])], state, "date", "2021-05-03") == 1
    assert correct_field([(shelf, [a])], state, "source", "Quay") == 1
    assert correct_field([(shelf, [a, b])], state, "source", "Quay", changed_before=1) == 1
    assert state.undo() == "undone: source of 2 articles"
    assert [shown for _, shown, _ in shelf.values([a, b], "source")] == ["Lamp", "Pier"]
    assert correct_block(shelf, state, a, 1, False, everywhere=False) == 1
    assert correct_block(shelf, state, a, 1, False, everywhere=True, goes_on=True) == 1
    assert state.undo() == "undone: 1 paragraph not article wherever its source has it"
    assert [str(block.role) for block in shelf.article(a).blocks] == ["title", "body", "body"]
    assert state.undo() == "undone: date of 1 article"
    assert state.undo() is None


def test_a_block_is_what_the_reader_says(kept):
    shelf, state = kept
    row = shelf.find(b"a.txt", 0)
    assert correct_block(shelf, state, row, 1, True, everywhere=False) == 0, "it is article already"
    assert correct_block(shelf, state, row, 1, False, everywhere=False) == 1
    assert [str(block.role) for block in shelf.article(row).blocks] == ["title", "boilerplate", "body"]
    with pytest.raises(LibraryError):
        correct_block(shelf, state, 99, 0, True, everywhere=False)


def test_articles_of_a_source_with_a_line_are_counted(kept, monkeypatch):
    shelf, _ = kept
    row = shelf.find(b"c.txt", 0)
    assert correcting.count_with_line([shelf], shelf.article(row), 1) == 2
    assert correcting.count_with_line([shelf], shelf.article(row), 2) == 1, "a line without words is this one's"
    assert correcting.count_with_line([shelf], shelf.article(shelf.find(b"d.txt", 0)), 1) == 0, "no source"
    monkeypatch.setattr(correcting, "MOST_LOOKED_AT", 1)
    assert correcting.count_with_line([shelf], shelf.article(row), 1) == 3, "another has its words"
