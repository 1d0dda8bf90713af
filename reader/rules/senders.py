"""The outlet that sent a mail, where its sender surely is one: known, or called as its own address is."""

from __future__ import annotations

from reader.late import late
from reader.rules.outlets import Outlets, domain_of, plain, registered

SHORTEST_HOST = 6
"""Letters of the shortest domain that is recognized at the end of a sender's name."""
_SENDER = late(r"\"?([^\"<>]{1,200}?)\"?\s*<([^<>\s@]{1,100})@([^<>\s@]{1,200})>")


def sending_outlet(sender: str, outlets: Outlets) -> str:
    """Return the outlet of `Name <box@host>`; nothing for a person or a service, with a domain of their own or not."""
    match = _SENDER.fullmatch(sender)
    if match is None or outlets.is_platform(name := match[1].strip()):
        return ""
    if (known := outlets.named(name)) is not None:
        return known
    host = domain_of(match[3])
    label = plain(registered(host).partition(".")[0]) if host else ""
    own = plain(name) == plain(match[2]) + label  # `Jane Doe <jane@doe.example>`
    return name if not own and len(label) >= SHORTEST_HOST and plain(name).endswith(label) and " " in name else ""
