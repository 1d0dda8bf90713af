"""What the keyboard and the terminal send: bytes into keys, pastes and answers.

Total over any bytes in any pieces: what is not UTF-8 is dropped, an unknown or absurd report is ignored, a paste or an
answer that never ends is ended. Escape before a letter is two keys, never one with Alt; Escape before `[` or `O` is the
beginning of a key that a slow line has cut in two.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from enum import Enum
from typing import NamedTuple

ESC = "\x1b"
# Seconds. How long a lone Escape waits for the rest of a key where the line is known to be quick; an arrow cut in
# two arrives within it there (Textual's own figure).
QUICK_ESCAPE_S = 0.1
# Seconds. Escape and a following `[` or `O` within this are one key (the user experience document; ncurses has
# the same figure). Where nothing is known of the line, a lone Escape waits as long.
SPLIT_KEY_S = 1.0
# Seconds of silence after which a paste without its end is taken as ended.
PASTE_SILENCE_S = 1.0
# Characters of one paste that are kept; it can only go to a one-line prompt.
MAX_PASTE = 65_536
# Seconds that an answer in words (a colour, a name, the clipboard) may take from its beginning to its end; what comes
# later, or after as long a silence as ends a paste, is keys again.
STRING_S = 3.0
# Parameter characters of one sequence; the longest real ones (mouse, kitty text) have about thirty.
MAX_PARAMETERS = 64

_PASTE_END = "\x1b[201~"
_PARAMETERS = f"[0-?]{{0,{MAX_PARAMETERS}}}[ -/]{{0,4}}"
_COMPLETE = re.compile(
    rf"\x1b(?:\[(?:\[[A-E]|{_PARAMETERS}(?!\[\Z)[@-~])|O[0-9]?[@-~]|[P\]_^X][ -~]{{0,4096}}(?:\x07|\x1b\\))"
)
_PARTIAL = re.compile(rf"\x1b(?:\[\[|\[{_PARAMETERS}|O[0-9]?)?\Z")
# The beginning of an answer in words, as no two keys after Escape are; and what may become one.
_STRING = re.compile(r"\x1b(?:\]\d{1,5};|P(?:\d{0,3}[$+!|]|>\|)|_G)")
_PARTIAL_STRING = re.compile(r"\x1b(?:\]\d{0,5}|P\d{0,3}|P>|_)\Z")
_IN_STRING = re.compile(r"[^\x00-\x1f]*")
_TOO_LONG = re.compile(rf"\x1b\[[0-?]{{{MAX_PARAMETERS + 1},}}")
_REST_OF_TOO_LONG = re.compile(r"[0-?]*[ -/]*(?:[@-~]|(?=[^ -~])|\Z)")
_BROKEN = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|O[0-9]?)")
_CURSOR_KEY = re.compile(r"\x1b(?:\[\[[A-E]|\[[0-9;]*[A-HPQSZ~]|O[A-Za-z])")
_MODIFIED_F3 = re.compile(r"\x1b\[1;[2-8]R")
_POSITION = re.compile(r"\x1b\[\d{1,5};\d{1,5}R")
_REPORTS = re.compile(r"(?:\x1b\[(?:[03]n|\d{1,5};\d{1,5}R|[?>][\d;]{0,64}\$?[cnuyR]))+")
"""What the terminal says by itself: to the frame that Escape led to, before the rest of a key that began with it."""
_MOUSE = re.compile(r"\x1b\[<\d{1,4};\d{1,4};\d{1,4}[Mm]")


class Kind(Enum):
    """What a token is."""

    KEY = "key"
    PASTE = "paste"
    MOUSE = "mouse"
    STATUS = "status"
    POSITION = "position"


class Token(NamedTuple):
    """One thing that arrived: a key as the terminal wrote it (a character or a whole sequence), or pasted text."""

    kind: Kind
    text: str


class InputReader:
    """Bytes in, tokens out; the clock is the caller's, so that tests need not wait."""

    def __init__(self, *, escape_delay: float = SPLIT_KEY_S) -> None:
        """`escape_delay` is how long a lone Escape waits, in seconds; it may be changed at any time."""
        self.escape_delay = escape_delay
        self.expects_position = False
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._buffer = ""
        self._since = 0.0
        self._escape_given = False
        self._lone_escape_at: float | None = None
        self._paste: list[str] | None = None
        self._paste_size = 0
        self._heard_at = 0.0
        self._skipping = False
        self._string_until: float | None = None

    def adapt(self, round_trip: float) -> None:
        """Set how long a lone Escape waits by how quick the line is (seconds there and back)."""
        quick = round_trip <= QUICK_ESCAPE_S
        self.escape_delay = QUICK_ESCAPE_S if quick else min(SPLIT_KEY_S, QUICK_ESCAPE_S + 3 * round_trip)

    @property
    def deadline(self) -> float | None:
        """When `expire` has something to say, unless bytes come first."""
        if self._paste is not None:
            return self._heard_at + PASTE_SILENCE_S
        if self._string_until is not None:
            return min(self._heard_at + PASTE_SILENCE_S, self._string_until)
        if not self._buffer:
            return None
        return self._since + (self.escape_delay if self._buffer[1:2] in "]P_" else SPLIT_KEY_S)

    def expire(self, now: float) -> list[Token]:
        """What is due because nothing more came."""
        deadline = self.deadline
        if deadline is None or now < deadline:
            return []
        if self._paste is not None:
            return [self._end_paste()]
        self._string_until = None
        buffer, self._buffer = self._buffer, ""
        if not buffer:
            return []
        if buffer == ESC:
            self._lone_escape_at = self._since
            return [Token(Kind.KEY, ESC)]
        given, self._escape_given = self._escape_given, False
        # Typed by hand: Escape, then `[` or `O`. Anything longer is the torso of a sequence and means nothing.
        tokens = [Token(Kind.KEY, ESC)] if not given else []
        if len(buffer) == 2 or buffer[1] in "]P_":
            return [*tokens, *(Token(Kind.KEY, character) for character in buffer[1:])]
        return []

    def feed(self, data: bytes, now: float) -> list[Token]:
        """The tokens that are whole now."""
        tokens = self.expire(now)
        self._heard_at = now
        text = self._decode(data)
        if not text:
            return tokens
        if self._lone_escape_at is not None and (reports := _REPORTS.match(text)) is not None:
            for report in _COMPLETE.finditer(reports.group()):
                self._take(report.group(), tokens)
            text = text[reports.end() :]
            if not text:
                return tokens
        if self._lone_escape_at is not None:
            begun = text[0] in "[O" or _STRING.match(ESC + text)
            if begun and now - self._lone_escape_at <= SPLIT_KEY_S:
                text = ESC + text
                self._escape_given, self._since = True, self._lone_escape_at
            self._lone_escape_at = None
        elif not self._buffer:
            self._since = now
        buffer, self._buffer = self._buffer + text, ""
        at, end = 0, len(buffer)
        while at < end:
            if self._paste is not None:
                at = self._read_paste(buffer, at, tokens)
            elif self._string_until is not None:
                at = self._read_string(buffer, at)
            elif self._skipping:
                at = self._skip(buffer, at)
            elif buffer[at] != ESC:
                tokens.append(Token(Kind.KEY, buffer[at]))
                at += 1
            else:
                at = self._read_sequence(buffer, at, now, tokens)
        return tokens

    def _read_sequence(self, buffer: str, at: int, now: float, tokens: list[Token]) -> int:
        """Read what begins with Escape at `at`; where to go on."""
        if _PARTIAL.match(buffer, at) or _PARTIAL_STRING.match(buffer, at):
            if at:
                self._since, self._escape_given = now, False
            self._buffer = buffer[at:]
            return len(buffer)
        given, self._escape_given = self._escape_given, False
        if match := _COMPLETE.match(buffer, at):
            sequence = match.group()
            if given and sequence[1] in "[O" and not _CURSOR_KEY.fullmatch(sequence):
                tokens.extend(Token(Kind.KEY, character) for character in sequence[1:])
            else:
                self._take(sequence, tokens)
            return match.end()
        if match := _STRING.match(buffer, at):
            self._string_until = now + STRING_S
            return match.end()
        if match := _TOO_LONG.match(buffer, at):
            self._skipping = True
            return match.end()
        broken = _BROKEN.match(buffer, at)
        if broken and broken.end() - at > 2:
            return broken.end()
        if not given:
            tokens.append(Token(Kind.KEY, ESC))
        return at + 1

    def _take(self, sequence: str, tokens: list[Token]) -> None:
        """Sort a whole sequence: a key, an answer, the beginning of a paste, or nothing of ours."""
        if sequence[1] != "[":
            if sequence[1] == "O":
                tokens.append(Token(Kind.KEY, sequence))
            return
        if sequence in ("\x1b[0n", "\x1b[3n"):
            tokens.append(Token(Kind.STATUS, sequence))
        elif sequence == _PASTE_END:
            return
        elif sequence == "\x1b[200~":
            self._paste, self._paste_size = [], 0
        elif _POSITION.fullmatch(sequence) and (self.expects_position or not _MODIFIED_F3.fullmatch(sequence)):
            tokens.append(Token(Kind.POSITION, sequence))
        elif _MOUSE.fullmatch(sequence):
            tokens.append(Token(Kind.MOUSE, sequence))
        elif _is_key(sequence):
            tokens.append(Token(Kind.KEY, sequence))

    def _read_paste(self, buffer: str, at: int, tokens: list[Token]) -> int:
        """Take pasted text up to its end, or up to what may be the beginning of its end."""
        found = buffer.find(_PASTE_END, at)
        if found >= 0:
            self._keep(buffer[at:found])
            tokens.append(self._end_paste())
            return found + len(_PASTE_END)
        tail = next((n for n in range(len(_PASTE_END) - 1, 0, -1) if buffer.endswith(_PASTE_END[:n], at)), 0)
        self._keep(buffer[at : len(buffer) - tail])
        self._buffer = buffer[len(buffer) - tail :]
        return len(buffer)

    def _keep(self, text: str) -> None:
        if self._paste is not None and (room := MAX_PASTE - self._paste_size) > 0:
            self._paste.append(text[:room])
            self._paste_size += len(text)

    def _end_paste(self) -> Token:
        text = "".join(self._paste or ())
        self._paste, self._buffer = None, ""
        return Token(Kind.PASTE, text)

    def _read_string(self, buffer: str, at: int) -> int:
        """Over an answer in words up to its end; any other control ends it too, and is read for itself."""
        match = _IN_STRING.match(buffer, at)
        end = match.end() if match else at
        if buffer[end:] == ESC:
            self._buffer = ESC
        elif end < len(buffer):
            self._string_until = None
            end += 1 if buffer[end] == "\x07" else 2 if buffer.startswith("\x1b\\", end) else 0
            return end
        return len(buffer)

    def _skip(self, buffer: str, at: int) -> int:
        """Over the rest of a sequence that is longer than any real one."""
        match = _REST_OF_TOO_LONG.match(buffer, at)
        end = match.end() if match else at
        self._skipping = end >= len(buffer) and not (end > at and "@" <= buffer[end - 1] <= "~")
        return end


def _is_key(sequence: str) -> bool:
    """Whether a control sequence can be a key: no report of another kind, no absurd numbers."""
    parameters, final = sequence[2:-1], sequence[-1]
    if final in "tcynxIOMm" or parameters[:1] in ("?", ">", "=", "<"):
        return False
    for number in re.split("[;:]", parameters):
        if not number or number == "[":
            continue
        if not (number.isascii() and number.isdigit()):
            return False
        if len(number) > 7 or int(number) > 0x10FFFF or 0xD800 <= int(number) <= 0xDFFF:
            return False
    return True
