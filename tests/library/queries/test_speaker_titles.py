from reader.library.queries.speaker_titles import without_titles


def test_titles_of_any_language_are_left_out():
    assert without_titles(("mr", "ruiz")) == ("ruiz",)
    assert without_titles(("president", "ana", "ruiz")) == ("ana", "ruiz")
    assert without_titles(("frau", "dr", "stern")) == ("stern",)


def test_what_is_only_a_title_stays():
    assert without_titles(("president",)) == ("president",)
    assert without_titles(("vice", "president")) == ("vice", "president")
    assert without_titles(()) == ()
