import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Role
from reader.parse.mail import mail
from reader.parse.mail.mail import parse_mail
from tests.ending import it_ends

HEAD = "From: {sender}\nTo: x@y.example\nSubject: {subject}\nDate: Tue, 14 Nov 2023 06:12:40 +0100\nMIME-Version: 1.0\n"
TEXT = "La filature de Séverac a été rallumée lundi matin.\n\n« On avait oublié le bruit », a dit Josiane Orme.\n"
PAGE = "<html><head><title>La filature</title></head><body><h1>La filature</h1><p>La filature de Séverac.</p></body>"


def head(sender="A <a@b.example>", subject="La filature"):
    return HEAD.format(sender=sender, subject=subject).encode()


def part(kind, text, way="8bit", charset="utf-8"):
    data = text.encode(charset)
    if way == "base64":
        data = base64.encodebytes(data)
    elif way == "quoted-printable":
        data = quopri.encodestring(data)
    return f'Content-Type: {kind}; charset="{charset}"\nContent-Transfer-Encoding: {way}\n\n'.encode() + data


def several(*parts, kind="alternative"):
    whole = f"Content-Type: multipart/{kind}; boundary=b1\n\n".encode()
    return whole + b"".join(b"--b1\n" + one + b"\n" for one in parts) + b"--b1--\n"


def texts(mail):
    return [block.text for block in mail.parsed.blocks if block.role is not Role.BOILERPLATE]


@pytest.mark.parametrize("way", ["8bit", "base64", "quoted-printable"])
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_text_is_decoded(way, charset):
    mail = parse_mail(head() + part("text/plain", TEXT, way, charset))
    assert texts(mail) == TEXT.strip().split("\n\n")
    assert mail.format == "text"


def test_the_head_states_title_and_date_and_is_shown():
    mail = parse_mail(head(subject="=?utf-8?Q?=C3=80_S=C3=A9verac?=") + part("text/plain", TEXT))
    assert mail.parsed.fields.title.value == "À Séverac"
    assert mail.parsed.fields.published.value == "2023-11-14T06:12:40+01:00"
    cut = [block.text for block in mail.parsed.blocks if block.rule == "mail.header"]
    assert cut == ["From: A <a@b.example>", "Subject: À Séverac", "Date: Tue, 14 Nov 2023 06:12:40 +0100"]


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("The Tarn Mercury <news@tarnmercury.example>", "The Tarn Mercury"),
        ('"Tarn Mercury" <news@mail.tarnmercury.example>', "Tarn Mercury"),
        ("Reuters <news@elsewhere.example>", "Reuters"),
        ("Nell Quarrie <nell@tarnmercury.example>", None),
        ("Nell Quarrie <nell@gmail.com>", None),
        ("news@tarnmercury.example", None),
        ("(" * 3000, None),
    ],
)
def test_the_sender_is_the_source_only_where_it_is_surely_an_outlet(sender, source):
    found = parse_mail(head(sender=sender) + part("text/plain", TEXT)).parsed.fields
    assert (None if found.source is None else found.source.value) == source
    assert found.authors == ()


def test_the_page_goes_first_unless_it_only_says_where_to_read_on():
    mail = parse_mail(head() + several(part("text/plain", "In brief.\n"), part("text/html", PAGE, "base64")))
    assert (mail.format, texts(mail)) == ("html", ["La filature", "La filature de Séverac."])
    mail = parse_mail(head() + several(part("text/plain", TEXT * 9), part("text/html", PAGE)))
    assert mail.format == "text"


def test_what_is_attached_is_not_opened():
    attached = b"Content-Disposition: attachment; filename=a.txt\n" + part("text/plain", "Not this.\n")
    mail = parse_mail(head() + several(attached, part("text/plain", TEXT), kind="mixed"))
    assert texts(mail) == TEXT.strip().split("\n\n")
    assert parse_mail(head() + several(attached, kind="mixed")) is None


def test_of_a_saved_page_the_address_is_its_own_and_the_date_is_not():
    page = b"Content-Location: https://quay.example/filature\n" + part("text/html", PAGE, "quoted-printable")
    saved = b"From: <Saved by Browser>\nSnapshot-Content-Location: https://quay.example/filature\n"
    saved += b"Subject: Filature | Quay\nDate: Tue, 14 Nov 2023 06:12:40 -0000\nMIME-Version: 1.0\n"
    picture = b"Content-Location: https://quay.example/a.html\n" + part("text/html", "<p>Advert</p>")
    mail = parse_mail(saved + several(page, picture, kind="related"))
    fields = mail.parsed.fields
    assert (fields.url.value, fields.published, fields.source) == ("https://quay.example/filature", None, None)
    assert texts(mail) == ["La filature", "La filature de Séverac."]
    assert fields.title.value == "La filature"


def test_a_mail_of_a_file_of_mails():
    mail = parse_mail(b"From a@b Tue Nov 14 06:12:44 2023\n" + head() + b"\n>From here on it rained.\n>>From there.\n")
    assert texts(mail) == ["From here on it rained.", ">From there."]


@pytest.mark.parametrize(
    "body",
    [
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: image/png\n\n\n" * 200_000,
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(400))
        + b"x\n" * 1_000_000,
        b"Content-Type: text/plain" + b';"' * 1_000_000 + b"\n\nx\n",
        b"Content-Type: text/plain\n" + b" ;\n" * 1_000_000 + b"\n\nx\n",
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + b"AAAA" * 1_000_000,
        b"Content-Type: message/rfc822\n\n" * 3000,
    ],
)
def test_a_hostile_one_ends(body):
    with it_ends():
        parse_mail(head() + body)


@given(st.binary(max_size=300), st.sampled_from([b"", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"]))
def test_any_bytes_raise_nothing(data, before):
    parse_mail(data)
    parse_mail(head() + before + data)


def test_a_subject_that_cannot_be_decoded_stands_as_it_is():
    title = parse_mail(head(subject="=?utf-8?b?A?=") + part("text/plain", TEXT)).parsed.fields.title
    assert title.value == "=?utf-8?b?A?="


def test_of_a_mail_that_is_too_long_the_beginning_is_read(monkeypatch):
    monkeypatch.setattr(mail, "LONGEST_TEXT", 2_000)
    parsed = parse_mail(head() + part("text/plain", TEXT * 40)).parsed
    assert [problem.kind for problem in parsed.problems] == ["too-big"]
    assert any("filature" in block.text for block in parsed.blocks)
