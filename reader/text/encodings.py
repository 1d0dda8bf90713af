"""Which encodings there are, by every name that files give them."""

from __future__ import annotations

from functools import lru_cache

FALLBACK = "cp1252"
"""What undeclared bytes are read as when nothing tells: the most common legacy encoding of the web."""


def _words(text: str) -> list[str]:
    return text.split()


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


_TEXT = _words(
    """
    utf-8 utf-16 utf-16-le utf-16-be utf-32 utf-32-le utf-32-be ascii latin-1 cp1250 cp1251 cp1252 cp1253 cp1254
    cp1255 cp1256 cp1257 cp1258 cp874 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8
    iso8859-9 iso8859-10 iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u koi8-t tis-620
    mac-roman mac-cyrillic mac-greek mac-latin2 mac-turkish mac-iceland mac-croatian mac-romanian cp437 cp737 cp775
    cp850 cp852 cp855 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865 cp866 cp869 cp1125 big5 big5hkscs cp950 gb2312
    gbk gb18030 hz shift_jis cp932 shift_jis_2004 shift_jisx0213 euc_jp euc_jis_2004 euc_jisx0213 iso2022_jp
    iso2022_jp_2 iso2022_kr euc_kr cp949 johab ptcp154 kz1048
    """
)
_READ_AS = {
    "ascii": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs", "shift_jis": "cp932",
    "euc_kr": "cp949", "iso2022_jp": "iso2022_jp_2",
}  # fmt: skip
"""Encodings read as the superset that browsers read them as (WHATWG Encoding Standard)."""
_LABELS = _pairs(
    """
    unicode:utf-16 unicode-1-1-utf-8:utf-8 utf8mb4:utf-8 x-sjis:cp932 sjis:cp932 windows-31j:cp932 ms-kanji:cp932
    x-gbk:gb18030 x-euc-jp:euc_jp x-euc-kr:cp949 ks-c-5601-1987:cp949 ks-c-5601:cp949 windows-949:cp949
    big5-hkscs:big5hkscs x-x-big5:big5hkscs macintosh:mac-roman x-mac-roman:mac-roman mac:mac-roman
    x-mac-cyrillic:mac-cyrillic x-cp1250:cp1250 x-cp1251:cp1251 x-cp1252:cp1252 ansi:cp1252 win1251:cp1251
    win1252:cp1252 koi8:koi8-r koi:koi8-r dos-874:cp874 windows-874:cp874 iso-8859-8-i:iso8859-8
    iso-8859-8-e:iso8859-8 logical:iso8859-8 visual:iso8859-8 iso-8859-1-windows-latin-1:cp1252
    """
)
_SHOWN_AS = _pairs(
    """
    cp1250:windows-1250 cp1251:windows-1251 cp1252:windows-1252 cp1253:windows-1253 cp1254:windows-1254
    cp1255:windows-1255 cp1256:windows-1256 cp1257:windows-1257 cp1258:windows-1258 cp874:windows-874
    cp932:shift_jis cp949:euc-kr euc_jp:euc-jp big5hkscs:big5 mac-roman:macintosh mac-cyrillic:x-mac-cyrillic
    iso2022_jp_2:iso-2022-jp cp437:ibm437 cp850:ibm850 cp852:ibm852 cp866:ibm866
    """
)
"""What we call encodings in public: the names of the WHATWG Encoding Standard, where it has one."""


@lru_cache(maxsize=256)
def known_encoding(label: str) -> str | None:
    """Return the codec for a label that a file declares, or None when it names no text encoding that we read."""
    label = label.strip().strip("\"'").lower()[:40].replace("_", "-")
    if not label.isascii() or not label or not all(c.isalnum() or c in "-.:()+" for c in label):
        return None
    if label in _LABELS:
        return _LABELS[label]
    key = label.replace("-", "").replace("windows", "cp").replace("ibm", "cp")
    return _by_key().get(key) or _by_key().get(key.removeprefix("x").removeprefix("cs"))


@lru_cache(maxsize=1)
def _by_key() -> dict[str, str]:
    """Every name and alias of our encodings, without hyphens."""
    from encodings.aliases import aliases

    table: dict[str, str] = {}
    for name in _TEXT:
        table[name.replace("-", "").replace("_", "")] = _READ_AS.get(name, name)
    for alias, name in aliases.items():
        key = name.replace("-", "").replace("_", "")
        if key in table:
            table.setdefault(alias.replace("_", ""), table[key])
    return table


def shown_name(codec: str) -> str:
    """Return the public name of a codec: `windows-1252`, `shift_jis`, `iso-8859-2`."""
    return _SHOWN_AS.get(codec, codec.replace("iso8859", "iso-8859"))
