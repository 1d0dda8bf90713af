from types import SimpleNamespace

import pytest

from reader.clean.boilerplate.reasons import reason_against
from reader.clean.boilerplate.sequence import Chain
from reader.clean.lines.phrases import Match


@pytest.mark.parametrize(
    ("feature", "rule"),
    [
        ("after..0.4:l", "model:neighbours"),
        ("after.share.0.4:l", "tail-after:phrase.share"),
        ("furniture.bio.headed", "model:tells-of-a-life"),
    ],
)
def test_what_follows_a_phrase_is_told_from_what_follows_none(feature, rule):
    chain = Chain({}, ())
    chain.against["key"] = (1.0, feature)
    assert reason_against(SimpleNamespace(match=None, keys=("key",)), chain) == rule


def test_a_phrase_at_the_beginning_is_the_reason_whatever_weighs_more():
    chain = Chain({}, ())
    chain.against["key"] = (1.0, "len.3")
    match = Match(kind="share", start=True, end=False, words=2, sure=True)
    assert reason_against(SimpleNamespace(match=match, keys=("key",)), chain) == "phrase.share"
    inside = Match(kind="share", start=False, end=False, words=2, sure=True)
    assert reason_against(SimpleNamespace(match=inside, keys=("key",)), chain) == "model:length"
