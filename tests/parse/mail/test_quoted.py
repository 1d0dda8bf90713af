import pytest

from reader.parse.mail.quoted import unquoted
from tests.ending import it_ends

ARTICLE = "Ferry late\n\nBy Nell Quarrie\n\nThe ferry to Skerrow was late\nagain on Monday.\n\n5 > 4, said the mayor.\n"


def quoted(text: str, sign: str = "> ") -> str:
    return "".join(f"{sign}{line}".rstrip() + "\n" for line in text.splitlines())


TOPS = {
    "English": "See below.\n\nBegin forwarded message:\n\n",
    "German": "Am 03.05.2021 um 07:00 schrieb Nele Quarz <nele@tarn.example>:\n\n",
    "French": "-------- Message transféré --------\n",
    "Spanish": "El lun, 3 may 2021 a las 7:00, Nela Cuarzo\n(<nela@tarn.example>) escribió:\n\n",
    "a head": "From: Nell Quarrie <nell@tarn.example>\nTo: desk\nSubject: Fwd: Ferry late\n\n",
    "nothing": "",
}


@pytest.mark.parametrize("top", TOPS)
@pytest.mark.parametrize("sign", ["> ", ">> ", "> > ", ">"])
def test_a_quoted_mail_reads_like_any_other(top: str, sign: str) -> None:
    assert unquoted(TOPS[top] + quoted(ARTICLE, sign)) == TOPS[top] + ARTICLE


def test_its_own_head_tells_of_it() -> None:
    inner = "Von: Tarner Merkur <post@tarnermerkur.example>\nBetreff: Kutter\nDatum: 3. Mai 2021\n\n" + ARTICLE
    text = "Lesenswert:\n\n" + quoted(inner) + "\nGruß\n"
    assert unquoted(text) == "Lesenswert:\n\n" + inner + "\nGruß\n"


def test_empty_lines_between_its_paragraphs_have_no_sign() -> None:
    text = "Begin forwarded message:\n\n> One.\n\n> Two.\n\n> Three.\n"
    assert unquoted(text) == "Begin forwarded message:\n\nOne.\n\nTwo.\n\nThree.\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ferry late\n\n> No boat shall leave\n> before the light is lit,\n> nor come back.\n\nSo it says.\n",
        "The mayor wrote:\n\n> We have one boat,\n> and two tides,\n> and no money.\n",
        "On 3 May 2021 at 07:00, Nell Quarrie wrote:\n\n> A?\n> B?\n> C?\n\nYes.\n\n> D?\n> E?\n> F?\n\nNo.\n",
        "Begin forwarded message:\n\n> Two lines\n> are no article\n",
        "5 > 4\n> so it is said\n",
    ],
)
def test_other_signs_stay(text: str) -> None:
    assert unquoted(text) == text


def test_lines_stay_as_many() -> None:
    text = TOPS["English"] + quoted(ARTICLE).replace("\n", "\r\n")
    assert unquoted(text).count("\n") == text.count("\n")
    assert ">" not in unquoted(text).replace("5 > 4", "")


@pytest.mark.parametrize(
    "text",
    [
        "Begin forwarded message:\n\n" + "> > > > a\n" * 100_000,
        "> a\nb\n" * 200_000,
        "> a\n> a\n> a\nb\n" * 50_000,
        ">" * 1_000_000 + "\n" + "> \n" * 3,
    ],
    ids=["one", "lines", "many", "signs"],
)
def test_a_flood_ends(text: str) -> None:
    with it_ends():
        unquoted(text)
