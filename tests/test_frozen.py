"""Frozen classes behave as the standard decorator's do."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from reader.frozen import frozen, maker, replace


@frozen
class Place:
    """Some place."""

    x: int
    y: int = 2


@frozen(kw_only=True)
class Named:
    """A named one."""

    name: str
    at: Place | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class StandardPlace:
    """Some place."""

    x: int
    y: int = 2


def test_made_with_defaults_by_place_or_name():
    assert (Place(1).x, Place(1).y, Place(1, y=3).y) == (1, 2, 3)
    assert Named(name="a").at is None
    with pytest.raises(TypeError, match="positional"):
        Named("a")
    with pytest.raises(TypeError, match="missing"):
        Place()
    with pytest.raises(TypeError, match="unexpected"):
        Place(1, z=3)


def test_equal_by_class_and_fields():
    assert Place(1) == Place(1, 2)
    assert Place(1) != Place(2)
    assert Place(1) != StandardPlace(1)
    assert Place(1) != (1, 2)
    assert len({Place(1), Place(1, 2), Place(2)}) == 2


def test_nothing_can_be_changed():
    place = Place(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="assign to field 'x'"):
        place.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="delete field 'x'"):
        del place.x
    with pytest.raises(AttributeError):
        place.other = 2
    assert place == Place(1)


def test_the_standard_functions_know_them():
    named = Named(name="a", at=Place(1))
    assert [field.name for field in dataclasses.fields(Named)] == ["name", "at"]
    assert dataclasses.replace(named, name="b") == Named(name="b", at=Place(1))
    assert dataclasses.asdict(named) == {"name": "a", "at": {"x": 1, "y": 2}}
    assert Place.__match_args__ == StandardPlace.__match_args__
    assert Place.__doc__ == "Some place."
    assert Place.__slots__ == ("x", "y")


def test_made_and_changed_at_once():
    make = maker(Named)
    assert make(name="a") == Named(name="a")
    assert type(make(name="a")) is Named
    with pytest.raises(TypeError, match="unexpected"):
        make(name="a", z=3)
    named = Named(name="a", at=Place(1))
    again = replace(named, name="b")
    assert again == Named(name="b", at=Place(1))
    assert (type(again), named.name) == (Named, "a")
    with pytest.raises(AttributeError):
        replace(named, z=3)
    with pytest.raises(dataclasses.FrozenInstanceError):
        again.name = "c"


def test_written_as_the_standard_ones_are():
    assert repr(Place(1)) == repr(StandardPlace(1)).replace("StandardPlace", "Place")
    assert repr(Named(name="a", at=Place(1))) == "Named(name='a', at=Place(x=1, y=2))"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copied_and_pickled(again):
    named = Named(name="a", at=Place(1))
    assert again(named) == named


def test_a_field_with_a_factory_is_refused():
    with pytest.raises(TypeError, match="plain default"):

        @frozen
        class Wrong:
            """Wrong."""

            many: list[int] = dataclasses.field(default_factory=list)
