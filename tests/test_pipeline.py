import base64
import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import MISSING, RawFile, Role
from reader.pipeline import ReadOptions, read_articles, read_in_steps
from reader.rules.load import default_rules

ROLES = set(Role) - {Role.UNKNOWN}


def read(data, path="article.txt", **options):
    return list(read_articles(RawFile(path=path, data=data), default_rules(), ReadOptions(**options)))


def holds(article):
    """What is true of every article, whatever it was made from."""
    for block in article.blocks:
        assert block.role in ROLES
        assert block.rule
    for mark in [mark for quote in article.quotes for mark in quote.marks] + [
        found.mark
        for found in (
            article.attribution,
            article.published,
            *(caption.credit for caption in article.captions if caption.credit),
            *(quote.speaker for quote in article.quotes if quote.speaker),
        )
        if found.mark
    ]:
        assert 0 <= mark.start <= mark.end <= len(article.blocks[mark.block].text)
    assert article.title
    return True


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md", "a.json", "a.jsonl", "a", "a.txt.gz"]))
def test_any_bytes_give_articles(data, path):
    articles = read(data, path)
    assert articles or not data.strip()
    assert all(holds(article) for article in articles)


@settings(max_examples=60)
@given(st.text(max_size=400))
def test_any_text_gives_one_article_that_keeps_its_letters(text):
    (article,) = read(text.encode("utf-8", "replace"))
    assert holds(article)


def test_a_file_is_known_by_its_bytes():
    data = b"Ferry late\n\nThe ferry was late on Tuesday, the captain said.\n"
    (article,) = read(data)
    assert article.id == hashlib.blake2b(data, digest_size=16).hexdigest()
    assert article.record is None


def test_a_record_is_known_by_its_own_bytes():
    line = b'{"title": "Ferry late", "text": "The ferry was late on Tuesday."}'
    first, second = read(line + b"\n" + line.replace(b"late", b"lost") + b"\n", "a.jsonl")
    assert first.id == hashlib.blake2b(line, digest_size=16).hexdigest()
    assert (first.record, second.record) == (1, 2)
    assert second.title == "Ferry lost"


def test_records_taken_side_by_side_are_the_same_and_in_order():
    lines = [b'{"title": "Ferry %d", "text": "The ferry came at noon."}' % n for n in range(5)]
    raw = RawFile(path="a.jsonl", data=b"\n".join(lines))
    together = read_in_steps(raw, default_rules(), ReadOptions(), together=2)
    assert [article for article in together if article is not None] == read(raw.data, "a.jsonl")


def test_a_piece_of_a_jsonl_file_goes_on_counting():
    line = b'{"title": "Ferry late", "text": "The ferry was late on Tuesday."}\n'
    raw = RawFile(path="a.jsonl", data=line, first_record=7, offset=600, piece=True)
    (article,) = read_articles(raw, default_rules(), ReadOptions())
    assert article.record == 7
    assert article.span is not None
    assert article.span.start == 600


def test_a_binary_file_says_why():
    (article,) = read(b"\x89PNG\r\n\x1a\n" + bytes(200), "pier.png")
    assert article.blocks == ()
    assert "PNG" in article.problems[-1].detail


def test_mapped_field_names():
    data = b'{"head": "Ferry late", "content_": {"plain": "The ferry was late."}}'
    (article,) = read(data, "a.json", fields=(("title", "head"), ("text", "content_.plain")))
    assert article.title == "Ferry late"
    assert any("The ferry was late." in block.text for block in article.blocks)


def test_a_very_long_text_is_cleaned_in_its_beginning(monkeypatch):
    monkeypatch.setattr("reader.pipeline.LONGEST_TEXT", 1000)
    monkeypatch.setattr("reader.pipeline.BEGINNING", 400)
    (article,) = read(b"The ferry was late again, the captain said.\n\n" * 40)
    assert [problem.kind for problem in article.problems] == ["too-long"]


@pytest.mark.parametrize(
    "stage", ["clean_in_steps", "find_quotes", "name_speakers", "find_captions", "find_source", "repair_blocks"]
)
def test_a_stage_that_fails_costs_only_its_own_result(monkeypatch, stage):
    def fail(*_, **__):
        raise ValueError("defect")

    monkeypatch.setattr(f"reader.pipeline.{stage}", fail)
    (article,) = read('Ferry late\n\n"The ferry is late," said Fenna DrÃ¶st on Tuesday.\n'.encode())
    assert any("Fenna Dr" in block.text for block in article.blocks)
    assert article.problems[-1].kind == "failed"


def test_where_nothing_can_be_garbled_nothing_is_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Ferry late\n\nThe ferry\u00a0was late, “too late”, señor.\n"
    (article,) = read(text.encode())
    monkeypatch.setattr("reader.pipeline.repair_blocks", lambda blocks: pytest.fail("asked"))
    assert read(text.encode()) == [article]
    assert (article.words, article.problems) == (9, ())


def test_a_missing_part_of_the_program_is_said_and_costs_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'lxml'", name="lxml")

    monkeypatch.setattr("reader.parse.html.page.parse_html", missing)
    page = b"<html><body><h1>Pier closed</h1><p>The ferry was tied up.</p></body></html>"
    (article,) = read_articles(RawFile(path="a.html", data=page), default_rules(), ReadOptions())
    (problem,) = article.problems
    assert (problem.kind, "lxml" in problem.detail) == (MISSING, True)
    assert "The ferry was tied up." in " ".join(block.text for block in article.blocks)


def test_character_data_of_a_page_is_text() -> None:
    page = (
        b"<html><body><article><p>Before.</p><![CDATA[ The ferry was tied up. ]]><p>After.</p></article></body></html>"
    )
    (article,) = read_articles(RawFile(path="a.html", data=page), default_rules(), ReadOptions())
    assert "The ferry was tied up." in " ".join(block.text for block in article.blocks)


def test_read_as_plain_text_no_stage_that_may_have_hung_is_asked_again(monkeypatch):
    import reader.pipeline

    def hangs(*_):
        raise AssertionError("asked again")

    for stage in ("repair_blocks", "repair_fields", "clean_in_steps", "find_quotes", "find_captions", "find_source"):
        monkeypatch.setattr(reader.pipeline, stage, hangs)
    page = b"<title>Ferry late</title><p>It was \x1b[2Jlate, \xe2\x80\x9ctoo late\xe2\x80\x9d."
    (article,) = read(page, "a.html", as_plain=True)
    assert holds(article)
    assert (article.title, article.title_rule, article.problems) == ("Ferry late", "title.first-line", ())
    assert [block.text for block in article.blocks] == ["Ferry late", "It was late, “too late”."]
    assert [article.title for article in read(b"word " * 99, "a.txt", as_plain=True)] == ["a.txt"]


def test_more_quotation_marks_than_a_library_of_novels_are_not_paired(monkeypatch):
    import reader.annotate.quotes

    text = "Ferry late\n\n" + "“Late,” he said. " * 40
    (article,) = read(text.encode())
    assert (len(article.quotes), article.problems) == (40, ())
    monkeypatch.setattr(reader.annotate.quotes, "MARKS_BOUND", 79)
    (article,) = read(text.encode())
    assert article.quotes == ()
    assert [problem.kind for problem in article.problems] == ["too-many-marks"]


@pytest.mark.parametrize(
    ("path", "data", "stated"),
    [
        ("a.json", '{"title": "T", "text": "%s", "source": "Elm Echo"}', True),
        ("a.md", "---\nsource: Elm Echo\n---\n# T\n\n%s", True),
        ("a.html", '<meta property="og:site_name" content="Elm Echo"><h1>T</h1><p>%s', True),
        (
            "a.html",
            '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Elm Echo"}}</script>'
            "<h1>T</h1><p>%s",
            True,
        ),
        ("a.txt", "T\n\n%s\n\n© 2016 Elm Echo. All rights reserved.", False),
    ],
)
def test_a_source_is_stated_or_inferred(path, data, stated):
    text = "The ferry to the outer islands was late on Monday, the harbour master said, because of the fog."
    (article,) = read((data % text).encode(), path)
    assert (article.attribution.source, article.attribution.stated) == ("Elm Echo", stated)


def test_of_an_export_each_article_is_one():
    story = "{0}\n\nThe Quay\n\nMay {1}, 2021\n\nLength: 40 words\n\nBody\n\n{2}\n\nEnd of Document\n\n\n"
    text = (
        'The lamp stays lit all winter. "We have the oil," said {0}, who has run the station for eleven years now.\n\n'
    )
    data = story.format("Lamp stays lit", 3, text.format("Ada Orme") * 3) + story.format(
        "Ferry is late", 4, text.format("Ned Ashgrove") * 3
    )
    first, second = read(data.encode())
    assert (first.record, first.title, first.published.date) == (1, "Lamp stays lit", "2021-05-03")
    assert (second.record, second.title, second.published.date) == (2, "Ferry is late", "2021-05-04")
    assert {quote.speaker.name for quote in second.quotes} == {"Ned Ashgrove"}
    assert holds(first)
    assert holds(second)
    (whole,) = read(data.encode(), as_plain=True)
    assert whole.record is None
    beginning = RawFile(path="a.txt", data=data.encode(), digest="0" * 32)
    assert [one.record for one in read_articles(beginning, default_rules(), ReadOptions())] == [None]


def test_a_separator_is_never_the_headline():
    text = (
        "The lamp stays lit all winter, the council of Tarn decided on Monday after a debate of eleven hours.\n\n" * 3
    )
    data = "".join(f"  {n} of 2 DOCUMENTS\n\n\nLamp {n} stays lit at Tarn\n\n{text}" for n in (1, 2))
    assert [article.title for article in read(data.encode())] == [
        "Lamp 1 stays lit at Tarn",
        "Lamp 2 stays lit at Tarn",
    ]


def test_a_mail_is_opened_whatever_its_name():
    text = "The lamp stays lit all winter, the council of Tarn decided on Monday.\n\nIt has oil for eleven weeks.\n"
    mail = (
        "From: Nell Quarrie <nell@quay.example>\nSubject: Lamp stays lit\nDate: Tue, 04 May 2021 06:12:40 +0000\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    ) + base64.encodebytes(text.encode()).decode()
    for path in ("a.eml", "a.txt", "a"):
        (article,) = read(mail.encode(), path)
        assert (article.title, article.published.date, article.format) == ("Lamp stays lit", "2021-05-04", "text")
        assert [block.text for block in article.blocks if block.role is Role.BODY] == text.strip().split("\n\n")
        assert holds(article)
    (whole,) = read(mail.encode(), "a.eml", as_plain=True)
    assert "base64" in " ".join(block.text for block in whole.blocks)
    (shut,) = read(mail.replace("text/plain", "image/png").encode(), "a.eml")
    assert holds(shut)


def test_of_a_table_each_row_is_an_article():
    data = b"title,date,text\nLamp stays lit,2021-05-03,The lamp stays lit.\nFerry late,2021-05-04,It rained.\n"
    found = [(one.record, one.title, one.published.date, one.format) for one in read(data, "a.csv")]
    assert found == [(1, "Lamp stays lit", "2021-05-03", "csv"), (2, "Ferry late", "2021-05-04", "csv")]
    beginning = RawFile(path="a.csv", data=data, digest="0" * 32)
    assert [one.record for one in read_articles(beginning, default_rules(), ReadOptions())] == [None]


def test_an_article_in_a_mail_that_was_sent_on_reads_like_any_other():
    head = "From: Nell Quarrie <nell@quarrie.example>\nTo: desk\nSubject: Fwd: Late\nDate: 4 May 2021\n\nSee below.\n\n"
    inner = (
        "From: The Tarn Mercury <news@tarnmercury.example>\nSubject: Ferry is late again on Skerrow\n"
        "Date: 3 May 2021 at 07:00\nTo: nell@quarrie.example\n\nFerry is late again on Skerrow\n\nBy Ada Orme\n\n"
        "The ferry to Skerrow was late again on Monday, and the harbour\n"
        "master said that nothing could be done about it.\n\n"
        '"We have one boat," said Osric Pell,\n"and two tides." He has run it for twenty years.\n'
    )
    quoted = "".join(f"> {line}".strip() + "\n" for line in inner.splitlines())
    (article,) = read((head + "Begin forwarded message:\n\n" + quoted).encode())
    assert article.title == "Ferry is late again on Skerrow"
    assert (article.published.date, article.authors) == ("2021-05-03", ("Ada Orme",))
    assert (article.attribution.source, article.attribution.rule) == ("The Tarn Mercury", "source.sender")
    body = [block.text for block in article.blocks if block.role is Role.BODY]
    assert body[-2].endswith("the harbour master said that nothing could be done about it.")
    assert not any(">" in text for text in body)
    assert [quote.speaker.name for quote in article.quotes] == ["Osric Pell"] * len(article.quotes)


def test_the_facts_below_a_review_are_its_own():
    facts = (
        "Director: Lars Eklund",
        "Cast: Ines Calloway, Abel Storr",
        "Running time: 112 minutes",
        "Certificate: 12A",
    )
    review = "The plot turns on a lighthouse keeper who cannot count, and on a director who can count only money."
    (article,) = read("\n\n".join(("The Salt Murders", review, "\n".join(facts))).encode())
    assert [block.text for block in article.blocks if block.role is Role.BODY] == [review, *facts]
