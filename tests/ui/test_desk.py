"""What the parts share."""

from __future__ import annotations

from reader.config import Config
from reader.errors import LibraryError, RemovedIndex
from tests.ui.conftest import Open


async def test_saying_and_complaining(open_reader: Open) -> None:
    async with open_reader() as reader:
        desk = reader.main.desk
        desk.say("well")
        assert "well" in reader.bottom
        desk.complain(LibraryError("the folder is gone"))
        assert "the folder is gone" in reader.bottom
        assert desk.notice
        desk.complain(RemovedIndex("the index was removed; a look at the folder writes it again"))
        assert "the index was removed; r writes it again" in reader.bottom
        desk.complain(ValueError())
        assert "ValueError" in reader.said
        await reader.press("j")
        assert "ValueError" not in reader.bottom, "said until the next key"


async def test_keys_by_action(open_reader: Open) -> None:
    async with open_reader() as reader:
        assert reader.main.desk.key("cut") == "x"
        assert reader.main.desk.key("read-on") == "Space"
        assert not reader.main.desk.reads
        await reader.press("enter")
        assert reader.main.desk.reads


async def test_an_action_without_a_key_is_told_by_its_name(open_reader: Open) -> None:
    async with open_reader(config=Config(keys={"undo": ()})) as reader:
        assert reader.main.desk.key("undo") == "Ctrl-P undo"
        await reader.press("M", "r")
        assert "Ctrl-P undo undoes it" in reader.bottom
    async with open_reader(config=Config(keys={"undo": (), "palette": ()})) as reader:
        assert reader.main.desk.key("undo") == "undo"
