from __future__ import annotations

import pytest

from tests.annotate.reading import speakers


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('Ruth Calder came to see what its director calls "joy."', "its director"),
        ('Ruth Calder said Owen Pike told them it was "shameful."', "Ruth Calder"),
        ('Ruth Calder rose; Owen Pike said it was "late."', "Owen Pike"),
        ('The law allows Ruth Calder a way to claim it is "late."', None),
        ('"We go," Ruth Calder, after a long pause, said of the plan.', "Ruth Calder"),
        ('"We go," the Maine senator and presidential candidate said.', "the Maine senator and presidential candidate"),
        ('Ruth Calder said the plan was late, while Owen Pike is "a liar."', "Ruth Calder"),
        ("“Who are you?” called a man out of the dark. “Nobody,” Ruth Calder replied.", None),
        ('"We go," the crowd and a candidate said.', "a candidate"),
    ],
)
def test_whose_clause_it_is(text: str, wanted: str | None) -> None:
    assert speakers(text)[0] == wanted


def test_what_depends_on_a_preposition_is_no_subject() -> None:
    assert speakers("Im Gespräch mit dem Sender sagte Ruth Kohl: „Wir gehen.“", language="de") == ["Ruth Kohl"]


def test_a_contrast_parts_two_who_speak() -> None:
    text = 'Ruth Calder called it "a mild slump," while Owen Pike fancies "more of a dip."'
    assert speakers(text) == ["Ruth Calder", None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Angesichts der angedrohten Klage gegen ihn meinte Tom Behn am Sonntag: „Wir gehen.“", "Tom Behn"),
        ("Sehr offen für den Vorstoß zeigte sich Ministerin Ida Roth: „Wir gehen.“", "Ida Roth"),
        ("Stattdessen warnte Ida Roth: „Wir gehen.“", "Ida Roth"),
        ("Wie Tom Behn nennt auch Ida Roth den Bericht „einen Witz“.", "Ida Roth"),
        ("Anders als Tom Behn nennt Ida Roth den Bericht „einen Witz“.", "Ida Roth"),
        ("Klare Worte fand Ida Roth für den Bericht von Tom Behn: „Ein Witz.“", "Ida Roth"),
        ("Nebenbei lobte er das Team: „Wir gehen.“", None),
        ("Eingereicht hat das Ida Roth. „Wir gehen“, sagt sie.", "Ida Roth"),
        ("Das sei gut, aber die Anwohner wollten nicht „ewig warten“, sagte Ida Roth.", "Ida Roth"),
        ("Der Weg sei weit, fügt Tom Behn an und sagt: „Wir gehen.“", "Tom Behn"),
        ("Tom Behn, Trainer des SV Rodau, lobte Torwart Udo Kelm: „Er hielt gut.“", "Tom Behn"),
        ("Tom Behn hofft, dass sich ein Pächter findet. „Zwei fragten an.“", "Tom Behn"),
        ("Tom Behn nannte das „schlecht gemacht“, Ministerin Ida Roth sprach von einem Erfolg.", "Tom Behn"),
        ("Ein „klares Zeichen“ sei das, hatte Ministerin Ida Roth am Dienstag im Landtag gelobt.", "Ida Roth"),
        ("Das Amt zahlt die vom Grünen Tom Behn als „Luxus“ bezeichnete Reise.", "Tom Behn"),
        ("Der Gutachter beim Gericht (LGH) in Brock, Tom Behn, entschied, das sei „kein Hafen“.", "Tom Behn"),
        ("BROCK (abc) - Jubel in Brock: „Wir gehen“, sagte Ministerin Ida Roth.", "Ida Roth"),
        ("Es ging um die Schließung der Bühnen durch Tom Behn: „Wir gehen.“", None),
        ("„Wir gehen heute“, leitete Ministerin Ida Roth die Pressekonferenz am Abend ein.", "Ida Roth"),
        ("„Wir gehen heute.“ Dies sagte Ida Roth am Montag.", "Ida Roth"),
    ],
)
def test_who_speaks_where_the_verb_comes_second(text: str, wanted: str | None) -> None:
    assert speakers(text, language="de")[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('A memo obtained by the Daily Herald called it "out of order."', "a memo obtained by the Daily Herald"),
        ('Judge Ruth Calder said jurors had offered "more than enough" of their time.', "Ruth Calder"),
        ('Ruth Calder said she would go, a day after the mayor called her plan "a mild slump."', "the mayor"),
    ],
)
def test_documents_and_reports_have_their_own_clauses(text: str, wanted: str) -> None:
    assert speakers(text) == [wanted]


def test_a_verb_before_as_says_nothing() -> None:
    assert speakers("Owen Pike shrugged as Ruth Calder called the report “a bad joke.”") == ["Ruth Calder"]


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Good firms, stresses trade body chief Jane Doe, “never knock.”", "en", "Jane Doe"),
        ("Seriöse Betriebe, betont deren Geschäftsführerin Anja Möllen, „klingeln nie“.", "de", "Anja Möllen"),
        ("Un bon artisan, insiste leur présidente Jeanne Dol, « ne sonne pas ».", "fr", "Jeanne Dol"),
        ("Las buenas empresas, subraya su gerente, Ana Mora, «no llaman».", "es", "Ana Mora"),
        ("Lo condenaron por unas amenazas que la jueza calificó entonces de «graves».", "es", "la jueza"),
        ("El club presentó un plan que el alcalde tildó ayer de «ocurrencia».", "es", "el alcalde"),
        ("Une attitude que la direction qualifie d’« irresponsable ».", "fr", "la direction"),
    ],
)
def test_who_says_so_within_a_sentence_about_something_else(text: str, language: str, wanted: str) -> None:
    assert speakers(text, language=language) == [wanted]


def test_a_contrast_about_a_body_is_a_clause_of_its_own() -> None:
    text = "It was described by Odo Vale as “a good step”, while the government slammed it as “reckless”."
    assert speakers(text) == ["Odo Vale", "the government"]


def test_a_clause_of_its_own_behind_a_quotation() -> None:
    text = "The White House said Voss had gone “ahead of it,” and one official dismissed her claim as “{}.”"
    assert speakers(text.format("brief confusion")) == ["White House", "one official"]
