from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.guess import SAMPLE, SEARCHED, guess
from tests.ending import it_ends

ENGLISH = b"The report of the town council was printed on Monday.\n" * 4

CASES = [
    ("© 2025 Norrvik Courier. It was 21° in the city – a £5 ticket, ½ price.", "cp1252"),
    ("© Norrvik Courier, 25 May–20 June · all rights reserved", "cp1252"),
    ("It was 104°F on Monday. “I didn't know,” said Ada Holm.", "cp1252"),
    ("• One boat\n• Two boats\n— The Editor", "cp1252 mac-roman"),
    ("„Wir freuen uns“, sagte die Kapitänin, „über jeden.“", "cp1252"),
    ("«\xa0Nous verrons\xa0», dit-il.", "cp1252"),
    ("Привет! Мы рады видеть вас", "koi8-r cp1251"),
    ("«Мы довольны», — сказал министр жителям города.", "cp1251 mac-cyrillic"),
    (
        "Le maire a déclaré que la réforme n’était pas prête. « Nous verrons », a-t-il dit à Besançon.",
        "cp1252 mac-roman",
    ),
    (
        "Die Bürgermeisterin hörte zu: größere Straßen müssen später fertig werden. Schöne Grüße.",
        "cp1252 mac-roman cp850",
    ),
    ("¿Cuándo vendrán los señores? El niño comió una piña. La situación está difícil.", "cp1252 mac-roman cp850"),
    ("The council’s plan “won’t work,” she said – it’s a café problem… The mayor didn’t answer.", "cp1252 mac-roman"),
    ("Você não está lá? As eleições serão em março, e a situação não é fácil.", "cp1252"),
    ("Regeringen föreslår nya åtgärder för att stärka försvaret. Många är överens.", "cp1252 cp850"),
    ("Rząd przyjął nową ustawę o szkołach. Mieszkańcy Łodzi są zadowoleni z wyroków sądów.", "cp1250 iso8859-2 cp852"),
    ("Vláda schválila nový zákon. Příští týden bude jednání pokračovat, řekl ministr školství.", "cp1250 iso8859-2"),
    ("Az őszi időszakban több pénz jut az iskolákra, közölte a miniszter. Fűtési költségek.", "cp1250 cp852"),
    ("Hükümet yeni yasayı kabul etti. Başkan şehirdeki değişikliklerin iyi olduğunu söyledi.", "cp1254"),
    (
        "Правительство приняло новый закон. Об этом сказал министр жителям города.",
        "cp1251 koi8-r cp866 iso8859-5",
    ),
    ("Η κυβέρνηση ψήφισε νέο νόμο. Οι κάτοικοι περιμένουν αλλαγές, είπε ο υπουργός.", "cp1253"),
    ("הממשלה אישרה חוק חדש. התושבים מחכים לשינויים, אמר השר.", "cp1255"),
    ("وافقت الحكومة على قانون جديد. ينتظر السكان التغييرات، قال الوزير.", "cp1256"),
    ("รัฐบาลผ่านกฎหมายใหม่ ประชาชนรอการเปลี่ยนแปลง รัฐมนตรีกล่าว", "cp874"),
    ("政府は新しい法律を可決しました。住民は変化を待っていると大臣は述べた。", "cp932 euc_jp"),
    ("정부는 새로운 법률을 통과시켰다. 주민들은 변화를 기다리고 있다고 말했다.", "cp949"),
    ("政府通过了新的法律。居民们正在等待变化，部长说。今天的天气很好。", "gb18030"),
    ("政府通過了新的法律。居民們正在等待變化，部長說。今天的天氣很好。", "big5hkscs"),
]


@pytest.mark.parametrize(("text", "encoding"), [(text, name) for text, names in CASES for name in names.split()])
@pytest.mark.parametrize("before", [b"", ENGLISH])
def test_the_text_comes_out(text: str, encoding: str, before: bytes) -> None:
    data = text.encode(encoding)
    found = guess(before + data)
    assert found is not None
    assert data.decode(found) == text


@pytest.mark.parametrize("data", [b"", b"plain", ENGLISH])
def test_ascii_tells_nothing(data: bytes) -> None:
    assert guess(data) is None


def test_an_uncertain_guess_is_held_back() -> None:
    data = b"a \x90\x81 b \x8d\xf1\x9d"
    assert guess(data) is not None
    assert guess(data, certainty=2.5) is None


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    found = guess(data)
    assert found is None or isinstance(data.decode(found, "replace"), str)


@pytest.mark.parametrize("unit", [b"\xe9", b"a\xe9", b"\x81\x40", b"\xb0\xa1", b"\n\xe9"])
def test_a_flood_ends(unit: bytes) -> None:
    with it_ends():
        guess(unit * (2_000_000 // len(unit)))


def test_a_sample_tells_and_no_more_is_looked_at() -> None:
    german = "„Wir freuen uns“, sagte die Kapitänin, „über jeden.“\n".encode("cp1252")
    russian = "Привет! Мы рады видеть вас\n".encode("koi8-r")
    first = german * (2 * SAMPLE // len(german))
    assert guess(german + russian * 99) == "koi8-r"
    assert guess(first + russian * 9_999) == "cp1252"
    assert guess(b"plain\n" * (SEARCHED // 6 + 1) + russian) is None


def test_a_collection_of_western_languages_is_in_their_encoding() -> None:
    french = "Près de deux cents maraîchers ont défilé samedi à Gué-sur-Mer, où l'on fête la forêt."
    spanish = "El año pasado la señora Ibáñez enseñó el molino a sesenta niños; mañana lo hará otra vez."
    german = "Die Brücke über die Öse bleibt länger geschlossen, heißt es; die Fähre fährt häufiger."
    for texts in ((french, spanish), (spanish, french), (german, french, spanish), (spanish, german, french)):
        assert guess("\n".join(texts).encode("cp1252")) == "cp1252"
    czech = "Příští týden otevřou most přes řeku, řekl v úterý starosta. Žádné další zdržení už nečeká."
    assert guess(czech.encode("cp1250")) == "cp1250"
