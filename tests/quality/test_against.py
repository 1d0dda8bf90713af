"""The comparison with another program counts what it says."""

from tests.quality.against import pieces, score, share_ahead


def test_score_and_draws():
    better, worse = (0.9, 0.05, 0.05), (0.7, 0.2, 0.1)
    assert score([better]) > score([worse])
    assert share_ahead([(better, worse)] * 5, draws=20) == 1.0
    assert share_ahead([(worse, better)] * 5, draws=20) == 0.0
    assert 0.2 < share_ahead([(better, worse), (worse, better)] * 8, draws=300) < 0.8


def test_pieces():
    fragments = {"with": ["the harbour", "a  ferry"], "without": ["read more"]}
    assert pieces(fragments, "The end of the harbour. Read on, or read more.") == (1.0, 1.0, 1.0)
