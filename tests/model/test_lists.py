from reader.model import Headline, Progress, Query, Sort, View


def test_everything_newest_first_is_asked_for_where_nothing_is_said():
    assert Query() == Query(text="", sources=(), view=View.ALL, sort=Sort.NEWEST)
    assert hash(Query(text="x")) == hash(Query(text="x"))


def test_a_bar_shows_what_is_read_and_not_what_is_still_to_be_read_again():
    assert Progress(done=10, total=20, ahead=3, again=4).read == 9
    assert Progress(done=1, total=None, again=4).read == 0


def test_a_source_is_stated_unless_it_is_said_to_be_inferred():
    assert Headline(key=1, id="", path="a.txt", title="A").source_stated
