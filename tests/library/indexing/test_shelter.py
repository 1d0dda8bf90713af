import pytest

from reader.library.index.index_file import in_memory, on_disk, open_reader, open_writer, prepare
from reader.library.index.store import Store
from reader.library.indexing.shelter import fill
from tests.library.cases import make, put


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "index" / "x.sqlite"
    prepare(path, b"/case")
    store = Store(open_writer(on_disk(path)), lambda path: True)
    put(store, [make(f"{n}.txt", f"t{n}", ["harbour " * 20]) for n in range(30)])
    store.close()
    return path


@pytest.fixture(params=["memory", "file"])
def target(request, tmp_path):
    if request.param == "file":
        yield on_disk(tmp_path / "copy.sqlite")
        return
    location = in_memory(f"test-shelter-{tmp_path.name}")
    keeper = open_writer(location)
    yield location
    keeper.close()


def keys(location):
    connection = open_reader(location)
    found = connection.execute("select key from articles order by key").fetchall()
    hits = connection.execute("select count(*) from search where search match 'harbour'").fetchone()[0]
    assert len(found) == hits
    connection.close()
    return found


def test_it_goes_on_from_a_copy_with_the_same_keys(source, target):
    fill(target, source, b"/case")
    assert keys(target) == keys(on_disk(source))
    store = Store(open_writer(target), lambda path: True)
    put(store, [make("new.txt", "new", ["harbour"])])
    store.close()
    assert len(keys(target)) == 31
    assert len(keys(on_disk(source))) == 30


def gone(path):
    path.unlink()


def garbage(path):
    path.write_bytes(b"x" * 5000)


def older(path):
    connection = open_writer(on_disk(path))
    connection.execute("update meta set value = '0' where name = 'format'")
    connection.close()


@pytest.mark.parametrize("damage", [gone, garbage, older])
def test_it_begins_empty_where_there_is_nothing_to_copy(source, target, damage):
    damage(source)
    fill(target, source, b"/case")
    assert keys(target) == []


def test_where_nothing_can_be_made_an_error_says_so(source, tmp_path):
    with pytest.raises(FileNotFoundError):
        fill(on_disk(tmp_path / "no folder" / "x.sqlite"), source, b"/case")
