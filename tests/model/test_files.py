import gzip

from reader.model import GZIP, PACKED, RawFile, ReadOptions


def test_a_file_is_no_piece():
    raw = RawFile(path="a.txt", data=b"x")
    assert (raw.first_record, raw.offset, raw.piece, raw.export, raw.digest) == (1, 0, False, "", None)


def test_options_are_a_key():
    assert {ReadOptions(known_outlets=("Elm Echo",)): 1}[ReadOptions(known_outlets=("Elm Echo",))] == 1


def test_a_packed_text_is_told_by_its_beginning_and_holds_about_what_it_counts_as():
    text = "".join(f"The ferry of day {n} was {n * 7 % 60} minutes late, said {n * n}.\n" for n in range(2000)).encode()
    packed = gzip.compress(text)
    assert packed.startswith(GZIP)
    assert 2 < len(text) / len(packed) < 2 * PACKED
