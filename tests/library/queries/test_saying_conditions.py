import pytest

from reader.library.queries.query import parse
from reader.library.queries.saying_conditions import asked_of_quotations


@pytest.mark.parametrize("text", ["", "storm", "title:storm -source:echo", "is:unread OR has:quote"])
def test_nothing_is_asked(text):
    assert asked_of_quotations(parse(text), 0).sql == "1"


@pytest.mark.parametrize(
    ("text", "of_article", "parameters"),
    [
        ("said:moor", False, 1),
        ("said:moor quote:reed title:storm", False, 2),
        ("said:moor OR title:storm", True, 2),
        ("-(said:moor is:read)", True, 1),
        ("title:storm (said:moor OR quote:reed)", False, 2),
    ],
)
def test_what_is_asked(text, of_article, parameters):
    condition = asked_of_quotations(parse(text), 0)
    assert ("a." in condition.sql) is of_article
    assert len(condition.parameters) == condition.sql.count("?") == parameters
