from reader.library.indexing.order import Order
from reader.model import ReadOptions


def test_the_order_goes_over_as_a_line(tmp_path):
    order = Order(
        root=b"/caf\xe9\n", index=tmp_path / "x", jobs=3, deadline_s=2.5, watch=True, rebuild=True, sure=False,
        options=ReadOptions(fields=(("title", "kop"),), known_outlets=("The Lamp",)),
    )  # fmt: skip
    assert order.encode().count(b"\n") == 1
    assert Order.decode(order.encode()) == order
