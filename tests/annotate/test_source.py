"""The publisher: each kind of evidence, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotate.source import find_source
from reader.model import Attribution, Block, Field, Fields, Role
from reader.rules.load import default_rules

RULES = default_rules()
NOTHING = Fields()
PROSE = (
    "The council of Harrowgate voted late on Thursday to close the old swing bridge for eleven weeks, a decision that "
    "ferry owners had feared, as BBC News reports; the mayor told The Guardian that there was no other way, CNN said."
)


def article(
    *lines: str, title: str = "Harrowgate closes its swing bridge", role: Role = Role.BOILERPLATE
) -> list[Block]:
    blocks = [Block(text=title, role=Role.TITLE), Block(text=PROSE, role=Role.BODY), Block(text=PROSE, role=Role.BODY)]
    return [*blocks, *(Block(text=line, role=role) for line in lines)]


def source(
    *lines: str,
    title: str = "Harrowgate closes its swing bridge",
    fields: Fields = NOTHING,
    path: str = "a.txt",
    language: str = "en",
    known: tuple[str, ...] = (),
    role: Role = Role.BOILERPLATE,
) -> Attribution:
    return find_source(article(*lines, title=title, role=role), fields, path, language, RULES, known)


@pytest.mark.parametrize(
    ("language", "line", "name", "rule"),
    [
        (
            "en",
            "Please help keep The Tidewater Echo free, now and next year.",
            "The Tidewater Echo",
            "source.phrase",
        ),
        ("en", "Sign up for the Tidewater Echo newsletter", "Tidewater Echo", "source.phrase"),
        (
            "en",
            "Ines Okafor covers ferries. She can be reached at iokafor@denverpost.com.",
            "The Denver Post",
            "source.mail",
        ),
        ("pt", "Ines Okafor é colunista do Estadão.", "Estadão", "source.phrase"),
        ("de", "Ines Okafor ist Redakteurin bei ZEIT ONLINE.", "Die Zeit", "source.phrase"),
        ("en", "Tidewater Echo may earn a commission from links on this page.", "Tidewater Echo", "source.phrase"),
        (
            "en",
            "The post Harrowgate closes its bridge appeared first on Tidewater Echo.",
            "Tidewater Echo",
            "source.phrase",
        ),
        ("en", "Ines Okafor is a reporter for Tidewater Echo.", "Tidewater Echo", "source.phrase"),
        ("en", "© 2018 tidewaterecho.example.org. All rights reserved.", "example.org", "source.copyright"),
        (
            "en",
            "https://tidewaterecho.com/2018/harrowgate-closes-its-swing-bridge.html",
            "tidewaterecho.com",
            "source.address",
        ),
        ("en", "Follow The Denver Post", "The Denver Post", "source.phrase"),
        ("en", "Follow Tidewater Echo on Twitter", "Tidewater Echo", "source.phrase"),
        ("en", "Support the Tidewater Echo: become a member today.", "Tidewater Echo", "source.phrase"),
        ("en", "The Tidewater Echo is a nonprofit newsroom. Donate today.", "The Tidewater Echo", "source.phrase"),
        ("en", "Welcome to The Denver Post’s FERRY READERS EXPERIENCE", "The Denver Post", "source.phrase"),
        ("de", "Abonnieren Sie den Elbtal-Kurier", "Elbtal-Kurier", "source.phrase"),
        ("fr", "Abonnez-vous à la newsletter de La Gazette du Fleuve", "La Gazette du Fleuve", "source.phrase"),
        ("es", "Suscríbete a la newsletter de El Correo del Río", "El Correo del Río", "source.phrase"),
    ],
)
def test_a_page_names_itself(language: str, line: str, name: str, rule: str) -> None:
    found = source(line, language=language)
    assert (found.source, found.rule) == (name, rule)
    assert found.mark is not None
    assert found.mark.block == 3
    assert line[found.mark.start : found.mark.end]


@pytest.mark.parametrize(
    "line",
    [
        "Delivered by FeedBurner",
        "Follow us on Facebook",
        "Subscribe to our newsletter",
        "About Ines Okafor",
        "Local News",
        "Get More Stories Like These in Your Inbox",
        "© 2018 Associated Press. All Rights Reserved.",
        "Support “The Ferryman”",
        "Join the Conversation",
        "Follow Ines Okafor on Twitter",
        "Follow Valvewerk on Twitter",
        "Welcome to Ferry Island",
        "Read more: support the Tidewater Echo, said the mayor.",
        "Admission is free",
        "Time will tell.",
        "According to the Tidewater Echo, the bridge is closed.",
        "",
    ],
)
def test_other_lines_name_nobody(line: str) -> None:
    assert source(line) == Attribution()


def test_cited_outlets_are_never_it() -> None:
    assert source() == Attribution()


def test_two_weak_places_agree() -> None:
    assert source("© 2018 Tidewater Echo Media LLC").source is None
    assert (
        source("© 2018 Tidewater Echo Media LLC", "Tidewater Echo", "Follow Tidewater Echo").source == "Tidewater Echo"
    )


def test_the_end_of_a_title_is_sure_when_the_headline_stands_alone_besides() -> None:
    title = "Harrowgate closes its swing bridge"
    blocks = [
        Block(text=f"{title} | Ferry Notes", role=Role.TITLE),
        Block(text=title, role=Role.TITLE),
        Block(text=PROSE, role=Role.BODY),
    ]
    found = find_source(blocks, Fields(), "a.txt", "en", RULES)
    assert (found.source, found.rule) == ("Ferry Notes", "source.title")
    assert find_source(blocks[:1] + blocks[2:], Fields(), "a.txt", "en", RULES).source is None


def test_a_known_outlet_at_the_end_of_a_title_is_enough() -> None:
    assert source(title="Harrowgate closes its swing bridge - The Guardian").source == "The Guardian"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ines Okafor | Los Angeles Times", "Los Angeles Times"),
        ("Ines Okafor and Tom Ruel USA TODAY", "USA TODAY"),
        ("By Ines Okafor, CNN Business", "CNN"),
        ("By Ines Okafor, Associated Press", None),
        ("By Ines Okafor", None),
    ],
)
def test_a_byline_may_name_the_outlet(line: str, name: str | None) -> None:
    assert source(line, role=Role.BYLINE).source == name


@pytest.mark.parametrize(
    ("opening", "name"), [("(CNN) - ", "CNN"), ("HARROWGATE (Reuters) - ", None), ("LONDON (AP) — ", None)]
)
def test_a_dateline_is_the_outlets_own_or_an_agencys(opening: str, name: str | None) -> None:
    blocks = [Block(text="Harrowgate closes its bridge", role=Role.TITLE), Block(text=opening + PROSE, role=Role.BODY)]
    assert find_source(blocks, Fields(), "a.txt", "en", RULES).source == name


def test_metadata_and_address_correct_each_other() -> None:
    url = Field("https://www.theguardian.com/world/a", "html.canonical")
    assert source(fields=Fields(url=url)) == Attribution(source="The Guardian", rule="html.canonical")
    hosted = Fields(url=url, source=Field("Hosted", "meta.og:site_name"))
    assert source(fields=hosted).source == "The Guardian"
    own = Fields(
        url=Field("https://ferrynotes.example.org/a", "html.canonical"),
        source=Field("Ferry Notes", "meta.og:site_name"),
    )
    assert source(fields=own) == Attribution(source="Ferry Notes", rule="meta.og:site_name")
    bare = Fields(url=Field("https://www.ferrynotes.org/a", "record.url"))
    assert source(fields=bare) == Attribution(source="ferrynotes.org", rule="record.url")


@pytest.mark.parametrize(
    ("stated", "host", "name"),
    [
        ("Faro", "www.faro.uol.com.br", "Faro"),
        ("Faro do Sul", "farodosul.uol.com.br", "Faro do Sul"),
        ("Faro", "www.uol.com.br", "UOL"),
        ("Harrow Foundation", "tidewater.bbc.co.uk", "BBC News"),
        ("En", "en.uol.com.br", "UOL"),
    ],
)
def test_a_site_on_anothers_host_goes_by_the_name_before_its_domain(stated: str, host: str, name: str) -> None:
    fields = Fields(source=Field(stated, "json-ld.publisher"), url=Field(f"https://{host}/a/1", "html.canonical"))
    assert source(fields=fields).source == name
    called = replace(fields, source=Field(stated, "meta.og:site_name"))  # `Hosted` at hosted.example.org
    assert source(fields=called).source != stated


def test_an_archive_whose_address_does_not_tell_is_no_publisher() -> None:
    assert source(fields=Fields(url=Field("https://archive.ph/Xk29Z", "json.url"))).source is None


def test_what_a_record_states_stands() -> None:
    fields = Fields(source=Field("Ferry Notes", "json.source"), url=Field("https://www.theguardian.com/a", "json.url"))
    assert source(fields=fields) == Attribution(source="Ferry Notes", rule="json.source")


@pytest.mark.parametrize(
    ("path", "known", "name"),
    [
        ("theguardian.com/2018/a.txt", (), "The Guardian"),
        ("ferrynotes.org/a.txt", (), "ferrynotes.org"),
        ("The_Guardian/a.txt", (), "The Guardian"),
        ("Ferry Notes/a.txt", ("Ferry Notes",), "Ferry Notes"),
        ("seeds/a.txt", (), None),
        ("pages/a.txt", (), None),
        ("Ferry Notes/a.txt", (), None),
        ("a.txt", (), None),
        ("time/a.txt", (), None),
    ],
)
def test_a_folder_counts_when_it_is_a_domain_or_a_known_name(
    path: str, known: tuple[str, ...], name: str | None
) -> None:
    assert source(path=path, known=known).source == name


@settings(max_examples=60)
@given(st.lists(st.tuples(st.text(max_size=120), st.sampled_from(list(Role))), max_size=10), st.text(max_size=40))
def test_any_blocks_give_an_attribution(lines: list[tuple[str, Role]], path: str) -> None:
    blocks = [Block(text=text, role=role) for text, role in lines]
    found = find_source(blocks, Fields(), path, None, RULES)
    assert (found.source is None) == (found.rule is None)
    if found.mark is not None:
        assert 0 <= found.mark.start < found.mark.end <= len(blocks[found.mark.block].text)


@pytest.mark.parametrize("unit", ["Subscribe to ", "© 2018 ", "A ", "( ", "http://a.", "| "])
def test_a_huge_line_is_soon_done(unit: str) -> None:
    source(unit * 50_000, (unit * 260)[:260])


def test_a_link_to_another_paper_is_no_publisher() -> None:
    assert source("Read more at BBC News").source is None
    assert source("This article originally appeared on The Atlantic.").source is None


def test_a_paper_of_a_chain_in_a_byline_needs_a_second_sign() -> None:
    blocks = [*article("© Copyright Gannett 2018"), Block(text="By Ines Okafor | Boston Herald", role=Role.BYLINE)]
    assert find_source(blocks, NOTHING, "a.txt", "en", RULES).source is None
    assert find_source(blocks[:3] + blocks[4:], NOTHING, "a.txt", "en", RULES).source == "Boston Herald"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "COMMUNIQUÉ DE PRESSE"),
        ("fr", "DOSSIER DE PRESSE"),
        ("es", "NOTA DE PRENSA"),
        ("es", "COMUNICADO DE PRENSA"),
    ],
)
def test_what_kind_of_text_it_is_above_the_headline_is_no_masthead(language: str, line: str) -> None:
    blocks = [Block(text=line, role=Role.BOILERPLATE), *article()]
    assert find_source(blocks, Fields(), "a.txt", language, RULES) == Attribution()
    blocks[0] = Block(text="GAZETTE DU QUAI" if language == "fr" else "GACETA DEL MUELLE", role=Role.BOILERPLATE)
    assert find_source(blocks, Fields(), "a.txt", language, RULES).rule == "source.masthead"


@pytest.mark.parametrize(
    ("url", "title", "name", "rule"),
    [
        (
            "https://www.harrowbellpost.example/a",
            "Bridge shut | The Harrowbell Post",
            "The Harrowbell Post",
            "html.title",
        ),
        ("https://www.harrowbell.example/a", "Bridge shut | Harrowbell Post", "harrowbell.example", "html.canonical"),
        ("https://www.harrowbell.example/a", "Bridge shut | Local News", "harrowbell.example", "html.canonical"),
    ],
)
def test_the_name_of_a_host_is_written_as_the_pages_title_has_it(url, title, name, rule):
    fields = Fields(url=Field(url, "html.canonical"), page_title=Field(title, "html.title"))
    found = source(title="Bridge shut", fields=fields)
    assert (found.source, found.rule) == (name, rule)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The Harrowbell Post", "The Harrowbell Post"),
        ("The Harrowbell Post - Digital Edition", "The Harrowbell Post"),
        ("The Harrowbell Post - Bridge shut", "The Harrowbell Post"),
        ("Bridge to close for weeks", None),
        ("Post", None),
    ],
)
def test_a_page_may_be_titled_by_its_site(title, name):
    found = source(title="Bridge shut", fields=Fields(page_title=Field(title, "html.title")))
    assert found.source == name


def test_an_account_elsewhere_names_the_publisher_last() -> None:
    account = Fields(source=Field("@HarrowEchoApp", "meta.twitter:site"))
    assert source(fields=account) == Attribution(source="HarrowEchoApp", rule="meta.twitter:site")
    assert source("Copyright 2018 The Harrow Echo. All rights reserved.", fields=account).source == "The Harrow Echo"
    known = Fields(source=Field("@guardian", "meta.twitter:site"))
    assert source("Copyright 2018 The Harrow Echo. All rights reserved.", fields=known).source == "The Guardian"
