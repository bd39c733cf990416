"""Repairs of single lines: what a writer typed where Markdown wants it said otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.tidy.source_lines import Line, indent_of, is_underline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NO_SPACE = re.compile(r"( {0,3})(#{2,6})(?=[^\W_]|[\"'“‘(\[*_`¿¡])(?!#)")
_ONE_HASH = re.compile(
    r"( {0,3})#(?=[^\W\d_])(?!(?:include|define|if|ifdef|ifndef|endif|pragma|import)\b)"
)
_WIDE_SPACE = re.compile(r"( {0,3}#{1,6})[\xa0\u2000-\u200a\u3000]+")
_HASHTAG = re.compile(r"(?:^|\s)#\w")
_REVERSED = re.compile(r"(?<![\]\w\\])\(([^()\[\]\n]+)\)\[([^\[\]\n]*)\](?![\[(:])")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z+.-]*:|www\.|/|\./|\.\./|#)\S+|[\w/.-]+\.(?:md|html?|pdf|png|jpe?g|com|org|net|io)\b\S*",
    re.IGNORECASE,
)
_SPANS = re.compile(r"(?<!`)(`+)(?!`)(?:.*?[^`])\1(?!`)")
_RST_LEVELS = {"~": 3, "^": 4, '"': 5, "*": 3, "+": 4}
_UNDERLINES = frozenset(_RST_LEVELS) | frozenset("=-")
_NO_TITLE = "#-*>|+`~="
_FIELD = re.compile(
    r":([A-Z][\w -]{0,30}|(?:[a-z]+ )?(?:author|speaker|date|title|tag|time|place|location|event"
    r"|url|slug|category|status)s?):(?:[ \t]+(.*))?$"
)
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")


def repaired(lines: Sequence[Line]) -> list[Line]:
    """Return `lines` with every line that is not code as Markdown wants it."""
    out = [line if line.code else line._replace(text=_one(line.text)) for line in lines]
    out = _headings(out)
    out = _underlined(out)
    out = _fields(out)
    return _tables(out)


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return one line with `change` applied to all of it but its code spans."""
    if "`" not in text:
        return change(text)
    parts, at = [], 0
    for span in _SPANS.finditer(text):
        parts += [change(text[at : span.start()]), span[0]]
        at = span.end()
    return "".join([*parts, change(text[at:])])


def _one(text: str) -> str:
    if "\f" in text or "\v" in text:
        text = re.sub("[\f\v]+", " ", text).strip(" ") if text.strip("\f\v \t") else ""
    if "#" in text:
        text = _WIDE_SPACE.sub(r"\1 ", text, count=1) if _WIDE_SPACE.match(text) else text
        text = _NO_SPACE.sub(r"\1\2 ", text, count=1) if _NO_SPACE.match(text) else text
    if ")[" in text:
        text = outside_code(text, lambda part: _REVERSED.sub(_right_way, part))
    return text


def _right_way(found: re.Match[str]) -> str:
    text, address = found[1], found[2].strip()
    if not address:
        return f"({text})"
    return f"[{text}]({address})" if _ADDRESS.fullmatch(address) else found[0]


def _text(lines: Sequence[Line], nth: int) -> str:
    return lines[nth].text if 0 <= nth < len(lines) else ""


def _is_blank(lines: Sequence[Line], nth: int) -> bool:
    return not _text(lines, nth).strip()


def _headings(lines: list[Line]) -> list[Line]:
    """Give `#Title of several words` its space where it stands alone; `#tag` is none."""
    for nth, line in enumerate(lines):
        if line.code or not (found := _ONE_HASH.match(line.text)):
            continue
        alone = _is_blank(lines, nth - 1) and (
            _is_blank(lines, nth + 1) or lines[nth + 1].text.lstrip()[:1] in "-*#"
        )
        title = line.text[found.end() :].rstrip()
        if (
            alone
            and " " in title
            and not title[0].islower()
            and not _HASHTAG.search(title)
            and title[-1] not in ".,;!"
        ):
            lines[nth] = line._replace(text=f"{found[1]}# {title}")
    return lines


def _underlined(lines: list[Line]) -> list[Line]:
    """Write titles underlined with signs that only reStructuredText knows with `#`.

    Markdown knows titles underlined with `=` and `-`, but not that there is a line above them too.
    """
    out: list[Line] = []
    for nth, line in enumerate(lines):
        if not _is_underline(lines, nth, out):
            out.append(line)
            continue
        if len(out) > 1 and out[-2].text.strip() == line.text.strip():
            out.pop(-2)
        title = out[-1].text.strip()
        if line.text[0] in _RST_LEVELS:
            out[-1] = out[-1]._replace(text="#" * _RST_LEVELS[line.text[0]] + " " + title)
        else:
            out[-1] = out[-1]._replace(text=title)
            out.append(line)
    return out


def _is_underline(lines: Sequence[Line], nth: int, above: Sequence[Line]) -> bool:
    """Whether line `nth` underlines the last of the lines `above` it."""
    line = lines[nth]
    mark = line.text[:1]
    if not mark or not above or line.code or above[-1].code or mark not in _UNDERLINES:
        return False
    title = above[-1].text
    if not is_underline(line.text, title, _text(lines, nth + 1), mark) or title[0] in _NO_TITLE:
        return False
    overlined = len(above) > 1 and above[-2].text.strip() == line.text.strip()
    alone = len(above) < 2 or not above[-2].text.strip()
    return overlined or (alone and mark in _RST_LEVELS and indent_of(title) == 0)


def _fields(lines: list[Line]) -> list[Line]:
    """Write the fields of reStructuredText, `:Name: value`, as a list."""
    for nth, line in enumerate(lines):
        if not line.code and line.text.startswith(":") and (found := _FIELD.match(line.text)):
            lines[nth] = line._replace(text=f"- **{found[1]}:** {found[2] or ''}".rstrip())
    return lines


def _cells(text: str) -> int:
    row = text.strip()
    row = row.removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    return 1 + len(re.sub(r"\\.|[^|]", "", row))


def _tables(lines: list[Line]) -> list[Line]:
    """Widen the heads of tables, since a cell beyond the head would not be drawn."""
    nth = 1
    while nth < len(lines):
        line, head = lines[nth], lines[nth - 1]
        if "|" not in line.text or line.code or head.code or not _is_rule_of(line, head):
            nth += 1
            continue
        end = nth + 1
        while end < len(lines) and "|" in lines[end].text and not lines[end].code:
            end += 1
        columns = max(_cells(row.text) for row in (head, *lines[nth + 1 : end]))
        lines[nth - 1] = head._replace(text=_widened(head.text, columns, " "))
        lines[nth] = line._replace(text=_widened(line.text, columns, " --- "))
        nth = end
    return lines


def _is_rule_of(line: Line, head: Line) -> bool:
    return (
        bool(_TABLE_RULE.match(line.text)) and "|" in head.text and not _TABLE_RULE.match(head.text)
    )


def _widened(text: str, columns: int, cell: str) -> str:
    missing = columns - _cells(text)
    if missing <= 0:
        return text
    row = text.rstrip()
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    return row + f"|{cell}" * missing + "|"
