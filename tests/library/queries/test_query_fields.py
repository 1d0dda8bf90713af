import pytest

from reader.errors import QueryError
from reader.library.queries.query_fields import FIELDS, TEXT_FIELDS, read_value
from reader.library.queries.query_nodes import Dated, Everything, InPath

VALUES = {
    "after": "2016", "before": "2016", "date": "2016", "added": "1d", "is": "read", "has": "quote", "lang": "en",
    "path": "x", "in": "all",
}  # fmt: skip


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in TEXT_FIELDS])
def test_every_field_takes_its_value_and_names_what_it_takes(field):
    assert read_value(field, VALUES[field], 0) is not None
    if field != "path":
        with pytest.raises(QueryError) as caught:
            read_value(field, "!", 7)
        assert caught.value.position == 7


def test_the_last_month_ends_with_the_year():
    assert read_value("date", "1999-12", 0) == Dated("1999-12-01", "2000-01-01")


def test_the_last_year_has_no_end():
    assert read_value("date", "9999", 0) == Dated("9999-01-01", None)


def test_a_path_is_folded():
    assert read_value("path", "MÄRZ/*", 0) == InPath("marz/*")


def test_a_path_of_stars_is_any_path():
    assert read_value("path", "**", 0) == Everything()


def test_an_unfinished_value_is_no_fault_while_it_is_typed():
    for field, value in (
        ("date", "20"),
        ("date", "no"),
        ("after", "2016-"),
        ("after", "2016-0"),
        ("date", "2016-12-3"),
    ):
        assert read_value(field, value, 0, typing=True) is None or value == "2016-12-3"
    for field, value in (("added", ""), ("added", "12"), ("is", "un"), ("has", "q"), ("lang", "r"), ("in", "")):
        assert read_value(field, value, 0, typing=True) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(
            ("after", "2016-13"),
            ("date", "2016-02-30"),
            ("before", "yesterday"),
            ("after", "2016-13-"),
            ("after", "no"),
        ),
        *(("added", "3x"), ("is", "odd"), ("lang", "r2")),
    ],
)
def test_what_can_no_longer_become_a_value_is_a_fault_while_it_is_typed_too(field, value):
    with pytest.raises(QueryError):
        read_value(field, value, 0, typing=True)


@pytest.mark.parametrize(
    ("field", "said"),
    [("is", "is: takes unread, read or starred"), ("has", "has: takes quote or caption"), ("in", "in: takes all")],
)
def test_what_a_field_takes_is_said_as_a_sentence(field, said):
    with pytest.raises(QueryError) as caught:
        read_value(field, "x", 0)
    assert caught.value.reason == said
