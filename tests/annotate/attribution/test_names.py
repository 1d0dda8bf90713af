from __future__ import annotations

from reader.annotate.attribution.names import called_full, is_clause, is_saying, split_role, without_possessive
from reader.annotate.sentences.compiled_lexicon import lexicon_of
from reader.rules.load import default_rules
from tests.annotate.reading import annotated, english, speakers


def test_parts_of_a_name() -> None:
    assert split_role(["Republican", "Gov.", "Ruth", "Calder"], english()) == (
        ["Ruth", "Calder"],
        ["Republican", "Gov."],
    )
    assert without_possessive("Calder’s") == "Calder"
    assert without_possessive("Rogers'") == "Rogers"


def test_what_somebody_is_in_a_word_unknown() -> None:
    assert split_role(["Busker", "Ruth", "Calder"], english()) == (["Ruth", "Calder"], ["Busker"])
    assert split_role(["Mum-of-two", "Ruth"], english()) == (["Ruth"], ["Mum-of-two"])
    assert split_role(["Father-of-six", "Quill", "Calder"], english()) == (["Quill", "Calder"], ["Father-of-six"])
    assert split_role(["Alexander", "Ruth", "Calder"], english())[1] == []
    assert split_role(["Corker", "Ruth"], english())[1] == []
    assert split_role(["Thorncastle", "Ruth", "Calder"], english())[1] == []


def test_a_clause_about_a_name_is_no_role() -> None:
    assert is_clause(["who", "sat", "there"], english())
    assert not is_clause(["mayor", "of", "Roydon"], english())
    assert not is_clause([], english())


def test_what_is_a_clause_behind_a_name() -> None:
    lexicon = lexicon_of("es", default_rules())
    assert lexicon is not None
    assert is_saying(["afirmó", "que", "no"], lexicon)
    assert not is_saying(["portavoz", "del", "grupo"], lexicon)


def test_a_noun_and_a_surname_mean_whom_the_text_names_in_full() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    text = "Am Hof von Bernd Ahlers ist es still. Biobauer Ahlers seufzt. Winzer Karl Moos nickt, Ute Moos auch."
    assert called_full(["Biobauer", "Ahlers"], text, german) == "Bernd Ahlers"
    assert called_full(["Winzer", "Moos"], text, german) is None  # There are two.
    assert called_full(["Bernd", "Ahlers"], text, german) is None
    assert called_full(["Hof", "Ahlers"], text, german) is None


def test_whose_somebody_is_and_what_is_no_name() -> None:
    german = lexicon_of("de", default_rules())
    assert german is not None
    assert split_role(["Goethes", "Doktor"], german) == ([], ["Goethes", "Doktor"])
    assert split_role(["Hannes", "Koch"], german)[0] != []


def test_where_somebody_is_from_is_no_part_of_the_name() -> None:
    assert speakers("« Je n’y croyais plus », sourit la Serbe Anna Jelic.", language="fr") == ["Anna Jelic"]


def test_the_verb_of_a_headline_in_capitals_is_no_part_of_a_role() -> None:
    text = "“We waited,” Hanley said.\n\n“It is late,” Hanley said."
    headline = "Harrow Needs A New Wall, Warns Harbour Scientist James Hanley"
    found = [quote.speaker for quote in annotated(headline, *text.split("\n\n"))]
    assert [speaker and (speaker.name, speaker.role) for speaker in found] == [
        ("James Hanley", "Harbour Scientist")
    ] * 2
