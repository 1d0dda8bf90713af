"""Messages can be posted from anywhere."""

from __future__ import annotations

from reader.model import Progress
from reader.ui.messages import Answered, CursorMoved, EndShown, Indexed, Resized, RowsWanted


def test_messages_carry_what_they_say() -> None:
    assert RowsWanted(3, 4).first == 3
    assert Indexed(Progress(done=1, total=2)).progress.done == 1
    assert Answered(lambda answer, error: None, 5, None).answer == 5
    assert {type(message).handler_name for message in (CursorMoved(), EndShown(), Resized())} == {
        "on_cursor_moved",
        "on_end_shown",
        "on_resized",
    }
