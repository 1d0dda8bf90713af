from pathlib import Path

import pytest

from reader.config import Config, config_from, load_config, settings
from reader.errors import ConfigError

PATH = Path("config.toml")


def test_no_file_means_the_defaults(tmp_path):
    assert load_config(tmp_path / "none.toml") == Config()


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"mesure": 70}, ["unknown key 'mesure'", "did you mean 'measure'"]),
        ({"measure": "wide"}, ["measure", "whole number from 20 to 400"]),
        ({"measure": True}, ["whole number"]),
        ({"measure": 5}, ["from 20 to 400"]),
        ({"mouse": 1}, ["mouse", "true or false"]),
        ({"sort": "best"}, ["sort", "newest"]),
        ({"outlets": [1]}, ["outlets", "string"]),
        ({"fields": {"headline": "x"}}, ["fields", "'headline' is none of", "title"]),
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
