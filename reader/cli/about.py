"""`config` and `keys`: what is set, and what the keys do."""

from __future__ import annotations

import argparse

from reader.cli import DONE, complain
from reader.config import cache_dir, config_path, load_config, settings, state_dir


def run(arguments: argparse.Namespace) -> int:
    """Print the configuration or the keys; what is wrong with configured keys goes to standard error."""
    from reader.ui.actions import complaints

    print(configuration() if arguments.command == "config" else key_table(arguments.format))
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
        f"# indexes:       {config.index_dir or cache_dir()}",
    ]
    tables: list[str] = []
    for name, value, help_line, changed in settings(config):
        if isinstance(value, dict):
            tables += ["", f"# {help_line}", f"[{name}]", *(f"{key} = {_toml(names)}" for key, names in value.items())]
        else:
            lines += ["", f"# {help_line}" + ("" if changed else " (default)"), f"{name} = {_toml(value)}"]
    return "\n".join(lines + tables)


def _toml(value: object) -> str:
    import json

    if isinstance(value, tuple):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def key_table(style: str) -> str:
    """The actions with their keys: columns for a terminal, or the README's Markdown table."""
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
    return "\n".join(f"{keys:<{width}}  {name:<{names}}  {text}" for keys, name, text in rows)


def _code(keys: str) -> str:
    """Every key as code, so that Markdown leaves `*` and `<` alone."""
    return " ".join(f"`{key}`" for key in keys.split())
