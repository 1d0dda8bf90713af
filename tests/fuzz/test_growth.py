from tests.fuzz.growth import PIECES, PLACES, seconds, too_slow


def test_every_place_is_measured():
    assert all(seconds(place, "“Aa ", 400) >= 0 for place in PLACES)


def test_what_grows_with_the_square_is_found():
    def measure(place, piece, size):
        return (size / 1000) ** (2 if (place, piece) == ("record", "@") else 1)

    assert [(place, piece) for place, piece, *_ in too_slow(1000, measure)] == [("record", "@")]
    assert len(PIECES) == len(set(PIECES))
