"""Addresses that a terminal can open (OSC 8): which of them, and on which terminals.

How they must be written: https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

# Bytes of an address. Terminals take 2,083, but each row on which a piece of it stands sends the whole of it: at
# 256 kbit/s this much is a sixtieth of a second.
MOST_BYTES = 500

_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
# All that may stand in an address as it is (RFC 3986), `%` among it: what is encoded already is not encoded again.
_AS_IT_IS = "!#$%&'()*+,/:;=?@[]~"

# Beginnings of TERM: what is behind these draws links or is known to pass over them. The Linux console, hardware
# terminals and GNU screen have no such sequence and may print it.
_KNOWN = (
    *("xterm", "tmux", "alacritty", "foot", "wezterm", "kitty", "ghostty", "contour", "vte", "gnome", "konsole"),
    *("iterm", "mintty", "ms-terminal"),
)
# GNOME's widget before this version damages its memory over a link.
_SOUND_VTE = 5000


def target(text: str) -> str:
    """The address as it is sent, printable ASCII alone; "" for what is no address of the web, or too long."""
    if not _WEB.match(text):
        return ""
    address = quote(text, safe=_AS_IT_IS, errors="replace")
    return address if len(address) <= MOST_BYTES else ""


def understood(environ: Mapping[str, str]) -> bool:
    """Whether the terminal draws links, or is known to pass over them."""
    term = environ.get("TERM", "")
    if environ.get("STY") or "INSIDE_EMACS" in environ:
        return False
    if environ.get("VTE_VERSION", "0").isdigit() and 0 < int(environ.get("VTE_VERSION", "0")) < _SOUND_VTE:
        return False
    return term.startswith(_KNOWN) or bool(term.startswith("screen") and environ.get("TMUX"))
