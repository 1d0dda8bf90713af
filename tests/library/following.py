"""Waiting for what a library reports, without sleeping."""

import queue
import time

WAIT_S = 180
"""Seconds after which a test gives up; a busy machine may take a while."""


class Following:
    """Collects progress and waits for what is wanted."""

    def __init__(self):
        self.reports = queue.Queue()
        self.seen = []

    def __call__(self, progress):
        self.reports.put(progress)

    def until(self, wanted):
        """Wait until a report meets the condition; the report."""
        end = time.monotonic() + WAIT_S
        while True:
            report = self.reports.get(timeout=max(0.01, end - time.monotonic()))
            self.seen.append(report)
            if wanted(report):
                return report

    def finished(self):
        """Wait for the end of a pass."""
        return self.until(lambda report: report.finished)
