from reader.model import Block, Parsed, Problem, RawFile, Role
from reader.uncleaned import LONGEST_TITLE, as_plain, digest, file_name, identity, unreadable, verbatim


def parsed(*texts: str, **more) -> Parsed:
    return Parsed(blocks=tuple(Block(text=text) for text in texts), **more)


def test_as_plain_text_everything_is_body_and_the_first_line_the_title():
    article = as_plain(RawFile(path="a.txt", data=b"x"), parsed("Ferry Stopped", "Share this"), "plain", "utf-8")
    assert (article.title, article.title_rule) == ("Ferry Stopped", "title.first-line")
    assert [(block.text, block.role) for block in article.blocks] == [
        ("Ferry Stopped", Role.BODY),
        ("Share this", Role.BODY),
    ]
    assert article.words == 4


def test_as_plain_text_a_line_too_long_for_a_title_leaves_the_file_its_name():
    article = as_plain(RawFile(path="a/ferry.txt", data=b"x"), parsed("f" * (LONGEST_TITLE + 1)), "plain", "utf-8")
    assert (article.title, article.title_rule) == ("ferry.txt", "file-name")


def test_as_plain_text_a_terminal_obeys_nothing_of_it():
    article = as_plain(RawFile(path="a.txt", data=b"x"), parsed("Ferry \x1b]0;owned\x07stopped"), "plain", "utf-8")
    assert not {"\x1b", "\x07"} & set(article.title + article.blocks[0].text)


def test_verbatim_the_lines_stand_as_they_are_in_one_block():
    article = verbatim(RawFile(path="a.txt", data=b""), b"one\n\n  two\n\x1b[2Jthree", None)
    (block,) = article.blocks
    assert block.text.split("\n")[:3] == ["one", "", "  two"]
    assert "\x1b" not in block.text
    assert block.rule == "verbatim"


def test_unreadable_the_reason_comes_after_what_was_noticed_before():
    before, reason = Problem(stage="decode", kind="cut", detail=""), Problem(stage="parse", kind="none", detail="")
    article = unreadable(RawFile(path="b/a.bin", data=b"\0"), reason, (before,))
    assert article.problems == (before, reason)
    assert (article.title, article.blocks) == ("a.bin", ())


def test_a_record_is_known_by_its_own_bytes_and_a_file_by_all():
    raw = RawFile(path="a.jsonl", data=b"one\ntwo\n")
    assert identity(raw, parsed("one", record=1, raw=b"one")) == digest(b"one")
    assert identity(raw, parsed("one")) == digest(raw.data)


def test_a_file_without_a_name_that_can_be_shown_is_untitled():
    assert file_name("folder/") == "untitled"
    assert "\x1b" not in file_name("a\x1b[2J.txt")
