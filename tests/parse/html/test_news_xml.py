from __future__ import annotations

from reader.model import Field, Fields
from reader.parse.html.news_xml import is_news_xml
from reader.parse.html.page import parse_html

NITF = (
    '<?xml version="1.0"?><nitf><head><title>Quay to be rebuilt</title><docdata>'
    '<date.issue norm="20230422T083000+0200"/>'
    '<doc.copyright year="2023" holder="Quay Agency"/></docdata>{}</head><body><body.head><hedline><hl1>Quay to be '
    "rebuilt</hl1></hedline><byline>By <person>Odo Farr</person><byttl>chief reporter</byttl></byline></body.head>"
    "<body.content><p>The old stone quay is to be rebuilt.</p></body.content></body></nitf>"
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Quay Agency"/><versionCreated>'
    "2023-09-13T09:00:00Z</versionCreated><firstCreated>2023-09-12T09:00:00Z</firstCreated></itemMeta><contentMeta>"
    "<headline>Quay to be rebuilt</headline><by>By Odo Farr</by></contentMeta><contentSet><inlineXML><html><body>"
    "<p>The old stone quay is to be rebuilt.</p></body></html></inlineXML></contentSet></newsItem>"
)


def test_the_head_of_nitf():
    fields = parse_html(NITF.format("")).fields
    assert fields.published == Field("20230422T083000+0200", "xml.date.issue")
    assert fields.authors == (Field("Odo Farr", "xml.byline"),)
    assert fields.source == Field("Quay Agency", "xml.doc.copyright")
    paper = NITF.format('<pubdata name="The Quay Post" date.publication="20230423"/>')
    assert parse_html(paper).fields.source == Field("The Quay Post", "xml.pubdata")


def test_the_head_of_newsml():
    fields = parse_html(NEWSML).fields
    assert fields.published == Field("2023-09-12T09:00:00Z", "xml.firstcreated")
    assert fields.authors == (Field("By Odo Farr", "xml.by"),)
    assert fields.source == Field("Quay Agency", "xml.provider")


def test_what_is_stated_around_it_wins():
    base = Fields(source=Field("The Quay Post", "json.source"))
    fields = parse_html(NEWSML, base_fields=base).fields
    assert fields.source == base.source
    assert fields.authors


def test_other_pages_have_no_such_head():
    assert not is_news_xml("<html><body><by>x</by>" + " " * 5_000 + "<nitf>")
    assert parse_html("<html><body><by>By Odo Farr</by><p>x</p></body></html>").fields.authors == ()


def test_the_attributes_of_an_extractor_s_document():
    document = (
        '<doc sitename="The Quay Post" title="Quay to be rebuilt" author="Odo Farr" date="2023-09-12" '
        'source="https://quay.example/1" hostname="quay.example" fingerprint="1f2e">\n<main><p>The old stone quay is '
        "to be rebuilt.</p><p>Nobody knows when.</p></main><comments/></doc>"
    )
    fields = parse_html(document).fields
    assert (fields.title, fields.url) == (
        Field("Quay to be rebuilt", "xml.doc"),
        Field("https://quay.example/1", "xml.doc"),
    )
    assert (fields.published, fields.authors) == (Field("2023-09-12", "xml.doc"), (Field("Odo Farr", "xml.doc"),))
    assert fields.source == Field("The Quay Post", "xml.doc")
    assert not is_news_xml("<doc><title>x</title></doc>")
