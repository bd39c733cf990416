"""What each HTML tag means in Markdown."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

INLINE = {
    "b": "**",
    "strong": "**",
    "i": "*",
    "em": "*",
    "cite": "*",
    "var": "*",
    "del": "~~",
    "s": "~~",
    "strike": "~~",
}
"""Tags that are a pair of signs around their text."""
HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
CODE = frozenset({"code", "tt", "kbd", "samp"})
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "center",
        "figure",
        "figcaption",
        "details",
        "form",
        "fieldset",
        "address",
        "html",
        "body",
        "head",
        "hgroup",
        "noscript",
        "picture",
    ]
)
"""Tags that only set their text apart."""
DROPPED = frozenset(
    [
        "span",
        "font",
        "small",
        "big",
        "u",
        "ins",
        "sub",
        "abbr",
        "acronym",
        "mark",
        "label",
        "button",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "col",
        "input",
        "option",
        "select",
        "time",
        "wbr",
        "meta",
        "link",
        "base",
        "param",
        "source",
        "track",
        "bdo",
        "bdi",
        "ruby",
        "rt",
        "rp",
        "nobr",
        "o:p",
        "title",
    ]
)
"""Tags that mean nothing in plain text; what they hold stays."""
EMBEDDED = frozenset({"iframe", "video", "audio", "embed", "object"})
STRUCTURE = frozenset(
    [
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "summary",
    ]
)
OTHERS = frozenset(["a", "img", "br", "hr", "pre", "script", "style", "sup", "q"])
KNOWN = (
    frozenset(INLINE)
    | frozenset(HEADINGS)
    | CODE
    | BLOCKS
    | DROPPED
    | EMBEDDED
    | STRUCTURE
    | OTHERS
)
_MARKUP = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*?)(/?)>")
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


class Tag(NamedTuple):
    """A tag as it stands in a text."""

    name: str
    closes: bool
    attributes: dict[str, str]

    @staticmethod
    def of(markup: str) -> Tag | None:
        """Read a tag; `None` where it is none that Markdown could say otherwise."""
        found = _MARKUP.fullmatch(markup)
        if not found or found[2].lower() not in KNOWN:
            return None
        attributes = {
            name.lower(): html.unescape(one or two or three).strip()
            for name, one, two, three in _ATTRIBUTE.findall(found[3])
        }
        if found[3].strip() and not attributes and not _is_flags(found[3]):
            return None
        return Tag(found[2].lower(), bool(found[1]), attributes)


def _is_flags(text: str) -> bool:
    """Whether attributes without values, such as `checked`, are all there is."""
    return all(word in ("checked", "disabled", "open", "controls", "/") for word in text.split())


def destination(url: str) -> str:
    """Return an address as it may stand in the brackets of a link."""
    url = re.sub(r"\s+", "%20", url)
    if url.count("(") != url.count(")") or "<" in url or not url:
        return "<" + url.replace("<", "%3C").replace(">", "%3E") + ">"
    return url


def code_span(text: str) -> str:
    """Return `text` between as many backticks as it takes."""
    text = re.sub(r"\s+", " ", text).strip()
    longest = max(map(len, re.findall(r"`+", text)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{space}{text}{space}{ticks}"
