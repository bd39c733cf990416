"""What stands inside a paragraph, as formatters write it: `_stress_`, `**more**`, single spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.export.bare_addresses import as_links
from notes.export.headings import Edit, edited
from notes.export.line_openings import as_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from notes.export.watching import Kept, Mark, Noted

_SPECIAL = re.compile(r"[*_`\n@\\]|[ \t]{2}|\t|\]\(|://|www\.|[ \t]\]|^#")
_SPACES = re.compile(r"(?<!^)(?:[ \t]{2,}|\t)", re.MULTILINE)
_ENTITY = re.compile(r"&(?:#\w+|\w+);")
_TAIL = re.compile(r"\]\(\s*")
_MARKS = ("*", "_", "~")
_CODE = re.compile(r"(`{2,})( ?)([^`\n]*[^` \n])\2\1")
_STARS = re.compile(r"(?<![*\\])\*{1,3}(?!\*)|(?<![_\\])_{1,3}(?!_)")


def printed_inline(noted: Noted, *, margin: bool = False, formatted: bool = True) -> str:
    """The source of a paragraph, a heading or a cell, in a formatter's spelling.

    Args:
        noted: Its text and what stands in it.
        margin: Whether it is a paragraph at the margin, where `#tag` looks like a heading.
        formatted: Whether more than its lines is to be written anew.
    """
    text = noted.text
    if not _SPECIAL.search(text):
        return text
    if not formatted:
        return edited(text, as_text(noted, margin=margin))
    edits = (
        *_marks(text, noted.marks),
        *_loose_marks(noted),
        *_single_spaces(noted),
        *_code(text, noted.kept),
        *_destinations(text, noted.kept),
        *as_links(noted),
        *_link_edges(text, noted.kept),
        *as_text(noted, margin=margin),
    )
    return edited(text, _apart(edits))


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits without those that reach into an earlier one."""
    end = 0
    for edit in sorted(set(edits)):
        if edit.first >= end:
            yield edit
            end = edit.last


def _code(text: str, kept: Iterable[Kept]) -> Iterator[Edit]:
    """The edits that leave one line of code, and one backtick around it where it has none."""
    for one in kept:
        if one.what == "backticks":
            written = text[one.first : one.last].replace("\n", " ")
            code = _CODE.fullmatch(written)
            new = f"`{code[3]}`" if code and not code[3].startswith(" ") else written
            yield Edit(one.first, one.last, new)


def _destinations(text: str, kept: Iterable[Kept]) -> Iterator[Edit]:
    """The edits that leave destinations bare, or in angle brackets where they need some."""
    from markdown_it.helpers import parseLinkDestination  # noqa: PLC0415  (as the parser itself)

    for one in kept:
        tail = _TAIL.match(text, one.closing, one.last) if one.what in ("link", "image") else None
        if not tail:
            continue
        result = parseLinkDestination(text, tail.end(), one.last)
        written = text[tail.end() : result.pos] if result.ok else ""
        if not _ENTITY.search(written):
            value = result.str
            bare = value and not re.search(r"[\s()<>\\]", value)
            title = text[tail.end() + len(written) : one.last - 1].strip()
            ending = f" {title})" if title else ")"
            yield Edit(one.closing, one.last, f"]({value if bare else f'<{value}>'}{ending}")


def _link_edges(text: str, kept: Iterable[Kept]) -> Iterator[Edit]:
    """The edits that move spaces at the edges of a link's words out of the link."""
    for one in kept:
        words = text[one.opening + 1 : one.closing]
        bare = words.strip(" \t\n")
        if one.what != "link" or not bare or bare == words:
            continue
        first = one.opening + 1 + words.index(bare)
        last = first + len(bare)
        before, after = text[: one.opening][-1:], text[one.last : one.last + 1]
        is_broken = re.search(r"(?:  |\\)\n", text[last : one.closing])
        if is_broken or before in _MARKS or after in _MARKS:
            continue
        if first > one.opening + 1:
            yield Edit(one.opening, first, " [" if before.strip() else "[")
        if last < one.closing:
            yield Edit(last, one.closing, "")
            yield Edit(one.last, one.last, " " if after.strip() else "")


def _single_spaces(noted: Noted) -> Iterator[Edit]:
    taken = noted.taken(marks=False)
    for match in _SPACES.finditer(noted.text):
        first, last = match.span()
        at_end = noted.text[last : last + 1] in ("", "\n")
        if not at_end and taken.find(1, first, last) < 0:
            yield Edit(first, last, " ")


def _marks(text: str, marks: Iterable[Mark]) -> Iterator[Edit]:
    """The edits to the ends of emphases; stress inside stress keeps its asterisks."""
    waiting: list[tuple[Mark, str]] = []
    depth = 0
    for mark in sorted(marks):
        if mark.opens:
            depth += not mark.strong
            letter = "**" if mark.strong else "*" if depth > 1 else ""
            waiting.append((mark, letter))
            continue
        opening, letter = waiting.pop()
        depth -= not mark.strong
        if not letter:
            letter = "*" if _glued(text, opening.first, mark.last) else "_"
        yield Edit(opening.first, opening.last, letter)
        yield Edit(mark.first, mark.last, letter)


def _glued(text: str, first: int, last: int) -> bool:
    """Whether a word goes on before or behind an emphasis."""
    return bool(re.search(r"[^\W_]\Z", text[max(0, first - 1) : first])) or bool(
        re.match(r"[^\W_]", text[last : last + 1])
    )


def _loose_marks(noted: Noted) -> Iterator[Edit]:
    """The edits that escape asterisks which look like an emphasis with spaces, but are none."""
    text = noted.text
    loose: dict[str, list[tuple[int, int]]] = {}
    taken = noted.taken()
    for match in _STARS.finditer(text):
        if taken.find(1, *match.span()) < 0:
            loose.setdefault(match[0], []).append(match.span())
    for places in loose.values():
        pairs = zip(places[::2], places[1::2], strict=False)
        if any(_is_spaced(text, opening[1], closing[0]) for opening, closing in pairs):
            for first, last in places:
                yield from (Edit(at, at, "\\") for at in range(first, last))


def _is_spaced(text: str, first: int, last: int) -> bool:
    """Whether there is a space behind the opening mark or before the closing one."""
    return text[first : first + 1] in (" ", "\t") or text[last - 1] in (" ", "\t")
