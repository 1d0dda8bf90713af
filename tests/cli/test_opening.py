import argparse

import pytest

from reader.cli.opening import library_settings, open_named
from reader.config import Config
from reader.errors import LibraryError

OPTIONS = argparse.Namespace(index=None, jobs=None)


def test_options_win_over_the_configuration(tmp_path):
    config = Config(index_dir=str(tmp_path / "a"), jobs=3)
    assert library_settings(config, OPTIONS).index_folder == tmp_path / "a"
    assert library_settings(config, OPTIONS).jobs == 3
    given = argparse.Namespace(index=str(tmp_path / "b"), jobs=2)
    assert library_settings(config, given).index_folder == tmp_path / "b"
    assert library_settings(config, given).jobs == 2


def test_field_names_reach_the_pipeline():
    config = Config(fields={"title": ("head",)}, outlets=("Calder Echo",))
    options = library_settings(config, OPTIONS).options
    assert options.fields == (("title", "head"),)
    assert options.known_outlets == ("Calder Echo",)


def test_an_empty_name_is_no_folder():
    with pytest.raises(LibraryError, match="empty name"):
        open_named([""], Config(), OPTIONS)
