from reader.library.indexing.fingerprint import fingerprint
from reader.model import ReadOptions


def test_the_fingerprint_goes_by_rules_and_options():
    plain = fingerprint(ReadOptions())
    assert plain == fingerprint(ReadOptions())
    assert plain != fingerprint(ReadOptions(known_outlets=("The Lamp",)))
    assert plain != fingerprint(ReadOptions(fields=(("title", "kop"),)))
