import gzip
import io
import re

import pytest

from reader.cli import rest
from reader.errors import UnreadableFile
from reader.model import Article, ByteRange
from reader.text.beginning import LONGEST_TEXT
from tests.fuzz.clean_text import offence

LINE = "The ferry {} was late, “again”, the captain said.\n\n"


def long_text(size: int) -> str:
    count = size // len(LINE) + 1
    return "Ferry late\n\n" + "".join(LINE.format(f"Q{n}z") for n in range(count)) + "\x1b[2J\x1b]52;c;aGk=\x07Qlastz\n"


def sparse_text(size: int) -> str:
    """A text of so many bytes, a sentence in each 20,000 of them and else blanks: it is soon cleaned and laid out."""
    blanks = (" " * 999 + "\n") * 20
    count = size // len(blanks) + 1
    return "Ferry late\n\n" + "".join(LINE.format(f"Q{n}z") + blanks for n in range(count)) + "\x1b[2JQlastz\n"


def marked(text: str) -> set[str]:
    return set(re.findall(r"Q\w+z", text))


@pytest.fixture
def _small(monkeypatch):
    monkeypatch.setattr(rest, "BEGINNING", 1000)
    monkeypatch.setattr(rest, "PIECE", 333)


@pytest.mark.usefixtures("_small")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("packed", [False, True])
def test_everything_behind_the_beginning_and_nothing_twice(tmp_path, encoding, packed):
    text = long_text(5000)
    data = text.encode(encoding)
    path = tmp_path / "a.txt"
    path.write_bytes(gzip.compress(data) if packed else data)
    article = Article(id="", path="a.txt", title="", title_rule="", encoding=encoding)
    found = "".join(rest.rest_of_text(article, rest.pieces_of_file(path)))
    assert offence(found) is None
    assert found.startswith("The ferry")
    assert len(found.replace("Qlastz\n", "")) >= len(text) - 1000 - 80
    assert marked(found) >= {f"Q{n}z" for n in range(40, 95)} | {"Qlastz"}
    assert found.count("Q60z") == 1


@pytest.mark.usefixtures("_small")
def test_a_page_without_its_tags_though_it_is_cut_inside_a_script():
    page = (
        "<p>Ferry late</p><script>"
        + "hide(1);\n" * 200
        + "</script><p>Qonez &#27;[2J&lt;b&gt;</p>"
        + "<i>late</i> " * 200
    )
    article = Article(id="", path="a.html", title="", title_rule="", encoding="utf-8", format="html")
    found = "".join(
        rest.rest_of_text(article, rest.pieces_of_stream(page[:700].encode(), io.BytesIO(page[700:].encode())))
    )
    assert "hide" not in found
    assert "Qonez" in found
    assert "<i>" not in found
    assert offence(found) is None


def test_a_line_without_end_is_broken(monkeypatch):
    monkeypatch.setattr(rest, "LONGEST_LINE", 50)
    lines = "".join(rest._whole_lines(iter(["one two " * 20, "e" + "\u0301" * 200]))).split("\n")
    assert max(map(len, lines)) <= 50
    assert "".join("".join(lines).split()) == "onetwo" * 20 + "e" + "\u0301" * 200


def test_damage_in_a_packed_file_ends_it(tmp_path):
    data = gzip.compress(long_text(200_000).encode())
    (tmp_path / "a.gz").write_bytes(data[: len(data) // 2] + b"damage" * 20)
    assert b"".join(rest.pieces_of_file(tmp_path / "a.gz")).startswith(b"Ferry late")
    with pytest.raises(UnreadableFile):
        list(rest.pieces_of_file(tmp_path / "none"))


def test_through_the_command(run, tmp_path):
    text = sparse_text(LONGEST_TEXT)
    (tmp_path / "a.txt").write_text(text)
    status, out, err = run("cat", "--with-cut", tmp_path / "a.txt")
    assert (status, err) == (0, "")
    assert marked(out) == marked(text)
    assert offence(out[-30_000:]) is None
    status, out, err = run("cat", tmp_path / "a.txt")
    assert status == 0
    assert len(out) < 2_000_000
    assert "16 MiB" in err
    assert err.count("\n") == 1


def test_the_rest_is_as_the_beginning(run, tmp_path):
    (tmp_path / "a.txt").write_text(sparse_text(LONGEST_TEXT) + "\n# *late* [again](http://x.example)\n")
    _, out, _ = run("cat", "--with-cut", "--format", "markdown", tmp_path / "a.txt")
    assert out.endswith("\n\\# \\*late\\* \\[again\\](http://x.example)\n\n")
    _, out, _ = run("cat", "--with-cut", "--width", "30", tmp_path / "a.txt")
    assert max(map(len, out.splitlines())) <= 30
    assert out.count("“again”") == out.count("captain")


@pytest.mark.usefixtures("_small")
def test_of_a_long_record_its_own_rest_and_not_its_neighbours(tmp_path):
    path = tmp_path / "a.jsonl"
    line = ("Qlostz " + "word " * 400 + "Qinnerz").encode()
    path.write_bytes(b"Qbeforez\n" + line + b"\nQafterz\n")
    article = Article(id="", path="a.jsonl", title="", title_rule="", encoding="utf-8", record=2, format="jsonl")
    found = "".join(rest.rest_of_text(article, rest.pieces_of_file(path, ByteRange(9, 9 + len(line)))))
    assert marked(found) == {"Qinnerz"}
    assert len(found) > 900
