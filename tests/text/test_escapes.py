from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.escapes import may_be_escaped, strings_of, unescaped


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"Ferry back\n\nBy Ida\n\nThe board\u2019s vote", "Ferry back\n\nBy Ida\n\nThe board’s vote"),
        (r'"Ferry back\n\nBy \"Ida\"\nThe end"', 'Ferry back\n\nBy "Ida"\nThe end'),
        (r"A\r\nB\r\nC\td\n", "A\nB\nC\td\n"),
        (
            "The board\\u2019s vote, \\u201cas before\\u201d.\n\nThe end.\n",
            "The board’s vote, “as before”.\n\nThe end.\n",
        ),
        (r"Gulls \ud83d\ude00 \ud83d and caf\u00e9", "Gulls 😀 \ufffd and café"),
        ("['Ferry back', 'By Ida', \"The board's vote\"]", "Ferry back\n\nBy Ida\n\nThe board's vote"),
        ("[u'Ferry', 'It\\'s back']\n", "Ferry\n\nIt's back"),
        ('["Ferry", "It\\u2019s back"]', "Ferry\n\nIt’s back"),
    ],
)
def test_what_is_meant(written: str, meant: str) -> None:
    assert unescaped(written) == meant
    assert may_be_escaped(written.encode()) or written.startswith("[")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry is back.\n",
        r"It lies in C:\news\new\notes, she said.",
        "In C a line ends with \\n, in shells too: \\n.\nHe wrote \\n.\nAnd so on.\nAnd on.\n",
        r"<script>a=\u003cb\u003e</script>",
        r"A terminal prints at \n; without \n nothing comes, so add \n to each call, or \"\n\", or \r\n.",
        r'Call printf("a\n"), then printf("b\n"); and printf("c\n");',
        r"For $\n_1$, $\n_2$ and $\n_3$ the gradient $\nabla \alpha$ is $\theta$.",
        r"The letter is written \u00e9 there, and the quotation mark \u2019 or '\u201c'.",
        "In JavaScript the é of café may be written caf\\u00e9, that of fiancé fianc\\u00e9.",
        r"In C:\docs\u2019 and caf\u00e9 and \d+.",
        r"Not \u00bz and caf\u00ez, fianc\u00eg.",
        r"Two backslashes in caf\\u00e9 and fianc\\u00e9 are one.",
        r'Ferry back {"a": "One.\n\nTwo.\n\nThree."}',
        "[Ferry, 'back']",
        "['Ferry', 4]",
        "['Ferry' 'back']",
        "[1] The ferry's log, said 'Ida'",
        "['']x']",
    ],
)
def test_what_is_meant_as_it_stands(text: str) -> None:
    assert unescaped(text) == text


def test_lists_have_nothing_else_in_them() -> None:
    assert strings_of("['a', 'b']") == ["a", "b"]
    assert strings_of("['a', 'b'] c']") is None
    assert strings_of("['a', ['b']") is None


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)))))
def test_any_list_that_python_writes_is_read(texts: list[str]) -> None:
    written = repr([text.replace("\\", "/") for text in texts])
    if len(texts) and "\\" not in written:
        assert strings_of(written) == [text.replace("\\", "/") for text in texts]


@given(st.text())
def test_any_text_gives_one(text: str) -> None:
    assert isinstance(unescaped(text), str)
