"""Whatever shape a folder has, and whatever surrounds the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.clean_text import offence
from tests.hostile.cases import FIRST, around

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "one.txt").write_bytes(around("x"))
    return folder


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")


def devices(folder: Path) -> None:
    for number, name in enumerate(("/dev/zero", "/dev/urandom", "/dev/stdin", "/proc/self/mem")):
        (folder / f"{number}.txt").symlink_to(name)


def circles(folder: Path) -> None:
    (folder / "up").symlink_to("..")
    (folder / "self").symlink_to(".")
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "left").mkdir()
    (folder / "right").mkdir()
    (folder / "left" / "right").symlink_to("../right")
    (folder / "right" / "left").symlink_to("../left")


def ways_out(folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("Secret\n\nNever shown to anybody at all.\n")
    (folder / "a.txt").symlink_to("../secret.txt")
    (folder / "b.txt").symlink_to("/etc/passwd")


def depth(folder: Path) -> None:
    before = Path.cwd()
    try:
        os.chdir(folder)
        for _ in range(400):
            Path("deeper").mkdir()
            os.chdir("deeper")
        Path("deepest.txt").write_bytes(around("x"))
    finally:
        os.chdir(before)


def hidden(folder: Path) -> None:
    (folder / ".hidden.txt").write_bytes(around("x"))
    (folder / ".txt").write_bytes(around("x"))
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_bytes(around("x"))


def nothing_in_them(folder: Path) -> None:
    for name in ("empty", "with spaces ", "a.txt", "more/and/more"):
        (folder / name).mkdir(parents=True)


@pytest.mark.parametrize(
    "shape", [nothing_in_them, pipe, devices, circles, ways_out, depth, hidden], ids=lambda shape: shape.__name__
)
def test_shapes(run, library, shape):
    shape(library)
    status, out, err = run("list", "--format", "jsonl", library)
    deep = f"{library.name}/" + "deeper/" * 20
    told = f"{deep[:120]}…/ cannot be read (too deep)\n" if shape is depth else ""
    assert (status, err) == (0, told and f"broadsheet: {told}"), "what lies too deep is told, in one short line"
    assert out.count("\n") == 1
    assert "one.txt" in out
    assert run("search", "secret OR root", library)[0] == 1


def test_one_file_under_three_names(run, library):
    for name in ("two.txt", "deeper/three.txt"):
        (library / name).parent.mkdir(exist_ok=True)
        os.link(library / "one.txt", library / name)
    status, out, err = run("list", "--format", "jsonl", library)
    assert (status, err, out.count("\n")) == (0, "", 3)
    assert run("star", library / "two.txt")[0] == 0
    assert run("list", "--format", "jsonl", library)[1].count('"starred": true') == 3, "a star is of what is in a file"


def test_a_library_inside_a_library(run, library):
    (library / "inner").mkdir()
    (library / "inner" / "two.txt").write_bytes(around("y"))
    for folder, count in ((library / "inner", 1), (library, 2), (library / "inner", 1)):
        status, out, err = run("list", "--format", "jsonl", folder)
        assert (status, err, out.count("\n")) == (0, "", count)


def test_a_file_that_nobody_may_read(run, library):
    (library / "secret.txt").write_bytes(around("x"))
    (library / "secret.txt").chmod(0)
    readable = os.access(library / "secret.txt", os.R_OK)  # by root
    status, _, err = run("cat", library / "secret.txt")
    assert (status, err.count("\n")) == ((0, 0) if readable else (2, 1))
    status, out, err = run("list", "--format", "jsonl", library)
    assert (status, err) == (0, "")
    assert "one.txt" in out


@pytest.mark.parametrize("name", ["pipe.txt", "/dev/zero", "library", "a.txt", "", "no\x1b[2J.txt", "\0", "x" * 300])
def test_what_is_named_and_cannot_be_read(run, library, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe.txt")
    Path("a.txt").symlink_to("a.txt")
    for command in ("cat", "explain"):
        status, out, err = run(command, name)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1
        assert offence(err) is None


ENVIRONMENTS = {
    "dumb": {"TERM": "dumb"},
    "no-term": {"TERM": ""},
    "no-colour": {"NO_COLOR": "1", "CLICOLOR_FORCE": "x", "COLUMNS": "many"},
    "no-home": {"HOME": ""},
    "sizes": {"COLUMNS": "-1", "LINES": "9" * 40},
    "relative": {"XDG_CACHE_HOME": "a", "XDG_STATE_HOME": "b", "XDG_CONFIG_HOME": "c"},
    "relative-home": {"HOME": "home"},
    "nowhere": {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent/a", "XDG_STATE_HOME": "/proc/x"},
    "latin": {"LC_ALL": "en_US.ISO-8859-1", "PYTHONIOENCODING": "latin-1"},
    "c": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_surroundings(library, tmp_path, name):
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)} | ENVIRONMENTS[name]
    for command in (["cat", "one.txt"], ["list", "."]):
        done = _run(command, library, environment)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        assert done.stderr == b"" or command[0] == "list", "what cannot be kept is told where something is kept"
        assert (FIRST.encode() if command[0] == "cat" else b"one.txt") in done.stdout


@pytest.mark.parametrize("shell", ["<&-", "2>&-", ">&-", "<&- 2>&-", ">/dev/full"])
def test_closed_streams(library, shell):
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    command = f'exec "{sys.executable}" -m reader cat one.txt {shell}'
    done = subprocess.run(["sh", "-c", command], cwd=library, env=environment, capture_output=True, timeout=60)
    assert done.returncode in ({2} if "full" in shell else {0, 2} if shell == ">&-" else {0})
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") <= 1
    if ">&-" not in shell.split() and "full" not in shell:
        assert FIRST.encode() in done.stdout


def test_a_umask_that_forbids_everything(library, tmp_path):
    environment = dict(os.environ) | {"PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(tmp_path / "c")}
    environment["XDG_STATE_HOME"] = str(tmp_path / "s")
    for command in (["cat", "one.txt"], ["list", "."], ["star", "one.txt"], ["list", "."]):
        done = _run(command, library, environment, umask=0o777)
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr


def _run(
    command: list[str], folder: Path, environment: dict[str, str], *, umask: int = -1
) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "reader", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        timeout=60,
        umask=umask,
        stdin=subprocess.DEVNULL,
    )
