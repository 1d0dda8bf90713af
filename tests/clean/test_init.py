"""The whole chain: every block has a role, nothing is lost, the file's own word is heard."""

import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.clean import clean
from reader.clean.layout.hyphens import ENDINGS
from reader.clean.layout.ligatures import LETTERS
from reader.model import Block, Evidence, Field, Fields, Parsed, Role
from reader.parse.plain import parse_plain
from reader.rules.load import default_rules

RULES = default_rules()
TITLE = "Harbour of Norrvik opens again after storm"
BODY = [
    "The harbour of Norrvik was reopened on Thursday after divers had raised the last of three wrecks that had "
    "blocked its entrance since the storm in March.",
    "Ferries to the islands will run twice a day from Saturday, the port's manager said, and the fish market opens "
    "again on Monday morning.",
    "It is not yet clear who will pay for the work. An insurer refused to comment on Friday.",
]
TAIL = ["Share with your friends", "Most read", "Ferry timetable changes on Monday", "Leave a comment"]


def test_a_wrapped_file():
    wrapped = [textwrap.fill(part, 72) for part in BODY]
    cleaned = clean(parse_plain("\n\n".join([TITLE, *wrapped, *TAIL])), "text", "a.txt", RULES)
    assert cleaned.title is not None
    assert cleaned.title.value == TITLE
    assert cleaned.language == "en"
    assert [block.text for block in cleaned.blocks if block.role is Role.BODY] == BODY
    assert [block.text for block in cleaned.blocks if block.role is Role.BOILERPLATE] == TAIL


def test_layout_is_undone_only_where_there_is_one():
    blocks = (Block(text="It was said by the", line=1), Block(text="council that all is well.", line=2))
    assert len(clean(Parsed(blocks=blocks), "text", "a.txt", RULES).blocks) == 1
    assert len(clean(Parsed(blocks=blocks), "markdown", "a.md", RULES).blocks) == 2


def test_the_files_own_language_and_title():
    fields = Fields(title=Field("Hafen offen", "json.title"), language=Field("de", "json.language"))
    cleaned = clean(Parsed(blocks=(Block(text="Hafen wieder offen"),), fields=fields), "json", "a.json", RULES)
    assert cleaned.language == "de"
    assert cleaned.title is not None
    assert cleaned.title.value == "Hafen offen"


LONG = [f"{part} So it was on day {number} as well." for number in range(16) for part in BODY]


@pytest.mark.parametrize(
    "over", [(), ("14 November 2023",), ("Norrvik Echo", "14 November 2023"), ("Menu", "Boats and the sea", "Harbour")]
)
def test_the_headline_of_a_long_text_has_its_role_whatever_stands_above(over):
    cleaned = clean(parse_plain("\n\n".join([*over, TITLE, "By Ada Holm", *LONG])), "text", "a.txt", RULES)
    assert cleaned.title is not None
    assert cleaned.title.value == TITLE
    assert [block.text for block in cleaned.blocks if block.role is Role.TITLE] == [TITLE]


@pytest.mark.parametrize("below", ["You received this email because you signed up at our site.", "Unsubscribe"])
def test_what_a_mailing_list_writes_around_the_page_that_it_sent_is_its_own(below):
    def page(*lines):
        return tuple(Block(text=line, evidence=Evidence(tag="p", region="")) for line in lines)

    head = Block(text="Subject: Harbour", role=Role.BOILERPLATE, rule="mail.header")
    online = "View this email in your browser"
    blocks = (head, *page(online, *BODY, below, "Tidewater Media, 12 Quay Street"))
    cleaned = clean(Parsed(blocks=blocks, fields=Fields(title=Field(TITLE, "mail.subject"))), "html", "a.eml", RULES)
    assert [block.text for block in cleaned.blocks if block.role is Role.BODY] == BODY
    rules = {block.text: block.rule for block in cleaned.blocks}
    assert (rules[online], rules[below]) == ("top.online", "end.mailing")


def test_what_tells_of_the_file_keeps_its_lines_and_stands_first():
    lines = ("-----Original Message-----", "From: Ada Holm", "To: Desk", "Subject: Harbour")
    cleaned = clean(parse_plain("\n".join(lines) + f"\n\n{TITLE}\n\n" + "\n\n".join(BODY)), "text", "a.txt", RULES)
    assert [block.text for block in cleaned.blocks[:4]] == list(lines)
    assert [block.rule for block in cleaned.blocks[:4]] == ["top.forwarded", "top.mail", "top.mail", "top.subject"]
    assert cleaned.title is not None
    assert cleaned.title.value == TITLE


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=600), st.sampled_from(["text", "html", "markdown", "json", "jsonl"]))
@example("ﬀ", "text")
def test_any_text_is_kept_and_labelled(text, format):
    parsed = parse_plain(text)
    cleaned = clean(parsed, format, "x/y.txt", RULES)

    def bare(blocks):
        """Letters alone: of a printed page ligatures are read as their letters, and cut words lose their hyphen."""
        text = "".join("".join(block.text.split()) for block in blocks)
        return text.translate(str.maketrans(LETTERS | dict.fromkeys((*ENDINGS, "\u00ad"), "")))

    assert bare(cleaned.blocks) == bare(parsed.blocks)
    assert all(block.role is not Role.UNKNOWN for block in cleaned.blocks)


@pytest.mark.parametrize("text", ["", "\n\n\n", "\x00", "￾"])
def test_next_to_nothing(text):
    parsed = parse_plain(text)
    cleaned = clean(parsed, "text", "", RULES)
    assert [block.text for block in cleaned.blocks] == [block.text for block in parsed.blocks]
    assert cleaned.authors == ()
    assert cleaned.published.date is None
