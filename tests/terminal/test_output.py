"""What is sent arrives in order, and a terminal that takes nothing holds nobody up."""

from __future__ import annotations

import os
import threading

import pytest

from reader.terminal.output import Output


@pytest.fixture
def pipe():
    reading, writing = os.pipe()
    yield reading, writing
    for fd in (reading, writing):
        try:
            os.close(fd)
        except OSError:
            continue


def output_to(fd, **calls):
    return Output(fd, on_idle=calls.get("on_idle", lambda: None), on_gone=calls.get("on_gone", lambda: None))


def read_exactly(fd, size):
    data = b""
    while len(data) < size:
        data += os.read(fd, size - len(data))
    return data


def test_small_pieces_go_at_once(pipe):
    reading, writing = pipe
    output = output_to(writing)
    output.send(b"one ")
    output.send(b"two")
    assert not output.busy
    assert os.read(reading, 100) == b"one two"
    output.close()


def test_more_than_the_terminal_takes_is_sent_in_order_by_the_thread(pipe):
    reading, writing = pipe
    idle = threading.Event()
    output = output_to(writing, on_idle=idle.set)
    data = [bytes([n]) * 70_000 for n in range(1, 5)]
    for piece in data:
        output.send(piece)
    assert output.busy
    assert read_exactly(reading, 280_000) == b"".join(data)
    assert output.wait(5)
    assert idle.wait(5)
    output.close()


def test_a_terminal_that_has_gone_is_told(pipe):
    reading, writing = pipe
    gone = threading.Event()
    output = output_to(writing, on_gone=gone.set)
    os.close(reading)
    output.send(b"anybody there?")
    assert gone.wait(5)
