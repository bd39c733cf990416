"""Tags that a text opens and never closes: what follows in a document would stand inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.export.markup import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = (
    r"a|abbr|address|article|aside|b|big|blockquote|button|center|cite|code|"
    r"del|details|dialog|dir|div|dl|em|fieldset|figcaption|figure|font|footer|"
    r"form|h1|h2|h3|h4|h5|h6|header|i|ins|kbd|label|main|mark|menu|nav|"
    r"nobr|ol|pre|q|s|samp|section|select|small|span|strike|strong|sub|"
    r"summary|sup|svg|table|tt|u|ul|var|video|audio|object|picture|iframe|map"
)
"""Elements that nothing but their own end tag ends, unlike `p` or `li`."""
_UNREAD = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1\s*>|\Z)"
    r"|<\?.*?(?:\?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(rf"<(/?)({_NAMES})(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)


def without_open_tags(text: str) -> str:
    """`text` with the end tags that its raw HTML lacks below it."""
    if "<" not in text:
        return text
    waiting = _left_open(text)
    if not waiting:
        return text
    ends = "\n".join(f"</{name}>" for name in reversed(waiting))
    return f"{text.rstrip()}\n\n{ends}"


def _left_open(text: str) -> list[str]:
    """The names of elements without an end, the outermost first."""
    waiting: list[str] = []
    for ends, name in _tags(text):
        if not ends:
            waiting.append(name)
        elif name in waiting:
            # Elements that are still open inside end with the one around them.
            last = len(waiting) - 1 - waiting[::-1].index(name)
            del waiting[last:]
    return waiting


def _tags(text: str) -> Iterator[tuple[bool, str]]:
    """(it is an end tag, name) for every tag that the parser takes for raw HTML."""
    for token in parse(text).tokens:
        pieces = [token.content] if token.type == "html_block" else []
        pieces += [child.content for child in token.children or [] if child.type == "html_inline"]
        for piece in pieces:
            for match in _TAG.finditer(_UNREAD.sub("", piece)):
                yield bool(match[1]), match[2].lower()
