"""Short lines that are credits and nothing else, and names behind a caption's last sentence."""

from __future__ import annotations

import pytest

from reader.rules.credit_words import credits_of
from reader.rules.load import default_rules

CREDITS = credits_of(default_rules())


@pytest.mark.parametrize(
    ("text", "credit", "inner"),
    [
        ("CREDIT: INES OKAFOR", "CREDIT: INES OKAFOR", "INES OKAFOR"),
        ("Image: Tidewater Studios", "Image: Tidewater Studios", "Tidewater Studios"),
        ("Credit...Ines Okafor for The Denver Post", "Credit...Ines Okafor for The Denver Post", ""),
        (
            "Courtesy Ines Okafor, The Denver Post",
            "Courtesy Ines Okafor, The Denver Post",
            "Ines Okafor, The Denver Post",
        ),
        ("Beeld ANP", "Beeld ANP", "ANP"),
        ("Ines Okafor / Staff Photographer", "Ines Okafor / Staff Photographer", "Ines Okafor"),
        ("A ferry waits at its pier. Getty Images", "Getty Images", "Getty Images"),
        ("A ferry waits at its pier.Getty Images", "Getty Images", "Getty Images"),
        ("A ferry waits at its pier. Ines Okafor, The Denver Post", "Ines Okafor, The Denver Post", ""),
        ("Eine Fähre wartet am Kai. dpa/Jens Wolf", "dpa/Jens Wolf", "dpa/Jens Wolf"),
        ("Un transbordador espera. EFE", "EFE", "EFE"),
        ("Un bac attend. Photo La Gazette / Paul Guérin", "Photo La Gazette / Paul Guérin", "La Gazette / Paul Guérin"),
        ("A ferry waits at its pier. INES OKAFOR/FERRY ECHO", "INES OKAFOR/FERRY ECHO", "INES OKAFOR/FERRY ECHO"),
        ("A ferry waits at its pier (Source: Harrow Police)", "(Source: Harrow Police)", "Harrow Police"),
        ("Eine Fähre wartet. Foto: picture alliance / dpa", "Foto: picture alliance / dpa", "picture alliance / dpa"),
        ("A ferry waits at its pier on Monday. INES OKAFOR", "INES OKAFOR", "INES OKAFOR"),
        ("Le passeur, à Harnay. ANNE SOREL POUR « LE FLEUVE »", "ANNE SOREL POUR « LE FLEUVE »", ""),
        ("A ferry in oils, 1761. Courtesy Louvre", "Courtesy Louvre", "Louvre"),
        ("A ferry waits at its pier. Copernicus/ESA", "Copernicus/ESA", ""),
        ("The mayor speaks. Ines Okafor for The Ledger", "Ines Okafor for The Ledger", ""),
        ("A ferry at its pier in fog. | OUEST-INFO", "| OUEST-INFO", "OUEST-INFO"),
        ("© Ines Okafor", "© Ines Okafor", "Ines Okafor"),
        ("Image used for representational purpose only", "Image used for representational purpose only", ""),
    ],
)
def test_a_credit_of_these_forms(text: str, credit: str, inner: str) -> None:
    found = CREDITS.find(text)
    assert found is not None
    assert text[found.start : found.end] == credit
    assert not inner or text[slice(*found.inner)] == inner


@pytest.mark.parametrize(
    "text",
    [
        "Image: a ferry that waits",
        "A ferry waits at its pier. Photo Ines Okafor / of the year",
        "Credit: it was due",
        "Image: Close",
        "Courtesy Ines Okafor",
        "Ines Okafor / Staff Writer",
        "Ines Okafor, mayor of Harrow",
        "The ferry was seen by many people. Getty Images said so.",
        "The ferry was seen by many people. Ines Okafor",
        "They asked for more (Source: the police said it)",
        "Welcome to the ferry. The Denver Post",
        "The ferry was seen by many people. READ MORE",
        "The best gifts for ferry owners on a... SEE FULL GALLERY",
        "© 2018 Ines Okafor",
    ],
)
def test_what_is_none(text: str) -> None:
    assert CREDITS.find(text) is None


def test_names_behind_photo_need_no_known_house() -> None:
    for line, names in (
        ("Les bénévoles autour de leur présidente. Photo DDV, M.T.", "Photo DDV, M.T."),
        ("Ils se sont retrouvés au café en 2019. Photos Lucie Delmas", "Photos Lucie Delmas"),
    ):
        found = CREDITS.find(line)
        assert found is not None
        assert line[found.start :] == names
    assert CREDITS.find("He looked at the crowd of people. Photo Essay") is None
