import shutil

import pytest

from tests.faults.home import FILES, Home


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A home in which something is kept already, and a copy of what is kept."""
    home = Home(tmp_path_factory.mktemp("used"))
    assert home.run("star", home.library / "report-03.txt")[0] == 0
    assert len(home.rows()) == FILES
    for folder in (home.cache, home.state):
        shutil.copytree(folder, home.base / "copies" / folder.name)
    return home


@pytest.fixture
def used(filled):
    """That home as it was at first, whatever a test before did to what is kept or added to the library as `new...`."""
    for folder in (filled.cache, filled.state):
        shutil.rmtree(folder)
        shutil.copytree(filled.base / "copies" / folder.name, folder)
    for path in filled.library.glob("new*"):
        path.unlink()
    return filled
