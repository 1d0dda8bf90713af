import re
import signal

import pytest

from tests import ending


def loop():
    while True:
        pass


def expression():
    re.match(r"(?:a|a)*b", "a" * 60)


def caught():
    try:
        loop()
    except Exception:
        return


def swallowed():
    try:
        loop()
    except BaseException:
        return


@pytest.mark.parametrize("work", [loop, expression, caught, swallowed])
def test_what_does_not_end_fails_the_test(work, monkeypatch):
    monkeypatch.setattr(ending, "HANG_S", 0.05)
    with pytest.raises(pytest.fail.Exception, match=r"no end in sight after 0\.05 s"), ending.it_ends():
        work()
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_what_ends_is_left_alone():
    before = signal.getsignal(signal.SIGPROF)
    with ending.it_ends():
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0
    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)
