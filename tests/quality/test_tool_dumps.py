"""Pages as other tools write them out, and what is made of them."""

from tests.quality.reading import read_record
from tests.quality.tool_dumps import IN_PYTHON, TOOLS, tool_table
from tests.quality.whole import whole_pages

PAGE = "<title>Ferry kept</title><h1>Ferry kept</h1><p>The harbour board voted on Monday to keep the night ferry.</p>"
TRUTH = {"body": "The harbour board voted on Monday to keep the night ferry.", "titles": ["Ferry kept"]}


def test_a_row_a_set_and_tool(tmp_path):
    pages = [("a-1", PAGE, TRUTH), ("a-2", PAGE, TRUTH), ("b-1", PAGE, {**TRUTH, "titles": ["Pier burnt"]})]
    rows = tool_table(pages, read_record, tmp_path / "dumps", ("markdownify", "get-text"))
    assert [(row["set"], row["dump"], row["n"]) for row in rows] == [
        ("a", "markdownify", 2),
        ("a", "get-text", 2),
        ("b", "markdownify", 1),
        ("b", "get-text", 1),
    ]
    assert (rows[0]["body F1"], rows[0]["lost"], rows[0]["title"], rows[2]["title"]) == (1.0, 0.0, 1.0, 0.0)


def test_a_tool_that_is_not_there_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda command: None)
    rows = tool_table([("a-1", PAGE, TRUTH)], read_record, tmp_path)
    assert [row["dump"] for row in rows] == list(IN_PYTHON)
    assert len(TOOLS) > len(IN_PYTHON)


def test_invented_pages_are_pages(tmp_path):
    name, page, truth = next(page for page in whole_pages("unseen") if "<table>" in page[1])
    path = tmp_path / f"{name}.html"
    path.write_text(page)
    record = read_record(path)
    assert record["title"] == truth["titles"][0]
    assert page.count("<table>") == page.count("</table>") < page.count("<tr>")
