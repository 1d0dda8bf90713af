from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.layout.code_runs import code_runs
from tests.ending import it_ends

CODE = "window.grindle=window.grindle||{};fbq('send','pageview');"
STYLE = ".masthead a:hover,.masthead .menu-item:focus{margin:0;padding:4px 12px}"
PROSE = (
    "The harbour board of Grindle voted 7-2 on Monday, at 9:15 p.m., to let the U.S.-built ferry run for $1.2m a year."
)


def runs(text: str) -> list[tuple[str, bool]]:
    return [(text[start:end].strip(), is_code) for start, end, is_code in code_runs(text)]


@pytest.mark.parametrize("code", [CODE, STYLE, '{"@type":"NewsArticle","headline":"Ferry to run at night"}'])
def test_prose_and_code_are_parted(code: str) -> None:
    assert runs(f"{code} {PROSE} {code}") == [(code, True), (PROSE, False), (code, True)]


def test_words_glued_to_code_are_of_the_prose() -> None:
    assert runs(f"{CODE}{PROSE}{CODE}") == [(CODE, True), (PROSE, False), (CODE, True)]


@pytest.mark.parametrize(
    "prose", ["格林德尔港务局周一投票决定让渡轮运行到凌晨两点。", "ท่าเรือกรินเดิลลงมติให้เรือข้ามฟากแล่นถึงตีสองของวัน"]
)
def test_letters_without_blanks_between_words_are_prose(prose: str) -> None:
    assert runs(f"{CODE}{prose}{CODE}") == [(CODE, True), (prose, False), (CODE, True)]
    assert all(is_code for _, is_code in runs(f'{CODE}{{"title":"{prose}","id":4}};{CODE}'))


def test_a_line_of_either_is_whole() -> None:
    assert runs(PROSE) == [(PROSE, False)]
    assert runs(CODE * 3) == [(CODE * 3, True)]
    assert runs("") == []


@pytest.mark.parametrize(
    "code",
    [
        f'{{"articleBody":"{PROSE}","url":"https://grindle.example/ferry"}}',
        f"var texts = {{'lead': '{PROSE}', 'cut': true}};",
        rf'{{"body":"\u003cp>{PROSE}\u003c\/p>\u003cp>{PROSE}\u003c\/p>"}}',
        f'{{"body":"<p>{PROSE}</p><p>{PROSE}</p>"}}',
        f"&q;body&q;:&q;{PROSE}&q;,&q;url&q;:&q;/ferry&q;}}",
    ],
)
def test_prose_in_a_string_is_code(code: str) -> None:
    assert all(is_code for _, is_code in runs(f"{CODE}{code}{CODE}"))


def test_prose_between_tags_that_a_page_shows_as_they_stand_is_prose() -> None:
    tags = '<iframe src="https://grindle.example/embed?id=4" width="476" allowfullscreen></iframe>'
    assert runs(f"{CODE} {tags}{PROSE}{tags}")[1] == (PROSE, False)


def test_a_comment_is_code() -> None:
    assert all(is_code for _, is_code in runs(f"{CODE} // {PROSE}"))


def test_prose_behind_a_string_is_prose() -> None:
    data = f'{{"headline":"Ferry to run at night","description":"{PROSE}"}}'
    assert runs(f"{data}{PROSE}{CODE}") == [(data, True), (PROSE, False), (CODE, True)]


@given(st.lists(st.sampled_from([CODE, STYLE, PROSE, " ", "\n", '"', "<", "{", "}", "the ", "'a':", "//"])))
def test_runs_follow_each_other_from_end_to_end(parts: list[str]) -> None:
    text = "".join(parts)
    found = list(code_runs(text))
    assert "".join(text[start:end] for start, end, _ in found) == text
    assert all(start < end for start, end, _ in found)


@pytest.mark.parametrize("piece", ["a", "a}", "a.b-", "word ", '":"', "<p>", "(x)", ",a", "'"])
def test_lines_without_end_end(piece: str) -> None:
    with it_ends():
        list(code_runs(piece * (600_000 // len(piece))))
