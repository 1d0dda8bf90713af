from reader.library.lacking import KINDS, lacking


def test_what_there_are_no_words_for():
    assert lacking("en") == ()
    assert lacking("ru") == ("furniture", "speech")
    assert lacking("pl") == lacking(None) == lacking("xx") == tuple(KINDS)
