import os
import pwd
from pathlib import Path

import pytest

from reader.cli import main
from reader.config import Config, cache_dir, config_from, config_path, load_config, settings, state_dir
from reader.errors import ConfigError

PATH = Path("config.toml")


def test_without_a_home_it_is_said_in_one_line(monkeypatch, capsys):
    def nobody(uid):
        raise KeyError(uid)

    for name in ("HOME", "BROADSHEET_CONFIG", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    for find in (config_path, state_dir, cache_dir):
        with pytest.raises(ConfigError, match="no home folder: set HOME"):
            find()
    assert main(["list"]) == 2
    assert capsys.readouterr().err == "broadsheet: there is no home folder: set HOME to an absolute path\n"
    monkeypatch.setenv("XDG_STATE_HOME", "/some/state")
    assert state_dir() == Path("/some/state/broadsheet")


def test_no_file_means_the_defaults(tmp_path):
    assert load_config(tmp_path / "none.toml") == Config()


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"mesure": 70}, ["unknown key 'mesure'", "did you mean 'measure'"]),
        ({"measure": "wide"}, ["measure", "whole number from 20 to 400"]),
        ({"measure": True}, ["whole number"]),
        ({"index_dir": "a\0b"}, ["index_dir: no name has a NUL in it"]),
        ({"measure": 5}, ["from 20 to 400"]),
        ({"mouse": 1}, ["mouse", "true or false"]),
        ({"sort": "best"}, ["sort", "newest"]),
        ({"outlets": [1]}, ["outlets", "string"]),
        ({"fields": {"headline": "x"}}, ["fields", "'headline' is none of", "title"]),
        ({"fields": {"titel": "x"}}, ["'titel' is none of", "did you mean 'title'?"]),
        ({"keys": "j"}, ["keys", "table"]),
        ({"jobs": True}, ["jobs", "whole number"]),
    ],
)
def test_what_is_wrong_is_named(table, words):
    with pytest.raises(ConfigError) as caught:
        config_from(table, PATH)
    assert "config.toml" in str(caught.value)
    for word in words:
        assert word in str(caught.value)


def test_values_and_tables():
    config = config_from({"measure": 60, "fields": {"title": "head", "text": ["a.b", "c"]}}, PATH)
    assert config.measure == 60
    assert [config_from({"measure": measure}, PATH).measure for measure in (20, 400)] == [20, 400]
    assert config.record_fields == (("title", "head"), ("text", "a.b"), ("text", "c"))
    assert {name for name, _, _, changed in settings(config) if changed} == {"measure", "fields"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('theme = "dark"\nmeasur = 60\n', "unknown key 'measur', did you mean 'measure'? (at line 2)"),
        ('theme = "dark"\n\n  measure=5 # wide', "measure: must be a whole number from 20 to 400 (at line 3)"),
        ("[keys]\n\nstar = 3\n", "keys: star: must be a string or a list of strings (at line 3)"),
        ('star = 1\n[keys]\nstar = "x"\n', "unknown key 'star' (at line 1)"),
        ('[fields]\ntitle = "a"\n"head.line" = "x"\n', "fields: 'head.line' is none of title, text, html,"),
        ('fields.head = "x"\n', "source, date, authors, language, id (at line 1)"),
        ("\n[colours]\nred = 1\n", "unknown key 'colours' (at line 2)"),
        ('sort = "best"\n', 'sort: must be one of "", newest, oldest, title, source, file (at line 1)'),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, said):
    path = tmp_path / "config.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        load_config(path)
    assert said in str(caught.value)


def test_what_is_no_file_is_said_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    for path, reason in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is not a regular file"),
        (tmp_path / "file/x", "not a directory"),
    ):
        with pytest.raises(ConfigError) as caught:
            load_config(path)
        assert str(caught.value) == f"{path}: {reason}"
    assert load_config(Path(os.devnull)) == Config(path=Path(os.devnull))


def test_who_has_no_folder_for_a_home_has_no_configuration(monkeypatch):
    monkeypatch.delenv("BROADSHEET_CONFIG", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", os.devnull)
    assert load_config() == Config()
    monkeypatch.setenv("BROADSHEET_CONFIG", f"{os.devnull}/config.toml")
    with pytest.raises(ConfigError, match="not a directory"):
        load_config()


def test_a_relative_folder_of_indexes_begins_where_the_configuration_lies(tmp_path, monkeypatch):
    def folder(name):
        return config_from({"index_dir": name}, tmp_path / "config.toml").index_folder

    monkeypatch.setenv("HOME", "/home/reader")
    assert folder("indexes/here") == tmp_path / "indexes/here"
    assert folder("/srv/indexes") == Path("/srv/indexes")
    assert folder("~/indexes") == Path("/home/reader/indexes")
    assert folder("~nobody-of-that-name/x") == tmp_path / "~nobody-of-that-name/x"
    assert folder("") is None


def test_a_setting_says_what_it_may_be():
    said = {name: words for name, _, words, _ in settings(Config())}
    assert said["measure"].endswith("; 20 to 400")
    assert "newest, oldest, title, source, file" in said["sort"]
    assert "ours are title, text" in said["fields"]


def test_what_the_file_sets_to_the_default_is_set_by_the_file():
    assert {name for name, _, _, changed in settings(config_from({"measure": 72}, PATH)) if changed} == {"measure"}


def test_a_file_that_is_not_toml(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text("measure = = 3")
    with pytest.raises(ConfigError, match=r"config\.toml"):
        load_config(path)


def test_a_file_in_another_encoding_is_said_to_be_one(tmp_path):
    path = tmp_path / "config.toml"
    path.write_bytes('theme = "dark"\noutlets = ["Caf\u00e9"]\n'.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"config\.toml: is not UTF-8 text, at byte 31$"):
        load_config(path)
