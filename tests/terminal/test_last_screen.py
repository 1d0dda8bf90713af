"""The screen you left: kept for the same start only, ours alone, and nothing loaded to show it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from platformdirs import user_config_path, user_state_path

from reader.cli.arguments import COMMANDS
from reader.terminal import last_screen

SIZE = (80, 24)
PICTURE = "\x1b[1;1Hhello\x1b[2;1H\x1b[1mworld\x1b[m\x1b[1;1H"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that `show` was asked for, and a state folder of our own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("BROADSHEET_CONFIG", "NO_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    library = tmp_path / "library"
    library.mkdir()
    monkeypatch.setattr(last_screen, "_folder", os.path.realpath(library))
    return library


def kept(folder) -> bytes | None:
    path = last_screen._file_of(str(folder), last_screen.state_folder(os.environ))
    return last_screen._load(path, last_screen.key(str(folder), SIZE, os.environ))


def test_kept_and_found(folder, tmp_path):
    assert last_screen.save(PICTURE, SIZE)
    assert kept(folder) == PICTURE.encode()
    (file,) = (tmp_path / "state" / "broadsheet" / "screens").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TERM", "vt100"),
        ("COLORTERM", "truecolor"),
        ("NO_COLOR", "1"),
        ("LC_ALL", "C"),
        ("LANG", "xx"),
        ("BROADSHEET_CONFIG", "/elsewhere"),
    ],
)
def test_not_where_something_is_different(folder, monkeypatch, name, value):
    monkeypatch.delenv(name, raising=False)  # whoever runs the tests may have that very value
    last_screen.save(PICTURE, SIZE)
    assert kept(folder) is not None
    monkeypatch.setenv(name, value)
    assert kept(folder) is None


def test_not_at_another_size_nor_after_a_change_of_the_configuration(folder, tmp_path):
    last_screen.save(PICTURE, (81, 24))
    assert kept(folder) is None
    last_screen.save(PICTURE, SIZE)
    assert kept(folder) is not None
    config = tmp_path / "config" / "broadsheet" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text("last_screen = false\n")
    assert kept(folder) is None


def test_not_for_another_folder(folder, tmp_path):
    last_screen.save(PICTURE, SIZE)
    assert kept(tmp_path) is None


def test_damaged_or_readable_by_others(folder, tmp_path):
    last_screen.save(PICTURE, SIZE)
    (file,) = (tmp_path / "state" / "broadsheet" / "screens").iterdir()
    whole = file.read_bytes()
    for damaged in (whole[:-1], whole[1:], b"", whole.replace(b"library", b"private")):
        file.write_bytes(damaged)
        assert kept(folder) is None
    file.write_bytes(whole)
    assert kept(folder) is not None
    file.chmod(0o644)
    assert kept(folder) is None


def test_links_are_not_followed(folder, tmp_path):
    last_screen.save(PICTURE, SIZE)
    (file,) = (tmp_path / "state" / "broadsheet" / "screens").iterdir()
    elsewhere = tmp_path / "elsewhere"
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    assert kept(folder) is None
    file.unlink()
    directory = file.parent
    directory.rmdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "0123456789abcdef").write_text("mine")
    directory.symlink_to(outside)
    assert not last_screen.save(PICTURE, SIZE)
    last_screen.discard()
    assert (outside / "0123456789abcdef").exists()


def test_switched_off_nothing_is_left(folder, tmp_path):
    last_screen.save(PICTURE, SIZE)
    stranger = tmp_path / "state" / "broadsheet" / "screens" / "notes"
    stranger.write_text("not ours")
    last_screen.discard()
    assert [path.name for path in stranger.parent.iterdir()] == ["notes"]


def test_only_a_few_are_kept(folder, tmp_path, monkeypatch):
    for n in range(20):
        monkeypatch.setattr(last_screen, "_folder", f"{tmp_path}/{n}")
        assert last_screen.save(PICTURE, SIZE)
    assert len(list((tmp_path / "state" / "broadsheet" / "screens").iterdir())) == 12


def test_not_kept_where_more_than_a_folder_was_asked_for(folder, monkeypatch):
    monkeypatch.setattr(last_screen, "_folder", None)
    assert not last_screen.save(PICTURE, SIZE)


@pytest.mark.parametrize(
    ("arguments", "folder"),
    [
        ([], "."),
        (["articles"], "articles"),
        (["./list"], "./list"),
        (["list"], None),
        (["--version"], None),
        (["-"], None),
        (["a", "b"], None),
        (["--theme", "dark", "a"], None),
    ],
)
def test_which_command_lines_open_a_folder(arguments, folder):
    assert last_screen.folder_argument(arguments) == folder


def test_every_command_is_known():
    assert set(COMMANDS) <= set(last_screen.SUBCOMMANDS)


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="the folders of these two are known here")
def test_the_folders_are_those_of_platformdirs(monkeypatch):
    for variable, value in (
        (None, None),
        ("XDG_STATE_HOME", "/some/state"),
        ("XDG_CONFIG_HOME", "/some/config"),
        ("XDG_STATE_HOME", "not/absolute"),
        ("XDG_CONFIG_HOME", ""),
        ("HOME", ""),
        ("HOME", "not/absolute"),
    ):
        if variable:
            monkeypatch.setenv(variable, value)
        assert last_screen.state_folder(os.environ) == str(user_state_path("broadsheet", appauthor=False))
        config = user_config_path("broadsheet", appauthor=False) / "config.toml"
        assert last_screen.config_file(os.environ) == str(config)


def test_without_a_terminal_nothing_is_shown(folder, capfd):
    assert not last_screen.show([str(folder)])
    assert capfd.readouterr().out == ""


def test_it_loads_nothing():
    code = (
        "import sys; before = set(sys.modules); import reader.terminal.last_screen; print(*set(sys.modules) - before)"
    )
    root = Path(__file__).parent.parent.parent
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    ours = {"reader", "reader.terminal", "reader.terminal.modes", "reader.terminal.last_screen"}
    assert set(run.stdout.split()) <= ours | {"os", "sys", "termios", "fcntl", "_signal"}
