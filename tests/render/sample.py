"""One small article, made by hand."""

from reader.model import (
    Article,
    Attribution,
    Block,
    Caption,
    Credit,
    Mark,
    Quote,
    QuoteKind,
    Role,
    Speaker,
)

ARTICLE = Article(
    id="0" * 32,
    path="ferry.txt",
    title="Ferry late",
    title_rule="first-line",
    attribution=Attribution(source="Calder Echo", rule="footer.copyright", mark=Mark(4, 0, 5)),
    blocks=(
        Block(text="Ferry late", role=Role.TITLE, rule="first-line"),
        Block(text="The ferry. Photo: Lena Achterberg", role=Role.CAPTION, rule="credit"),
        Block(text="The captain spoke. “We wait,", role=Role.BODY, rule="model"),
        Block(text="“and then we swim.” said Fenna Drost of *the* “crew”.", role=Role.BODY, rule="model"),
        Block(text="Share this", role=Role.BOILERPLATE, rule="phrase.share"),
    ),
    quotes=(
        Quote(
            marks=(Mark(2, 19, 28), Mark(3, 0, 19)),
            kind=QuoteKind.DIRECT,
            speaker=Speaker(name="Fenna Drost", mark=Mark(3, 25, 36)),
            cue="said",
            rule="after.verb-name",
        ),
        Quote(marks=(Mark(3, 46, 52),), kind=QuoteKind.TERM),
    ),
    captions=(
        Caption(block=1, credit=Credit(text="Lena Achterberg", people=("Lena Achterberg",), mark=Mark(1, 11, 33))),
    ),
    words=20,
)
