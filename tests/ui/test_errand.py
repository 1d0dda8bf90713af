"""Another program in our terminal."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from reader.ui.errand import Errand

SHOW = "from pathlib import Path; import sys; p = Path(sys.argv[2]); Path(sys.argv[1]).write_text(%s)"


@pytest.fixture(autouse=True)
def copies(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_what_is_shown_cannot_be_written_and_is_gone_afterwards(copies: Path, tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    code = SHOW % "f'{p.name} {p.stat().st_mode & 0o777:o} {p.read_text()}'"
    Errand().show("A text.", "a.txt", [sys.executable, "-c", code, str(seen)])
    assert seen.read_text() == "a.txt 400 A text."
    assert not list(copies.iterdir())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="signals of a process are read there")
def test_ctrl_z_is_the_systems_meanwhile(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    before = signal.getsignal(signal.SIGTSTP)
    status = "[l for l in Path(f'/proc/{os.getppid()}/status').read_text().splitlines() if l.startswith('SigCgt')][0]"
    signal.signal(signal.SIGTSTP, lambda *_: None)
    try:
        Errand().show("", "a.txt", [sys.executable, "-c", "import os; " + SHOW % status, str(seen)])
        assert not int(seen.read_text().split()[1], 16) & 1 << (signal.SIGTSTP - 1)
        assert callable(signal.getsignal(signal.SIGTSTP)), "ours again"
    finally:
        signal.signal(signal.SIGTSTP, before)


def test_a_program_that_is_not_there(copies: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Errand().show("", "a.txt", ["/nowhere/pager"])
    assert not list(copies.iterdir())


def test_it_ends_with_ours(copies: Path, tmp_path: Path) -> None:
    errand = Errand()
    runs = tmp_path / "runs"
    os.mkfifo(runs)
    code = f"from pathlib import Path; import time; Path({str(runs)!r}).write_text('yes'); time.sleep(60)"

    def end() -> None:
        assert runs.read_text() == "yes"
        while errand._program is None:
            time.sleep(0.001)
        errand.end()

    ended = threading.Thread(target=end)
    ended.start()
    assert errand.show("", "a.txt", [sys.executable, "-c", code]) == -signal.SIGTERM
    ended.join()
    assert not list(copies.iterdir())
