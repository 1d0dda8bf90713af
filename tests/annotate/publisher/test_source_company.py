"""A house that speaks of itself: `At Example, we ...`, `part of the Example team`; guests and quotations are none."""

from __future__ import annotations

import pytest

from reader.annotate.publisher.source_company import company_signs, company_words
from reader.annotate.publisher.source_evidence import said_in
from reader.annotate.publisher.source_votes import strongest
from reader.annotate.publisher.source_words import source_words
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
PADDING = {
    "en": "A lift that is looked after twice a year runs for thirty years, which is why we write everything down.",
    "de": "Ein Aufzug, der zweimal im Jahr gewartet wird, läuft dreißig Jahre, und darum schreiben wir alles auf.",
    "fr": "Un ascenseur entretenu deux fois par an tourne trente ans, et voilà pourquoi tout est noté chaque fois.",
    "es": "Un ascensor que se revisa dos veces al año funciona treinta años, y por eso lo anotamos todo cada vez.",
    "pt": "Um elevador que se revisa duas vezes por ano funciona trinta anos, e por isso tudo é anotado cada vez.",
}


def blocks_of(language: str, paragraphs: tuple[str, ...]) -> list[Block]:
    """The paragraphs among others; one that opens with `> ` tells a life outside of it, with `- ` something else."""
    texts = [paragraphs[0], PADDING[language], *paragraphs[1:], PADDING[language], PADDING[language]]
    return [Block(text="A headline of a few words", role=Role.TITLE)] + [
        Block(text=text[2:], role=Role.BOILERPLATE, rule="model:tells-of-a-life")
        if text.startswith("> ")
        else Block(text=text.removeprefix("- "), role=Role.BOILERPLATE if text.startswith("- ") else Role.BODY)
        for text in texts
    ]


@pytest.mark.parametrize(
    ("language", "house", "paragraphs"),
    [
        ("en", "Liftwerk", ("At Liftwerk, we look after lifts.", "Here at Liftwerk, we oil them before they squeak.")),
        (
            "en",
            "Tarn & Oak",
            ("We at Tarn & Oak make doors and nothing else.", "At Tarn & Oak, we’ve always had saws."),
        ),
        (
            "en",
            "Brightharbor",
            ("At Brightharbor, our team is small.", "Call us at Brightharbor if the pump stops early."),
        ),
        (
            "en",
            "Orlo Labs",
            ("> Mia Tran is part of the Orlo Labs team and likes bees.", "With Orlo Labs a hive can speak."),
        ),
        (
            "en",
            "Cake by the Sea",
            ("> Mia is the founder of the blog “Cake by the Sea” and bakes.", "Cake by the Sea is four."),
        ),
        (
            "de",
            "Hubwerk",
            ("Wir bei Hubwerk warten Aufzüge seit 1931 ohne Pause.", "Für uns bei Hubwerk zählt das Öl mehr."),
        ),
        (
            "de",
            "Tarn Systems",
            ("Bei Tarn Systems arbeiten wir mit vier Öfen.", "Wir von Tarn Systems heizen sie morgens an."),
        ),
        (
            "de",
            "elbsoft",
            ("> Seit Mai ist Jan Kruse Teil des elbsoft-Teams und schreibt Programme.", "Besuchen Sie elbsoft."),
        ),
        (
            "de",
            "Elbküche",
            ("> Ina Roth ist Gründerin des Blogs „Elbküche“ und kocht gern.", "Die Elbküche gibt es seit März."),
        ),
        (
            "fr",
            "Monteval",
            ("Chez Monteval, nous graissons les ascenseurs.", "Chez Monteval, notre équipe compte six personnes."),
        ),
        (
            "fr",
            "Nuage Bleu",
            ("> Léa Roy fait partie de l’équipe Nuage Bleu depuis mai.", "Avec Nuage Bleu, la ruche parle."),
        ),
        (
            "fr",
            "Ma cuisine du port",
            ("> Ana a 30 ans, fondatrice du blog « Ma cuisine du port ».", "Ma cuisine du port fête mai."),
        ),
        (
            "es",
            "Elevaria",
            ("En Elevaria creemos que un ascensor debe callar.", "En Elevaria trabajamos para usted los domingos."),
        ),
        (
            "es",
            "Nube Azul",
            ("> Eva Ríos es parte del equipo de Nube Azul desde mayo.", "Con Nube Azul, la colmena puede hablar."),
        ),
        (
            "pt",
            "Cozinha do Porto",
            ("> Ana é fundadora do blog “Cozinha do Porto” e escreve.", "Cozinha do Porto faz anos hoje."),
        ),
    ],
)
def test_house_names_itself(language: str, house: str, paragraphs: tuple[str, ...]) -> None:
    found = strongest(blocks_of(language, paragraphs), language, RULES)
    assert found is not None
    assert (found.name, found.rule) == (house, "source.company")


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        ("en", ("At Liftwerk, we look after lifts, and that is all there is to say of it.",)),
        ("en", ("“At Liftwerk, we look after lifts,” she said.", "“Here at Liftwerk, we oil them,” said her uncle.")),
        ("en", ('"We are few. At Liftwerk, we do it all," she said.', '"We at Liftwerk love oil," her uncle said.')),
        ("en", ("Mia Tran: At Liftwerk, we look after lifts.", "Mia Tran: We at Liftwerk oil them, too, each day.")),
        (
            "en",
            ("At Yosemite, we hiked to the falls in rain.", "At Yosemite, we saw three bears and one very angry man."),
        ),
        (
            "en",
            ("At Easter, we bake a lamb of dough each year.", "At Easter, we look for eggs in the neighbour's hedge."),
        ),
        (
            "en",
            ("At Harvard, we need to talk about the marks.", "Harvard is old, and it will be older still in a year."),
        ),
        ("en", ("At noon, we left the harbour and its gulls behind.", "At home, we had soup and went to bed early.")),
        ("en", ("Mia Tran is part of the Orlo Labs team, and Orlo Labs has hired forty people in the last year.",)),
        (
            "en",
            ("> Mia Tran is a member of the Politics team and lives in Ansel.", "Politics is a hard trade to learn."),
        ),
        (
            "en",
            ("> Mia Tran is the founder of the blog Cake by Sea.", "She said the cakes sell best when it is raining."),
        ),
        ("en", ("Look at us at Facebook, she wrote.", "He likes us at Facebook, she wrote on the wall of the office.")),
        (
            "en",
            (
                "Ansel was a member of the Norway team.",
                "Norway won.",
                "She joined the Norway team in 2016.",
            ),
        ),
        (
            "en",
            ("- I was part of the Norway team once, long ago.", "Norway is a cold land with red doors."),
        ),
        ("de", ("„Wir bei Hubwerk warten Aufzüge“, sagt sie.", "„Uns bei Hubwerk zählt das Öl“, sagt der Onkel dazu.")),
        ("de", ("Wir bei Hubwerk warten Aufzüge seit 1931 und haben nie etwas anderes gelernt als eben das.",)),
        (
            "de",
            ("Dann fuhren wir von Köln nach Bonn, das nah ist.", "Um zehn gingen wir von Köln los und kamen bald an."),
        ),
        (
            "de",
            (
                "Wir wollen uns bei Herrn Kruse für das Boot bedanken.",
                "Auch sie hat sich mit uns bei Kruse bedankt, und wie.",
            ),
        ),
        (
            "de",
            ("Wir von hier kennen das Wasser gut.", "Was uns bei Sturm fehlt, ist ein Boot mit zwei starken Motoren."),
        ),
        ("fr", ("« Chez Monteval, nous graissons tout », dit-elle.", "« Chez Monteval, notre équipe dort », dit-il.")),
        ("fr", ("Chez Marie, nous avons mangé du poisson, puis la pluie est venue et tout le monde est rentré tôt.",)),
        ("es", ("«En Elevaria creemos en el aceite», dice.", "«En Elevaria trabajamos los domingos», dice el tío.")),
        (
            "fr",
            (
                "Chez Mamie, nous mangions du poisson le vendredi.",
                "Chez Mamie, nous avions des lits froids et des chats.",
            ),
        ),
        (
            "es",
            (
                "En España creemos en la siesta y en el mar.",
                "En España creemos que el mar es de todos los que lo aman.",
            ),
        ),
        ("es", ("En Madrid estamos a veinte grados y el viento viene del mar, que está lejos, según se dice aquí.",)),
    ],
)
def test_guests_and_quotations_name_nobody(language: str, paragraphs: tuple[str, ...]) -> None:
    assert strongest(blocks_of(language, paragraphs), language, RULES) is None


def test_evidence_marks_the_name() -> None:
    blocks = blocks_of("en", ("At Liftwerk, we look after lifts of every kind and age.",))
    signs = list(company_signs(blocks, source_words("en", RULES), company_words("en", RULES), said_in(blocks)))
    assert [(e.name, e.mark and blocks[e.mark.block].text[e.mark.start : e.mark.end]) for e in signs] == [
        ("Liftwerk", "Liftwerk")
    ]
