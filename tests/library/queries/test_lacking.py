from reader.library.queries.lacking import KINDS, NOBODY, NOT_SOUGHT, lacking, nobody


def test_what_there_are_no_words_for():
    assert lacking("en") == ()
    assert lacking("ru") == ("speech",)
    assert lacking("he") == ("speech",)
    assert lacking("th") == ("clean", "speech")
    assert lacking(None) == lacking("xx") == tuple(KINDS)


def test_what_stands_in_place_of_a_speaker():
    assert [nobody(language) for language in ("en", "ru", None)] == [NOBODY, NOT_SOUGHT, NOT_SOUGHT]
