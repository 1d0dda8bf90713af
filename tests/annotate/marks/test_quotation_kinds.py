from __future__ import annotations

import pytest

from reader.model import QuoteKind
from tests.annotate.reading import annotated

CASES = [
    ('"We have run out of sand," said Mara Ellison.', "direct"),
    ('Mara Ellison said: "No."', "direct"),
    ('"No," said Mara Ellison.', "direct"),
    ('Mara Ellison said "We went home last night" and left.', "direct"),
    ('Mara Ellison said "We went home yesterday" and left.', "mixed"),
    ('Mara Ellison called it "a ladder without rungs."', "mixed"),
    ('Mara Ellison said they had "run out of sand" again.', "mixed"),
    ('Butcher Joe "Lefty" Malone retired.', "term"),
    ('She wrote the novel "The Long Shore of Winter" in 1990.', "term"),
    ('He appeared on Harbor Radio\'s "Good Morning, Coast" on Sunday.', "term"),
    ('The so-called "ghost lane" opens on Friday, said Mara Ellison.', "term"),
    ('The "ghost lane" opens on Friday.', "term"),
    ('Room "101" is shut, said Mara Ellison.', "term"),
    ('She wrote a play called "Barges" in 1990, said Mara Ellison.', "term"),
    ('A man she called "reckless" has left, said Mara Ellison.', "mixed"),
    ('"..."', "term"),
    ('"B C D E F G H I K L M N O P Q," said Mara Ellison.', "term"),
    ('The letters "B" and everything else are gone, said Mara Ellison.', "term"),
    ('A dog everyone calls "Tugboat" sat there, said Mara Ellison.', "term"),
    ('"We lost it": the year in pictures', "direct"),
    ('She wrote the novel "The  Long  Shore  of  the  Last  Winter  There" in 1990.', "term"),
    ('She wrote the novel "Shore - - - - - - - - - - - - - - - Winter" in 1990.', "term"),
]


@pytest.mark.parametrize(("text", "kind"), CASES)
def test_kind(text: str, kind: str) -> None:
    (quote,) = annotated(text)
    assert quote.kind is QuoteKind(kind)


def test_a_paper_in_german() -> None:
    quotes = annotated("„Wir kommen“, sagte Anna Weber der „Neuen Rundschau“.", language="de")
    assert [quote.kind for quote in quotes] == [QuoteKind.DIRECT, QuoteKind.TERM]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "»Die Stille der Boote« heißt der Film, den Anna Weber gedreht hat."),
        ("fr", "Avec « Le silence des barques », son dernier film, Anna Morel revient."),
        ("fr", "Anna Morel parlait au « Courrier du Nord » de ses projets."),
        ("es", "Con «El silencio de las barcas», su última novela, volvió Ana Prieto."),
        ("de", "Auf Plakaten stand „Hier wohnen Menschen“."),
        ("de", "Ihr Verein nennt sich „Laute Boote“ und probt am See."),
        ("fr", "Le groupe s’appelle « Barques à vapeur » et répète au bord du lac."),
        ("fr", "L’association « Les barques du lac » accueille soixante enfants."),
    ],
)
def test_names_and_signs_elsewhere(language: str, text: str) -> None:
    assert [quote.kind for quote in annotated(text, language=language)] == [QuoteKind.TERM]


def test_what_lengthens_a_list_of_terms_is_a_term() -> None:
    quotes = annotated("Auf Plakaten stand „Hier wohnen Menschen“ und „Wir bleiben“.", language="de")
    assert [quote.kind for quote in quotes] == [QuoteKind.TERM, QuoteKind.TERM]
    quotes = annotated('The so-called "ghost lane" is shut. "We wait," said Mara Ellison.')
    assert [quote.kind for quote in quotes] == [QuoteKind.TERM, QuoteKind.DIRECT]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Le film est trop long », son producteur le sait, dit Anna Morel."),
        ("es", "«Me gusta», dijo Ana Prieto, la directora de la novela."),
    ],
)
def test_what_stands_near_the_word_for_a_work_is_still_said(language: str, text: str) -> None:
    assert annotated(text, language=language)[0].kind is QuoteKind.DIRECT


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("En «El Faro del Norte» se lee poco.", "es"),
        ("Bajo el eslogan «Todos a una» desfilaron muchos.", "es"),
        ("Er warb mit dem Spruch „Alles aus einer Hand“.", "de"),
    ],
)
def test_a_name_or_a_slogan_is_a_term(text: str, language: str) -> None:
    (quote,) = annotated(text, language=language)
    assert quote.kind is QuoteKind.TERM


def test_a_verb_that_leads_into_names_leads_into_statements_too() -> None:
    quotes = annotated(
        "La société dit « regretter beaucoup » l’accident de Paul Morel, dit « le Baron ».", language="fr"
    )
    assert [quote.kind for quote in quotes] == [QuoteKind.MIXED, QuoteKind.TERM]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The “Nordland” left port on Monday, a spokesman said.", "en"),
        ("En «La vida es sueño», Lucía Bravo hace de Rosaura.", "es"),
        ("« Les Échos du port » a révélé l’affaire.", "fr"),
        ("Das Motto lautet „Mut zur Lücke“, sagt Lena Brock.", "de"),
    ],
)
def test_names_by_what_they_do_or_stand_in(text: str, language: str) -> None:
    assert [quote.kind for quote in annotated(text, language=language)] == [QuoteKind.TERM]


@pytest.mark.parametrize(
    ("text", "language", "kinds"),
    [
        ("Die Studie ist im Fachblatt „Annalen der Seenkunde“ erschienen.", "de", ["term"]),
        ("„Wer wartet, lernt viel“, schrieb er in seinen Erinnerungen „Strandgut“.", "de", ["direct", "term"]),
        ("Dans ses Mémoires, « Au bord du quai et du vide », Luc Morel parlait peu.", "fr", ["term"]),
        ("Su editor, Pedro Lanza, cree que es su libro “más íntimo”.", "es", ["mixed"]),
        ("Su editor, Pedro Lanza, cree en su libro “Más íntimo”.", "es", ["term"]),
        ("« La Semaine » a salué un roman « sévère jusqu’à la cruauté ».", "fr", ["term", "mixed"]),
    ],
)
def test_titles_and_what_is_said_of_works(text: str, language: str, kinds: list[str]) -> None:
    quotes = annotated(text, language=language)
    assert [quote.kind.value for quote in quotes] == kinds
    assert all(quote.speaker is None for quote in quotes if quote.kind is QuoteKind.TERM)


def test_a_paper_that_begins_its_sentence_says_nothing_of_its_object() -> None:
    quotes = annotated("« La Semaine » a salué un roman « sévère jusqu’à la cruauté ».", language="fr")
    assert [quote.speaker for quote in quotes] == [None, None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Die „Wir-bleiben“-Bewegung wächst, sagte Ida Roth.", "term"),
        ("Die Corona-„Welle“ ebbt ab, sagte Ida Roth.", "term"),
        ("Das sagte Ida Roth zur „Rundschau am Sonntag“.", "term"),
        ("Das sagte Ida Roth dem „Nordboten“.", "term"),
        ("Das sagte Ida Roth im Interview mit „stadtblick.de“.", "term"),
        ("Im Rundfunk und bei „KNT“ sagte Ida Roth zu.", "term"),
        ("In der Talksendung „Montags um zehn“ sagte Ida Roth zu.", "term"),
        ("Damit ist das Abkommen „Offene Häfen“ tot, sagte Ida Roth.", "term"),
        ("Man habe den Rat des Amtes „Stück für Stück“ befolgt, sagte Ida Roth.", "mixed"),
        ("Ida Roth sagte, danach habe die Mannschaft „Handball geschuftet“.", "direct"),
        ("Ida Roth schloss mit den Worten „Alles wird gut“.", "direct"),
        ("Ida Roth nannte die Reform „Unsinn“.", "direct"),
        ("Für sie bleibe nur der „Holzhammer“, sagte Ida Roth.", "mixed"),
        ("Sie nannte die Antwort „Nein“ feige.", "mixed"),
    ],
)
def test_names_of_things_and_papers(text: str, wanted: str) -> None:
    assert [quote.kind.value for quote in annotated(text, language="de")] == [wanted]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La pianiste publie son premier album de compositions, « Nuit blanche à Lannec ».", "fr"),
        ("La autora presenta su novela de aventuras, «La noche de Lanes», en la feria.", "es"),
        ("The singer sold his first album of sea songs, “Night at the old quay”, in May.", "en"),
        ("Die Pianistin lobt ihr Album mit eigenen Stücken, „Weiße Nacht in Lann“.", "de"),
        ("Maureen Bed, 71, held up a sign reading “Bin the cabinet.”", "en"),
        ("He complained of the cast of “Ferrymen” for insulting his deputy.", "en"),
        ("Maria Bett, 71, hielt ein Schild mit der Aufschrift „Rettet das Bad“ hoch.", "de"),
        ("Paule Sir, 78 ans, brandissait une pancarte proclamant « Sauvons la piscine ».", "fr"),
        ("Teresa Sol, de 71 años, sostenía un cartel que decía «Salvemos la piscina».", "es"),
    ],
)
def test_what_a_work_or_a_sign_says_is_nobodys(text: str, language: str) -> None:
    assert [quote.kind.value for quote in annotated(text, language=language)] == ["term"]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Das sei für ihre Partei „die rote Linie“ gewesen, sagte Ida Roth.", "de", "mixed"),
        ("Ida Roth gründete die Partei „Die rote Linie“.", "de", "term"),
        ("Luis Gil avisó de que su grupo «no va a votar a ciegas».", "es", "mixed"),
        ("El grupo «Norte vivo» actúa mañana.", "es", "term"),
    ],
)
def test_what_a_noun_calls_has_a_capital(text: str, language: str, kind: str) -> None:
    assert [quote.kind.value for quote in annotated(text, language=language)] == [kind]
