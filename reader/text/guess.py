"""Which legacy encoding undeclared bytes are in.

East Asian encodings are told by how they pair bytes and which characters come out; single-byte ones by how the letters
stand together: in the right encoding words are words of one script and case, and quotation marks stand at their ends.
Among Latin encodings that one wins whose letters are the alphabet of one language; charset-normalizer, which knows
more languages, is asked where none fits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from reader.late import late

SAMPLE = 16_384
"""Bytes with something to tell that are looked at: bounds the time to about 30 ms."""
SEARCHED = 1 << 20
"""Bytes in which such are looked for."""
BAD_SHARE = 0.01
"""Share of broken pairs up to which an East Asian encoding is still possible: cut and damaged files have some."""
UNSURE = 0.9
"""Share of the letters that one alphabet must hold; below, charset-normalizer is asked."""

SPARSE = 0.02
"""Share of letters beyond ASCII below which they are those of foreign names, of several languages: an English text."""
FAVOUR = 0.15
"""What windows-1252 has ahead of the others, per byte: it is by far the most frequent on the web."""

_ASCII = bytes(range(0x80))
_TELLING = late(rb"[\x80-\xff][^\n]{0,200}")
LEAD = 80
"""Bytes of a line before the first that tells."""
_HIRAGANA = late("[\u3041-\u3096]")
_KATAKANA = late("[\u30a1-\u30fc]")
_NARROW_KATAKANA = late("[\uff61-\uff9f]")
_HANGUL = late("[\uac00-\ud7a3]")
_NOT_ASCII = late("[^\x00-\x7f]")
_GLUED = late("[A-Za-z][^\x00-\x7f\u3000-\u303f\uff00-\uff60]|[^\x00-\x7f\u3000-\u303f\uff00-\uff60][a-z]")
_KS_PAIR = late(rb"[\xa1-\xfd][\xa1-\xfe]")
_COMMON_GB = late(rb"[\xb0-\xd7][\xa1-\xfe]")
_GB_PAIR = late(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
_SPACED = late(rb"[\x80-\xff] (?=[\x80-\xff])")
_COMMON_BIG5 = late(rb"[\xa4-\xc6][\x40-\x7e\xa1-\xfe]")
_LOW_BIG5 = late(rb"[\xa1-\xf9][\x40-\x7e]")

_SINGLE = {
    "cp1252": "latin", "cp1250": "latin", "cp1254": "latin", "cp1257": "latin", "iso8859-2": "latin",
    "mac-roman": "latin", "cp850": "latin", "cp437": "latin", "cp852": "latin", "cp1251": "cyrillic",
    "koi8-r": "cyrillic", "cp866": "cyrillic", "iso8859-5": "cyrillic", "mac-cyrillic": "cyrillic", "cp1253": "greek",
    "cp1255": "hebrew", "cp1256": "arabic", "cp874": "thai",
}  # fmt: skip
"""Single-byte encodings tried and the script they are for; earlier ones win a tie."""
_LATIN = tuple(name for name, script in _SINGLE.items() if script == "latin")

_WINDOWS = ("cp1252", "cp1250", "cp1254", "cp1257")
"""Those that have their quotation marks in the same places, and so differ by the letters alone."""

_SCRIPTS = {
    "latin": late("[a-zß-öø-ÿā-žșț]"),
    "cyrillic": late("[а-яёђѓєѕіїјљњћќўџґ]"),
    "greek": late("[α-ωάέήίόύώϊϋΐΰ]"),
    "hebrew": late("[א-ת]"),
    "arabic": late("[ء-يپچژگکی]"),
    "thai": late("[ก-๛]"),
}
_FREQUENT = {
    "cyrillic": late("[оеаинтсрвлкдмпу]"),
    "greek": late("[αοιετσνηυρς]"),
    "hebrew": late("[יוהלארתבמ]"),
    "arabic": late("[اليمونرتب]"),
    "thai": late("[านรกอเงมยลวด]"),
}
"""The most frequent letters of each script, in any corpus of news."""

_ALPHABETS = (
    "àâæçèéêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "áàâãçéêíóôõú", "àèéìòùí", "ëïéöüèê", "åäöé", "æøåéö", "áðéíóúýþæö",
    "ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "ăâîşţșț", "čćđšž", "çğıöşüâîi", "äõöüšž", "āčēģīķļņšūž",
    "ąčęėįšųūž", "çë", "àçèéíïòóúü",
)  # fmt: skip
"""Accented letters of the languages that news comes in: French, German, Spanish, Portuguese, Italian, Dutch, Swedish,
Danish, Icelandic, Polish, Czech and Slovak, Hungarian, Romanian, Croatian, Turkish, Estonian, Latvian, Lithuanian,
Albanian, Catalan."""

_WESTERN = tuple(alphabet for alphabet in _ALPHABETS if max(alphabet.replace("œ", "").replace("ÿ", "")) < "\xff")
TOGETHER = 3
"""Languages of one file that are told from a language with more letters; exports have two or three."""

_WRONG = late(
    "[a-zß-öø-ÿā-ž][A-ZÀ-ÖØ-Þ](?![A-ZÀ-ÖØ-Þ])"
    "|[а-яё][А-ЯЁ](?![А-ЯЁ])|[α-ώ][Α-Ω](?![Α-Ω])"
    "|[A-Za-z][Ѐ-ӿͰ-Ͽא-ת฀-๿]|[Ѐ-ӿͰ-Ͽא-ת฀-๿][A-Za-z]"
    "|[^\\W\\d_][^\\w\\s\x00-\x7f’‘–—­·…”»\xa0֑-ٟั-๎][^\\W\\d_]"
    "|(?<![^\\W\\d_])[À-ÖØ-öø-žȘ-ț]{3,}(?![^\\W\\d_])"
    "|[\x80-\x9f\u2500-\u25a0\ufffd\uf000-\uf8ff]"
    "|(?<![\u0e00-\u0e7f])[\u0e01-\u0e30](?![\u0e00-\u0e7f])|(?<=[0-9])[^\\W\\d_](?<=[^\x00-\x7f])(?=[0-9])"
    "|(?<![^\\W\\d_])[^\x00-\x7f\u0e00-\u0e7f](?<=[^\\W\\d_])(?![^\\W\\d_])(?<![àéÀÉáóèíüñÅåöÖиваосукяИВАОСУКЯоηὁא])"
)
"""What does not happen in text: a capital inside a word, two scripts in one, a symbol between letters, box drawing, a
Thai letter by itself, a letter between digits."""
_RIGHT = late(
    "(?<=[a-zß-ÿ])’(?=[a-z])|(?<![^\\s(])[“„«‘](?=\\w)|«(?=[\xa0\u202f]\\w)|(?<=[\\w.,!?…][\xa0\u202f])»"
    "|(?<=[\\w.,!?…])[”»’“](?=[\\s.,;:!?)]|$)|(?<![^\\s])[–—•·×»›](?=\\s)|(?<=\\w)–(?=[0-9$£€])|(?<=[a-z])–(?=[A-Z])"
    "|(?<=[0-9] )€|[€£](?=[0-9])|…(?=\\s|$)|(?<![^\\s(])©(?=[ 0-9])|(?<=[0-9])[°¢]|(?<=[0-9 ])[¼½¾]"
)
"""Punctuation where it belongs: one of these marks."""
_RIGHT_MARKS = "’“„«‘”»›–—€£…©°¢¼½¾•·×"


def guess(data: bytes, *, certainty: float = 0.0) -> str | None:
    """Return Python's name of the encoding of bytes that are not UTF-8, or None when nothing tells.

    A single-byte encoding must score above `certainty`, per byte: clean text has 1.2 to 2.5, the wrong encoding
    less than 0.5.
    """
    sample = _telling(data)
    if not sample:
        return None
    for codec, test in _EAST_ASIAN:
        text = _decoded(sample, codec)
        if text is not None and test(sample, text):
            return codec
    return _single_byte(sample, certainty)


def _telling(data: bytes) -> bytes:
    """The lines around bytes that are not ASCII, up to the sample's size."""
    pieces: list[bytes] = []
    room = SAMPLE
    end = 0
    for found in _TELLING.finditer(data, 0, SEARCHED):
        # The lead is looked for backwards: an expression that began with it would try it at every byte.
        start = max(end, found.start() - LEAD, data.rfind(b"\n", end, found.start()) + 1)
        end = found.end()
        pieces.append(data[start:end])
        room -= end - start
        if room <= 0:
            break
    return b"\n".join(pieces)


def _decoded(sample: bytes, codec: str) -> str | None:
    """The sample's text, if nearly all of it is in the encoding."""
    text = sample.decode(codec, "replace")
    characters = len(_NOT_ASCII.findall(text))
    bad = text.count("\ufffd")
    # A line cut off in the middle of a pair may cost one character a line.
    return (
        text
        if characters and bad - sample.count(b"\n") - 1 <= BAD_SHARE * characters and bad * 4 < characters
        else None
    )


def _share(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(_NOT_ASCII.findall(text)))


def _words_apart(text: str) -> bool:
    """Whether the characters stand apart from ASCII letters, as those of East Asia do and accents do not."""
    return _share(_GLUED, text) < 0.25


def _is_shift_jis(sample: bytes, text: str) -> bool:
    kana = _share(_HIRAGANA, text) + _share(_KATAKANA, text)
    return kana > 0.25 and _share(_NARROW_KATAKANA, text) < 0.2 and _words_apart(text)


def _is_euc_jp(sample: bytes, text: str) -> bool:
    return _share(_HIRAGANA, text) + _share(_KATAKANA, text) > 0.25 and _words_apart(text)


def _is_korean(sample: bytes, text: str) -> bool:
    pairs = len(_KS_PAIR.findall(sample))  # those of KS X 1001; English has a sign and a letter, as in `“I` and `°F`
    return _share(_HANGUL, text) > 0.8 and 2 * pairs > len(_NOT_ASCII.findall(text)) and _words_apart(text)


def _is_gb(sample: bytes, text: str) -> bool:
    pairs = len(_GB_PAIR.findall(sample))
    spaced = len(_SPACED.findall(sample)) > 0.1 * pairs  # 0.3 in Russian, next to none in Chinese
    return pairs > 0 and len(_COMMON_GB.findall(sample)) > 0.6 * pairs and _words_apart(text) and not spaced


def _is_big5(sample: bytes, text: str) -> bool:
    characters = len(_NOT_ASCII.findall(text))
    second_bytes_low = len(_LOW_BIG5.findall(sample)) > 0.1 * characters  # 0.4 in Big5, none in GB 2312
    return second_bytes_low and len(_COMMON_BIG5.findall(sample)) > 0.6 * characters and _words_apart(text)


_EAST_ASIAN: tuple[tuple[str, Callable[[bytes, str], bool]], ...] = (
    ("euc_jp", _is_euc_jp),
    ("cp932", _is_shift_jis),
    ("cp949", _is_korean),
    ("big5hkscs", _is_big5),
    ("gb18030", _is_gb),
)


def _single_byte(sample: bytes, certainty: float) -> str | None:
    """The encoding of a letter a byte that scores best; which it may be is told by the letters beyond ASCII alone."""
    beyond = sample.translate(None, _ASCII)
    high = max(1, len(beyond))
    signs = {codec: _signs(beyond.decode(codec, "replace"), script) for codec, script in _SINGLE.items()}
    most = {codec: _favoured(codec, _score(*signs[codec]) / high) for codec in _SINGLE}

    def score(codec: str) -> float:
        text = sample.decode(codec, "replace")
        known, fit, capitals, _ = signs[codec]
        wrong = sum(len(found[0]) for found in _WRONG.finditer(text))
        return _favoured(codec, _score(known, fit, capitals, len(_RIGHT.findall(text)), wrong) / high)

    scores: dict[str, float] = {}
    for codec in sorted(_SINGLE, key=most.__getitem__, reverse=True):
        if most[codec] < max(scores.values(), default=most[codec]):
            break
        scores[codec] = score(codec)
    best = max((codec for codec in _SINGLE if codec in scores), key=scores.__getitem__)
    if scores[best] <= certainty:
        return None
    letters = _letters(beyond.decode(best, "replace"))
    if best == "cp1252" and len(letters) < SPARSE * len(sample):
        return best
    if best in _LATIN and _fit(letters) < UNSURE:
        if best in _WINDOWS and _of_several(_letters(beyond.decode("cp1252", "replace"))):
            return "cp1252"
        scores |= {codec: score(codec) for codec in _LATIN if codec not in scores}
        return _by_language(sample, [codec for codec in _LATIN if scores[codec] > scores[best] / 2]) or best
    return best


def _favoured(codec: str, score: float) -> float:
    return score + FAVOUR if codec == "cp1252" else score


def _letters(text: str) -> str:
    return "".join(character for character in _NOT_ASCII.findall(text.lower()) if character.isalpha())


def _fit(letters: str) -> float:
    """The share of accented letters that the best fitting alphabet holds."""
    if not letters:
        return 1.0
    counts = Counter(letters).items()
    return max(sum(n for letter, n in counts if letter in alphabet) for alphabet in _ALPHABETS) / len(letters)


def _of_several(letters: str) -> bool:
    """Whether all accented letters are those of a few languages of Western Europe: a collection, as a table is."""
    for _ in range(TOGETHER):
        held = max(_WESTERN, key=lambda alphabet: sum(map(letters.count, alphabet)))
        letters = letters.translate(dict.fromkeys(map(ord, held)))
    return not letters


def _signs(beyond: str, script: str) -> tuple[int, float, int, int]:
    """What the characters beyond ASCII say for and against an encoding, wherever they stand.

    Letters of its script, those that are frequent there, capitals, and marks that may all be where they belong.
    """
    letters = _letters(beyond)
    known = len(_SCRIPTS[script].findall(letters))
    fit = _fit(letters) * known if script == "latin" else len(_FREQUENT[script].findall(letters))
    return known, fit, sum(map(str.isupper, beyond)), sum(map(beyond.count, _RIGHT_MARKS))


def _score(known: int, fit: float, capitals: int, right: int, wrong: int = 0) -> float:
    return known + 1.5 * fit + 3 * right - 0.6 * capitals - 1.5 * wrong


def _by_language(sample: bytes, codecs: list[str]) -> str | None:
    """The opinion of charset-normalizer on which of a few encodings gives words of a language."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=codecs, preemptive_behaviour=False).best()
    if best is None:
        return None
    names = {codec.replace("-", "").replace("_", ""): codec for codec in codecs}
    return names.get(best.encoding.replace("-", "").replace("_", ""))
