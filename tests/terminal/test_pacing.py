"""At most one frame under way, and no waiting for a terminal that is silent."""

from __future__ import annotations

from reader.terminal.pacing import LATE_PATIENCE_S, PATIENCE_S, UNKNOWN_PATIENCE_S, Pacer


def test_one_frame_at_a_time():
    pacer = Pacer()
    assert pacer.may_send(1.0)
    assert pacer.ask(1.0) == "\x1b[5n"
    assert pacer.waiting
    assert not pacer.may_send(1.05)
    pacer.answered(1.2)
    assert pacer.may_send(1.2)
    pacer.ask(2.0)
    assert not pacer.may_send(2.9), "it is known to answer"
    assert pacer.next_check(2.5) == 2.0 + PATIENCE_S
    pacer.answered(2.2)
    assert round(pacer.round_trip or 0, 3) == 0.2


def test_a_last_frame_may_follow_the_one_under_way_and_none_after_it():
    pacer = Pacer()
    pacer.ask(0.0)
    assert not pacer.may_follow, "it is not known to answer"
    pacer.answered(0.2)
    pacer.ask(1.0)
    assert pacer.may_follow
    assert pacer.ask(1.1)
    assert not pacer.may_follow
    pacer.answered(1.2)
    assert not pacer.may_send(1.2), "the one that followed is under way"
    pacer.answered(1.3)
    assert pacer.may_send(1.3)
    assert round(pacer.round_trip or 0, 3) == 0.2


def test_a_silent_terminal_is_asked_twice_in_its_life():
    pacer = Pacer()
    asked = []
    for second in range(0, 20, 2):
        asked.append(pacer.ask(float(second)))
        assert not pacer.give_up(second + PATIENCE_S / 2)
        pacer.give_up(second + PATIENCE_S)
        assert pacer.may_send(second + PATIENCE_S)
    assert asked == ["\x1b[5n", "\x1b[6n"] + [""] * 8


def test_a_terminal_that_may_be_silent_costs_little():
    pacer = Pacer()
    pacer.ask(0.0)
    assert pacer.next_check(0.0) == UNKNOWN_PATIENCE_S
    assert pacer.may_send(UNKNOWN_PATIENCE_S)
    assert pacer.ask(UNKNOWN_PATIENCE_S) == "", "one question at a time"
    assert pacer.next_check(0.5) == PATIENCE_S
    assert pacer.give_up(PATIENCE_S)
    assert pacer.next_check(PATIENCE_S) is None


def test_a_late_answer_shows_that_it_does_answer():
    pacer = Pacer()
    pacer.ask(0.0)
    assert pacer.give_up(1.0)
    pacer.answered(2.5)
    assert pacer.round_trip == 2.5
    assert pacer.ask(3.0) == "\x1b[5n"
    assert pacer.next_check(5.0) == 3.0 + LATE_PATIENCE_S


def test_which_answer_is_awaited():
    pacer = Pacer()
    assert not pacer.asks_position
    pacer.ask(0.0)
    pacer.give_up(1.0)
    assert pacer.asks_position
    pacer.ask(1.0)
    pacer.start_again()
    assert pacer.may_send(1.0)
