import pytest

from reader.rules.load import default_rules
from reader.rules.senders import sending_outlet

RULES = default_rules()


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("The Tarn Mercury <news@tarnmercury.example>", "The Tarn Mercury"),
        ('"The Guardian" <info@mail.guardian.example>', "The Guardian"),
        ("Newsletter The Tarn Mercury <news@tarnmercury.example>", "The Tarn Mercury"),
        ("The Tarn Mercury [mailto:news@tarnmercury.example]", "The Tarn Mercury"),
        ("Nell Quarrie <nell@tarn.example>", ""),
        ("Nell Quarrie <nell@quarrie.example>", ""),
        ("Mercury <news@mercury.example>", ""),
        ("The Tarn Mercury", ""),
        ("", ""),
    ],
)
def test_a_sender_that_is_an_outlet(sender: str, outlet: str) -> None:
    assert sending_outlet(sender, RULES) == outlet
