from reader.library.index.batch import Applied, Batch, Mark
from tests.library.cases import entry


def test_a_batch_is_something_where_there_is_something_to_do():
    at = entry("a.txt")
    assert not Batch()
    assert not Batch(kept=[(at.path, lambda record: True)], size=9)
    assert Batch(marks={at.path: (at, Mark("rules"))})
    assert Batch(gone=[at.path])


def test_what_changed_nothing_is_nothing():
    assert not Applied()
    assert Applied(added=1)
    assert Applied(removed=1)
    assert Applied(changed=1)
