"""The lines that mail programs print around a mail."""

import pytest

from reader.rules.load import default_rules
from reader.rules.mail_heads import LONGEST_INTRODUCTION, mail_heads
from tests.ending import it_ends

ANY = mail_heads(None, default_rules())


@pytest.mark.parametrize(
    "line",
    [
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "Anfang der weitergeleiteten Nachricht:",
        "Début du message réexpédié :",
        "Inicio del mensaje reenviado:",
        "On 3 May 2021, at 07:00, Nell Quarrie <nell@tarn.example> wrote:",
        "Am 03.05.2021 um 07:00 schrieb Nele Quarz <nele@tarn.example>:",
        "Le lun. 3 mai 2021 à 07:00, Nelle Quarré <nelle@tarn.example> a écrit :",
        "El lun, 3 may 2021 a las 7:00, Nela Cuarzo (<nela@tarn.example>) escribió:",
    ],
)
def test_what_introduces_a_mail(line: str) -> None:
    assert ANY.introduces(line)


@pytest.mark.parametrize(
    "line",
    ["The mayor wrote:", "Nele Quarz schrieb:", "On 3 May 2021 the mayor wrote a letter.", "Message to the voters", ""],
)
def test_what_quotes_somebody_introduces_none(line: str) -> None:
    assert not ANY.introduces(line)


@pytest.mark.parametrize(
    "line", ["Gesendet: Montag, 3. Mai 2021", "À : Nelle Quarré", "Asunto: El barco", "> To: desk"]
)
def test_fields_that_only_mails_have(line: str) -> None:
    assert ANY.field.match(line)
    assert ANY.only.match(line)


@pytest.mark.parametrize("line", ["From: Nell Quarrie", "Von: Nele Quarz", "De : Nelle Quarré", "Fecha: 3 de mayo"])
def test_fields_that_others_have_as_well(line: str) -> None:
    assert ANY.field.match(line)
    assert not ANY.only.match(line)


@pytest.mark.parametrize("unit", ["wrote 1:1 ", "1:1 ", " ", "-", "> "])
def test_a_flood_ends(unit: str) -> None:
    with it_ends():
        ANY.introduces(unit * 300_000 + ":")
        ANY.introduces(unit * (LONGEST_INTRODUCTION // len(unit) - 1) + ":")


def test_what_introduces_a_mail_is_short() -> None:
    assert ANY.introduces("On 3 May 2021 " + "x" * 200 + " wrote:")
    assert not ANY.introduces("On 3 May 2021 " + "x" * LONGEST_INTRODUCTION + " wrote:")
