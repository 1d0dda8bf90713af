"""What is article and what is not, on whole files of our own words; nothing is lost that is not furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.boilerplate import boilerplate as module
from reader.clean.boilerplate.boilerplate import KEPT, article_chances, kept_lines, label_boilerplate
from reader.clean.boilerplate.features import observe
from reader.clean.boilerplate.sequence import STATES, Chain, chain_of
from reader.clean.lines.phrases import phrases_of
from reader.model import Block, Role, Shape
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

RULES = default_rules()
PHRASES = phrases_of("en", RULES)

ENGLISH = [
    "The harbour of Norrvik was reopened on Thursday after divers had raised the last of three wrecks that had "
    "blocked its entrance since the storm in March.",
    "Ferries to the islands will run twice a day from Saturday, the port's manager said, and the fish market opens "
    "again on Monday morning.",
    '"We have waited for this day for half a year," said Ada Holm, who leads the fishermen\'s union. "Nobody here '
    'will ever forget the sound of that night."',
    "The council had spent more than two million on the work, which took longer than planned because one of the "
    "wrecks had to be cut into four parts under water.",
    "It is not yet clear who will pay. An insurer refused to comment on Friday.",
]
GERMAN = [
    "Der Hafen von Norrvik ist am Donnerstag wieder geöffnet worden, nachdem Taucher das letzte von drei Wracks "
    "gehoben hatten, die seit dem Sturm im März die Einfahrt versperrten.",
    "Die Fähren zu den Inseln sollen ab Samstag zweimal am Tag fahren, sagte die Leiterin des Hafens, und auch der "
    "Fischmarkt öffnet am Montag wieder.",
    "Die Arbeiten haben mehr als zwei Millionen gekostet und länger gedauert als geplant, weil eines der Wracks "
    "unter Wasser in vier Teile zerlegt werden musste.",
]
FRENCH = [
    "Le port de Norrvik a été rouvert jeudi après que des plongeurs ont relevé la dernière des trois épaves qui en "
    "bloquaient l'entrée depuis la tempête du mois de mars.",
    "Les bateaux pour les îles partiront deux fois par jour à partir de samedi, a dit la directrice du port, et le "
    "marché aux poissons ouvrira de nouveau lundi matin.",
    "Le conseil a dépensé plus de deux millions pour ces travaux, qui ont duré plus longtemps que prévu parce qu'une "
    "des épaves a dû être coupée en quatre sous l'eau.",
]
SPANISH = [
    "El puerto de Norrvik se reabrió el jueves después de que los buzos sacaran el último de los tres barcos "
    "hundidos que cerraban la entrada desde la tormenta de marzo.",
    "Los barcos a las islas saldrán dos veces al día a partir del sábado, dijo la directora del puerto, y el mercado "
    "de pescado abrirá otra vez el lunes por la mañana.",
    "El ayuntamiento ha gastado más de dos millones en las obras, que duraron más de lo previsto porque uno de los "
    "barcos tuvo que cortarse en cuatro partes bajo el agua.",
]
TAILS = {
    "comments": ["Leave a Reply", "Your email address will not be published. Required fields are marked *", "Name *"],
    "sign-up": ["Sign up for our newsletter", "Enter your email address", "Subscribe"],
    "helpful": ["Was this article helpful?", "We're sorry to hear that.", "Most Popular", "More In World"],
    "share": ["Share this:", "Facebook", "Twitter", "Email", "Print"],
    "related": [
        "Related stories",
        "Ferry timetable changes on Monday",
        "Islanders ask for a second line",
        "Council votes on breakwater plans",
    ],
    "footer": [
        "About us",
        "Contact",
        "Privacy Policy",
        "Terms of Use",
        "© 2031 The Norrvik Courier. All rights reserved.",
    ],
}


def roles(lines, language="en", title=True):
    blocks = list(parse_plain("\n\n".join(lines)).blocks)
    if title:
        blocks[0] = Block(text=blocks[0].text, line=1, role=Role.TITLE, rule="title.first-line")
    return [block.role for block in label_boilerplate(blocks, language, RULES)]


def is_article(role):
    return role in {Role.BODY, Role.SUBHEAD}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
def test_tails(tail):
    found = roles(["Harbour opens again", *ENGLISH, *tail])
    assert all(map(is_article, found[1 : len(ENGLISH) + 1]))
    assert not any(map(is_article, found[len(ENGLISH) + 1 :]))


@pytest.mark.parametrize(
    ("language", "body", "tail"),
    [
        (
            "de",
            GERMAN,
            ["Artikel teilen", "Kommentare", "Schreiben Sie einen Kommentar", "Mehr zum Thema", "Impressum"],
        ),
        ("fr", FRENCH, ["Partager", "Lire aussi", "Laisser un commentaire", "Les plus lus", "Mentions légales"]),
        ("es", SPANISH, ["Compartir", "Noticias relacionadas", "Deja un comentario", "Lo más leído", "Aviso legal"]),
    ],
)
def test_tails_in_other_languages(language, body, tail):
    found = roles(["Norrvik", *body, *tail], language)
    assert all(map(is_article, found[1 : len(body) + 1]))
    assert not any(map(is_article, found[len(body) + 1 :]))


def test_menus_before_the_article():
    menu = ["Home", "News", "Sport", "Sign in", "Subscribe", "Weather", "Harbour opens again"]
    found = roles(["Harbour opens again - The Norrvik Courier", *menu, *ENGLISH, *TAILS["footer"]])
    assert not any(map(is_article, found[1:7]))
    assert all(map(is_article, found[8 : 8 + len(ENGLISH)]))


def test_boxes_inside_the_article():
    lines = ["Harbour opens again", *ENGLISH[:2], "Advertisement", *ENGLISH[2:4], "Share on Facebook", *ENGLISH[4:]]
    found = roles(lines)
    assert [line for line, role in zip(lines, found, strict=True) if role is Role.BOILERPLATE] == [
        "Advertisement",
        "Share on Facebook",
    ]


@pytest.mark.parametrize("body", [ENGLISH, GERMAN, FRENCH, SPANISH], ids=["en", "de", "fr", "es"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_short_files_keep_everything(body, count):
    assert all(map(is_article, roles(body[:count], title=False)))


@pytest.mark.parametrize("line", ["Harbour open", "Port open again after storm", "12", "No."])
def test_a_single_line_is_the_article(line):
    assert is_article(roles([line], title=False)[0])


def test_a_list_with_a_sentence_about_comments_is_kept():
    rows = [f"{day} May: {place} against Norrvik" for day, place in enumerate(["Almby", "Brenna", "Carlshamn"] * 4, 1)]
    lines = ["Fixtures", *rows, "Please note that comments which insult others will be deleted by the moderator."]
    found = roles(lines)
    assert all(map(is_article, found[1 : len(rows)]))


def test_of_a_short_file_all_is_kept_where_next_to_nothing_would_be(monkeypatch):
    blocks = parse_plain("\n\n".join(["Choir at nine", "Boats at ten", "Nets at noon", "Share on Facebook"])).blocks
    lines = observe(blocks, phrases_of("en", RULES))
    monkeypatch.setattr(module, "posteriors", lambda rows, chain: [0.0] * len(rows))
    assert article_chances(blocks, lines, chain_of(RULES)) == [1.0, 1.0, 1.0, 0.0]


def test_a_text_without_an_end_is_a_text():
    text = " ".join(line.rstrip(".") for line in ENGLISH * 6)
    assert all(map(is_article, roles([text, text + " and so on"], title=False)))


def test_where_next_to_nothing_of_a_page_would_be_kept_the_next_likely_stretches_are_too():
    costly = -40.0
    moves = tuple(tuple(costly if "I" in (here, there) else 0.0 for there in STATES) for here in STATES)
    chain = Chain(
        {"P": (0, 30, 30, 0, 0, 0), "s": (0, 1, 1, 0, 0, 0), "l": (3, 0, 0, 3, 3, 3), "first": (0, 9, 0, 0, 0, 0)},
        moves,
    )
    menu = [f"Berth {number}" for number in range(40)]
    steps = ["They went to the sea and looked."] * 20

    def kept(*texts):
        lines = [line for text in texts for line in (text, *menu)]
        blocks = parse_plain("\n\n".join([*lines, *steps, *menu])).blocks
        chances = article_chances(blocks, observe(blocks, phrases_of("en", RULES)), chain)
        return [block.text for block, chance in zip(blocks, chances, strict=True) if chance >= KEPT]

    lone = " ".join([ENGLISH[0], ENGLISH[1]])
    assert kept(lone) == [lone, *steps]
    first, second = f"{'the harbour ' * 18}opens.", f"{'the harbour ' * 20}shuts."
    assert kept(first, second) == [first, second, *steps]
    whole = " ".join(ENGLISH)
    assert kept(whole) == [whole]


def test_a_paragraph_between_two_boxes_is_article():
    box = ["Sign Up", "This site is protected by recaptcha Privacy Policy | Terms of Service"]
    lone = "Contact with the divers was lost for an hour in March, the harbour said."
    lines = ["Harbour opens again", *ENGLISH[:3], *box, lone, *box, *ENGLISH[3:]]
    found = roles(lines)
    kept = [line for line, role in zip(lines[1:], found[1:], strict=True) if is_article(role)]
    assert kept == [*ENGLISH[:3], lone, *ENGLISH[3:]]


def test_the_text_about_whoever_the_heading_names():
    bio = "Father of three, sailor and teacher: Ada Holm has run a small school for many years and gives courses."
    found = roles(["Harbour opens again", *ENGLISH, "About Ada Holm", bio])
    assert not any(map(is_article, found[len(ENGLISH) + 1 :]))
    assert all(map(is_article, found[1 : len(ENGLISH) + 1]))


def test_the_description_of_a_company_without_a_heading():
    about = (
        "Norrvik Locks is a leading provider of gates and pumps. Founded by Ada Holm, it is headquartered in Norrvik, "
        "has subsidiaries in nine countries and employs 900 people worldwide."
    )
    found = roles(["New gates for the harbour", *ENGLISH, about])
    assert not is_article(found[-1])
    assert all(map(is_article, found[1:-1]))
    assert all(map(is_article, roles(["Norrvik Locks", about, *ENGLISH])[1:]))


def test_tags_behind_the_last_paragraph():
    tags = ["First Published: Tuesday, 19 November 2031", "Related Tags:", "Norrvik Harbour", "Divers", "Wrecks"]
    found = roles(["Harbour opens again", *ENGLISH, *tags])
    assert not any(map(is_article, found[len(ENGLISH) + 1 :]))


def test_teasers_with_pictures_between_them_are_no_article():
    heads = ("Old Mill Is For Sale", "Ferry Breaks Down", "Two Boats Sink", "Bees On The Roof", "Council Votes Again")
    teasers = [line for head, text in zip(heads, ENGLISH, strict=True) for line in (head + text, "[thumb_1x1]")]
    date = Block(text="19 November 2031", role=Role.DATE, rule="d")
    title = Block(text="Bridge of Almby is closed for a year", role=Role.TITLE, rule="t")
    body = [
        "ALMBY (AP) — The bridge of Almby will be closed for a year, the council of the town said on Thursday.",
        "Cracks had been found in two of its pillars in March. Lorries have to go round by Brenna until then.",
        "The work will cost four million. It is not yet known who pays, a speaker said on Friday.",
    ]
    menu = [Block(text=text) for text in ("News", "Weather", "Sport", "Lions", "Tigers", "All Sports")]
    page = [*menu, *(Block(text=text) for text in teasers), title, date, *(Block(text=text) for text in body), *menu]
    kept = [block.text for block in label_boilerplate(page, "en", RULES) if is_article(block.role)]
    assert kept == body


def test_menus_in_scripts_without_capitals():
    menu = ["영화", "가요", "연예일반", "공연/전시", "문화일반", "도서", "칼럼"] * 3
    body = [
        "노르비크 항구는 삼월 폭풍 이후 입구를 막고 있던 난파선 세 척 가운데 마지막 한 척이 인양되면서 "
        "목요일에 다시 열렸다.",
        "항만 책임자는 배가 토요일부터 하루에 두 번 섬으로 떠나고 어시장도 월요일 아침에 다시 문을 연다고 "
        "금요일에 말했다.",
    ] * 3
    found = roles(["노르비크 항구가 다시 열렸다", *menu, *body], None)
    assert not any(map(is_article, found[1 : len(menu)]))
    assert all(map(is_article, found[len(menu) + 1 :]))


OTHER_SCRIPTS = {
    "ru": ["Порт Норрвика снова открыт.", "Водолазы подняли последнее из трёх судов, которые закрывали вход с марта, "
           "сообщила директор порта.", "Паромы пойдут с субботы."],
    "ar": ["فتح ميناء نورفيك يوم الخميس بعد أن رفع الغواصون آخر السفن الثلاث التي أغلقت مدخله منذ العاصفة في مارس.",
           "وقالت مديرة الميناء إن العبارات ستعمل مرتين في اليوم ابتداء من السبت."],
    "zh": ["诺维克港星期四重新开放，潜水员打捞起自三月风暴以来堵塞入口的三艘沉船中的最后一艘。",
           "港口经理说：“我们等这一天等了半年。”渡轮将从星期六起每天往返两次，鱼市场星期一早上重新开门。"],
    "ja": ["ノルヴィク港は木曜日、三月の嵐以来入り口をふさいでいた三隻の沈没船の最後の一隻が引き揚げられ、再開された。",
           "港の責任者は「この日を半年待っていた」と語った。フェリーは土曜日から一日二往復する。"],
    "he": ["נמל נורוויק נפתח מחדש ביום חמישי אחרי שצוללים הרימו את האחרונה מבין שלוש הספינות שחסמו את הכניסה מאז מרץ."],
    None: ["Hafnen i Norrvik vart opna att på torsdag etter at dykkarar hadde heva det siste av tre vrak.",
           "Ferjene til øyane skal gå to gonger om dagen frå laurdag, sa leiaren for hamna."],
}  # fmt: skip


@pytest.mark.parametrize("language", OTHER_SCRIPTS)
def test_other_scripts_are_not_furniture(language):
    lines = OTHER_SCRIPTS[language] * 2
    assert all(map(is_article, roles(lines, language, title=False)))
    mixed = [*lines, "Share", "Facebook", "Twitter"]
    found = roles(mixed, language, title=False)
    assert all(map(is_article, found[: len(lines)]))
    assert not any(map(is_article, found[len(lines) :]))


def test_reasons_are_named():
    blocks = parse_plain("\n\n".join(["Harbour opens", *ENGLISH, *TAILS["comments"], "Ada Holm", "Port news"])).blocks
    labelled = label_boilerplate(blocks, "en", RULES)
    assert all(block.rule for block in labelled)
    assert {block.rule for block in labelled} >= {"model:prose", "phrase.comments"}


def test_a_rule_of_underscores_goes_with_the_line_above_it():
    found = label_boilerplate(
        [Block(text=text, line=n) for n, text in enumerate([*ENGLISH, "___", "Share this"])], "en", RULES
    )
    assert [block.role for block in found[-2:]] == [Role.BODY, Role.BOILERPLATE]
    found = label_boilerplate(
        [Block(text=text, line=n) for n, text in enumerate([*ENGLISH, "Share this", "___"])], "en", RULES
    )
    assert [block.role for block in found[-2:]] == [Role.BOILERPLATE] * 2


def test_subheads():
    lines = ["Harbour opens again", *ENGLISH[:2], "What happens next", *ENGLISH[2:]]
    assert roles(lines)[3] is Role.SUBHEAD


def test_known_roles_and_all_text_stay():
    blocks = (
        Block(text="Harbour", role=Role.TITLE, rule="t"),
        Block(text="Divers at work", role=Role.CAPTION, rule="c"),
        Block(text=ENGLISH[0]),
        Block(text="Share", shape=Shape.LIST_ITEM),
    )
    labelled = label_boilerplate(blocks, "en", RULES)
    assert [block.text for block in labelled] == [block.text for block in blocks]
    assert labelled[:2] == blocks[:2]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=15), st.sampled_from(["en", "zh", None]))
def test_any_lines_get_a_role(lines, language):
    blocks = tuple(Block(text=text) for text in lines)
    labelled = label_boilerplate(blocks, language, RULES)
    assert [block.text for block in labelled] == lines
    assert all(block.role in {Role.BODY, Role.SUBHEAD, Role.BOILERPLATE} and block.rule for block in labelled)


def test_a_megabyte_of_one_character_takes_no_time():
    for character in "a#“中 -":
        (labelled,) = label_boilerplate((Block(text=character * 1_000_000),), "en", RULES)
        assert labelled.role is not Role.UNKNOWN


def test_a_short_file_keeps_likely_text():
    chain_lines = observe([Block(text=text) for text in ("Harbour opens", *ENGLISH[:3], "Log in", "Ferry")], PHRASES)
    blocks = [Block(text="")] * len(chain_lines)
    chances = [0.9, 0.26, 0.9, 0.11, 0.24, 0.9]
    assert kept_lines(blocks, chain_lines, chances) == [True, True, True, True, False, True]
    assert kept_lines(blocks, chain_lines, [0.9, 0.26, 0.2, 0.11, 0.0, 0.1])[1:] == [True, False, False, False, False]


SUMMARY = "Las obras en la dársena duraron el doble de lo previsto y el seguro aún no ha dicho si las paga"


def test_a_summary_stays_between_the_headline_and_the_text():
    title = Block(text="El puerto de Norrvik abre otra vez", role=Role.TITLE, rule="t")
    date = Block(text="Viernes, 12 de marzo 2021, 07:40", role=Role.DATE, rule="d")

    def kept(*above):
        blocks = (title, *above, date, *(Block(text=text) for text in SPANISH))
        labelled = label_boilerplate(blocks, "es", RULES)
        assert all(block.role is Role.BODY for block in labelled[-3:])
        return [block.role is not Role.BOILERPLATE for block in labelled[1 : 1 + len(above)]]

    assert kept(Block(text="Puerto"), Block(text="Redes"), Block(text=SUMMARY))[-1]
    lines = [0.0, 0.1, 0.0, 0.99, 0.99]

    def chosen(*texts):
        blocks = [title, *(Block(text=text) for text in texts), *(Block(text=text) for text in SPANISH[:2])]
        return kept_lines(blocks, observe(blocks, phrases_of("es", RULES)), lines)[1:3]

    assert chosen("Puerto", SUMMARY) == [False, True]
    assert chosen(SUMMARY, "Puerto") == [True, False]
    assert chosen(SUMMARY, SUMMARY) == [False, False]  # said again: a notice
    assert chosen("Lee también", SUMMARY) == [False, False]
    menu = "Norrvik Puerto Deportes Cultura Opinión Sucesos Gente Viajes Tienda Archivo"
    asked = "Le contamos a usted todo lo que usted quiere saber de nuestro puerto y de nosotros"
    assert chosen("Puerto", menu) == chosen("Puerto", asked) == [False, False]


GERMAN_BOXES = {
    "paywall": [
        "Möchten Sie weiterlesen?",
        "Dieser Artikel ist hier noch nicht zu Ende, sondern allen vorbehalten, die den Norrviker Boten bezahlen.",
        "Jetzt für 2 Euro testen",
        "Sind Sie bereits Abonnent? Melden Sie sich an.",
        "Jederzeit kündbar",
    ],
    "account": [
        "Der Artikel wurde zur Merkliste hinzugefügt.",
        "Um Kommentare verfassen zu können, müssen Sie sich anmelden.",
        "Passwort vergessen?",
    ],
    "consent": [
        "Wir benötigen Ihre Zustimmung, um die Karte anzuzeigen",
        "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
        "Sie können Ihre Einwilligung jederzeit in den Einstellungen widerrufen.",
    ],
    "comments": [
        "Die Diskussion ist geschlossen.",
        "Melden Sie sich an, um über diesen Bericht mit anderen zu reden.",
        "Noch keine Kommentare",
    ],
    "appeal": ["Journalismus kostet", "Jetzt Mitglied werden", "Unterstützen Sie unsere Arbeit mit einer Spende."],
    "related": ["Das könnte Sie auch interessieren", "Lesen Sie auch: Wie die Taucher den Winter verbrachten"],
    "sender": ["Dieses Thema im Programm: Radio Norrvik", "Der Liveticker wird ständig aktualisiert."],
    "button": ["+", "Zum Hauptinhalt springen", "Artikel drucken"],
}


@pytest.mark.parametrize("box", GERMAN_BOXES.values(), ids=GERMAN_BOXES)
def test_boxes_of_german_pages(box):
    inside = roles(["Hafen offen", *GERMAN[:2], *box, *GERMAN], "de")
    assert not any(map(is_article, inside[3 : 3 + len(box)]))
    assert all(map(is_article, inside[1:3] + inside[3 + len(box) :]))
    below = roles(["Hafen offen", *GERMAN, *box], "de")
    assert not any(map(is_article, below[1 + len(GERMAN) :]))
    assert all(map(is_article, below[1 : 1 + len(GERMAN)]))


@pytest.mark.parametrize("advert", ["Anzeige", "Werbung"])
def test_an_advertisement_leads_to_no_other_articles(advert):
    last = "Im Mai will der Rat von Norrvik wieder beraten. Bis dahin soll geklärt werden, was noch fehlt."
    lines = ["Hafen offen", *GERMAN, advert, "Händler fürchten den Winter", *GERMAN[:2], advert, "Es geht weiter", last]
    found = roles(lines, "de")
    assert [line for line, role in zip(lines, found, strict=True) if role is Role.BOILERPLATE] == [advert, advert]


@pytest.mark.parametrize(
    "line",
    [
        "Alle Fischer aus der Bucht",
        "Bereits im März gewarnt",
        "Weitere Wracks auf dem Grund",
        "Folgen für den Fischmarkt",
        "Noch kein Ende in Sicht",
        "Zurück zur Normalität",
        "Auf Facebook schrieb die Leiterin des Hafens von einem guten Tag für die ganze Stadt und ihre Fischer.",
        "An dieser Stelle soll im Herbst ein Denkmal für die Seeleute stehen, die in der Nacht des Sturms ertranken.",
        "Mit ihrer Spende will die Reederei den Fischern helfen, deren Boote in der Nacht des Sturms gesunken sind.",
        "Das könnte teuer werden, denn die Versicherung will nach eigenen Worten nicht für alle Schäden zahlen.",
        "Melden Sie sich bei der Polizei, wenn Sie in der Nacht am Hafen ein Boot ohne Licht gesehen haben.",
        "Was halten Sie davon?",
    ],
)
def test_german_lines_of_an_article_that_open_like_furniture(line):
    assert all(map(is_article, roles(["Hafen offen", *GERMAN[:2], line, *GERMAN], "de")[1:]))


def test_what_stands_between_a_headline_and_its_byline_is_the_article():
    text = [Block(text=line, line=n) for n, line in enumerate(["Hafen offen", GERMAN[1], "Von Ines Okafor", *GERMAN])]
    rows = {0: Role.TITLE, 2: Role.BYLINE}
    blocks = [Block(text=b.text, line=b.line, role=rows.get(i, Role.UNKNOWN)) for i, b in enumerate(text)]
    lines = observe(blocks, phrases_of("de", RULES))
    low = [0.0, 0.05, 0.0, 0.9, 0.9, 0.9]
    assert kept_lines(blocks, lines, low)[1]
    assert kept_lines(blocks, lines, [0.0, 0.001, *low[2:]])[1]
    assert not kept_lines([*blocks, *[Block(text="Seil")] * 60], [*lines, *[lines[0]] * 60], [*low, *[0.0] * 60])[1]


def roles_below(*lines, heading=False):
    first = Block(text="Norrvik opens its harbour again", role=Role.TITLE, line=1)
    shape = Shape.HEADING if heading else Shape.PARAGRAPH
    below = Block(text=lines[0], shape=shape, line=2)
    blocks = [first, below, *(Block(text=text, line=n) for n, text in enumerate((*lines[1:], *ENGLISH), 3))]
    return label_boilerplate(blocks, "en", RULES)


def test_a_sentence_right_below_the_headline_is_a_standfirst():
    line = "Divers have raised the last of three wrecks that had blocked it since March"
    lines = [
        Block(text="Norrvik opens its harbour again", role=Role.TITLE, line=1),
        Block(text=line, line=2),
        Block(text="By Ada Holm", role=Role.BYLINE, line=3),
        *(Block(text=text, line=n) for n, text in enumerate(ENGLISH, 4)),
    ]
    seen = observe(lines, PHRASES)
    chance = article_chances(lines, seen, chain_of(RULES))[1]
    assert chance < module.PROSE_KEPT
    assert label_boilerplate(lines, "en", RULES)[1].role is Role.BODY


def test_a_label_between_headline_and_standfirst():
    lines = [
        Block(text="Norrvik opens its harbour again", role=Role.TITLE, line=1),
        Block(text="Shipping", line=2),
        Block(text="Divers have raised the last of three wrecks that had blocked it since March", line=3),
        Block(text="By Ada Holm", role=Role.BYLINE, line=4),
        *(Block(text=text, line=n) for n, text in enumerate(ENGLISH, 5)),
    ]
    assert label_boilerplate(lines, "en", RULES)[2].role is Role.BODY


def test_a_label_right_below_the_headline_is_a_section():
    assert roles_below("Shipping")[1].role is Role.BOILERPLATE
    assert roles_below("Shipping", heading=True)[1].role is not Role.BOILERPLATE
    assert roles_below("Abstract.")[1].role is not Role.BOILERPLATE


def test_an_appeal_among_paragraphs():
    appeal = (
        "Every contribution, however small, helps us to keep our newsroom going, and you can give again every month."
    )
    blocks = [Block(text=text, line=n) for n, text in enumerate((ENGLISH[0], ENGLISH[1], appeal, *ENGLISH[2:]), 1)]
    found = label_boilerplate(blocks, "en", RULES)
    assert [block.role is Role.BOILERPLATE for block in found] == [False, False, True, False, False, False]


def test_a_subtitle_of_a_few_words_stays_between_the_headline_and_its_byline_or_text():
    def is_kept(line, *below):
        blocks = [Block(text="Night boats stop at Norrvik", role=Role.TITLE, rule="given"), Block(text=line), *below]
        return kept_lines(blocks, observe(blocks, PHRASES), [0.0, 0.01, *[0.9] * len(below)])[1]

    byline = Block(text="By Ada Holm", role=Role.BYLINE, rule="given")
    prose = [Block(text=text) for text in ENGLISH]
    for line in ("Islanders fear for their trips to the doctor", "Work starts in May, boats moved to Tarn"):
        assert is_kept(line, byline, *prose)
        assert is_kept(line, *prose)
        assert not is_kept(line, Block(text="Menu"), *prose)
        assert not is_kept(line, byline, *prose, Block(text=line))
    for line in ("Share this article now", "Read More News And Views", "Local news"):
        assert not is_kept(line, byline, *prose)


def test_an_authors_life_below_the_headline_is_no_standfirst():
    life = "Ada Holm is a reporter and the author of three novels about ports, and lives in Norrvik with her husband."
    head = [Block(text="Norrvik opens its harbour again", role=Role.TITLE), Block(text="By Ada Holm", role=Role.BYLINE)]
    blocks = [*head, Block(text=life), *(Block(text=text) for text in ENGLISH)]
    lines = observe(blocks, PHRASES)
    assert not kept_lines(blocks, lines, [0.0, 0.0, 0.01, *[0.9] * len(ENGLISH)])[2]


def test_what_stands_in_no_article_is_out_however_likely():
    notice = (
        "An earlier version of this article gave the wrong depth of the harbour, which is nine metres and not four."
    )
    told = "An earlier version of this engine had failed twice at sea, and nobody on the islands had forgotten it."
    blocks = [Block(text=text) for text in (*ENGLISH[:2], notice, told, *ENGLISH[2:])]
    assert kept_lines(blocks, observe(blocks, PHRASES), [0.95] * len(blocks))[:5] == [True, True, False, True, True]


@pytest.mark.parametrize(
    ("language", "text", "link", "last"),
    [
        ("en", ENGLISH, "Read more: Divers recall a winter below the ice", "Nobody had asked the fishermen."),
        ("de", GERMAN, "Lesen Sie auch: Wie die Taucher den Winter verbrachten", "Gefragt hat die Fischer niemand."),
        (
            "fr",
            FRENCH,
            "Lire aussi : Un hiver sous la glace avec les plongeurs",
            "Personne n'avait demandé aux pêcheurs.",
        ),
        ("es", SPANISH, "Lee también: Un invierno bajo el hielo con los buzos", "Nadie preguntó a los pescadores."),
    ],
)
def test_a_sentence_behind_a_link_to_another_article(language, text, link, last):
    inside = roles(["Norrvik opens its harbour again", *text, link, last, "Facebook", "Twitter", "Comments"], language)
    at = 1 + len(text)
    assert [is_article(role) for role in inside[at - 1 : at + 2]] == [True, False, True]


def test_pull_quotes_and_tables_of_contents_are_outside():
    quote = '"Nobody here will ever forget the sound of that night."'
    entries = ("The three old wrecks", "The bill for the divers")
    lines = ("On the harbour", *entries, ENGLISH[0], entries[0], *ENGLISH[1:3], quote, entries[1], *ENGLISH[3:])
    blocks = [Block(text=lines[0], role=Role.TITLE), *(Block(text=line) for line in lines[1:])]
    labelled = label_boilerplate(blocks, "en", RULES)
    assert [block.text for block in labelled if block.role is Role.BOILERPLATE] == [*entries, quote]
    assert labelled[8 - 1].rule == "again.pull-quote"


def test_the_way_to_a_page_does_not_end_the_search_for_its_summary():
    summary = (
        "Seit dem Sturm im März konnte niemand aus Norrvik auslaufen, und die Taucher brauchten länger als geplant."
    )
    lines = ["Der Hafen ist wieder offen", "", "Hafen", summary, "Von Ada Holm", "Teilen", "Drucken", *GERMAN]
    chances = [0.0] * 7 + [0.9] * len(GERMAN)
    roles = {0: Role.TITLE, 4: Role.BYLINE}
    for way, kept in (("Startseite › Häfen › Norrvik", True), ("Lesen Sie auch: Fähren warten auf Taucher", False)):
        lines[1] = way
        blocks = [Block(text=line, role=roles.get(i, Role.UNKNOWN)) for i, line in enumerate(lines)]
        observed = observe(blocks, phrases_of("de", RULES))
        assert kept_lines(blocks, observed, chances)[3] is kept


def test_the_place_of_a_report_on_a_line_of_its_own_goes_with_it() -> None:
    def roles(*lines: str) -> list[Role]:
        blocks = [Block(text=text, line=n) for n, text in enumerate(lines)]
        return [block.role for block in label_boilerplate(blocks, "en", RULES)]

    page = (
        "Norrvik reopens its harbour",
        "Share",
        "Video Ad Feedback",
        "01:40 - Source: Quay TV",
        "Norrvik Quay News —",
    )
    assert roles(*page, *ENGLISH)[4] is Role.BODY
    assert roles(*page, "Share this", "Menu —", "Sports", *ENGLISH)[6] is Role.BOILERPLATE


def test_what_readers_wrote_and_other_articles_are_outside() -> None:
    readers = ["Marit 2 hours ago", "They could have told us before.", "gull 2 hours ago", "Who pays for it?"]
    readers += ["Ove T. 3 hours ago", "I have taken that ferry every day since I was six, and so has my mother."]
    ranked = [f"{n} The herring of Norrvik went south" for n in range(1, 6)]
    lines = ["Norrvik reopens its harbour", *ENGLISH, "Comments", *readers, "Most read", *ranked]
    found = label_boilerplate([Block(text=text, line=n) for n, text in enumerate(lines)], "en", RULES)
    assert {block.role for block in found if block.text in (*readers, *ranked)} == {Role.BOILERPLATE}
    assert [block.role for block in found if block.text in ENGLISH] == [Role.BODY] * len(ENGLISH)
    assert {block.rule for block in found} >= {"thread.readers"}
