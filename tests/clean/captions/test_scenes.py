"""Lines that show something and tell nothing, and such as tell."""

from __future__ import annotations

import pytest

from reader.clean.captions.captions import label_captions
from reader.clean.captions.scenes import scene_words
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found."
)


@pytest.mark.parametrize(
    ("language", "kind", "line"),
    [
        ("en", "person", "Ines Okafor in her studio in Harrow."),
        ("en", "person", "Ines Okafor, a baker from Harrow, outside the county court."),
        ("en", "person", "Tom Ruel and his dog on the northern pier last spring"),
        ("en", "person", "Governor Ines Okafor during a debate in Harrow on Sept. 4."),
        ("en", "person", "Ines Okafor with her sister, Ana, in 1987"),
        ("en", "person", "Ines Okafor at work. She has baked here since 1990."),
        ("en", "person", "Ines Okafor, left, with her sister on the pier."),
        ("en", "thing", "The swing bridge at dusk."),
        ("en", "thing", "A crowd outside the ferry office on Monday."),
        ("en", "thing", "The town hall of Harrow, 1931"),
        ("en", "thing", "My father with his first boat."),
        ("en", "thing", "The mural, as painted by Tom Ruel, on the wall of the mill."),
        ("en", "done", "Protesters gather outside the ferry office in Harrow"),
        ("en", "done", "A woman waves from the deck of the Hanne Marit on Monday."),
        ("en", "done", "Ines Okafor poses with her dog in Harrow Park."),
        ("en", "picture", "A screenshot of the ferry company's new timetable"),
        ("en", "picture", "A map of the planned route along the river."),
        ("en", "picture", "A still from The Ferryman."),
        ("en", "person", "Harrow's mayor Ines Okafor at a meeting in Calder."),
        ("en", "person", 'Ines Okafor as the ferryman\'s daughter in "Salt." (Lantern Pictures)'),
        ("en", "thing", "The dredger Petrel at work off Skelling last month"),
        ("en", "picture", "Another slide from the old website"),
        ("de", "person", "Ines Okafor vor ihrem Haus in Harnau."),
        ("de", "person", "Uwe Brandt, Fährmann in dritter Generation, auf seinem Boot."),
        ("de", "thing", "Der Fährmann Uwe Brandt an der Anlegestelle."),
        ("de", "thing", "Die alte Brücke im Jahr 1931"),
        ("de", "picture", "Blick auf die alte Drehbrücke."),
        ("de", "picture", "Szene aus dem Film „Der Fährmann“."),
        ("fr", "person", "Élise Morvan dans son atelier de Harnay."),
        ("fr", "thing", "Le pont tournant à la tombée de la nuit."),
        ("fr", "thing", "La maire de Harnay, jeudi, 2017"),
        ("fr", "picture", "Vue de la ville depuis le vieux pont."),
        ("es", "person", "Elisa Moreno, en su taller de Harnas."),
        ("es", "thing", "La alcaldesa, durante el pleno de este lunes."),
        ("es", "thing", "El puente viejo, en una foto de 1931"),
        ("es", "picture", "Vista del río desde el puente viejo."),
    ],
)
def test_what_is_shown(language: str, kind: str, line: str) -> None:
    assert scene_words(language, RULES).shown(line) == kind


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "The ferry is in Harrow."),
        ("en", "The ferry left Harrow at dusk."),
        ("en", "Ines Okafor walked to the court in Harrow."),
        ("en", "Ines Okafor, who lives in Harrow, disagrees."),
        ("en", "“I wait,” said Ines Okafor in Harrow."),
        ("en", "In Harrow, the ferry on the river."),
        ("en", "Life on the River"),
        ("en", "Trouble in Harrow"),
        ("en", "Senior Vice President of Ferries at Harrow Marine"),
        ("en", "Ferry Notes in Conversation with Ines Okafor"),
        ("en", "What a day at the pier."),
        ("en", "The ferry waits; the bridge in Harrow does not."),
        ("en", "We met at the pier on Monday."),
        ("en", "To the pier, Ines Okafor waves on Monday."),
        ("en", "The council voted on Thursday, and the bridge in Harrow closed."),
        ("en", "Where in Harrow?"),
        ("de", "Der Fährmann steht nicht am Ufer."),
        ("de", "Die Stadt sperrte die Brücke im April."),
        ("de", "Leben am Fluss"),
        ("de", "Der Bürgermeister stach das Fass mit vier Schlägen an und trank."),
        ("fr", "Le pont est fermé à Harnay."),
        ("fr", "Les bateliers protestaient devant la mairie, ils criaient."),
        ("fr", "La vie sur le fleuve"),
        ("es", "El puente fue cerrado en abril."),
        ("es", "Los barqueros protestaron ante el ayuntamiento."),
        ("es", "La vida en el río"),
        ("en", ""),
        ("en", "x" * 400),
    ],
)
def test_what_tells(language: str, line: str) -> None:
    assert scene_words(language, RULES).shown(line) is None


def test_it_stands_among_paragraphs() -> None:
    def roles(*lines: str) -> list[Role]:
        return [block.role for block in label_captions([Block(text=line) for line in lines], "en", RULES)]

    line, bare = "Ines Okafor in her studio in Harrow.", "Ines Okafor with her sister on the pier in Harrow"
    told = f"{PROSE} Ines Okafor said on Friday that she had been asked to paint the bridge before it went."
    assert roles(PROSE, line, told)[1] is Role.CAPTION
    assert roles(PROSE, bare, told)[1] is Role.CAPTION
    assert roles("More", line, "Home")[1] is Role.UNKNOWN
    assert roles(PROSE, line)[1] is Role.UNKNOWN
    assert roles(PROSE, "More", bare, told)[2] is Role.UNKNOWN
