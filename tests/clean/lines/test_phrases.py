"""Phrases are found where their marks bind them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ascii import in_ascii
from reader.clean.lines.phrases import Match, cut, find, phrases_of, tokens
from reader.rules.load import Rules, default_rules


@pytest.fixture(scope="module")
def phrases(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules")
    (folder / "lang").mkdir()
    (folder / "lang" / "en.toml").write_text(
        '[language]\nstopwords = ["the"]\n[clean]\n'
        'share = ["^share$", "^# shares"]\n'
        'related = ["^read more", "^read more about"]\nlegal = ["all rights reserved"]\n'
    )
    (folder / "lang" / "de.toml").write_text('[clean]\nshare = ["^teilen$"]\n')
    (folder / "agencies.toml").write_text('[wire]\nnames = ["Norrvik News Agency"]\n')
    return Rules(folder)


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("Share", Match("share", True, True, 1)),
        ("Share the costs", None),
        ("1,204 shares", Match("share", True, True, 2)),
        ("Read more about the harbour", Match("related", True, False, 3)),
        ("They read more", None),
        ("© 2031 The Courier. All rights reserved.", Match("legal", False, True, 3)),
        ("Their all-round rights were reserved", None),
        ("", None),
    ],
)
def test_binding(phrases, line, match):
    assert find(tokens(line), phrases_of("en", phrases)) == match


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Support local journalism: the Elm Echo lives from what its readers give.", "advert"),
        ("Nine thousand people get LUNCH BREAK, the free newsletter from the Elm Echo.", "newsletter"),
        ("Support local shops, the mayor asked, and leave the car at home.", None),
        ("He founded the free newsletter that the strikers read.", None),
    ],
)
def test_what_asks_readers_for_money_or_an_address(line, kind):
    match = find(tokens(line), phrases_of("en", default_rules()))
    assert (match and match.kind) == kind


def test_the_webs_own_language_counts_everywhere(phrases):
    assert find(tokens("Share"), phrases_of("de", phrases)) == Match("share", True, True, 1)
    assert find(tokens("Teilen"), phrases_of("de", phrases)) == Match("share", True, True, 1)
    assert find(tokens("Teilen"), phrases_of("en", phrases)) is None
    assert find(tokens("Share"), phrases_of(None, phrases)) == Match("share", True, True, 1)


def test_tokens():
    assert tokens("It’s 12,5 % – O'Neil's e-mail @home") == ["it's", "#", "o'neil's", "e-mail", "@", "home"]


@pytest.mark.parametrize("language", default_rules().languages)
def test_every_phrase_of_the_rules_is_found_in_itself(language):
    known = phrases_of(language, default_rules())
    for listed in default_rules().words(language, "clean").values():
        for phrase in listed:
            words = tokens(phrase.strip("^$").replace("#", "7"))
            assert words, phrase
            assert find(words, known), phrase


@pytest.mark.parametrize("language", default_rules().languages)
def test_a_phrase_is_of_one_kind(language):
    lists = default_rules().words(language, "clean").items()
    counts = Counter(phrase.removesuffix("!") for _, listed in lists for phrase in listed)
    assert [phrase for phrase, count in counts.items() if count > 1] == [], "only the first would be met"


@pytest.mark.parametrize("line", ["Anzeige", "Anzeigen", "Werbung", "Reklam", "Advertisement", "Publicité"])
def test_what_announces_an_advertisement_leads_to_no_articles(line):
    language = {"P": "fr", "R": "tr"}.get(line[0], "de")
    match = find(tokens(line), phrases_of(language, default_rules()))
    assert match is not None
    assert match.kind == "advert"


@given(st.text())
def test_any_text(text):
    words = tokens(text)
    match = find(words, phrases_of("en", default_rules()))
    assert match is None or 0 < match.words <= len(words)


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("This article was originally published on Harbour Watch.", "en", "legal"),
        ("Your donation keeps the Harbour Watch afloat", "en", "newsletter"),
        ("13 responses", "en", "comments"),
        ("Wird geladen", "de", "related"),
        ("12 réactions", "fr", "comments"),
        ("Cargando...", "es", "related"),
    ],
)
def test_what_pages_say_of_themselves(line, language, kind):
    found = find(tokens(line), phrases_of(language, default_rules()))
    assert found is not None
    assert found.start
    assert found.kind == kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Il vous reste 80 % de cet article à lire.", "account"),
        ("Article réservé à nos abonnés", "account"),
        ("La suite est réservée aux abonnés", "account"),
        ("Pour lire la suite, connectez-vous", "account"),
        ("Vous êtes déjà abonné ?", "account"),
        ("J'en profite", "account"),
        ("Recevez chaque matin l'essentiel de l'actualité du fleuve", "newsletter"),
        ("Tous les jours, recevez l'actualité de votre vallée", "newsletter"),
        ("Vous pouvez vous désinscrire à tout moment", "newsletter"),
        ("Rejoignez notre chaîne WhatsApp", "newsletter"),
        ("Retrouvez, ici, toute l'actualité de Harnay et de sa vallée.", "newsletter"),
        ("La suite après cette publicité", "advert"),
        ("La lecture de votre article continue ci-dessous", "advert"),
        ("Envie d'afficher votre annonce ici ?", "advert"),
        ("Je fais un don", "advert"),
        ("L'espace des commentaires est ouvert aux inscrits.", "comments"),
        ("Lancez la conversation", "comments"),
        ("Une faute d'orthographe ? Signalez-la", "comments"),
        ("Soyez la première à commenter", "comments"),
        ("A lire aussi. Le bac a repris la mer", "related"),
        ("Cela pourrait vous intéresser", "related"),
        ("Le fil info", "related"),
        ("Articles en relation", "related"),
        ("Peut être une image de bateau et de texte", "related"),
        ("Pour afficher ce contenu, acceptez les traceurs", "related"),
        ("Passer au contenu principal", "navigation"),
        ("Nous joindre", "navigation"),
        ("Taille du texte", "share"),
        ("Continuer sans accepter", "legal"),
        ("Toute reproduction interdite", "legal"),
        ("Cet article a été traduit de l'anglais.", "legal"),
        ("Avec les informations de Hélène Dubois", "author"),
    ],
)
def test_what_french_pages_say_around_their_articles(line, kind):
    found = find(tokens(line), phrases_of("fr", default_rules()))
    assert found is not None
    assert found.start
    assert found.kind == kind


def test_what_stands_in_no_article(tmp_path):
    (tmp_path / "lang").mkdir()
    (tmp_path / "lang" / "en.toml").write_text('[clean]\nrelated = ["^read this next!", "^read$", "^next$!"]\n')
    (tmp_path / "agencies.toml").write_text('[wire]\nnames = ["Norrvik News Agency"]\n')
    known = phrases_of("en", Rules(tmp_path))
    assert find(tokens("Read this next: the mill"), known) == Match("related", True, False, 3, True)
    assert find(tokens("Read"), known) == Match("related", True, True, 1)
    assert find(tokens("Next"), known) == Match("related", True, True, 1, True)
    assert find(tokens("Next year"), known) is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Mirá también: el faro de Norrvik vuelve a alumbrar", "related"),
        ("Nota relacionada: el faro de Norrvik", "related"),
        ("Compartí esta nota", "share"),
        ("Seguinos en nuestras redes", "share"),
        ("Reciba notificaciones de El Faro de Norrvik en su teléfono", "newsletter"),
        ("Suscribite a nuestro boletín y recibí las noticias del puerto", "newsletter"),
        ("Dejanos tu comentario", "comments"),
        ("Debe estar conectado para enviar un comentario.", "comments"),
        ("¿Ya sos suscriptor? Ingresá", "account"),
        ("Tu suscripción se está usando en otro dispositivo", "account"),
        ("Aprovecha esta oferta y accede a todo el contenido", "account"),
        ("Este texto se publicó originalmente en La Boya", "legal"),
        ("La entrada El faro se publicó primero en La Boya.", "legal"),
        ("La noticia continúa después de la publicidad", "advert"),
        ("Hazte socio de La Boya", "advert"),
        ("Más notas de Ana Quiroga", "author"),
        ("4 minutos de lectura", "sources"),
        ("Policiales", "navigation"),
        ("Centroamérica", "navigation"),
        ("Sociedad hace 4 días", "related"),
    ],
)
def test_what_the_spanish_press_says_around_its_articles(line, kind):
    found = find(tokens(line), phrases_of("es", default_rules()))
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "Les derniers occupants ont quitté la ferme.",
        "Les plus anciens se souviennent de la crue.",
        "Plus de trois cents personnes ont défilé jeudi.",
        "Retour sur trois années de chantier",
        "Retour au calme dans la vallée",
        "Réactions partagées au conseil",
        "Annonce d'un second chantier",
        "Alertes en série sur le fleuve",
        "La suite du chantier reste à financer.",
        "Les autres riverains ont refusé.",
        "D'autres bacs suivront au printemps.",
        "L'auteur présumé a été arrêté.",
        "Recherche de la vérité",
        "Fermer les écluses, un crève-cœur",
        "Il y a dix jours, le bac coulait.",
        "Tendances contraires sur le marché du bois",
        "Envoyer les enfants à l'école en bac",
    ],
)
def test_what_french_articles_say_as_well(line):
    assert find(tokens(line), phrases_of("fr", default_rules())) is None


@pytest.mark.parametrize(
    "line",
    [
        "Además, hubo tres heridos leves.",
        "Más de cien vecinos salieron a la calle.",
        "Los campos de trigo ardieron toda la noche.",
        "Otros dos pescadores siguen en el hospital.",
        "Lo más difícil fue volver.",
        "Continúa la búsqueda de los dos marineros.",
        "Los comentarios del alcalde sorprendieron.",
        "Este sitio fue un molino.",
        "Recibe la medalla a los noventa años.",
        "Condiciones de vida en los barcos",
        "Comenta este pescador que la niebla duró tres días y que nadie en el pueblo recuerda otra igual.",
        "Recibe cada año a miles de viajeros que llegan en los barcos de las islas para ver el faro.",
    ],
)
def test_what_spanish_articles_say_is_no_furniture(line):
    assert find(tokens(line), phrases_of("es", default_rules())) is None


def test_phrases_are_known_without_their_accents():
    spanish, french = (phrases_of(language, default_rules()) for language in ("es", "fr"))
    for line in ("ULTIMAS NOTICIAS", "Articulos relacionados", "Lea tambien: el faro"):
        found = find(tokens(line), spanish)
        assert found is not None
        assert found.kind == "related"
    assert find(tokens("A LIRE AUSSI"), french) is not None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Der Artikel wurde zur Merkliste hinzugefügt.", "share"),
        ("Erhalten Sie jeden Morgen die Nachrichten aus Harnau.", "newsletter"),
        ("Kommentare sind geschlossen", "comments"),
        ("Zur Bilderstrecke", "related"),
        ("Bild vergrößern", "navigation"),
        ("Dieser Artikel ist Abonnenten vorbehalten.", "account"),
        ("Weiterlesen nach der Anzeige", "advert"),
        ("Wir verwenden Cookies und ähnliche Verfahren.", "legal"),
        ("Alle Beiträge von Ines Okafor", "author"),
        ("Was denken Sie über die Brücke?", None),
        ("Statt 500 kamen nur 300 Gäste.", None),
        ("Die Kommentare unter dem Bericht waren heftig.", None),
        ("Für die ersten drei Monate rechnet die Stadt mit Staus.", None),
        ("Ihre Spende ging an die Tafel.", None),
        ("Das Wetter in Harnau bleibt trüb.", None),
        ("Täglich um acht fährt die Fähre.", None),
    ],
)
def test_german_phrases(line, kind):
    match = find(tokens(line), phrases_of("de", default_rules()))
    assert (match and match.kind) == kind


def test_what_lines_are_made_of():
    words = ["the", "ferry", "it", "was", "said", "is", "late"]
    assert cut("The ferry, it was said, is late.") == (words, "letters")
    assert cut(in_ascii("“Late” – he said…")) == (["late", "he", "said"], "letters")
    for text in ("It's late", "Late in 2019", "14,000 well-known quays"):
        assert cut(text) == (tokens(text), "words")
    for text in ("late/later", "example.org", "Größe", "a @ b", "3.5"):
        assert cut(text) == (tokens(text), "signs")


def test_the_longest_phrase_wins_whatever_its_second_word(phrases):
    found = phrases_of("en", phrases)
    assert find(tokens("Read more about it"), found) == Match("related", True, False, 3)
    assert find(tokens("Read more"), found) == Match("related", True, True, 2)
    assert find(tokens("Read it"), found) is None
