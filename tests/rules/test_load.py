import re
import tomllib
from pathlib import Path

import pytest

from reader.errors import RulesError
from reader.rules import load
from reader.rules.load import Rules, default_rules


def test_the_languages_that_ship():
    assert {"de", "en", "es", "fr"} <= set(default_rules().languages)


def test_every_language_has_words_of_speech():
    for language in ("de", "en", "es", "fr"):
        assert default_rules().words(language, "speech")


def test_every_list_of_words_is_read():
    """Lists that no code asks for are dead weight; those of `clean` are all read, whatever they are called."""
    package = Path(load.__file__).parent.parent
    code = "".join(path.read_text(encoding="utf-8") for path in package.rglob("*.py"))
    rules = default_rules()
    sections = ("language", "furniture", "speech")
    names = {name for language in rules.languages for section in sections for name in rules.words(language, section)}
    assert len(names) > 100
    assert sorted(names - set(re.findall(r"(?<=[\"'])[^\"'\s]+(?=[\"'])", code))) == []


def test_no_words_for_what_is_unknown():
    assert dict(default_rules().words("xx", "speech")) == {}
    assert dict(default_rules().words(None, "clean")) == {}


def test_a_broken_file(tmp_path):
    (tmp_path / "lang").mkdir()
    (tmp_path / "lang" / "en.toml").write_text("= broken")
    with pytest.raises(RulesError, match=r"en\.toml"):
        Rules(tmp_path).words("en", "clean")


def test_the_fingerprint_follows_the_files(tmp_path):
    (tmp_path / "lang").mkdir()
    path = tmp_path / "lang" / "en.toml"
    path.write_text("[clean]\na = ['x']\n")
    before = Rules(tmp_path).fingerprint
    assert Rules(tmp_path).fingerprint == before
    path.write_text("[clean]\na = ['y']\n")
    assert Rules(tmp_path).fingerprint != before


def test_a_list_may_be_one_string_of_words(tmp_path):
    (tmp_path / "lang").mkdir()
    (tmp_path / "lang" / "en.toml").write_text("[speech]\nverbs = '''\nsaid says\ntold'''\n")
    assert Rules(tmp_path).words("en", "speech")["verbs"] == ("said", "says", "told")


def test_a_list_that_stands_twice(tmp_path):
    (tmp_path / "lang").mkdir()
    (tmp_path / "lang" / "en.toml").write_text('[clean]\na = ["x"]\na = ["y"]\n')
    with pytest.raises(RulesError, match="twice"):
        Rules(tmp_path).words("en", "clean")


@pytest.mark.parametrize("language", default_rules().languages)
def test_the_lists_are_those_that_toml_has(language):
    parsed = tomllib.loads((load.FOLDER / "lang" / f"{language}.toml").read_text(encoding="utf-8"))
    for section, lists in parsed.items():
        wanted = {name: tuple(words.split() if isinstance(words, str) else words) for name, words in lists.items()}
        assert dict(default_rules().words(language, section)) == wanted


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(RulesError, match=r"none\.toml"):
        Rules(tmp_path).table("none.toml")
