"""Another program in our terminal, a pager or an editor, while ours waits."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

END_S = 0.2
"""Seconds that the program has to give the terminal back when ours ends: all of it is over within a second."""


class Errand:
    """Shows a text in another program; that and its copy of the text are gone when ours ends, however it ends."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self._program: subprocess.Popen[bytes] | None = None
        self._folder: str | None = None

    def show(self, text: str, name: str, command: list[str]) -> int:
        """Show a text as a file of that name which cannot be written; the status that the program ends with.

        Raises OSError where it cannot be started.

        Ctrl-Z there stops ours too, as the shell expects of what it started as one.
        """
        self._folder = tempfile.mkdtemp(prefix="broadsheet-")
        stopping = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        try:
            copy = Path(self._folder, name)
            copy.write_text(text, encoding="utf-8", errors="replace")
            copy.chmod(0o400)
            self._program = subprocess.Popen([*command, str(copy)])
            return self._program.wait()
        finally:
            signal.signal(signal.SIGTSTP, stopping)
            self._program = None
            self._clear()

    def end(self) -> None:
        """Ours ends: end the program too. From any thread."""
        if (program := self._program) is not None:
            program.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                program.wait(END_S)
        self._clear()

    def _clear(self) -> None:
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
