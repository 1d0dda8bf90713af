"""The domain: what a file, a block, a finding and an article are.

Everything is a frozen dataclass; sequences are tuples. Only the standard library is imported,
so every layer may use these types. Positions are half-open ranges of Unicode code points
unless a field says bytes.

    files     bytes, how they are read, their text
    blocks    what a parser makes of a text
    article   roles and findings
    lists     what is asked of a library and what it answers

All of them are had from here: `from reader.model import Article`.
"""

from reader.model.article import (
    HEADLINE as HEADLINE,
)
from reader.model.article import (
    PAGE_RULES as PAGE_RULES,
)
from reader.model.article import (
    Article as Article,
)
from reader.model.article import (
    Attribution as Attribution,
)
from reader.model.article import (
    Caption as Caption,
)
from reader.model.article import (
    Cleaned as Cleaned,
)
from reader.model.article import (
    Credit as Credit,
)
from reader.model.article import (
    Dating as Dating,
)
from reader.model.article import (
    Quote as Quote,
)
from reader.model.article import (
    QuoteKind as QuoteKind,
)
from reader.model.article import (
    Speaker as Speaker,
)
from reader.model.article import (
    is_headline as is_headline,
)
from reader.model.article import (
    paragraph_numbers as paragraph_numbers,
)
from reader.model.article import (
    quote_text as quote_text,
)
from reader.model.article import (
    title_block as title_block,
)
from reader.model.blocks import (
    BROKEN as BROKEN,
)
from reader.model.blocks import (
    MISSING as MISSING,
)
from reader.model.blocks import (
    NO_FIELDS as NO_FIELDS,
)
from reader.model.blocks import (
    SCRIPT_MADE as SCRIPT_MADE,
)
from reader.model.blocks import (
    Block as Block,
)
from reader.model.blocks import (
    ByteRange as ByteRange,
)
from reader.model.blocks import (
    Evidence as Evidence,
)
from reader.model.blocks import (
    Field as Field,
)
from reader.model.blocks import (
    Fields as Fields,
)
from reader.model.blocks import (
    Mark as Mark,
)
from reader.model.blocks import (
    Parsed as Parsed,
)
from reader.model.blocks import (
    Problem as Problem,
)
from reader.model.blocks import (
    Role as Role,
)
from reader.model.blocks import (
    Shape as Shape,
)
from reader.model.files import (
    GZIP as GZIP,
)
from reader.model.files import (
    PACKED as PACKED,
)
from reader.model.files import (
    PACKED_ENDINGS as PACKED_ENDINGS,
)
from reader.model.files import (
    PACKED_SIGNS as PACKED_SIGNS,
)
from reader.model.files import (
    Decoded as Decoded,
)
from reader.model.files import (
    RawFile as RawFile,
)
from reader.model.files import (
    ReadOptions as ReadOptions,
)
from reader.model.lists import (
    Count as Count,
)
from reader.model.lists import (
    Headline as Headline,
)
from reader.model.lists import (
    Marks as Marks,
)
from reader.model.lists import (
    Page as Page,
)
from reader.model.lists import (
    Picture as Picture,
)
from reader.model.lists import (
    Progress as Progress,
)
from reader.model.lists import (
    Query as Query,
)
from reader.model.lists import (
    Quotation as Quotation,
)
from reader.model.lists import (
    Snippet as Snippet,
)
from reader.model.lists import (
    Sort as Sort,
)
from reader.model.lists import (
    Telling as Telling,
)
from reader.model.lists import (
    TextRange as TextRange,
)
from reader.model.lists import (
    View as View,
)
from reader.model.lists import (
    Voice as Voice,
)
