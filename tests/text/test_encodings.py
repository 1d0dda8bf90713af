from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.encodings import known_encoding, shown_name


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf8", "utf-8"),
        (' "Windows-1251" ', "cp1251"),
        ("iso_8859-1", "cp1252"),
        ("latin1", "cp1252"),
        ("us-ascii", "cp1252"),
        ("ISO-8859-15", "iso8859-15"),
        ("iso-8859-9", "cp1254"),
        ("gb2312", "gb18030"),
        ("GBK", "gb18030"),
        ("Big5", "big5hkscs"),
        ("Shift_JIS", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("IBM866", "cp866"),
        ("x-mac-roman", "mac-roman"),
        ("tis-620", "cp874"),
    ],
)
def test_names_of_the_web(label: str, codec: str) -> None:
    assert known_encoding(label) == codec


@pytest.mark.parametrize(
    "label",
    [
        "zip",
        "zlib_codec",
        "hex",
        "rot-13",
        "base64",
        "uu",
        "quopri",
        "bz2",
        "idna",
        "utf-7",
        "mbcs",
        "undefined",
        "",
        "é",
    ],
)
def test_names_of_no_text_encoding(label: str) -> None:
    assert known_encoding(label) is None


@given(st.text(max_size=50))
def test_what_is_known_is_a_text_encoding(label: str) -> None:
    codec = known_encoding(label)
    assert codec is None or codecs.lookup(codec)._is_text_encoding


@pytest.mark.parametrize(
    ("codec", "name"),
    [("cp1252", "windows-1252"), ("iso8859-2", "iso-8859-2"), ("koi8-r", "koi8-r"), ("cp949", "euc-kr")],
)
def test_public_names_are_known_again(codec: str, name: str) -> None:
    assert shown_name(codec) == name
    assert known_encoding(name) == codec
