from __future__ import annotations

import pytest

from reader.annotate.attribution.possessives import claimed, owned
from reader.annotate.sentences.tokens import QUOTED
from tests.annotate.reading import frame, speakers


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ('Ruth Calder\'s claim that it was "shameful" stood.', "Ruth Calder's"),
        ('Calder\'s suggestion at a debate in May that "all go" stood.', "Calder's"),
        ('Calder\'s house, the "mess", stood.', None),
        ('They denied Calder\'s house was a "mess".', None),
    ],
)
def test_a_claim_has_an_owner(text: str, owner: str | None) -> None:
    made = frame(text)
    quoted = made.kind.index(QUOTED)
    found = [finding for token in range(quoted) if (finding := _claimed(made, token, quoted))]
    assert [made.words(finding.subject.first, finding.subject.last) for finding in found] == ([owner] if owner else [])


def _claimed(made, token, quoted):  # type: ignore[no-untyped-def]
    return claimed(made, token, quoted) if made.words(token, token).endswith("'s") else None


def test_ones_own_words() -> None:
    made = frame('Ruth Calder has pushed her promise of "bread".')
    quoted = made.kind.index(QUOTED)
    found = [finding for token in range(1, quoted) if (finding := owned(made, 0, token, quoted))]
    assert [(made.words(one.subject.first, one.subject.last), one.cue) for one in found] == [("Ruth Calder", "promise")]


def test_whose_reply_somebody_remembers() -> None:
    text = "Marie Luhn met Joseph Quell in the hall. She remembers Quell’s reply: “I am a man of many sides.”"
    assert speakers(text) == ["Joseph Quell"]


def test_what_a_colon_leads_into_is_not_whose_tweet_is_told_of() -> None:
    text = "Joseph Pell told them on the night of Marie Voss’s tweet that his phone rang all day: “They call me names.”"
    assert speakers(text) == ["Joseph Pell"]
