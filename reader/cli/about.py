"""`config` and `keys`: what is set, and what the keys do."""

from __future__ import annotations

import argparse
import re
import shutil
import sys

from reader.cli import DONE, complain
from reader.config import cache_dir, config_path, load_config, settings, state_dir
from reader.render.wrap import wrap


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration or the keys; what is wrong with configured keys goes to standard error."""
    from reader.ui.actions import complaints

    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    print(configuration() if arguments.command == "config" else key_table(arguments.format, columns))
    for line in complaints(load_config().keys):
        complain(line)
    return DONE


def configuration() -> str:
    """Every setting with its value and where that comes from, as a TOML file could say it."""
    config = load_config()
    path = config.path or config_path()
    lines = [
        f"# configuration: {path}" + ("" if config.path else " (not there; these are the defaults)"),
        f"# state:         {state_dir()}",
        f"# indexes:       {config.index_folder or cache_dir()}",
    ]
    tables: list[str] = []
    for name, value, help_line, changed in settings(config):
        if isinstance(value, dict):
            tables += [
                "",
                f"# {help_line}",
                f"[{name}]",
                *(f"{_key(key)} = {_toml(names)}" for key, names in value.items()),
            ]
        else:
            lines += ["", f"# {help_line}" + ("" if changed else " (default)"), f"{name} = {_toml(value)}"]
    return "\n".join(lines + tables)


def _toml(value: object) -> str:
    import json

    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    text = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in text)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def key_table(style: str, columns: int = 0) -> str:
    """The actions with their keys: in columns, wrapped for a terminal's, or as the README's Markdown table."""
    from reader.ui import actions

    rows = actions.key_table(load_config().keys)
    if style == "markdown":
        return "\n".join(
            [
                "| key | does | name |",
                "|---|---|---|",
                *(f"| {_code(keys)} | {text} | `{name}` |" for keys, name, text in rows),
            ]
        )
    width = max(len(keys) for keys, _, _ in rows)
    names = max(len(name) for _, name, _ in rows)
    lines = []
    for keys, name, text in rows:
        before = f"{keys:<{width}}  {name:<{names}}  "
        rest = wrap(text, max(20, columns - len(before))) if columns else [text]
        lines += [before + rest[0], *(" " * len(before) + row for row in rest[1:])]
    return "\n".join(lines)


def _code(keys: str) -> str:
    """Every key as code, so that Markdown leaves `*` and `<` alone."""
    return " ".join(f"`{key}`" for key in keys.split())
