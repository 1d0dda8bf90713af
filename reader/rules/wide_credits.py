"""Picture credits in scripts without spaces: `（圖／甲報提供）`, `＝3日、甲市、乙撮影`, `图片来源：甲社`."""

from __future__ import annotations

import re

from reader.rules.credit_names import FIRST_WIDE
from reader.rules.load import Words
from reader.rules.wordlists import alternatives

LONGEST = 40
"""Code points of the longest such credit."""
LONGEST_MAKER = 14
"""Code points of the longest name that nothing but a comma sets off from the text."""
_SIGN = r"[／/:：・|｜=＝]"
_NO_MARK = r"[^。！？、，,（）()【】\[\]]"


def wide_credits(words: Words) -> re.Pattern[str]:
    """Return the expression that finds a credit at a text's end; the one of its groups that matches is who is named.

    A lead-in asks for a mark behind it, `图：甲`, but for those that say whose the picture is, `图据甲`. What says what
    was done, `撮影` or `提供`, stands last.
    """
    leads = alternatives(word for word in words["credit"] if word >= FIRST_WIDE)
    lead = rf"(?:{leads}\s?{_SIGN}|{alternatives(words['credit_from'])})\s?"
    by, made = (alternatives(words[name]) for name in ("byline", "credit_made"))

    def maker(group: str, longest: int) -> str:
        return rf"(?:{by})?(?P<{group}>{_NO_MARK}{{2,{longest}}}?)"

    return re.compile(
        rf"[（(【]\s?(?:{lead}{maker('led', LONGEST)}(?:{made})?|{maker('done', LONGEST)}{made})\s?[）)】]。?$"
        rf"|(?:(?<=[。！？」』）】])\s?|^){lead}{maker('behind', LONGEST)}(?:{made})?$"
        rf"|[＝=、，]{maker('joined', LONGEST_MAKER)}{made}$"
    )
