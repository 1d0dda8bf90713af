import pytest


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch, copied):
    """A home of its own for every test, in which one process reads: each is 0.2 s of a processor to start."""
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("BROADSHEET_CONFIG", raising=False)
    settings = tmp_path / "home" / "config" / "broadsheet" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text("jobs = 1\n")
    return tmp_path / "home"


@pytest.fixture
def run(capsys):
    """Run a command line: (status, standard output, standard error)."""
    from reader.cli import main

    def call(*argv: object) -> tuple[int, str, str]:
        status = main([str(word) for word in argv])
        out, err = capsys.readouterr()
        return status, out, err

    return call
