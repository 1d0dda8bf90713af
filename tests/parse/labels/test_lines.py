import pytest

from reader.parse.labels.lines import is_coded, known_labels, label_of

LINES = {
    "Title: Ferry late": ("title", "title", "Ferry late"),
    "Author:: [[Nell Quarrie]]": ("author", "authors", "[[Nell Quarrie]]"),
    "URL Source: https://tarn.example/1": ("urlsource", "url", "https://tarn.example/1"),
    "Published Time: 2021-05-03T07:00:00Z": ("publishedtime", "published", "2021-05-03T07:00:00Z"),
    "Markdown Content:": ("markdowncontent", "text", ""),
    "Veröffentlicht am: 3. Mai 2021": ("veröffentlichtam", "published", "3. Mai 2021"),
    "Lien original : https://tarn.example/1": ("lienoriginal", "url", "https://tarn.example/1"),
    "Etiquetas: mar, puerto": ("etiquetas", "beside", "mar, puerto"),
    "HD    Ferry late": ("HD", "title", "Ferry late"),
    "Volltext": ("volltext", "text", ""),
}


@pytest.mark.parametrize("line", LINES)
def test_a_known_label_and_what_is_behind_it(line):
    label = label_of(3, line, known_labels())
    assert (label.block, label.key, label.kind, label.value) == (3, *LINES[line])


@pytest.mark.parametrize(
    "line", ["The mayor: never again", "Ferry late", "HD", "https://tarn.example/1", "Tide:: high"]
)
def test_other_lines_have_none(line):
    label = label_of(0, line, known_labels())
    assert label is None or not label.value


def test_a_code_stands_before_two_blanks_or_a_tab():
    assert is_coded("HD    Ferry late")
    assert is_coded("HD\tFerry late")
    assert not is_coded("Ferry late")
