"""Where fuzzing begins: a few inputs of each kind, in words of our own."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma

from tests.web_archives import answer, crawl, record

TEXT = """Ferry late again, passengers say

By Ana Kestrel
Harbour Gazette, 3 March 2026

"We waited for an hour," said Tomas Vell, a baker. “Nobody told us why.”

Photo: Ines Roe/Harbour Gazette

SHARE THIS STORY
""".encode()
PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry late - Gazette</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry late"}</script></head>
<body><nav><a href="/">Home</a></nav>
<article><h1>Ferry late</h1><p>It was <b>late</b> &amp; cold.&#27;[31m</p><figure>
<img alt="quay"><figcaption>Quay. Photo: Roe</figcaption></figure>
<ul><li>one<li>two</ul><table><tr><td>a<td>b</table><pre>x  y</pre></article></body></html>"""
MARKDOWN = b"""---\ntitle: Ferry late\ndate: 2026-03-03\n---\n# Ferry late\n\nIt was *late*.\n\n> quoted\n
- one\n  - two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n![quay](x.jpg) <b>x</b>\n"""
RECORD = {
    "title": "Ferry late",
    "date": "2026-03-03",
    "author": ["Ana Kestrel"],
    "text": "It was late.\n\n\u001b[2J“No,” he said.",
}
LINES = (
    json.dumps(RECORD) + "\n" + json.dumps({"headline": "Two", "body": ["a", "b"], "html": "<p>x</p>"}) + "\n{bad\n"
).encode()
ESCAPES = (
    "a \x1b]52;c;aGk=\x07 b \x1b[31mred\x1b[0m \x9b6n \x1bPq#0\x1b\\ \u202eabc\u2069 e"
    + "\u0301" * 40
    + " \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f 👨\u200d👩\u200d👧 \x1b_x\x1b\\"
).encode() + b" \xed\xa0\xbd\xed\xb8\x80 \xed\xa0\x80"
GARBLED = "itâ€™s cafÃ© naÃ¯ve â€œyesâ€\x9d ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ã¢â‚¬â„¢".encode()
FILES = [TEXT, PAGE, MARKDOWN, LINES, GARBLED, ESCAPES, gzip.compress(TEXT, mtime=0), TEXT.decode().encode("utf-16")]
FILES += [bz2.compress(TEXT), lzma.compress(TEXT)]
NAMED = [bytes([number % 8]) + data for number, data in enumerate(FILES)]

NOTES = b"""<?xml version="1.0" encoding="UTF-8"?><en-export><note><title>A</title><created>20260302T091500Z</created>
<content><![CDATA[<en-note><div>It was late.</div></en-note>]]></content><resource><data>QUJD</data></resource></note>
<note><title>Lamp</title><content><![CDATA[<en-note>It is &lt;lit]]></content></note></en-export>"""
CHANNEL = json.dumps(
    {
        "name": "Harbour Watch",
        "type": "public_channel",
        "messages": [
            {"type": "service", "date": "2026-03-01T08:00:00", "text": ""},
            {
                "type": "message",
                "date": "2026-03-02T08:00:00",
                "text": [{"type": "bold", "text": "Ferry late"}, " again"],
            },
        ],
    }
).encode()
ARCHIVES = [
    crawl(2),
    [
        answer("https://quay.example/", gzip.compress(PAGE, mtime=0), headers="Content-Encoding: gzip\r\n"),
        answer("https://quay.example/", b"4\r\n<p>a\r\n0\r\n\r\n", headers="Transfer-Encoding: chunked\r\n"),
        record("conversion", "<https://quay.example/>", TEXT, "text/plain"),
        answer("https://quay.example/", LINES.partition(b"\n")[0], "application/json"),
    ],
]

SEEDS: dict[str, list[bytes]] = {
    "decode": [b"\0" + data for data in FILES]
    + [b"shift_jis\0\x83e\x83X\x83g", b"utf-16\0a\0b", "\0Привет мир".encode("cp1251")],
    "repair": [GARBLED, TEXT, "Ðóññêèé òåêñò".encode(), b"caf\xc3\x83\xc2\xa9"],
    "scrub": [ESCAPES, TEXT, b"\x1b", b"\x1b]0;x", b"\xe2\x80\x8d\xe2\x80\x8e"],
    "fold": [TEXT, ESCAPES, "Straße ёлка ｆｕｌｌ ﷺ ทดสอบ 漢字".encode()],
    "sniff": NAMED,
    "plain": [TEXT, ESCAPES, b"  a\n\tb\r\nc\x0cd\n\n\n"],
    "html": [PAGE, b"<p>a<p>b", b"<table><tr><td>", b"<a " * 20, b"<div>" * 300 + b"x"],
    "page_stream": [
        b"\x05" + PAGE,
        b"\x01<!--a--!>b<!-->c<!--->d<!-- e",
        b"\x02<scRipt>x</script >y<style>z",
        b"\x03&amp;&notit;&#x9b;&lt;b>c<!doctype x>",
        b"\x04a < b <c d='>' e",
    ],
    "front_matter": [
        MARKDOWN,
        b"+++\r\ntitle = 'x'\r\n+++\r\ny",
        b"---\na: [b, 'c']\nd:\n  - e\n  f: g\nh: >\n  i\n...\n",
        b'\xef\xbb\xbf---\na: "b\\"c" # d\n---',
    ],
    "markdown": [MARKDOWN, b"[" * 30, b"> " * 30 + b"x", b"+++\na = 1\n+++\nx"],
    "records": [LINES, json.dumps([RECORD, RECORD]).encode(), b'{"a":' * 30, b'{"articles": [{"title": "x"}]}'],
    "warc": [
        *(first + b"".join(written) for first in (b"\0", b"\xff\0", b"\xff\1") for written in ARCHIVES),
        b"\0" + b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n" * 3,
    ],
    "query": [
        b'ceasefire "main part of" mission* OR truce -sanctions',
        b"(a OR (b -c)) quote:x said:y",
        b"after:2016-03 before:2017 date:none",
        b"added:3d is:unread has:quote lang:ru path:march/* in:all",
        b'source:"a b" -"c',
        "ёлка ＡＢＣ".encode(),
    ],
    "pipeline": [*NAMED, b"\5" + NOTES, b"\5" + CHANNEL, b"\5" + b"".join(ARCHIVES[1])],
    "render": [data[:1] + bytes([20 * number + 1]) + data[1:] for number, data in enumerate(NAMED)],
    "frames": [
        b"\x14\x05\x1b[1;1Hhello \x1b[1;31mred\x1b[0m\n\x1b[2;1H\xe6\xbc\xa2\xe5\xad\x97"
        b"\0\x1b[1;1H\x1b]8;id=1;https://a.example/\x1b\\"
        b"x\x1b]8;;\x1b\\",
        b"\x03\x03\x1b[2J\x1b[38;2;1;2;3mabc\x1b[5;5H",
    ],
    "input": [
        b"jk\x1b[A\x1bOB\xff\x1b[200~paste\x1b[201~\x1b[<0;3;4M\xff\x1b[5;5R\x1b[0n",
        b"\x1b\xff[A\xc3\xff\xa9",
        b"\x1b[99999999999u\x1b[48;99999;99999t",
    ],
}
"""The beginnings of each target."""
