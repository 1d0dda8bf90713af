from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Ida Roth zitierte aus dem Prüfbericht: „Es reicht.“", "de", "dem Prüfbericht"),
        ("Ida Roth zitierte Kanzler Tom Behn: „Es reicht.“", "de", "Tom Behn"),
        ("Ida Roth erwähnte eine Studie, wonach die Lage „ernst“ sei.", "de", "eine Studie"),
        ("Ida Roth erinnerte an die Worte von Tom Behn: „Es reicht.“", "de", "Tom Behn"),
        ("Anne Roux cite Paul Brun : « Tout va mal. »", "fr", "Paul Brun"),
        ("Anne Roux s’appuie sur un rapport selon lequel tout est « perdu ».", "fr", "un rapport"),
        ("Ana Ruiz recordó las palabras de Juan Gil: «Todo va mal».", "es", "Juan Gil"),
        ("Ana Ruiz asegura que Juan Gil le dijo «todo va mal».", "es", "Juan Gil"),
        ("Ruth Calder quoted from the letter: “It is over.”", "en", "the letter"),
        ("Ruth Calder quoted Owen Pike as saying “it is over.”", "en", "Owen Pike"),
        ("Owen Pike was quoted as saying “it is over.”", "en", "Owen Pike"),
        ("Ruth Calder recalled the words of Owen Pike: “It is over.”", "en", "Owen Pike"),
    ],
)
def test_words_that_somebody_passes_on(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language)[-1] == wanted


def test_whom_somebody_quotes_at_length() -> None:
    assert speakers("Ruth Calder quoted Owen Pike as saying the report was “a bad joke.”") == ["Owen Pike"]


def test_an_adverb_may_stand_before_what_is_cited() -> None:
    assert speakers("Kohl zitierte auch aus dem Brief: „Wir gehen.“", language="de") == ["dem Brief"]


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        ("Radio Tarn quoted Ada Voss as saying.", "Ada Voss"),
        ("the paper quoted the mayor, Ada Voss, as telling reporters.", "Ada Voss"),
        ("the radio quoted one witness as saying.", "one witness"),
        ("Radio Tarn quoted him as saying.", None),
        ("Ada Voss was quoted as saying.", "Ada Voss"),
        ("Ada Voss was later quoted by Radio Tarn as saying.", "Ada Voss"),
        ("the radio quoted her.", "the radio"),
    ],
)
def test_behind_whom_somebody_quotes(behind: str, name: str | None) -> None:
    assert speakers(f'"The dust was everywhere and we ran," {behind}') == [name]
