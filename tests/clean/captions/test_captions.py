"""Captions in plain text and on pages, in four languages, and lines that are none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.captions.captions import known_captions, label_captions
from reader.model import Block, Evidence, Role, Shape
from reader.rules.load import default_rules

RULES = default_rules()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners on both banks had feared since the first cracks were found in its northern pier last spring."
)


def captions(*lines: str, language: str = "en") -> list[str]:
    blocks = [
        Block(text="Harrowgate closes its bridge", role=Role.TITLE, rule="given"),
        *(Block(text=line) for line in lines),
    ]
    return [block.text for block in label_captions(blocks, language, RULES) if block.role is Role.CAPTION]


def known(*lines: str) -> list[str]:
    """What one sign gives away."""
    found = known_captions([Block(text=line) for line in lines], "en", RULES)
    return [lines[index] for index in sorted(found)]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (
            "en",
            "Mayor Ines Okafor (R) greets Tom Ruel. Picture taken May 2, 2017. | (Photo: REUTERS/Ana Cruz)",
        ),
        ("en", "A ferry waits at the northern pier of Harrowgate. (Ines Okafor/Getty Images)"),
        ("en", "A ferry waits at the northern pier of Harrowgate. (AP Photo/Ines Okafor)"),
        ("en", "A ferry at the northern pier, in 2017. (Ines Okafor / AP)"),
        ("en", "Image caption Tom Ruel has run the ferry for thirty years"),
        ("en", "Photo: Ines Okafor, AP"),
        (
            "en",
            "Rovers' Tom Ruel celebrates during the second half of a match on Tuesday, Nov. 7, 2017, in Tidewater.",
        ),
        ("en", "Ferries wait at the northern pier of Harrowgate. (Photo AFP)"),
        ("en", "An artist's impression of the new bridge of Harrowgate"),
        ("en", "A ferry waits at the northern pier on Tuesday (Source: WZQV)"),
        ("en", "Tom Ruel (left) and Ines Okafor stand on the closed bridge"),
        ("en", "Tom Ruel (right) and his daughter Kate in the paddock on Thursday morning"),
        ("en", "Cattle near Harrowgate before the rain came. (KLX Rural: Tim Oakes)"),
        ("en", "The ruined mill, photographed on March 12, 1998, two days after the flood."),
        ("en", "A ferry waits at the northern pier. (Ines Okafor | The Harrow Reporter)"),
        ("en", "A ferry waits at the northern pier on Tuesday. | Ines Okafor via Getty Images"),
        ("en", "A ferry at the northern pier of Harrow - Credit: Ines Okafor/ProFerries"),
        ("en", "Ferries wait at the pier of Harrow. Ines Okafor/WQXK hide caption"),
        ("en", "Mayor Tom Ruel, D-Ore., listens. Ines Okafor for The Ledger"),
        ("en", "The ferry's captain reacts to the fog. (NBC News)"),
        ("en", "A satellite image taken on July 29, 2023, before the flood. Copernicus/ESA"),
        ("en", "File photo: The old bridge a day after it fell in 2021."),
        ("en", "In this Oct. 14, 2021, file photo, workers walk along the pier of the old bridge."),
        ("en", "Crews watch as a ferry leaves its pier. Oregon Department of Ferries"),
        ("en", "The ferry waits at its pier. Source: Bloomberg"),
        ("en", "The window of the ferry. [Source: Kestrel Air]"),
        ("de", "Die Fähre bei einer Testfahrt auf dem Fluss. © Deutsche Bahn AG / Uwe Miethe"),
        ("fr", "Le bac lors d'un essai, lundi, entre Harnay et Tulle. DR"),
        ("en", "Figure 2. Depth of the river at the northern pier."),
        ("de", "Bürgermeisterin Ines Okafor (links) mit dem Architekten vor dem Modell."),
        ("de", "Fähren am Anleger. | Bild: Jens Wolf"),
        ("fr", "Le passeur attend au quai nord, jeudi matin. - D.R."),
        ("fr", "Le passeur attend au quai nord (photo gracieuseté)"),
        ("fr", "Le passeur Yves Cam, à Harnay, le 3 juin. ANNE SOREL POUR « LE FLEUVE »"),
        ("fr", "Photo d'archives Le Journal du Val"),
        ("pl", "Most będzie miał osiemset metrów długości. Fot. Piotr Zając / Agencja Foto"),
        ("de", "Eine Fähre wartet am nördlichen Anleger. Foto: Jens Wolf/dpa"),
        ("de", "Bürgermeisterin Ines Okafor (l.) begrüßt den Fährmann Tom Ruel. © picture alliance/dpa/Jens Wolf"),
        ("fr", "Un ferry attend au quai nord de Harrowgate. Crédit photo : Marc Petit / AFP"),
        ("fr", "Le maire (à gauche) salue le passeur. Photo Marc Petit/AFP"),
        ("es", "Un transbordador espera en el muelle norte. Foto: María Ruiz / EFE"),
    ],
)
def test_a_line_with_signs_is_a_caption(language: str, line: str) -> None:
    assert captions(line, PROSE, PROSE, language=language) == [line]


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "HARROWGATE (AP) - The council voted on Thursday to close the old swing bridge.",
        "“The ferry left before dawn and nobody was told,” said Tom Ruel. (Reuters)",
        "CNN Films",
        "Press/Media Center",
        "White House",
        "Archives",
        "Caption",
        "Reuters",
        "You are commenting using your account. ( Logout /  Change )",
        "Ferry season starts on March 8, 2018",
        "The new ferry law takes effect on March 8, 2018, after the council voted to close the bridge.",
        "© 2018 Tidewater Media, LLC. All rights reserved.",
        "Follow us on Facebook | Twitter",
        "Earlier, Gov. Ines Okafor (D) meets with the mayor, Tom Ruel (R), who speaks for the ferry owners.",
        "The mayor, who is seen as a friend of the ferry owners, speaks for none of them.",
        "The mayor, pictured by many as a friend of the ferry owners, speaks for none of them.",
        "Pictured on the front page in 1968, the ferry sailed for another nine years.",
        "From left to right the river is a mile wide.",
        "A ferry owner thinks that the bridge will close for good. [NYT]",
        "HOW TO BOARD A FERRY Before it leaves. (Vox)",
        "“The ferry scares me. It leaves, and nobody speaks.” Ines Okafor",
        "Ferry nominee Ines Okafor on Tuesday joined a chorus of owners in Harrow.",
        "Figure 2 shows the depth of the river at the northern pier.",
        "In this October of all months the council speaks of photos.",
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert captions(line, PROSE, PROSE) == []


def test_a_credit_line_takes_the_caption_beside_it() -> None:
    scene = "Heavy fog over the river is keeping the last ferry at its pier."
    credit = "Sam Oyelaran/Tidewater Pictures/Getty Images"
    assert captions(PROSE, scene, credit, PROSE) == [scene, credit]


def test_a_credit_line_leaves_the_sentence_after_it_alone() -> None:
    """The line before is the picture's where it tells nothing; one after that tells is none."""
    shown = "Harrow's mayor Ines Okafor at a meeting in Calder in January."
    told = "Okafor holds two offices in Harrow and left a third in 2022."
    assert captions(PROSE, shown, "Sam Oyelaran/Getty Images", told, PROSE) == [shown, "Sam Oyelaran/Getty Images"]
    for told in ("The ferry is low, and tall guests hold their hats.", "The pier was built again after the great war."):
        assert captions(PROSE, "Photo: Ines Okafor", told, PROSE) == ["Photo: Ines Okafor"]
    assert captions(PROSE, told, "Photo: Ines Okafor", PROSE) == ["Photo: Ines Okafor"]


def test_a_lone_agency_is_a_credit_below_a_scene_or_above_a_paragraph() -> None:
    scene = "Commuters with hats walk on a street of Harrow on a cold day"
    assert captions(PROSE, scene, "Reuters", PROSE) == [scene, "Reuters"]
    assert captions(PROSE, "Reuters", PROSE) == []
    assert captions(PROSE, "© dpa", PROSE, language="de") == ["© dpa"]
    assert captions(PROSE, "© dpa", language="de") == []


def test_a_gallery_counts_its_captions() -> None:
    first, second = "Tulips at Harrow House in bloom.", "The water stairs, built in 1742."
    assert captions(PROSE, "1 of 5", first, "2 of 5", second, PROSE) == [first, second]
    assert captions(PROSE, "1 of 5", first, PROSE) == []
    bare = [f"Nobody was hurt in the great fire of 19{number}" for number in (31, 42, 53)]
    counted = [line for one in bare for line in ("3", one)]
    assert captions(PROSE, *counted, PROSE) == bare
    ranked = [line for number, one in enumerate(bare, 3) for line in (str(number), one)]
    assert captions(PROSE, *ranked, *ranked, *ranked, PROSE) == []


def test_a_deed_below_the_headline_is_the_picture_of_it() -> None:
    line = "Rovers captain Tom Ruel celebrates his winner against Calder Town"
    assert captions(line, PROSE) == [line]
    assert known(PROSE, line, PROSE) == []
    gesture = "Coach Ines Okafor gestures on the touchline"
    assert captions(PROSE, gesture, PROSE) == [gesture]


def test_a_credit_line_leaves_a_quotation_alone() -> None:
    said = "“The ferry waits at its pier and nobody works on it.”"
    credit = "Sam Oyelaran/Tidewater Pictures/Getty Images"
    assert captions(PROSE, said, credit, PROSE) == [credit]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "I will write of the bridge again when it is open."),
        ("en", "Ferry owners had not been asked, according to the mayor."),
        ("de", "Gefragt wurden die Fährleute laut dem Bürgermeister nie."),
        ("fr", "Selon le maire, personne ne les avait consultés avant."),
        ("es", "Nadie los había consultado antes, dijo el alcalde ayer."),
    ],
)
def test_a_credit_line_leaves_a_sentence_of_the_text_alone(language: str, line: str) -> None:
    assert captions(PROSE, line, "Photo: Ines Okafor/Harrow Herald", language=language) == [
        "Photo: Ines Okafor/Harrow Herald"
    ]


def test_a_credit_line_leaves_a_paragraph_alone() -> None:
    assert captions(PROSE, PROSE, "Photo by Ines Okafor", PROSE) == ["Photo by Ines Okafor"]


def test_a_caption_said_twice_is_a_caption_twice() -> None:
    line = "A ferry waits at the northern pier of Harrowgate while the bridge is closed. (Ines Okafor/Getty Images)"
    short = "A ferry waits at the northern pier of Harrowgate while the bridge ... more"
    assert captions(line, short, PROSE) == [line, short]


def test_the_beginning_of_a_paragraph_makes_it_no_caption() -> None:
    start = "Two men carry sandbags along the quay of the old harbour at Ostrow as the river rises"
    whole = f"{start} on Monday, hours before the dam above the town gave way and the market was flooded."
    assert whole not in captions("Flood at Ostrow", start, whole, "The mayor said on Tuesday that nobody was hurt.")


def test_a_page_says_what_its_captions_are() -> None:
    blocks = [
        Block(text="A picture nobody sees", evidence=Evidence(tag="figcaption", hint="caption", hidden=True)),
        Block(text="A ferry at its pier", evidence=Evidence(tag="figcaption", region="figure", hint="caption")),
        Block(text=PROSE, evidence=Evidence(tag="p", content=True)),
        Block(text="Text colour", evidence=Evidence(tag="span", region="form", hint="caption")),
        Block(text="Another story's picture", evidence=Evidence(tag="figcaption", region="related", hint="caption")),
    ]
    roles = [block.role for block in label_captions(blocks, "en", RULES)]
    assert roles == [Role.UNKNOWN, Role.CAPTION, *[Role.UNKNOWN] * 3]


def test_a_credit_in_a_figure_of_a_page_is_no_text_of_it() -> None:
    text = Block(text=PROSE, evidence=Evidence(tag="p", content=True))
    figure = Evidence(tag="div", region="figure", hint="body")
    credit = Block(text="Credit: Ida Quarrie / Getty Images", shape=Shape.FIGURE, evidence=figure)
    assert [block.role for block in label_captions([credit, text], "en", RULES)] == [Role.CAPTION, Role.UNKNOWN]
    linked = replace(credit, evidence=replace(figure, links=1.0))  # an embedded post's
    aside = replace(credit, shape=Shape.PARAGRAPH)
    assert {block.role for block in label_captions([linked, aside, text], "en", RULES)} == {Role.UNKNOWN}


@pytest.mark.parametrize("paper", ["The Quay $", "WP $"])
def test_where_a_list_of_links_leads_is_no_credit(paper: str) -> None:
    line = f"It is also set to lean on the cloud of the harbour board. ({paper})"
    evidence = Evidence(tag="p", region="main", hint="body", content=True)
    blocks = [Block(text=text, evidence=evidence) for text in (line, PROSE)]
    assert {block.role for block in label_captions(blocks, "en", RULES)} == {Role.UNKNOWN}


def test_a_caption_above_the_headline_and_a_list_of_writers_is_the_articles() -> None:
    def above(shown: Block) -> Role:
        offices = [Block(text=f"Office {n}", evidence=Evidence(tag="p")) for n in range(12)]
        text = Block(text=PROSE, evidence=Evidence(tag="p", content=True))
        return label_captions([shown, *offices, text], "en", RULES)[0].role

    figure = Evidence(tag="figcaption", region="figure", hint="caption")
    assert above(Block(text="A ferry at its pier", evidence=figure)) is Role.CAPTION
    linked = Evidence(tag="figcaption", region="figure", hint="caption", links=1.0)
    assert above(Block(text="Ferry stars part", evidence=linked)) is Role.UNKNOWN
    assert above(Block(text="A ferry", evidence=Evidence(tag="div", region="figure", hint="caption"))) is Role.UNKNOWN


def test_a_gallery_numbers_its_captions_in_brackets() -> None:
    line = "[2/4] Nobody was hurt when the crane fell into the harbour"
    assert captions(PROSE, line, PROSE) == [line]
    assert captions(PROSE, "[2/4] Next", PROSE) == []


def test_roles_that_were_set_before_stand() -> None:
    block = Block(text="Photo: Ines Okafor, AP", role=Role.BOILERPLATE, rule="given")
    assert label_captions([block], "en", RULES) == (block,)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=100), max_size=10), st.sampled_from(["en", "fr", None]))
def test_any_blocks_keep_their_text(lines: list[str], language: str | None) -> None:
    blocks = [Block(text=line) for line in lines]
    assert [block.text for block in label_captions(blocks, language, RULES)] == lines


def test_a_lone_label_makes_the_next_line_a_caption() -> None:
    line = "Ines Okafor rebuilt the ferry from ten planks"
    assert captions("Image caption,", line, PROSE, PROSE) == [line]
    assert captions("Image caption,", PROSE, PROSE) == []


def test_a_button_is_no_caption() -> None:
    line = "A ferry waits at its pier in Harrow on Saturday."
    credit = "Ruben Ashdown for The Harrow Herald/Getty Images"
    assert captions(PROSE, line, credit, "hide caption", "toggle caption", PROSE) == [line, credit]


def test_an_agency_below_a_caption_with_its_credit_is_a_credit() -> None:
    line = "A ferry waits at its pier in Harrow, July 4, 2025. (Photo by Ida Solberg / AFP)"
    assert captions(PROSE, line, "AFP", PROSE) == [line, "AFP"]
    assert captions(PROSE, "AFP", PROSE) == []


def test_names_with_a_stroke_are_a_credit_above_the_text() -> None:
    line = "A ferry waits at its pier in Harrow on Saturday."
    assert "Joel Winther/Coastline Ledger" in captions(line, "Joel Winther/Coastline Ledger", PROSE, PROSE)
    assert captions(PROSE, PROSE, "Joel Winther/Coastline Ledger") == []


@pytest.mark.parametrize(
    "line",
    [
        "Stock agent Tom Ruel at the yards, where he has worked since he was ten. Picture by Mei-Lin Ruel",
        "The river at Harrow Bend, which was straightened in 1961. Photo / Ines Okafor",
        "Tom Ruel came to court in dark glasses Credit: Comet Pictures",
        "Her grandfather in a pearling boat as a boy of ten. Photo: Okafor family",
        "The store where the stone was found. Photograph: Harrow city council",
        "Driver Tom Ruel said he had been going that way anyway. (Submitted by the Harrow Guardians)",
        "The harbour master said the bank might be old. Ines Okafor / Gulf Compass",
        "The dredge that sank in the river yesterday (Police photo)",
        "Tom Ruel sent three children to college with the earnings of a van. INQUEST PHOTO",
        "Members tore up the bill before the speaker on Tuesday.—Ruel Photo",
        "The booth was pulled down by the council on Monday. (Representational)",
        "Riders waited for a bus on a Tuesday morning. (Ines Okafor for Metro Ledger)",
        "Image: Stockyard/Ines Okafor",
    ],
)
def test_forms_of_credits(line: str) -> None:
    assert captions(PROSE, line, PROSE) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ines Okafor-Ruel/Rural Editor",
        "1:44 p.m. - Driver was last seen on foot near St. Paul's Lutheran Church",
        "May 15: Senate passed it, after nine hours by Sen. Tom Ruel",
        "He had been told to go to the council and ask for the plan (see photo)",
        "Photo/Video",
    ],
)
def test_what_looks_like_a_credit(line: str) -> None:
    assert captions(PROSE, line, PROSE) == []


def test_a_number_twice_is_no_caption() -> None:
    assert captions(PROSE, "22", "2", PROSE) == []


def test_a_button_above_a_credit_is_no_caption() -> None:
    credit = "Photo: Ines Okafor"
    for button in ("Save to My Lists", "Jump to comments (28)", "Tribunals | Dismissal | Latest Harrow News"):
        assert captions(PROSE, button, credit, PROSE) == [credit]


def test_what_has_no_room_for_a_verb_is_shown() -> None:
    for line in ("The hinge under a microscope.", "A map of the twenty latest lines."):
        assert captions(PROSE, line, PROSE) == [line]
        assert captions("More", line, "Home") == []
    assert captions(PROSE, "The piglet runs across two lanes and lies down beneath a car.", PROSE) == []


def test_a_name_in_brackets_behind_the_sentence() -> None:
    for line in (
        "Dogs wait in a truck after the roof of their kennel fell in. (Harrow County Sheriff's Office)",
        "The last of the dogs was found at noon. (Ruel Family)",
        "The kennel had stood since 1931. (WHRW)",
    ):
        assert captions(PROSE, line, PROSE) == [line], line
    for line in (
        "The council meets again on Monday, and the mayor will be there. (AC)",
        "The dogs were found at noon, all but one. (See Page 4)",
        "“We heard them before we saw them,” he said. (Applause)",
    ):
        assert captions(PROSE, line, PROSE) == [], line


def test_a_gallerys_number_with_a_plus() -> None:
    first, second = "Ines Okafor with the fine that she was handed", "The gull, which has a lamp post of its own"
    assert captions(PROSE, first, "+5", second, "+5", PROSE) == [first, second]
