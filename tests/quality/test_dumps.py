"""Dumps made of a page, with the labels of another carried over."""

import json

from tests.quality.dumps import with_dumps

PAGE = (
    "<title>Harbour</title><p>The harbour of <a href=x>Norrvik</a> was opened on Thursday.</p><p>Read more about it</p>"
)


def test_both_dumps(tmp_path):
    pages = tmp_path / "cases" / "pages"
    pages.mkdir(parents=True)
    (pages / "a-1.html").write_text(PAGE)
    labels = [
        {"label": "body", "text": "The harbour of Norrvik was opened on Thursday."},
        {"label": "boilerplate", "text": "Read more about it"},
    ]
    (pages / "a-1.json").write_text(json.dumps({"labels": {"blocks": labels}}))
    made = with_dumps(tmp_path / "cases", tmp_path / "made")
    truth = json.loads((made / "pages" / "a-1.json").read_text())["labels"]
    lines = {line["text"]: line["label"] for line in truth["bs4"]}
    assert lines["was opened on Thursday."] == "body"
    assert lines["Read more about it"] == "boilerplate"
    assert "Norrvik" in (made / "pages" / "a-1.bs4.txt").read_text()
