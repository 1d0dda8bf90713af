"""A list to pick from."""

from __future__ import annotations

from reader.ui.widgets.choices import Choice, Choices

CHOICES = [Choice(1, "Elm Echo", group="A"), Choice(2, "Calder Courier", group="A"), Choice(3, "Coast", "k", "9", "B")]


def test_narrowing_by_any_word() -> None:
    choices = Choices(CHOICES)
    assert choices.lines == ["A", CHOICES[0], CHOICES[1], "", "B", CHOICES[2]]
    choices.narrow("COU cal")
    assert choices.lines == ["A", CHOICES[1]]
    assert choices.current == CHOICES[1]
    choices.narrow("nothing at all")
    assert choices.current is None
    choices.move(1)
    choices.narrow("")
    assert choices.current == CHOICES[0]


def test_narrowing_by_the_name_of_what_is_given_back() -> None:
    choices = Choices([Choice("voices", "who is quoted"), Choice("top", "to the top")])
    choices.narrow("voic")
    assert [line.label for line in choices.lines if isinstance(line, Choice)] == ["who is quoted"]
    assert not choices.is_empty
    choices.narrow("voicx")
    assert choices.is_empty


def test_moving_skips_headings_and_stops_at_the_ends() -> None:
    choices = Choices(CHOICES)
    choices.move(2)
    assert choices.current == CHOICES[2]
    choices.move(9)
    assert choices.current == CHOICES[2]
    choices.move(-99)
    assert choices.current == CHOICES[0]


def test_ticks() -> None:
    choices = Choices(CHOICES, ticks=True)
    choices.tick()
    choices.move(1)
    choices.tick()
    choices.tick()
    assert choices.ticked == {1}
    plain = Choices(CHOICES)
    plain.tick()
    assert plain.ticked == set()


def test_other_choices_for_the_same_things() -> None:
    things = [object() for _ in range(3)]
    choices = Choices([Choice(thing, f"thing {n}") for n, thing in enumerate(things)])
    choices.move(2)
    choices.put([Choice(thing, f"thing {n}", after="new", group="g") for n, thing in enumerate(things)], "")
    assert choices.current is not None
    assert choices.current.value is things[2]
    choices.put([Choice(thing, f"thing {n}") for n, thing in enumerate(things)], "0")
    assert choices.current.value is things[0]
