import pytest

from reader.model import Role
from reader.parse.exports import BYTES_EACH, parse_exports
from reader.parse.records.crowd import ALWAYS
from reader.rules.exports import export_of

TEXT = (
    "The lamp of the lighthouse stays lit, the council of Tarn decided on Monday after a debate of eleven hours. " * 2
)
NEXIS = "Story {}\n\nThe Quay\n\nMay {}, 2021\n\nLength: 40 words\n\nBody\n\n{}\n\nEnd of Document\n\n\n"


def nexis(number):
    return "".join(NEXIS.format(n, n, TEXT) for n in range(1, number + 1))


def cut(parsed):
    return [(block.text, block.rule) for block in parsed.blocks if block.role is Role.BOILERPLATE]


def test_articles_carry_number_bytes_and_place():
    data = nexis(3).encode()
    articles = list(parse_exports(data, "nexis", first_record=4, offset=100))
    assert [article.record for article in articles] == [4, 5, 6]
    for n, article in enumerate(articles, 1):
        assert article.blocks[0].text == f"Story {n}"
        assert article.blocks[0].line == (1 if n == 1 else 3)
        assert cut(article) == [("End of Document", "export.separator")]
        stretch = data[article.span.start - 100 : article.span.end - 100]
        assert stretch.strip() == article.raw
    assert articles[-1].span.end == 100 + len(data)


def test_an_article_is_known_by_its_bytes_whatever_is_behind_it():
    before = list(parse_exports(nexis(2).encode().rstrip(), "nexis"))
    after = list(parse_exports(nexis(3).encode(), "nexis"))
    assert [article.raw for article in before] == [article.raw for article in after][:2]


def test_other_encodings_are_read():
    text = nexis(2).replace("lighthouse", "phare de Séverac")
    for encoding in ("cp1252", "utf-16", "utf-8-sig"):
        data = text.encode(encoding)
        first, second = parse_exports(data, "nexis")
        assert "Séverac" in second.blocks[5].text
        assert (first.span is None) == (encoding == "utf-16")


def test_pages_before_the_first_article_are_labelled():
    cover = "Page 1 of 2\n\nResults for: lamps\n\n1. Story 1\n\n2. Story 2\n\n\n"
    first, second = parse_exports((cover + nexis(2)).encode(), "nexis")
    assert [text for text, rule in cut(first) if rule == "export.cover"] == [
        "Page 1 of 2", "Results for: lamps", "1. Story 1", "2. Story 2",
    ]  # fmt: skip
    assert len(cut(second)) == 1


def test_an_article_that_begins_with_a_list_is_not_cut():
    listed = nexis(2).replace(TEXT, f"1. Tarn\n\n2. Skerrow\n\n{TEXT}\n\nTarn\n\n{TEXT}\n\nSkerrow\n\n{TEXT}")
    assert [len(cut(article)) for article in parse_exports(listed.encode(), "nexis")] == [1, 1]


def test_what_stands_around_separators_is_labelled():
    numbered = f"Download 7\n\n1 of 2 DOCUMENTS\n\nStory\n\n{TEXT}\n\n2 of 2 DOCUMENTS\n\nOther\n\n{TEXT}\n"
    first, second = parse_exports(numbered.encode(), "numbered")
    assert cut(first) == [("Download 7", "export.cover"), ("1 of 2 DOCUMENTS", "export.separator")]
    assert cut(second) == [("2 of 2 DOCUMENTS", "export.separator")]
    story = f"Story\n\n{TEXT}\n\nDocument QUAY000020210503eh530001b\n\n"
    *_, last = parse_exports((story * 2 + "Search Summary\n\nText\tlamp\n").encode(), "factiva")
    assert [rule for _, rule in cut(last)] == ["export.separator", "export.foot", "export.foot"]


def test_a_million_empty_articles_are_one_in_the_end():
    data = (nexis(2) + "Load-Date: x\n\nEnd of Document\n\n" * (ALWAYS * 3)).encode()
    articles = list(parse_exports(data, "nexis"))
    assert len(articles) == ALWAYS + 1
    assert (articles[-1].record, articles[-1].problems[0].kind) == (2 + ALWAYS * 3, "too-many-records")
    assert BYTES_EACH * len(articles) > len(data)


def test_what_is_left_when_it_is_late_is_one_article():
    calls = iter([False, True])
    first, rest = parse_exports(nexis(5).encode(), "nexis", late=lambda: next(calls))
    assert (first.record, rest.record, rest.problems[0].kind) == (1, 5, "timeout")
    assert rest.span.end == len(nexis(5).encode())


@pytest.mark.parametrize("end", [b"", b"x" * 100, b"End of Doc"])
def test_nothing_is_lost(end):
    data = nexis(3).encode() + end
    assert export_of(data) == "nexis"
    shown = "".join(block.text for article in parse_exports(data, "nexis") for block in article.blocks)
    assert "".join(shown.split()) == "".join(data.decode().split())
