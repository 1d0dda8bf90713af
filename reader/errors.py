"""What can go wrong for the user of the program: one base, a few children.

Each carries one line fit to be shown; none is ever shown with a traceback.
"""


class BroadsheetError(Exception):
    """Base of all errors that the program reports in one line."""


class ConfigError(BroadsheetError):
    """The configuration file is not valid."""


class RulesError(BroadsheetError):
    """A rule file is missing or not valid."""


class LibraryError(BroadsheetError):
    """A folder, index or state file cannot be used."""


class UnreadableFile(BroadsheetError):
    """A file named by the user cannot be read."""


class NoArticle(BroadsheetError):
    """A file named by the user was read, and there is no article in it."""


class QueryError(BroadsheetError):
    """A query does not parse."""

    def __init__(self, reason: str, position: int) -> None:
        """Take the reason (one line) and the position in the query, in code points."""
        super().__init__(reason)
        self.reason = reason
        self.position = position
