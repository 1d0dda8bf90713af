"""Languages by words and by script; what the file says about itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.language import detect
from reader.model import Block, Field, Fields
from reader.rules.load import default_rules

RULES = default_rules()
NOTHING = Fields()

SENTENCES = {
    "en": "The mayor of the town said on Friday that the bridge would be closed for most of the summer.",
    "de": "Der Bürgermeister der Stadt sagte am Freitag, dass die Brücke im Sommer nicht mehr befahren werden kann.",
    "fr": "Le maire de la ville a déclaré vendredi que le pont sera fermé pendant une grande partie de l'été.",
    "es": "El alcalde de la ciudad dijo el viernes que el puente estará cerrado durante la mayor parte del verano.",
    "it": "Il sindaco della città ha detto venerdì che il ponte sarà chiuso per gran parte dell'estate.",
    "pt": "O prefeito da cidade disse na sexta-feira que a ponte não será aberta até o fim do verão.",
    "nl": "De burgemeester van de stad zei vrijdag dat de brug voor een groot deel van de zomer dicht is.",
    "ru": "Мэр города сообщил в пятницу, что мост будет закрыт на большую часть лета.",
    "uk": "Мер міста повідомив у п'ятницю, що міст буде закритий, але це не надовго.",
    "ar": "قال رئيس البلدية يوم الجمعة إن الجسر سيغلق في معظم أيام الصيف بعد أن تضرر.",
    "he": "ראש העיר אמר ביום שישי כי הגשר יהיה סגור רוב הקיץ.",
    "el": "Ο δήμαρχος της πόλης είπε ότι η γέφυρα θα είναι κλειστή για το καλοκαίρι.",
    "zh": "市长星期五表示，大桥将在夏季大部分时间关闭，居民必须绕行。",
    "ja": "市長は金曜日、橋は夏の大半にわたって閉鎖されると述べた。",
    "ko": "시장은 금요일 다리가 여름 내내 폐쇄될 것이라고 말했다.",
}


def article(*lines):
    return tuple(Block(text=line) for line in lines)


@pytest.mark.parametrize(("code", "sentence"), SENTENCES.items())
def test_a_sentence_is_enough(code, sentence):
    assert detect(article(sentence), NOTHING, RULES) == code


def test_menus_in_another_language_do_not_decide():
    menu = ["Home", "About us", "Sign in", "Read more", "Share on the web", "All the news of the day"]
    prose = [SENTENCES["de"]] * 6
    assert detect(article(*menu, *prose), NOTHING, RULES) == "de"


def test_the_files_own_word_stands_where_the_text_does_not_contradict():
    german = Fields(language=Field("de-AT", "meta.lang"))
    assert detect(article("Brücke gesperrt"), german, RULES) == "de"
    assert detect(article(*[SENTENCES["en"]] * 4), german, RULES) == "en"


def test_nothing_is_claimed_without_evidence():
    assert detect((), NOTHING, RULES) is None
    assert detect(article("4711", "0815 – 12"), NOTHING, RULES) is None
    assert detect(article("x"), Fields(language=Field("nonsense", "meta.lang")), RULES) is None


@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_text_gives_a_value(lines):
    code = detect(article(*lines), NOTHING, RULES)
    assert code is None or code in RULES.languages


def test_of_two_languages_that_are_much_alike_the_file_says_which():
    blocks = [Block(text="det er en god dag og han er der med en ny hund")]
    assert detect(blocks, NOTHING, RULES) == "da"
    assert detect(blocks, Fields(language=Field("no", "html.lang")), RULES) == "no"


@pytest.mark.parametrize("code", ["zh", "ja"])
def test_notices_in_english_do_not_make_a_page_without_blanks_english(code):
    notice = "This post is brought from another site. You may be able to find it and the rest of it there."
    lines = [SENTENCES[code] * 3, notice, SENTENCES[code] * 4, notice]
    assert detect(article(*lines), NOTHING, RULES) == code


def test_wrapped_lines_of_a_script_without_blanks_are_long_too():
    notice = "This post is brought from another site. You may be able to find it and the rest of it there, or in it."
    wrapped = (SENTENCES["ja"] * 20)[: 44 * 9]
    lines = [*(wrapped[i : i + 44] for i in range(0, len(wrapped), 44)), *[notice] * 3]
    assert detect(article(*lines), NOTHING, RULES) == "ja"


def test_menus_do_not_decide_beside_lines_without_blanks():
    menu = ["News and views", "Society of the day", "Sport"] * 9
    lines = [*menu, *[SENTENCES["zh"] * 5] * 6]
    assert detect(article(*lines), Fields(language=Field("en", "html.lang")), RULES) == "zh"


def test_a_language_without_a_list_of_words_is_what_the_file_says():
    urdu = "شہر کے میئر نے جمعہ کو بتایا کہ پل گرمیوں میں بند رہے گا۔"
    assert detect(article(urdu), Fields(language=Field("ur", "html.lang")), RULES) == "ur"
    assert detect(article(SENTENCES["ar"]), Fields(language=Field("ur", "html.lang")), RULES) == "ar"
    assert detect(article(SENTENCES["ru"]), Fields(language=Field("en", "html.lang")), RULES) == "ru"
