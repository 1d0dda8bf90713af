"""The house rules that a machine can hold: who imports whom, who is loaded when, where tests and words lie."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from reader.rules.load import default_rules
from reader.rules.outlets import known_outlets

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reader"
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = {
    # room: (rooms of reader it may import, outside libraries it may import)
    "frozen": (set(), set()),
    "late": (set(), set()),
    "ascii": (set(), set()),
    "digest": (set(), set()),
    "side_by_side": (set(), set()),
    "model": ({"frozen"}, set()),
    "errors": ({"model"}, set()),
    "rules": ({"ascii", "digest", "frozen", "late", "model", "errors"}, set()),
    "text": ({"ascii", "frozen", "late", "model"}, {"charset_normalizer"}),
    "parse": (
        {"frozen", "late", "model", "errors", "text", "rules"},
        {"lxml", "trafilatura", "markdownify", "markdown_it", "msgspec"},
    ),
    "clean": ({"ascii", "frozen", "late", "model", "errors", "rules", "side_by_side"}, set()),
    "annotate": ({"ascii", "frozen", "late", "model", "rules"}, set()),
    "pipeline": (
        {"frozen", "model", "text", "parse", "formats", "clean", "annotate", "rules"}
        | {"attempts", "side_by_side", "uncleaned"},
        set(),
    ),
    "formats": ({"model", "parse", "rules"}, set()),
    "attempts": ({"model", "text"}, set()),
    "uncleaned": ({"digest", "frozen", "model", "parse", "text"}, set()),
    "library": (
        {"frozen", "digest", "model", "errors", "text.fold", "text.scrub", "rules", "side_by_side"}
        | {"formats", "pipeline"},
        {"msgspec", "watchfiles"},
    ),
    "render": ({"frozen", "model"}, {"rich"}),
    "terminal": (set(), set()),
    "config": ({"errors"}, {"platformdirs"}),
    "ui": (
        {"frozen", "model", "errors", "config", "library", "render", "terminal", "text.scrub"},
        {"textual", "rich"},
    ),
    "cli": (None, {"rich"}),
    "__main__": (None, set()),
    "__init__": (set(), set()),
}
"""DESIGN's table. None: everything of reader."""


def room_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return parts[0]


@cache
def imports_of(path: Path) -> frozenset[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
            if node.module == "reader":
                names |= {f"reader.{alias.name}" for alias in node.names}
    return frozenset(names)


def allowed(inside: str, room: str, rooms: set[str] | None) -> bool:
    if rooms is None or inside == room or inside.startswith(f"{room}."):
        return True
    return any(inside == name or inside.startswith(f"{name}.") for name in rooms)


@pytest.mark.parametrize("room", ROOMS)
def test_imports_point_left(room):
    rooms, libraries = ROOMS[room]
    imports = [(path, name) for path in MODULES if room_of(path) == room for name in sorted(imports_of(path))]
    for path, name in imports:
        top = name.partition(".")[0]
        if top == "reader":
            inside = name.partition(".")[2]
            assert inside in {"", "__version__"} or allowed(inside, room, rooms), f"{path} must not import {name}"
        elif top not in sys.stdlib_module_names:
            assert top in libraries, f"{path} must not import {name}"


def test_each_module_is_in_a_room_of_the_table():
    assert {room_of(path) for path in MODULES} == set(ROOMS)


def test_render_takes_only_the_widths_of_rich():
    for path in (PACKAGE / "render").glob("*.py"):
        assert {name for name in imports_of(path) if name.startswith("rich")} <= {"rich.cells"}, path


def test_only_ui_imports_textual():
    for path in MODULES:
        if room_of(path) != "ui":
            assert not any(name.partition(".")[0] == "textual" for name in imports_of(path)), path


def loaded_by(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    return {name.partition(".")[0] for name in done.stdout.split()} | set(done.stdout.split())


def test_the_pipeline_loads_no_screen():
    assert loaded_by("import reader.pipeline").isdisjoint({"textual", "rich"})


def test_the_reader_loads_no_parser():
    loaded = loaded_by("import reader.ui.app, reader.library.open, reader.render.layout")
    assert loaded.isdisjoint({"lxml", "trafilatura", "ftfy", "bs4", "markdownify", "markdown_it", "charset_normalizer"})


def test_the_last_screen_loads_next_to_nothing():
    bare = loaded_by("pass")
    extra = loaded_by("import reader.terminal.last_screen") - bare
    allowed_names = {
        "reader",
        "reader.terminal",
        "reader.terminal.last_screen",
        "reader.terminal.modes",
        "os",
        "sys",
        "termios",
        "fcntl",
    }
    assert extra <= allowed_names | {"__future__"}


def source_modules() -> set[str]:
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if path.name != "__init__.py" and path.relative_to(PACKAGE).as_posix() != "errors.py"
    }


def test_each_source_file_has_its_test_file():
    missing = [
        name
        for name in sorted(source_modules())
        if not (ROOT / "tests" / Path(name).parent / f"test_{Path(name).stem.strip('_')}.py").exists()
    ]
    assert missing == []


def test_each_test_file_of_a_room_has_its_source_file():
    own = {"quality", "benchmarks", "faults", "fuzz", "hostile", "corpus", "models"}
    stray = []
    for path in (ROOT / "tests").rglob("test_*.py"):
        relative = path.relative_to(ROOT / "tests")
        if relative.parts[0] in own or len(relative.parts) == 1:
            continue
        name = relative.stem.removeprefix("test_")
        if not any((PACKAGE / relative.parent / f"{stem}.py").exists() for stem in (name, f"__{name}__")):
            stray.append(relative.as_posix())
    assert stray == []


LARGE = tuple(f"{room}{inside}" for room in ("parse", "clean", "annotate", "library") for inside in ("", "/*"))
FOLDERS = sorted(path.parent for room in LARGE for path in PACKAGE.glob(f"{room}/__init__.py"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_map_of_a_large_room_names_each_of_its_modules(folder):
    told = set(re.findall(r"\w+", ast.get_docstring(ast.parse((folder / "__init__.py").read_text())) or ""))
    inside = {path.stem for path in folder.glob("*.py")} | {path.parent.name for path in folder.glob("*/__init__.py")}
    assert inside - {"__init__"} - told == set()


INNER_ROOMS = {
    "parse": {
        "html": {"plain", "records"},  # pages hold JSON, and JSON holds pages and Markdown
        "records": {"html", "markdown", "plain"},
        "labels": {"records"},
        "markdown": {"html", "labels", "plain", "records"},
        "mail": {"html", "labels", "plain"},
    },
    "clean": {
        "dates": set(),
        "layout": set(),
        "lines": set(),
        "captions": {"dates", "lines", "weights"},
        "headlines": {"dates", "layout", "lines", "weights"},
        "furniture": {"dates", "layout", "captions", "headlines"},
        "boilerplate": {"lines"},
        "one_line": {"boilerplate", "dates", "language", "layout", "lines"},
        "pages": {"lines"},
    },
    "library": {
        "disk": set(),
        "index": {"disk"},
        "workers": {"disk", "index", "settings"},
        "indexing": {"disk", "index", "workers", "settings"},
        "state": {"disk", "index"},
        "queries": {"index", "state"},
    },
    "annotate": {"marks": set(), "sentences": set(), "attribution": {"marks", "sentences"}, "publisher": set()},
}
"""What each room of a large one may import of the others and of what stands beside them."""


@pytest.mark.parametrize(("room", "inner"), [(room, inner) for room, rooms in INNER_ROOMS.items() for inner in rooms])
def test_inner_rooms_import_those_before_them(room, inner):
    for path in (PACKAGE / room / inner).glob("*.py"):
        for name in imports_of(path):
            if name.startswith(f"reader.{room}."):
                assert name.split(".")[2] in INNER_ROOMS[room][inner] | {inner}, f"{path}: {name}"


def test_data_files_are_in_the_package():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["reader"]
    assert (PACKAGE / "py.typed").exists()


def test_no_colour_in_python():
    colour = re.compile(r"#[0-9a-fA-F]{6}\b")
    for path in MODULES:
        assert not colour.search(path.read_text(encoding="utf-8")), path


def test_no_outlet_is_named_in_code():
    known = known_outlets(default_rules())
    names = {name for name in (*known.names.values(), *known.domains.values()) if " " in name and len(name) > 9}
    assert len(names) > 50
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert not [name for name in names if name in text], path


def test_no_group_is_repeated_possessively():
    """Python up to 3.11.2, which Debian 12 has, takes a sign too much then: `(?:...)*+`. `(?>(?:...)*)` is right."""
    repeated = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+.*")
    for path in MODULES:
        if room_of(path) != "terminal":  # no expression has them there
            assert repeated.findall(path.read_text(encoding="utf-8")) == [], path
