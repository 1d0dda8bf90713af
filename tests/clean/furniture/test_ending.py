"""What stands below an agency's report for its clients: labelled, and never more than that."""

from __future__ import annotations

import pytest

from reader.clean.furniture.ending import label_ending
from reader.model import Block, Role
from reader.rules.load import default_rules

RULES = default_rules()
TEXT = (
    "Harrowgate closes its bridge",
    "The swing bridge at Harrowgate will be closed for eleven weeks from Monday on.",
)


def rules_of(*lines: str, language: str | None = "en", text: tuple[str, ...] = TEXT) -> list[str | None]:
    labelled = label_ending([Block(text=line) for line in (*text, *lines)], language, RULES)
    assert all((block.role is Role.BOILERPLATE) == (block.rule is not None) for block in labelled)
    assert all(block.rule is None for block in labelled[: len(text)])
    return [block.rule for block in labelled[len(text) :]]


@pytest.mark.parametrize(
    ("language", "line", "rule"),
    [
        ("en", "-30-", "end.mark"),
        ("en", "- 30 -", "end.mark"),
        ("en", "###", "end.mark"),
        ("en", "# # #", "end.mark"),
        ("en", "(END)", "end.mark"),
        ("en", "MORE TO FOLLOW", "end.mark"),
        ("de", "(Mehr folgt)", "end.mark"),
        ("fr", "À suivre...", "end.mark"),
        ("es", "(Seguirá ampliación)", "end.mark"),
        ("fr", "mq/jb/els", "end.initials"),
        ("es", "lr/mv", "end.initials"),
        ("de", "hö/kül", "end.initials"),
        ("en", "JP/MB", "end.initials"),
        ("es", "(foto) (vídeo)", "end.media"),
        ("de", "(mit Foto)", "end.media"),
        ("de", "211430 Jun 22", "end.hour"),
        ("en", "AP-WF-11-14-23 0342GMT", "end.hour"),
    ],
)
def test_a_mark_below_a_report(language: str, line: str, rule: str) -> None:
    assert rules_of(line, language=language) == [rule]
    assert rules_of(line, language=None) == [rule]


def test_agency_and_codes_stand_beside_the_marks() -> None:
    assert rules_of("HWS", "lr/mv/pcc", language="es") == ["end.agency", "end.initials"]
    assert rules_of("hws kö yyzz n1 ja", "211430 Jun 22", language="de") == [None, "end.hour"]
    assert rules_of("hws ko yyzz n1 ja", "211430 Jun 22", language="de") == ["end.codes", "end.hour"]
    assert rules_of("Harrow Wire Service", "-30-") == [None, "end.mark"]


def test_below_notes_for_newsrooms_all_is_theirs() -> None:
    notes = ("# Notizblock", "## Orte", "- Brücke, Kai 3, 00000 Harrow", "- Redaktion: Ines Okafor, +49 30 5550 1200")
    assert rules_of(*notes, language="de") == ["end.notes"] * 4
    assert rules_of("* * * NOT FOR PUBLICATION * * *", "Ines Okafor, 555 0100") == ["end.notes"] * 2
    assert rules_of("Nota a las redacciones:", "Hay fotos.", language="es") == ["end.notes"] * 2
    assert rules_of("Note aux rédactions", "Photos à 18h.", language="fr") == ["end.notes"] * 2


@pytest.mark.parametrize(
    "lines",
    [
        ("The bridge was built in 1902/03.",),
        ("and/or, said the mayor",),
        ("3/4",),
        ("HWS",),
        ("(The mayor was not asked.)",),
        ("-30-", TEXT[1]),
        ("The talks were not for publication, the mayor said.",),
        ("Unsubscribe me from all of it, the mayor said.",),
    ],
)
def test_what_is_the_text_stays(lines: tuple[str, ...]) -> None:
    assert not any(rules_of(*lines))


def test_marks_without_a_text_above_are_all_that_there_is() -> None:
    blocks = [Block(text=line) for line in ("End", "mq/jb", "-30-")]
    assert label_ending(blocks, "en", RULES) is blocks


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "You are receiving this email because you signed up on our website."),
        ("en", "** Forward to a friend (https://mail.example/f)"),
        ("de", "Sie erhalten diesen Newsletter, weil Sie sich angemeldet haben."),
        ("fr", "Vous recevez ce courriel parce que vous êtes abonné."),
        ("es", "Para darse de baja, pulse aquí: https://correo.example/baja"),
        ("en", "Unsubscribe"),
        ("de", "[Abbestellen]"),
        ("fr", "Se désabonner"),
        ("es", "Darse de baja"),
        ("es", "Unsubscribe"),
    ],
)
def test_below_what_a_mailing_list_says_of_itself_all_is_its_own(language: str, line: str) -> None:
    assert rules_of("--", line, "Tidewater Media, 12 Quay Street", language=language) == ["end.mailing"] * 3
    assert not any(rules_of(line, TEXT[1] * 20, language=language))


@pytest.mark.parametrize("line", ["fin.", "para darse de baja y no volver.", "to unsubscribe, the mayor said."])
def test_the_rest_of_a_wrapped_sentence_is_no_ending(line: str) -> None:
    above = "The letter told all who had signed it, of whom there were eleven, how to go about it"
    for gap, labelled in ((1, False), (2, True)):
        blocks = [Block(text=TEXT[1], line=1), Block(text=above, line=3), Block(text=line, line=3 + gap)]
        assert any(block.rule for block in label_ending(blocks, None, RULES)) == labelled
