import pytest

from reader.model import Article, Block
from reader.render.direction import runs_right_to_left

HEBREW = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
ARABIC = "\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645"


@pytest.mark.parametrize(
    ("title", "text", "runs"),
    [
        ("Peace", "Nothing else.", False),
        ("Čáp nad řekou", "Nic víc.", False),
        (HEBREW, "", True),
        ("1946", ARABIC, True),
        ("A name in it", f"The word {HEBREW} was painted on the wall.", False),
    ],
)
def test_by_most_of_the_letters_that_it_begins_with(title, text, runs):
    blocks = (Block(text=text),) if text else ()
    assert runs_right_to_left(Article(id="", path="a", title=title, title_rule="", blocks=blocks)) == runs
