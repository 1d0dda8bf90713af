"""The reader with a defect: `broken_reader.py MODULE CLASS FUNCTION FOLDER`, where that function raises."""

from __future__ import annotations

import importlib
import sys

from reader.__main__ import main


def defect(*_: object, **__: object) -> None:
    """Raise what no code of ours expects."""
    raise RuntimeError("boom\x1b]0;title\x07")


module, name, function, *sys.argv[1:] = sys.argv[1:]
setattr(getattr(importlib.import_module(module), name), function, defect)
sys.exit(main())
