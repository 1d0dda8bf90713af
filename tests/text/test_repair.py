from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Block, Field, Fields
from reader.text.repair import repair, repair_blocks, repair_fields
from tests.ending import it_ends

SENTENCE = "The mayor’s “plan” – for 5 € – didn’t please José Müller… a naïve idea"


def misread(text: str, encoding: str) -> str:
    """UTF-8 as another encoding shows it; bytes that are none there stay controls, as browsers have them."""
    characters = []
    for byte in text.encode():
        try:
            characters.append(bytes([byte]).decode(encoding))
        except UnicodeDecodeError:
            characters.append(chr(byte))
    return "".join(characters)


@pytest.mark.parametrize(
    "encoding", ["cp1252", "latin-1", "mac-roman", "cp1250", "cp1251", "cp1253", "cp1254", "cp437", "cp850", "koi8-r"]
)
def test_a_whole_sentence_misread(encoding: str) -> None:
    assert repair(misread(SENTENCE, encoding))[0] == SENTENCE


@pytest.mark.parametrize(
    ("first", "second"),
    [("cp1252", "cp1252"), ("mac-roman", "mac-roman"), ("cp1252", "mac-roman"), ("latin-1", "cp1252")],
)
def test_misread_twice(first: str, second: str) -> None:
    assert repair(misread(misread(SENTENCE, first), second))[0] == SENTENCE


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman", "cp1250", "koi8-r"])
@pytest.mark.parametrize(
    "text",
    [
        "Правительство приняло закон",
        "Η κυβέρνηση ψήφισε νόμο",
        "الحكومة وافقت على القانون",
        "政府通过了新的法律",
        "Chính phủ Việt Nam đã thông qua",
        "Rząd przyjął ustawę, Łódź",
        "Hükümet yasayı kabul etti, İzmir",
    ],
)
def test_other_languages(text: str, encoding: str) -> None:
    assert repair(misread(text, encoding))[0] == text


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("he controls¬† a part", "he controls\xa0 a part"),
        ("“Breathlessâ€\x9d again", "“Breathless” again"),
        ("“Breathlessâ€ again", "“Breathless” again"),
        ("they donâ€\ufffdt", "they don’t"),
        ("over 20Â km away", "over 20 km away"),
        ("deja, dÃ©jÃ  vu", "deja, déjà vu"),
        ("Â£5 and Â© 2020", "£5 and © 2020"),
        ("costs 5\x80 he\x92d say", "costs 5€ he’d say"),
        ("Ð\xa0оссия и РоÑ\x81сия", "Россия и Россия"),
        ("na\u0041\u0303¯ve", "naïve"),
        ("the ðŸ˜€ face", "the 😀 face"),
        ("ï»¿Report", "\ufeffReport"),
        ("ESPAÃ‘A y MÃ‰XICO", "ESPAÑA y MÉXICO"),
        ("ÃŽle", "Île"),
    ],
)
def test_broken_pieces(broken: str, mended: str) -> None:
    assert repair(broken)[0] == mended


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "« Voilà », dit-elle, « c’est très élevé à l’île »\xa0; été\xa0: çà et là",
        "AMANHÃ… disse o IRMÃO, “MANHÔ",
        "HÂLÂ RÜZGÂR kâğıt, Âşık",
        "TÄMÄ… SITÄ” ÄITI",
        "CAFÉ’S, É’, À… ESPAÑA",
        "«está»—dijo él—",
        "Рік, Сёстры, Її, «Её», Рёв",
        "не ¬ и † Smith†, ‡ ¶ § 1",
        "ƒ(x) ≈ √2 ± 3, ¬(a ∧ b)",
        "„Ärger“ und ‚Öl‘, „Äßland“",
        "kód zvlášť vyhrazený",
        "Tiếng Việt: Âm nhạc, ưở ậ",
        "ΒΙΕΤΝΆΜ… ΟΊ",
        "مڈغاسکر لؤلؤ’s",
        "ÎŞÎ… JÎN",
        "½ × ¼ = ⅛, 5×½",
        "50\xa0% – 20\xa0°C, n°\xa05",
        "ﬁne ﬂow ＡＢＣ ｶﾞ",
        "don\ufffdt know",
    ],
)
def test_what_was_right_stays(text: str) -> None:
    assert repair(text) == (text, 0)


def test_doubtful_cases_are_mended_where_the_document_has_certain_ones() -> None:
    blocks = [Block(text="Ã\xa0 Paris"), Block(text="trÃ¨s bien"), Block(text="untouched “é”")]
    mended, count = repair_blocks(blocks)
    assert [block.text for block in mended] == ["à Paris", "très bien", "untouched “é”"]
    assert count == 2
    assert mended[2] is blocks[2]
    assert repair_blocks(blocks[:1]) == (tuple(blocks[:1]), 0)


def test_words_are_counted_once() -> None:
    assert repair("dÃ©jÃ\xa0 vu, Ã©tÃ© and Ã©")[1] == 3


def test_fields_are_mended_and_addresses_left_alone() -> None:
    url = Field("https://example.org/Ã©", "json.url")
    fields, count = repair_fields(
        Fields(title=Field("CafÃ©", "json.title"), authors=(Field("JosÃ©", "json.author"),), url=url)
    )
    assert (fields.title, fields.authors) == (Field("Café", "json.title"), (Field("José", "json.author"),))
    assert (fields.url, count) == (url, 2)


@given(st.text())
def test_any_text_gives_a_text(text: str) -> None:
    mended, count = repair(text)
    assert count >= 0
    assert (mended == text) or count


@given(
    st.lists(st.sampled_from(["the", "“mayor’s”", "café", "Müller…", "– 5\xa0€", "«été»"]), min_size=1).map(" ".join)
)
def test_clean_text_is_left_alone_and_its_garbage_comes_back(text: str) -> None:
    assert repair(text) == (text, 0)
    assert repair("we’ll " + misread("we’ll " + text, "cp1252"))[0] == "we’ll we’ll " + text


@pytest.mark.parametrize("unit", ["Ã©", "â€™ ", "Ã", "é’", "\x85", "ÐŸ", "А", "—ü", "─", "A\u0303"])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        repair(unit * (200_000 // len(unit)))


def test_sequences_that_are_runs_of_their_own_are_not_copied_for_each_of_them() -> None:
    with it_ends():
        repair("ÃƒÂ" * 300_000)


@pytest.mark.parametrize(
    "text",
    [
        "ÂGE D'OR et PÂQUES, CHÂTEAU DE NÎMES; âpre, crème brûlée â la carte",
        "SITUAÇÃO ECONÔMICA. A MAÇÃ É VERMELHA. Ã é uma letra; IRMÃ, MANHÃ, LÃ",
        "If ¬p then q; ¬(p ∧ q) ≡ ¬p ∨ ¬q; the price rose 5‰ ¬ and § 14 holds",
        "Miller† and Jones‡ agree.† † Deceased",
        "Zażółć gęślą jaźń, Łódź, ŻÓŁTY; Příliš žluťoučký kůň úpěl ďábelské ódy",
        "İstanbul'da Şişli, ĞÜÇLÜ, çiğ, IŞIK; Țara și Ștefan, ÎN ÂNTÂIA",
        "Hà Nội, Việt Nam, Ô Chợ Dừa, ÂN; Tōkyō, Māori; Åland, Ærø, Ångström",
    ],
)
def test_signs_that_belong_are_left_alone(text: str) -> None:
    assert repair_blocks((Block(text=text),)) == ((Block(text=text),), 0)


def test_what_is_left_alone_of_a_letter_is_mended_where_the_text_is_garbled_for_certain() -> None:
    assert repair("voilÃ©s et x Ã y")[0] == "voilés et x à y"
    assert repair("x Ã y")[0] == "x Ã y"
