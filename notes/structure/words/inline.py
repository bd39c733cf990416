"""Inline markup off a line: what a reader sees, and where its links lead."""

from __future__ import annotations

import html
import re
from functools import lru_cache, partial
from typing import NamedTuple

from notes.structure.words.wording import only_words

_LINK = re.compile(
    r"(!?)\[((?:[^\[\]]|\[[^\[\]]*\])*)\](?:\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(\s[^()]*)?\)|\[([^\[\]]*)\])"
)
_BROKEN = re.compile(r"\[([^\[\]]{2,200})\](?:: ?| )\(?(https?://[^\s()]{1,500})\)?")
"""`[Ann Lee]: https://ann.example` and `[Ann Lee] (https://ann.example)`, a link with a slip."""
_WIKI = re.compile(r"\[\[([^\[\]|]{1,300})(?:\|([^\[\]]{1,300}))?\]\](?!\((?:[^\s()]*[/.#:]))")
"""Not `[[slides]](rest.pdf)`, a link with its label in brackets."""
_ORG_LINK = re.compile(r"\[\[(?:file:)?([^\[\]]{1,500})\]\[([^\[\]]{1,300})\]\]")
_DOC_LINK = re.compile(r"\b(?:link|xref):([^\s\[\]]{1,300})\[([^\[\]]{1,300})\]")
"""`link:rest.adoc[Title]`, as AsciiDoc has links."""
_HTML_LINK = re.compile(
    r"<a\s(?:[^<>]{0,200}\s)?href=[\"']?([^\"'\s<>]{1,300})[\"']?[^<>]{0,200}>([^<>]{1,300})</a>"
)
_RST_LINK = re.compile(r"`([^`<>]{1,300})<([^`<>\s]{1,500})>`_{1,2}")
_ROLE = re.compile(r":[a-z-]{1,20}:`([^`]{1,300})`")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--.{0,300}?-->")
_ANGLE_URL = re.compile(r"<(https?://[^<>\s]{1,500})>")
_KRAMDOWN = re.compile(r"\{(?:[:#.]|[a-z-]{2,20}=[\"'\w])[^{}]{0,200}\}")
"""`{: .note}`, `{#caches}`, `{target="_blank"}`."""
_EMPHASIS = re.compile(r"(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|\*\*|~~|`")
_STRUCK = re.compile(r"~~(?=[^\s~])[^~]{1,100}~~|<(del|s|strike)>[^<>]{1,100}</\1>")
_WIKI_TYPE = re.compile(r"'{2,5}")
"""Italics and bold of MediaWiki."""
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
_SHELTER = 0xE000
"""Escaped punctuation is kept in a private range while markup is taken off."""
_SHELTERED = re.compile("[\ue020-\ue07e]")
_ENTITY = re.compile(r"&[^\t\n\f <&;]")
"""What `html.unescape` may read; no sign between two names, `Ann & Bo`."""
_MARK = re.compile(rf"[\[\]*_`<\\{{~]|''|{_ENTITY.pattern}")


class Bare(NamedTuple):
    """A line without its inline markup."""

    text: str
    links: tuple[tuple[str, str], ...]
    """Label and target of each link, in order."""


_made = partial(tuple.__new__, Bare)
"""A `Bare` of the tuple of its fields; faster, for every line is asked for."""


def bare(text: str) -> Bare:
    """Strip links, emphasis, tags, entities and escapes off `text`."""
    if only_words(text) or not _MARK.search(text):
        plain = text.isprintable() and "  " not in text
        return _made((text.strip(" ") if plain else " ".join(text.split()), ()))
    return _without_markup(text)


_RAISED = re.compile(r"</?su[bp]>")
"""`the 2<sup>nd</sup> life`, where other tags stand between words."""


@lru_cache(maxsize=2048)
def _without_markup(text: str) -> Bare:
    links: list[tuple[str, str]] = []
    escaped = "\\" in text
    if "~~" in text or "</" in text:
        text = _without_struck(text)
    if "''" in text:
        text = _WIKI_TYPE.sub("", text)
    if escaped:
        text = _ESCAPE.sub(lambda match: chr(_SHELTER + ord(match[1])), text)
    if "[" in text:
        text = _without_links(text, links)
    if "`" in text:
        text = _RST_LINK.sub(lambda m: _keep(m[1].strip(), m[2], links), text)
        text = _ROLE.sub(r"\1", text)
    if "<" in text:
        if "<a " in text:
            text = _HTML_LINK.sub(lambda m: _keep(m[2].strip(), m[1], links), text)
        text = _ANGLE_URL.sub(r"\1", text)
        text = _TAG.sub(" ", _RAISED.sub("", text) if "<su" in text else text)
    if "{" in text:
        text = _KRAMDOWN.sub("", text)
    text = _EMPHASIS.sub("", text)
    if escaped:
        text = _SHELTERED.sub(lambda match: chr(ord(match[0]) - _SHELTER), text)
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    return Bare(" ".join(text.split()), tuple(links))


def _without_struck(text: str) -> str:
    """`text` without what its writer struck out for other words: `~~Ten~~ Forty looms`.

    An entry that is struck as a whole was planned at least; a remark may stand behind it.
    """
    left = _STRUCK.sub("", text)
    return left if 2 * len(left) > len(text) else text


def _without_links(text: str, links: list[tuple[str, str]]) -> str:
    """Put each link's label in its place and note where it leads."""
    text = text.removeprefix("[![")
    if "link:" in text or "xref:" in text:
        text = _DOC_LINK.sub(lambda m: _keep(m[2].strip(), m[1], links), text)
    if "[[" in text:
        if "][" in text:
            text = _ORG_LINK.sub(lambda m: _keep(m[2].strip(), m[1].strip(), links), text)
        text = _WIKI.sub(lambda m: _keep((m[2] or m[1]).strip(), m[1].strip(), links), text)

    def label(match: re.Match[str]) -> str:
        if match[1]:
            return ""
        if match[5] and not match.start() and _names_language(match[2], match[5]):
            return f"[{match[2]}] [{match[5]}]"
        shown, target = match[2].strip(), match[3] or match[5] or ""
        target = _with_spaces(target, match[4]) if match[4] else target
        if shown[:1] != "[" or shown.find("]") != len(shown) - 1:
            return _keep(shown, target, links)
        inner = _keep(shown[1:-1], target, links)
        return f"[{inner}]" if match.start() else inner

    text = _LINK.sub(label, text)
    if "://" in text and "]" in text:
        text = _BROKEN.sub(lambda m: _keep(m[1].strip(), m[2], links), text)
    return _LINK.sub(label, text) if "](" in text else text


def _names_language(label: str, reference: str) -> bool:
    """Whether two words in brackets are tags, `[JA][Keynote]`, and no label with its reference."""
    return any(len(word) == _LANGUAGE and word.isupper() for word in (label, reference))


_LANGUAGE = 2


def _with_spaces(target: str, behind: str) -> str:
    """`caches of old.md`, with or without brackets around: an address up to a title in quotes."""
    whole = _QUOTED.split(target + behind, 1)[0].strip()
    return whole.removeprefix("<").removesuffix(">")


_QUOTED = re.compile(r"\s[\"'“(]")


def _keep(label: str, target: str, links: list[tuple[str, str]]) -> str:
    if target and label:
        links.append((label, target))
    return label
