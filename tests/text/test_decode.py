from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.decode import decode, wide_encoding
from tests.ending import it_ends

FRENCH = "Le maire a déclaré que l’école rouvrira à Noël.\n"
RUSSIAN = "Мэр сказал, что школа откроется весной.\n"
JAPANESE = "市長は学校が春に開くと言いました。カフェも。\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (codecs.BOM_UTF8 + FRENCH.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + FRENCH.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_a_mark_decides(data: bytes, encoding: str) -> None:
    decoded = decode(data, declared="koi8-r")
    assert (decoded.text, decoded.encoding, decoded.reason) == (FRENCH, encoding, "bom")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, JAPANESE, "The mayor said so.\n"])
def test_wide_encodings_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.reason) == (text, encoding, "pattern")


@pytest.mark.parametrize(
    "data", [b"", b"a", b"\0\0\0\0", b"plain text, nothing else", FRENCH.encode(), b"\0" * 600 + b"text " * 100]
)
def test_other_bytes_are_not_wide(data: bytes) -> None:
    assert wide_encoding(data) is None


@pytest.mark.parametrize(
    ("text", "declared", "name"),
    [
        (FRENCH, "iso-8859-1", "windows-1252"),
        (FRENCH, "macintosh", "macintosh"),
        (RUSSIAN, "KOI8-R", "koi8-r"),
        (RUSSIAN, "windows-1251", "windows-1251"),
        (JAPANESE, "x-sjis", "shift_jis"),
        (JAPANESE, "EUC-JP", "euc-jp"),
    ],
)
def test_a_declared_encoding_that_fits(text: str, declared: str, name: str) -> None:
    from reader.text.encodings import known_encoding

    data = text.encode(known_encoding(declared) or "")
    decoded = decode(data, declared=declared)
    assert (decoded.text, decoded.encoding, decoded.reason) == (text, name, "declared")


def test_a_declaration_that_cannot_be_true_is_not_believed() -> None:
    assert decode(FRENCH.encode(), declared="iso-8859-1").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), declared="utf-8").text == FRENCH
    assert decode(FRENCH.encode("cp1252"), declared="utf-16").text == FRENCH
    assert decode(JAPANESE.encode("cp932") * 3, declared="euc-jp").text == JAPANESE * 3


@pytest.mark.parametrize(
    "declared", ["zip", "zlib", "hex", "base64", "rot13", "bz2", "idna", "punycode", "unicode_escape", "no-such", ""]
)
def test_codecs_that_are_no_text_encodings_are_never_asked(declared: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = codecs.lookup
    monkeypatch.setattr(codecs, "lookup", lambda name: asked.append(name) or real(name))
    assert decode(b"plain \xe9t\xe9", declared=declared).text == "plain été"
    assert declared not in asked


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("déjà vu, l’été".encode() + b" \xe9t\xe9.", "déjà vu, l’été été."),
        ("déjà vu, l’été".encode() + b" \xff\xfe\xfd.", "déjà vu, l’été \ufffd."),
        ("déjà vu, l’été".encode()[:-1], "déjà vu, l’ét\ufffd"),
        (b"before \xc0\xaf\xe0\x80\xaf after", "before \ufffd after"),
        (b"before \xf4\x90\x80\x80\xf8\x88\x80\x80\x80 after", "before \ufffd after"),
        (b"costs 5 \x80, he\x92s sure", "costs 5 €, he’s sure"),
    ],
)
def test_bad_bytes_cost_only_themselves(data: bytes, text: str) -> None:
    assert decode(data).text == text


def test_shifted_japanese() -> None:
    decoded = decode(JAPANESE.encode("iso2022_jp"))
    assert (decoded.text, decoded.encoding) == (JAPANESE, "iso-2022-jp")


@settings(max_examples=150)
@given(
    st.binary(max_size=400),
    st.none() | st.sampled_from(["utf-8", "utf-16", "cp1251", "big5", "zip", "x" * 100, "\ud800"]),
)
def test_any_bytes_give_text(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)
    assert isinstance(decoded.text, str)
    assert decoded.reason in {"bom", "utf-8", "declared", "pattern", "detected", "fallback"}


@given(st.text())
def test_utf8_comes_back(text: str) -> None:
    if "\x1b$" not in text and not text.startswith("\ufeff"):
        data = text.encode("utf-8", "surrogatepass")
        if wide_encoding(data) is None and not any("\ud800" <= character <= "\udfff" for character in text):
            assert decode(data).text == text


@pytest.mark.parametrize("unit", [b"\xff", b"\xe9 ", b"\x81\x40", b"\xc3", b"\x1b$B", b"\x80a"])
def test_a_flood_ends(unit: bytes) -> None:
    with it_ends():
        decode(unit * (2_000_000 // len(unit)))


@pytest.mark.parametrize("step", [3, 4, 5])
def test_ascii_with_a_zero_now_and_then_is_no_wide_encoding(step):
    text = "The tram depot at Ellery Cross stood empty on Sunday. " * 40
    for phase in range(step):
        data = "".join("\0" if place % step == phase else letter for place, letter in enumerate(text)).encode()
        assert wide_encoding(data) is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Ferry late ", "Паром опоздал ", "漢字新聞 x", "渡轮a"])
def test_wide_text_without_a_mark_is_known_all_the_same(encoding, text):
    assert wide_encoding((text * 60).encode(encoding)) == encoding


def test_a_mainframes_text_is_read():
    text = (
        "The ferry was tied up for a third day, said Ana Ruiz.\nNobody waited at the pier, and the gulls left too.\n"
        * 4
    )
    decoded = decode(text.encode("cp037"))
    assert (decoded.text, decoded.encoding) == (text, "ibm037")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0"])
def test_a_byte_order_mark_that_lies_is_not_believed(mark):
    text = b"The ferry was tied up for a third day, said Ana Ruiz. Nobody waited at the pier.\n" * 3
    decoded = decode(mark + text)
    assert "tied up for a third day, said Ana Ruiz" in decoded.text


def test_a_declared_encoding_stands_with_little_damage():
    damaged = b"caf\x81 " + "Übergröße und Maß ".encode("cp1252") * 60
    assert decode(damaged, declared="cp1252").reason == "declared"
    assert decode(damaged[:7], declared="cp1252").reason != "declared"
