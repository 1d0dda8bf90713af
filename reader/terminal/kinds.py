"""What kind of terminal it is, by its name."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Hardware terminals of DEC's (the 241, 340 and 525 apart, which had colours), and what a name says of itself.
_COLOURLESS = re.compile(r"vt(?!241|340|525)\d{2,3}\b|.*-(?:m|mono)\b")


def colourless(environ: Mapping[str, str]) -> bool:
    """Whether the terminal has no colours, so that none need be sent."""
    return _COLOURLESS.match(environ.get("TERM", "")) is not None
