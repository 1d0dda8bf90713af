from reader.library.progress import JoinedProgress
from reader.model import Progress


def test_progress_of_two_folders_is_added():
    heard = []
    joined = JoinedProgress(2)
    joined.heard(0, Progress(done=3, total=5, changed=True), heard.append)
    joined.heard(1, Progress(done=1, total=None), heard.append)
    joined.heard(0, Progress(done=5, total=5, finished=True), heard.append)
    joined.heard(1, Progress(done=2, total=2, finished=True, message="x", removed=1), heard.append)
    assert heard == [
        Progress(done=3, total=None, changed=True),
        Progress(done=4, total=None),
        Progress(done=6, total=None),
        Progress(done=7, total=7, finished=True, message="x", removed=1),
    ]
