import pytest

from reader.library.disk.mounts import is_local


@pytest.fixture
def mounts(tmp_path):
    table = tmp_path / "mounts"
    home = str(tmp_path / "my home").replace(" ", "\\040")
    table.write_text(
        f"/dev/sda1 / ext4 rw 0 0\nserver:/home {home} nfs4 rw 0 0\n"
        f"//box/x {home}/smb cifs rw 0 0\ntmpfs {home}/tmp tmpfs rw 0 0\nhost: {home}/far fuse.sshfs rw 0 0\nodd\n"
    )
    return table


@pytest.mark.parametrize(
    ("folder", "local"),
    [("", False), ("deep/er", False), ("smb", False), ("far/x", False), ("tmp/x", True), ("../elsewhere", True)],
)
def test_by_the_table_of_mounts(tmp_path, mounts, folder, local):
    assert is_local(tmp_path / "my home" / folder, mounts) == local


def test_what_is_not_known_to_be_local_is_not(tmp_path):
    assert isinstance(is_local(tmp_path), bool)
    assert not is_local(tmp_path, tmp_path / "no table")
