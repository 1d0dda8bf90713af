import os

from reader.library.index.document import row
from reader.library.workers.wire import Answer, Frames, Request, Setup, decoder, encode, write_all
from reader.model import ReadOptions
from tests.library.cases import make


def test_messages_come_through_a_pipe_in_whatever_pieces():
    messages = [
        Setup(memory=1, cpu_s=2, limit_s=2.5, options=ReadOptions(fields=(("title", "a.b"),))),
        Request(path=b"/x/\xff", name=b"\xff", data=b"\0" * 1000, problem=("timeout", "late"), length=5),
        Answer(row=row(make())),
        Answer(failure=("crash", "x"), done=True),
    ]
    reading, writing = os.pipe()
    frames = Frames(reading)
    data = b"".join(encode(message) for message in messages)
    found = []
    for at in range(0, len(data), 700):
        write_all(writing, data[at : at + 700])
        found += frames.read()
    os.close(writing)
    assert frames.read() is None
    os.close(reading)
    assert [decoder(type(message)).decode(frame) for message, frame in zip(messages, found, strict=True)] == messages


def test_a_request_with_a_length_is_a_piece():
    assert Request(path=b"", name=b"", length=3).piece
    assert not Request(path=b"", name=b"").piece
