"""A worker with a trivial pipeline: a file's first line is its title, `date …` as its last line its date.

Some first words make trouble, as hostile files do.
"""

CODE = r"""
import sys, time, os, hashlib
import reader.pipeline
from reader.model import Article, Block, ByteRange, Dating, Problem, Role

def article(raw, text, data, record=None, span=None):
    lines = [line for line in text.split("\n") if line.strip()]
    title = lines[0] if lines else os.path.basename(raw.path)
    date = None
    if lines and lines[-1].startswith("date "):
        date = lines.pop()[5:]
    blocks = tuple(Block(text=line, role=Role.BODY) for line in lines)
    return Article(id=hashlib.blake2b(data, digest_size=16).hexdigest(), path=raw.path, record=record, span=span,
        title=title, title_rule="x", blocks=blocks, published=Dating(date=date), format="jsonl" if record else "text",
        words=len(text.split()),
        problems=() if blocks else (Problem(stage="decode", kind="empty", detail="the file is empty"),))

def trouble(text):
    if text.startswith("SLEEP"): time.sleep(600)
    if text.startswith("NAP"): time.sleep(0.5)
    if text.startswith("DIE"): os._exit(9)
    if text.startswith("KILLED"): os.kill(os.getpid(), 9)
    if text.startswith("RAISE"): raise RuntimeError("x")
    if text.startswith("MEMORY"): raise MemoryError
    if text.startswith("SPIN"):
        while True: pass

def read_in_steps(raw, rules, options, late=None, together=1):
    text = raw.data.decode("utf-8", "replace")
    if options.as_plain:
        if text.startswith("DIE TWICE"): os._exit(9)
        yield article(raw, text, raw.data)
        return
    if raw.piece or raw.path.endswith(".jsonl"):
        number, at = raw.first_record, 0
        for line in raw.data.split(b"\n"):
            if line.strip():
                if late():
                    rest = [part for part in raw.data[at:].split(b"\n") if part.strip()]
                    span = ByteRange(raw.offset + at, raw.offset + len(raw.data))
                    yield article(raw, "all the rest", raw.data[at:], number + len(rest) - 1, span)
                    return
                trouble(line.decode())
                span = ByteRange(raw.offset + at, raw.offset + at + len(line))
                yield article(raw, line.decode(), line, number, span)
                number += 1
            at += len(line) + 1
        return
    trouble(text)
    yield article(raw, text, raw.data)

reader.pipeline.read_in_steps = read_in_steps
from reader.library.workers import worker as workers
sys.exit(workers.main())
"""
COMMAND = ("-c", CODE)
