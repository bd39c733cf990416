"""What a text opens and never closes: all that follows in a document would stand inside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

    from notes.export.markup import Markup

_ENDINGS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))

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
_TAG = re.compile(rf"<(/?)({_NAMES})(?=[\s/>])(?>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)


def ended(text: str, markup: Markup) -> str:
    """`text` with an end to the fence, comment or elements that it leaves open.

    Args:
        text: Markdown.
        markup: What the parser sees in it; its headings and targets may have changed since.
    """
    last = markup.tokens[-1] if markup.tokens else None
    end = ""
    if last is not None and last.type == "fence":
        end = last.markup if _is_open_fence(markup.text, last) else ""
    elif last is not None and last.type == "html_block":
        end = _end_of_block(last.content)
    waiting = _left_open(markup.tokens)
    if end:
        text = f"{text.rstrip()}\n{end}"
        if waiting and end.lower().endswith(f"</{waiting[-1]}>"):
            waiting.pop()
    ends = "\n".join(f"</{name}>" for name in reversed(waiting))
    return f"{text.rstrip()}\n\n{ends}" if ends else text


def _is_open_fence(text: str, fence: Token) -> bool:
    first, last = fence.map or (0, 0)
    line = text.split("\n")[first + 1 : last][-1:]
    end = rf" {{0,3}}{re.escape(fence.markup)}{re.escape(fence.markup[0])}*[ \t]*"
    return not line or not re.fullmatch(end, line[0])


def _end_of_block(content: str) -> str:
    """What ends a block of HTML that goes on to the end of the text, blank lines or not."""
    start = content.lstrip()
    for opening, closing in _ENDINGS:
        if start.startswith(opening):
            return "" if closing in start else closing
    tag = re.match(r"<(script|pre|style|textarea)(?=[\s>]|$)", start, re.IGNORECASE)
    is_ended = re.search(r"</(?:script|pre|style|textarea)>", start, re.IGNORECASE)
    if not tag or is_ended:
        return ""
    comment = "-->\n" if start.rfind("<!--") > start.rfind("-->") else ""
    return f"{comment}</{tag[1]}>"


def _left_open(tokens: Sequence[Token]) -> list[str]:
    """The names of elements without an end, the outermost first."""
    waiting: list[str] = []
    for ends, name in _tags(tokens):
        if not ends:
            waiting.append(name)
        elif name in waiting:
            # Elements that are still open inside end with the one around them.
            last = len(waiting) - 1 - waiting[::-1].index(name)
            del waiting[last:]
    return waiting


def _tags(tokens: Sequence[Token]) -> Iterator[tuple[bool, str]]:
    """(it is an end tag, name) for every tag that the parser takes for raw HTML."""
    for token in tokens:
        pieces = [token.content] if token.type == "html_block" else []
        pieces += [child.content for child in token.children or [] if child.type == "html_inline"]
        for piece in pieces:
            for match in _TAG.finditer(_UNREAD.sub("", piece)):
                yield bool(match[1]), match[2].lower()
