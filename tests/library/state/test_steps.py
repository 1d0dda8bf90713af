import pytest

from reader.library.state.steps import taken_back
from reader.model import Marks

PLAIN, READ, STARRED = Marks(), Marks(read=True), Marks(starred=True)


@pytest.mark.parametrize(
    ("now", "before", "after", "back"),
    [
        (READ, PLAIN, READ, PLAIN),
        (PLAIN, READ, PLAIN, READ),
        (STARRED, PLAIN, STARRED, PLAIN),
        (PLAIN, PLAIN, READ, PLAIN),  # somebody took it back already
        (Marks(read=True, starred=True), PLAIN, READ, STARRED),  # somebody starred it since
        (Marks(read=True, position=7), PLAIN, READ, Marks(position=7)),
    ],
)
def test_only_what_the_step_changed_is_taken_back(now, before, after, back):
    assert taken_back(now, before, after) == back
