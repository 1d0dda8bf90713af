import pytest

from reader.side_by_side import finished, side_by_side


def work(name, steps, done):
    for step in range(steps):
        done.append((step, name))
        yield
    return name


def test_each_step_is_taken_by_all_before_the_next_one():
    done = []
    assert side_by_side([work("a", 2, done), work("b", 0, done), work("c", 3, done)]) == ["a", "b", "c"]
    assert done == [(0, "a"), (0, "c"), (1, "a"), (1, "c"), (2, "c")]


def test_one_alone_and_none():
    assert finished(work("a", 3, [])) == "a"
    assert side_by_side([]) == []


def test_what_one_raises_is_raised():
    def fails():
        yield
        raise ValueError("defect")

    with pytest.raises(ValueError, match="defect"):
        side_by_side([work("a", 5, []), fails()])
