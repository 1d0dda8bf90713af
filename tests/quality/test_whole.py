"""A page written once, dumped in four ways."""

import json

from tests.quality.whole import STYLES, write_whole_pages


def test_every_line_of_every_dump_has_a_label(tmp_path):
    folder = write_whole_pages(tmp_path) / "pages"
    pages = sorted(folder.glob("*.json"))
    assert len(pages) > 30
    for page in pages:
        labels = json.loads(page.read_text())["labels"]
        for style in STYLES:
            text = page.with_suffix(f".{style}.txt").read_text()
            assert [line.strip() for line in text.split("\n") if line.strip()] == [
                label["text"] for label in labels[style]
            ]


def test_links_split_text_nodes_only(tmp_path):
    folder = write_whole_pages(tmp_path) / "pages"
    assert "the town followed \nthe federal handbook\n, which" in (folder / "whole-en-explainer.bs4.txt").read_text()
    assert "followed the federal handbook, which" in (folder / "whole-en-explainer.blocks.txt").read_text()
