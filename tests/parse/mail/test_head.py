import pytest

from reader.parse.mail.head import HEAD, is_mail
from tests.ending import it_ends

MAIL = (
    b"Received: from a\n\tby b; Tue\nFrom: A <a@b.example>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nIt rained.\n"
)


@pytest.mark.parametrize(
    "data",
    [
        MAIL,
        MAIL.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + MAIL,
        b"\n\n" + MAIL,
        b"From a@b.example Tue Nov 14 06:12:44 2023\n" + MAIL,
        b"From: <Saved by Browser>\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=x\n\n",
        b"From: a@b.example\nDate: Tue, 14 Nov 2023 06:12:40 +0000\nSubject: x\ncontent-type: text/html\n\n<p>x\n",
    ],
)
def test_mails_are_told_by_their_head(data):
    assert is_mail(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"It rained.\n",
        b"From: A\nSent: Tuesday\nTo: B\nSubject: Ferry\n\nIt rained.\n",  # quoted in a text
        b"Ferry late\n\n" + MAIL,
        b"Title: Ferry\nDate: 3 May 2021\nAuthor: Nell Quarrie\nSource: The Quay\n\nIt rained.\n",
        b"MIME-Version: 1.0 is how mails begin\nContent-Type: is next\nDate: then\nIt rained.\n\nx\n",
        b"Content-Type: text/plain\nDate: x\n\nIt rained.\n",  # two
    ],
)
def test_other_texts_are_none(data):
    assert not is_mail(data)


@pytest.mark.parametrize("unit", [b"A: b\n", b"A: b\n \t\n", b" \n", b"From \n", b":"])
def test_a_flood_ends(unit):
    with it_ends():
        is_mail(unit * 1_000_000)
        is_mail(b"A: b\n" + unit * 1_000_000)


def test_no_more_is_looked_at_than_the_longest_head():
    stations = b"Received: from a\n" * (HEAD // 17)
    assert is_mail(stations[: HEAD // 2] + MAIL)
    assert not is_mail(stations + MAIL)
