import tomllib


def test_the_configuration_is_itself_one(run, home):
    status, out, _ = run("config")
    assert status == 0
    assert tomllib.loads(out)["measure"] == 72
    assert str(home) in out


def test_what_the_file_changes(run, home, monkeypatch):
    path = home / "mine.toml"
    path.write_text('measure = 60\n[fields]\ntitle = "head"\n')
    monkeypatch.setenv("BROADSHEET_CONFIG", str(path))
    _, out, _ = run("config")
    assert "measure = 60" in out
    assert tomllib.loads(out)["fields"] == {"title": ["head"]}


def test_it_can_be_read_back_and_shown_whatever_is_in_it(run, home, monkeypatch):
    path = home / "mine.toml"
    outlets = r'["a\u009bb\u007f\u202ec", "d\U0001f600\"e"]'
    path.write_text(f'theme = "terminal"\noutlets = {outlets}\n[keys]\n"two words" = "x"\n')
    monkeypatch.setenv("BROADSHEET_CONFIG", str(path))
    out = run("config")[1]
    assert all(char.isprintable() for char in out.replace("\n", ""))
    read = tomllib.loads(out)
    assert read["outlets"] == ["a\x9bb\x7f\u202ec", 'd\U0001f600"e']
    assert read["keys"] == {"two words": ["x"]}
    assert "terminal (its own palette), dark, light\ntheme" in out, "not said to be the default"


def test_a_wrong_one_is_one_line(run, home, monkeypatch):
    path = home / "mine.toml"
    path.write_text("measur = 60\n")
    monkeypatch.setenv("BROADSHEET_CONFIG", str(path))
    status, out, err = run("list", home)
    assert (status, out) == (2, "")
    assert "did you mean 'measure'" in err


def test_keys(run):
    _, out, _ = run("keys")
    assert any(line.split()[-1:] and "next quotation" in line for line in out.splitlines())


def test_what_is_wrong_with_keys_and_colours_is_told(run, home, monkeypatch):
    path = home / "mine.toml"
    path.write_text('[keys]\ndowm = "x"\nstar = "Ctrl-Foo"\n')
    monkeypatch.setenv("BROADSHEET_CONFIG", str(path))
    for command in ("keys", "config"):
        status, out, err = run(command)
        assert status == 0
        assert out
        assert err.count("\n") == 2
        assert "did you mean 'down'" in err
    path.write_text('theme = "pink"\n')
    assert "theme: must be one of terminal, dark, light" in run("config")[2]
    assert run("--theme", "pink", home)[0] == 2


def test_on_a_terminal_what_a_key_does_is_wrapped_under_itself(run, monkeypatch):
    whole = run("keys")[1]
    assert max(map(len, whole.splitlines())) > 80
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    wrapped = run("keys")[1]
    assert max(map(len, wrapped.splitlines())) <= 80
    assert wrapped.split() == whole.split()
