from pathlib import Path

from reader.library.settings import DEADLINE_S, LibrarySettings
from reader.model import ReadOptions


def test_a_deadline_and_reading_as_plain_text_fit_into_ten_seconds():
    assert DEADLINE_S <= 7


def test_settings_say_where_and_how_and_leave_the_rest_as_it_is():
    settings = LibrarySettings(cache_folder=Path("c"), state_folder=Path("s"))
    assert (settings.options, settings.index_folder, settings.jobs) == (ReadOptions(), None, None)
    assert settings.watch
    assert hash(settings) == hash(LibrarySettings(cache_folder=Path("c"), state_folder=Path("s")))
