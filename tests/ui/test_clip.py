"""Copying: to the terminal and into a file."""

from __future__ import annotations

import pwd
from pathlib import Path

import pytest

from reader.ui.clip import Clip


def test_to_both(tmp_path: Path) -> None:
    sent: list[str] = []
    words = Clip(tmp_path, sent.append).put("“hello”")
    assert sent == ["“hello”"]
    assert words.startswith(", also in ")
    copied = tmp_path / "copied.txt"
    assert copied.read_text(encoding="utf-8") == "“hello”"
    assert copied.stat().st_mode & 0o777 == 0o600


def test_it_is_named_from_the_home_folder_where_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(uid: int) -> None:
        raise KeyError(uid)

    monkeypatch.setenv("HOME", str(tmp_path))
    assert Clip(tmp_path / "s", lambda text: None).put("x") == ", also in ~/s/copied.txt"
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", nobody)
    assert Clip(tmp_path / "s", lambda text: None).put("x") == f", also in {tmp_path}/s/copied.txt"


def test_too_long_for_a_terminal(tmp_path: Path) -> None:
    sent: list[str] = []
    assert "only: too long" in Clip(tmp_path, sent.append).put("x" * 80_000)
    assert sent == []


def test_no_file_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    clip = Clip(tmp_path / "file", lambda text: None)
    assert clip.put("x") == ""
    assert "nowhere" in clip.put("x" * 80_000)
