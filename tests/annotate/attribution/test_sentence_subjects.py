from __future__ import annotations

from tests.annotate.reading import speakers


def test_who_a_sentence_is_about_that_quotes_what_nobody_says() -> None:
    paragraphs = (
        "Inés Roca llegó tarde.",
        "Sara Gil cose en la plaza lo que “ya casi nadie quiere”. Aún no hay título. «Vivo de eso», dijo.",
    )
    assert speakers(*paragraphs, language="es")[-1] == "Sara Gil"
