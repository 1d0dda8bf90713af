import dataclasses

import pytest

from reader.model import Block, Caption, Credit, Query, Role
from tests.library.cases import make

BOATS = make(
    "boats.txt",
    "Boats",
    ["They lie there."],
    caption="Boats at dusk. PIX/Ana Ruiz/Harbour Office",
    credit="PIX/Ana Ruiz/Harbour Office",
)
BARE = make("bare.txt", "Bare", ["Nothing."], caption="A shed near the harbour")
TWO = make("two.txt", "Two of them", ["They stand there."], caption="A crane. Photo: Bo Tarn", credit="Bo Tarn")
TWO = dataclasses.replace(
    TWO,
    blocks=(*TWO.blocks, Block(text="A winch. Photo: Cy Moor/PIX", role=Role.CAPTION)),
    captions=(
        *TWO.captions,
        Caption(block=len(TWO.blocks), credit=Credit(text="Cy Moor/PIX", people=("Cy Moor",), agencies=("PIX",))),
    ),
)


def found(news, text=""):
    return sorted(picture.text.split(".")[0] for picture in news.captions(Query(text=text)))


@pytest.mark.parametrize(
    ("query", "captions"),
    [
        ("", ["A crane", "A shed near the harbour", "A winch", "Boats at dusk"]),
        ("credit:harbour", ["Boats at dusk"]),
        ("credit:pix", ["A winch", "Boats at dusk"]),
        ('credit:"ana ruiz"', ["Boats at dusk"]),
        ("credit:rui*", ["Boats at dusk"]),
        ("caption:harbour", ["A shed near the harbour", "Boats at dusk"]),
        ("credit:pix caption:winch", ["A winch"]),
        ("credit:pix caption:crane", []),
        ("title:two -credit:pix", []),
        ("title:two", ["A crane", "A winch"]),
        ("credit:tarn OR caption:boats", ["A crane", "Boats at dusk"]),
    ],
)
def test_the_captions_that_are_meant(library, query, captions):
    with library([BOATS, BARE, TWO]) as news:
        assert found(news, query) == captions


def test_every_part_of_the_credit_comes_along(library):
    with library([TWO]) as news:
        first, second = news.captions(Query())
        assert (first.headline.title, first.block, first.paragraph) == ("Two of them", 2, 2)
        assert second.credit == Credit(text="Cy Moor/PIX", people=("Cy Moor",), agencies=("PIX",))
