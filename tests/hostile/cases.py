"""Hostile files: what is in them, which words must come out, what must never. Own words, one row a case."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
from typing import NamedTuple

from tests.web_archives import answer

FIRST, LAST = "Qfirstz", "Qlastz"
BODY = "The tram depot at Ellery Cross stood empty on Sunday while a crew repaired the copper line."


class Case(NamedTuple):
    """A file and what must hold for it."""

    name: str
    group: str
    file: str
    data: bytes
    words: tuple[str, ...] = (FIRST, LAST)
    never: tuple[str, ...] = ()
    title: str | None = None
    status: int = 0


def around(middle: str | bytes) -> bytes:
    """A text article with something in its middle."""
    middle = middle.encode() if isinstance(middle, str) else middle
    return (
        f"Depot empty\n\n{BODY} {FIRST} here.\n\nThen ".encode() + middle + f" came {LAST} again.\n\n{BODY}\n".encode()
    )


def page(inside: str, head: str = "<title>Depot empty</title>") -> bytes:
    """A page with something in it."""
    text = f"<p>{BODY} {FIRST}</p>{inside}<p>{LAST} {BODY}</p>"
    return f"<!doctype html><html><head>{head}</head><body><h1>Depot empty</h1>{text}</body></html>".encode()


def record(**fields: object) -> bytes:
    """One line of JSON."""
    return (json.dumps({"title": "Depot empty", "text": f"{BODY} {FIRST} {LAST}"} | fields) + "\n").encode()


def lines(bad: bytes) -> bytes:
    """JSON lines with a bad one between two good ones."""
    return record(text=f"{BODY} {FIRST}") + bad + b"\n" + record(text=f"{LAST} {BODY}")


SEQUENCES = {
    "clipboard": "\x1b]52;c;cm0=\x07",
    "window-title": "\x1b]2;owned\x1b\\",
    "link": "\x1b]8;;file:///etc/hosts\x1b\\word\x1b]8;;\x1b\\",
    "answerback": "\x05\x1b[c\x1b[>q\x1b[21t",
    "reset": "\x1bc\x1b[!p",
    "paste-off": "\x1b[?2004l\x1b[?1049l\x1b[?1002h",
    "in-a-sequence": "\x1b[\x1b[31mm",
    "unending": "\x1b]0;",
    "graphics": "\x1bP1q~~\x1b\\\x1b_Ga=T;AAAA\x1b\\",
    "eight-bit": "\x9b31m\x9d0;x\x9c",
    "overprint": "safe\rrisk\x08\x08\x7f",
    "line-drawing": "\x1b(0\x0elqk\x0f",
}
LETTERS = {
    "override": "\u202etxet\u202c",
    "isolate": "\u2067abc\u2069",
    "separators": "a\u2028b\u2029c",
    "hidden-tags": "".join(chr(0xE0000 + ord(letter)) for letter in "hidden"),
    "marks": "e" + "\u0301" * 500,
    "enclosing": "x" + "\u20dd" * 90,
    "noncharacters": "\ufdd0\U0001ffff\ufffe",
    "annotation": "\ufff9base\ufffaruby\ufffb",
    "joined": "می\u200cخواهم 👩\u200d🚒 \u200ea\u200f",
}


def archive(bad: bytes, *, packs: bool = False) -> bytes:
    """A web archive with a bad record between two good ones; `packs`: each in a gzip member, the bad one as it is."""
    good = [
        answer(f"https://depot.example/{word}", page("").replace(other.encode(), b""))
        for word, other in ((FIRST, LAST), (LAST, FIRST))
    ]
    first, last = map(gzip.compress, good) if packs else good
    return first + bad + last


_SENT = answer("https://depot.example/bad", page("<p>Qdeepz</p>"))
ARCHIVES = {
    "rubbish": archive(b"rubbish\x1b[2J\r\n" * 999),
    "no-length": archive(_SENT.replace(b"Content-Length", b"Content-Size")),
    "long-length": archive(answer("https://depot.example/bad", page("<p>Qdeepz</p>"), length=10**15 - 1)),
    "short-length": archive(answer("https://depot.example/bad", page("<p>Qdeepz</p>"), length=3)),
    "two-lengths": archive(_SENT.replace(b"\r\n\r\n", b"\r\nContent-Length: 5\r\n\r\n", 1)),
    "endless-head": archive(b"WARC/1.0\r\n" + b"X-Same: value\r\n" * 90_000),
    "endless-line": archive(b"WARC/1.0\r\nX-Long: " + b"x" * 2_000_000),
    "starts": archive(b"WARC/1.0\r\n\r\n" * 20_000),
    "head-of-http": archive(_SENT.replace(b"Server: own", b"X-Same: value\r\n" * 90_000 + b"Server: own")),
    "escapes": archive(_SENT.replace(b"depot.example", b"\x1b]0;x\x07\x9b2J.example").replace(b"2026-", b"\x1b[2J")),
    "type": archive(answer("https://depot.example/bad", b"x", "text/\x1b]0;x\x07plain; charset=\x1b[2J")),
    "chunks": archive(
        answer("https://depot.example/bad", b"1\r\nx\r\n" * 90_000, headers="Transfer-Encoding: chunked\r\n")
    ),
    "chunk-length": archive(
        answer("https://depot.example/bad", b"ffffffffffffff\r\nx", headers="Transfer-Encoding: chunked\r\n")
    ),
    "packed-bomb": archive(
        answer("https://depot.example/bad", gzip.compress(bytes(99 << 20)), headers="Content-Encoding: gzip\r\n")
    ),
    "member-bomb": archive(gzip.compress(answer("https://depot.example/bad", b"<p>" + bytes(99 << 20))), packs=True),
    "member-damaged": archive(gzip.compress(_SENT)[:-60] + b"x" * 60, packs=True),
    "member-cut": archive(gzip.compress(_SENT)[:-60], packs=True),
    "member-without-head": archive(b"\x1f\x8b" * 999, packs=True),
    "members": archive(gzip.compress(b"")[:-1] * 9000, packs=True),
    "in-an-archive": archive(
        gzip.compress(answer("https://depot.example/a.gz", gzip.compress(_SENT), "application/gzip"), 0), packs=True
    ),
}
BRACKETS = ["[/]", "[/b]", "[bold", "[@click=app.bell]x[/]", "[link=javascript:1]x[/link]", "\\[red]", "$t [", "[a='"]
HTML = {
    "deep": "<div>" * 9000 + "<p>Qdeepz</p>" + "</div>" * 9000,
    "deeper": "<div>" * 50_000 + "Qdeepz" + "</div>" * 50_000,
    "inline-deep": "<i>" * 700 + "Qdeepz" + "</i>" * 700,
    "void-unknown": "<wbr>" * 400 + "<p>Qdeepz</p>",
    "attributes": "<p " + " ".join(f"a{n}='x'" for n in range(9000)) + ">Qdeepz</p>",
    "references": "&#27;[2J &#x9b;1m &#155; &#8238; &#0; &#x110000; &bogus; <p>Qdeepz</p>",
    "script": "<script>var NEVERSEEN = '</p>';</script><style>.NEVERSEEN{}</style><template>x</template><p>Qdeepz</p>",
    "end-too-early": "</body></html><p>Qdeepz</p>",
    "tables": "<table><tr><td>" * 60 + "Qdeepz" + "</table>" * 60,
    "wide-span": "<table><tr><td colspan=99999999 rowspan=99999999>Qdeepz</table>",
    "cut-tag": "<p>Qdeepz</p><a href='x",
    "handlers": "<img src=x onerror=NEVERSEEN()><a href='javascript:NEVERSEEN()'>Qdeepz</a>",
    "bad-declaration": "<![CDATA[ Qcdataz ]]><?php echo 1 ?><p>Qdeepz</p>",
}
MARKDOWN = {
    "open-links": "[" * 6000,
    "emphasis": "*a_ " * 6000,
    "quotes": ">" * 4000 + " x",
    "lists": "\n".join(" " * n + "- x" for n in range(300)),
    "fence": "\x1b]0;x\x07\n\n```\nQdeepz \x1b[2J\n```\n",
    "raw-page": "<div><b>Qdeepz</b></div>",
    "references": "\n".join(f"[a{n}]: http://a.example/{n} '{n}'" for n in range(900)),
    "table": "\n| a | b |\n|---|---|\n" + "| x |\n" * 900,
}
BAD_LINES = {
    "half": b'{"title": "Ha',
    "deep": b'{"a":' * 3000,
    "number": b'{"title": "N", "text": ' + b"9" * 6000 + b"}",
    "not-utf-8": b'{"title": "\xff\xfe", "text": "\xc3"}',
    "surrogate": b'{"title": "\\ud800", "text": "\\udc00 x"}',
    "escapes": b'{"title": "\\u001b]52;c;eA==\\u0007", "text": "\\u009b2J \\u202e"}',
    "other-things": b'[1, null, "x", {"text": {"a": [[[]]]}}]',
    "not-a-number": b'{"title": NaN, "text": Infinity}',
    "nothing": b"\0\0\0\0",
    "strange-keys": b'{"__class__": "x", "\\u001b[2J": "y", "text": "z"}',
}
ENCODED = {
    "utf-16": around("x").decode().encode("utf-16"),
    "utf-16-be-bare": around("x").decode().encode("utf-16-be"),
    "utf-32": around("x").decode().encode("utf-32"),
    "latin-1": around(b"caf\xe9 cr\xe8me"),
    "overlong": around(b"\xc0\xaf\xe0\x80\xaf"),
    "surrogates": around(b"\xed\xa0\x80\xed\xb0\x80"),
    "cut-off": around("x") + b"\xe6\xbc",
    "zeros": around(b"\0\0\0"),
    "mac-lines": around("x").replace(b"\n", b"\r"),
    "packed": gzip.compress(around("x")),
    "packed-bzip2": bz2.compress(around("x")),
    "packed-xz": lzma.compress(around("x")),
}
EMPTY = {
    "none.txt": b"",
    "line-ends.txt": b"\n" * 40,
    "mark.txt": b"\xff\xfe",
    "zeros.html": b"\0" * 90,
    "no.jsonl": b"\n \n",
}
BIG = {
    "one-word.txt": around("x" * 400_000),
    "line-ends.txt": around("\n" * 400_000),
    "blanks.txt": around(" " * 400_000),
    "brackets.txt": around("[" * 200_000),
    "quotes.txt": around("“\"'" * 60_000),
    "han.txt": around("漢" * 150_000),
    "spans.html": page("<span>x</span> " * 40_000 + "<p>Qdeepz</p>"),
    "open.html": page("<a href=x>t" * 8_000),
    "title.html": page("<p>Qdeepz</p>", head=f"<title>Depot empty{' very' * 60_000}</title>"),
    "comments.txt": b"<!--x--> " * 450 + around("x"),
    "garbled.txt": around("itâ€™s cafÃ© " * 30_000),
    "addresses.txt": around("https://a.example/x " * 20_000),
    "line.jsonl": record(text=f"{BODY} {FIRST} {'word ' * 60_000} {LAST}"),
    "quoted.txt": around("“No,” he said. " * 5_000),
}


def all_cases() -> list[Case]:
    """Every case of the table."""
    cases = [Case(name, "esc", "a.txt", around(text)) for name, text in SEQUENCES.items()]
    cases += [Case(f"page-{name}", "esc", "a.html", page(f"<p>{text}</p>")) for name, text in SEQUENCES.items()]
    cases += [
        Case(f"title-{name}", "esc", "a.jsonl", record(title=f"Depot {text} empty")) for name, text in SEQUENCES.items()
    ]
    cases += [Case(name, "unicode", "a.txt", around(text)) for name, text in LETTERS.items()]
    cases += [
        Case(f"record-{name}", "unicode", "a.jsonl", record(author=text, source=text)) for name, text in LETTERS.items()
    ]
    for number, text in enumerate(BRACKETS):
        title = f"Depot {text} empty"
        cases.append(Case(f"title-{number}", "markup", "a.jsonl", record(title=title), title=title))
        cases.append(Case(f"body-{number}", "markup", "a.txt", around(text), words=(FIRST, LAST, text)))
    for name, text in HTML.items():
        words = (FIRST, "Qdeepz") if name == "cut-tag" else (FIRST, "Qdeepz", LAST)  # it takes the rest with it
        cases.append(Case(name, "html", "a.html", page(text), words=words, never=("NEVERSEEN",)))
    for name, text in MARKDOWN.items():
        words = (FIRST, LAST, *(("Qdeepz",) if "Qdeepz" in text else ()))
        cases.append(Case(name, "markdown", "a.md", around(f"\n\n{text}\n\n"), words=words))
    cases += [Case(name, "jsonl", "a.jsonl", lines(bad)) for name, bad in BAD_LINES.items()]
    cases += [Case(name, "warc", "a.warc", data) for name, data in ARCHIVES.items()]
    cases += [Case(name, "encoding", "a.txt", data) for name, data in ENCODED.items()]
    cases += [Case(name, "empty", name, data, words=(), status=1) for name, data in EMPTY.items()]
    for name, data in BIG.items():
        words = (FIRST, LAST, *(("Qdeepz",) if b"Qdeepz" in data else ()))
        cases.append(Case(name, "big", name, data, words=words))
    return cases


FILE_NAMES = [
    b"eight\x9b2Jbit.txt",
    b"caf\xe9.txt",
    b"esc\x1b]0;x\x07.txt",
    b"two\nlines.txt",
    b" blank .txt",
    b"-rf.txt",
    b"--help",
    b"[red]x.txt",
    b"[b.txt",
    b"$(touch NEVER).txt",
    b"`touch NEVER`.txt",
    b"a;touch NEVER;.txt",
    b"a&touch NEVER&.txt",
    b"a|touch NEVER|.txt",
    b"' OR 1=1 --.txt",
    b"a'; DROP TABLE articles;--.txt",
    "\u202etxt.exe.txt".encode(),
    ("e" + "\u0301" * 60 + ".txt").encode(),
    b"n" * 251 + b".txt",
    b"#1.txt",
    b"a#2",
    b"page.html.txt",
    b"a.txt.",
    "e\u0301cole.txt".encode(),
    b"%2e%2e.txt",
    b"file%3A%2F%2Fa.txt",
    b"https:a.example.txt",
    b"file:a.txt",
    b"*.txt",
    b"~.txt",
    "ﬁle\u200b.txt".encode(),
]
"""Names of files, each holding the plain article."""
