"""Telegram's export of a channel (`result.json`): what was posted there, each post a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

Records = list[tuple[Mapping[str, Any], Mapping[str, Any]]]
"""Records, and what the object around them states of each, as `lists.records_in` gives them."""
_KINDS = ("public_channel", "private_channel")
"""What such an export says it is of; of a group's or a person's it is a conversation, and no post is an article."""
_POST = "message"
"""What a post says it is; others tell of the channel itself."""
_MEDIA = ("photo", "media_type", "file", "poll", "location_information", "contact_information")
"""What a post may be that has no text."""


def channel_posts(value: Mapping[str, Any]) -> Records | None:
    """Return the posts of a channel with a text, and its name as their publisher's; None for any other value.

    What has no text is told of beside one that has.
    """
    posts = value.get("messages")
    if value.get("type") not in _KINDS or not isinstance(posts, list) or not _are_posts(posts):
        return None
    return [(post, {"feed.title": value.get("name")}) for post in _with_text(posts)]


def _are_posts(posts: list[Any]) -> bool:
    return bool(posts) and all(isinstance(post, Mapping) and "type" in post and "date" in post for post in posts)


def _with_text(posts: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = []
    textless: Counter[str] = Counter()
    for post in posts:
        text = _text(post.get("text"))
        if post["type"] != _POST or not text.strip():
            textless[_kind(post)] += 1
            continue
        sender = post.get("forwarded_from")
        found.append(
            {
                "text": text,
                "date": post["date"],
                "author": post.get("author"),
                "kicker": f"forwarded_from: {sender}" if isinstance(sender, str) else None,
                "overline": _told("before", textless),
            }
        )
        textless.clear()
    if textless and found:
        found[-1] = {**found[-1], "comments": _told("behind", textless)}
    return found


def _told(where: str, textless: Counter[str]) -> str | None:
    if not textless:
        return None
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in textless.most_common())
    return f"In the export {where} it, without a text: {kinds}"


def _text(value: Any) -> str:
    """The text of a post: a string, or strings and objects for what is set off in it."""
    pieces = value if isinstance(value, list) else [value]
    texts = (piece.get("text") if isinstance(piece, Mapping) else piece for piece in pieces)
    return "".join(text for text in texts if isinstance(text, str))


def _kind(post: Mapping[str, Any]) -> str:
    return next((name for name in _MEDIA if name in post), "notice" if post["type"] != _POST else "empty post")
