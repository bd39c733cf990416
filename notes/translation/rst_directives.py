"""What begins with two dots in reStructuredText: directives, targets, footnotes and comments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.translation.nesting import column_of
from notes.translation.rst_targets import ANONYMOUS, SUBSTITUTION, TARGET, continued
from notes.translation.spelling import image, link, strong

if TYPE_CHECKING:
    from notes.translation.rst import RstReader

_DIRECTIVE = re.compile(r"[ \t]*\.\.[ \t]+([A-Za-z][\w:+.-]*?)[ \t]?::(?:[ \t]+(.*))?")
_FOOTNOTE = re.compile(r"[ \t]*\.\.[ \t]+\[(#?[\w.-]*|\*)\](?:[ \t]+(.*))?")
_OPTION = re.compile(r"[ \t]+:([\w-]+):(?:[ \t]+(.*))?")
_ENTRY = re.compile(r"(?:(.*\S)\s*<([^<>]+)>|(\S+))")
_CALLOUTS = {
    "note": "NOTE",
    "seealso": "NOTE",
    "tip": "TIP",
    "hint": "TIP",
    "important": "IMPORTANT",
    "warning": "WARNING",
    "attention": "WARNING",
    "caution": "CAUTION",
    "danger": "CAUTION",
    "error": "CAUTION",
}
"""Admonitions -> the alerts of GitHub."""
_CODE = {
    "code-block": "",
    "code": "",
    "sourcecode": "",
    "ipython": "python",
    "parsed-literal": "text",
    "productionlist": "text",
    "doctest": "pycon",
    "testcode": "python",
    "testoutput": "text",
    "math": "math",
    "csv-table": "csv",
    "graphviz": "dot",
    "digraph": "dot",
    "mermaid": "mermaid",
    "uml": "plantuml",
    "plantuml": "plantuml",
    "raw": "",
    "prompt": "",
}
"""Directives whose lines are code, and its language where they tell none."""
_DROPPED = re.compile(
    r"contents|highlight|index|meta|sectnum|section-numbering|default-role|role|currentmodule|module"
    r"|header|footer|tabularcolumns|target-notes|default-domain"
)
"""Directives for programs alone."""
_OPEN = re.compile(r"container|class|only|compound|rst-class|cssclass|table|tab-set|grid")
"""Directives of which only what stands in them is shown."""
_QUOTES = frozenset({"epigraph", "pull-quote", "highlights", "line-block"})
_TITLED = frozenset({"topic", "sidebar", "admonition", "rubric", "centered", "list-table"})
_VERSIONS = {
    "versionadded": "Added in",
    "versionchanged": "Changed in",
    "deprecated": "Deprecated since",
    "todo": "To do",
}
_FILES = frozenset({"include", "literalinclude"})
_VIDEOS = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}


class _Directive(NamedTuple):
    """One directive among the lines of a reader."""

    nth: int
    name: str
    told: str
    """What stands behind its name."""
    options: dict[str, str]
    start: int
    """Where the lines begin that stand in it."""
    end: int
    lead: str
    """What stands before it in Markdown."""


def write_explicit(reader: RstReader, nth: int) -> int:
    """Write what begins in line `nth`; return the line behind it."""
    line = reader.lines[nth]
    column = column_of(line)
    if TARGET.fullmatch(line) or ANONYMOUS.fullmatch(line):
        end = nth + 1 + len(continued(reader.lines, nth))
        reader.blank(nth, end)
        return end
    end = reader.body(nth, column)
    if found := SUBSTITUTION.fullmatch(line):
        known = found[1].strip() in reader.targets.words
        if not known:
            return _write_as_is(reader, nth)
        reader.blank(nth, end)
    elif found := _FOOTNOTE.fullmatch(line):
        _write_footnote(reader, nth, end, found)
    elif found := _DIRECTIVE.fullmatch(line):
        options, start = _options(reader, nth, end)
        told = (found[2] or "").strip()
        lead = reader.lead(nth)
        return _write(
            reader, _Directive(nth, found[1].lower(), told, options, start, end, lead), found[1]
        )
    else:
        _write_comment(reader, nth, end)
    return end


def _options(reader: RstReader, nth: int, end: int) -> tuple[dict[str, str], int]:
    options: dict[str, str] = {}
    for at in range(nth + 1, end):
        found = _OPTION.fullmatch(reader.lines[at].rstrip())
        if not found:
            return options, at
        options[found[1].lower()] = (found[2] or "").strip()
    return options, end


def _write_as_is(reader: RstReader, nth: int) -> int:
    reader.page.item(reader.at + nth, reader.lead(nth), reader.lines[nth].strip())
    return nth + 1


def _write(reader: RstReader, one: _Directive, name: str) -> int:
    if name.lower() in _CODE:
        return _write_code(reader, one)
    if one.name in ("image", "figure", "thumbnail"):
        _write_image(reader, one)
    elif one.name == "toctree":
        _write_entries(reader, one)
    elif one.name in _CALLOUTS or one.name in _VERSIONS:
        _write_callout(reader, one)
    elif _DROPPED.fullmatch(one.name):
        reader.blank(one.nth, one.end)
    elif one.name in _TITLED:
        _write_titled(reader, one)
    elif _OPEN.fullmatch(one.name) or one.name in _QUOTES:
        lead = one.lead + "> " * (one.name in _QUOTES)
        _open(reader, one, one.told if one.name in ("table", *_QUOTES) else "", lead)
    elif one.name in _FILES and one.told:
        _open(reader, one, link(one.told, one.told), one.lead)
    elif one.name in _VIDEOS and one.told:
        url = _VIDEOS[one.name].format(one.told)
        _open(reader, one, f"<{url}>", one.lead)
    else:
        return _write_unknown(reader, one)
    return one.end


def _write_code(reader: RstReader, one: _Directive) -> int:
    language = one.told.split(maxsplit=1)[0].strip("`") if one.told else ""
    start = one.start
    is_said = one.name in ("math", "csv-table", "graphviz", "digraph", "prompt", "plantuml", "uml")
    language = _CODE[one.name] if is_said else language or _CODE[one.name]
    while start < one.end and reader.is_blank(start):
        start += 1
    reader.blank(one.nth, start)
    if is_said and one.told and one.name != "prompt":
        reader.page.item(reader.at + one.nth, one.lead, one.told)
        reader.page.broken(reader.at + one.nth) if one.start == start else None
    language = language.lower()
    return reader.code(start, one.end, one.lead, language) if start < one.end else one.end


def _write_image(reader: RstReader, one: _Directive) -> None:
    shown = image(one.told, one.options.get("alt", "")) if one.told else ""
    target = one.options.get("target", "")
    if shown and target and not target.endswith("_"):
        shown = link(shown, target)
    _open(reader, one, "", one.lead)
    reader.page.raw(reader.at + one.nth, one.lead, shown)


def _open(reader: RstReader, one: _Directive, words: str, lead: str) -> None:
    """Write `words` in the line of a directive, and what stands in it below that."""
    for at in range(one.nth, one.start):
        reader.page.blank(reader.at + at, lead)
    if words:
        reader.page.item(reader.at + one.nth, lead, words)
    reader.inner(one.start, one.end, lead)


def _write_callout(reader: RstReader, one: _Directive) -> None:
    lead = f"{one.lead}> "
    said = _VERSIONS.get(one.name) or one.name.replace("seealso", "see also").capitalize()
    if one.name in ("versionadded", "versionchanged", "deprecated"):
        version, _, rest = one.told.partition(" ")
        _open(reader, one, f"**{said} {version}:** {rest}".rstrip(), lead)
    elif one.told or one.name not in _CALLOUTS:
        _open(reader, one, f"**{said}:** {one.told}".rstrip(), lead)
    else:
        _open(reader, one, "", lead)
        reader.page.raw(reader.at + one.nth, lead, f"[!{_CALLOUTS[one.name]}]")


def _write_titled(reader: RstReader, one: _Directive) -> None:
    lead = one.lead if one.name in ("rubric", "centered", "list-table") else f"{one.lead}> "
    _open(reader, one, strong(one.told), lead)


def _write_entries(reader: RstReader, one: _Directive) -> None:
    """Write the notes that an index names as links."""
    reader.blank(one.nth, one.start)
    for at in range(one.start, one.end):
        entry = _ENTRY.fullmatch(reader.lines[at].strip())
        if reader.is_blank(at):
            reader.blank(at, at + 1)
        elif entry:
            target = entry[2] or entry[3]
            named = target if "." in target.rpartition("/")[2] or "*" in target else f"{target}.rst"
            text = link(entry[1] or target, named) if "*" not in target else target
            reader.page.item(reader.at + at, f"{one.lead}- ", text)
        else:
            reader.page.item(reader.at + at, f"{one.lead}- ", reader.lines[at].strip())


def _write_unknown(reader: RstReader, one: _Directive) -> int:
    """Leave a directive that nobody knows as it is written, and show what stands in it."""
    at = reader.at + one.nth
    reader.page.item(at, one.lead, reader.lines[one.nth].strip())
    for nth in range(one.nth + 1, one.start):
        reader.page.text(reader.at + nth, one.lead, reader.lines[nth].strip())
    reader.inner(one.start, one.end, one.lead)
    return one.end


def _write_footnote(reader: RstReader, nth: int, end: int, found: re.Match[str]) -> None:
    lead = reader.lead(nth)
    label = found[1].lstrip("#")
    label = reader.targets.next_note(defined=True) if label in ("", "*") else label
    reader.page.item(reader.at + nth, f"{lead}[^{label}]: ", (found[2] or "").strip())
    reader.inner(nth + 1, end, f"{lead}    ")


def _write_comment(reader: RstReader, nth: int, end: int) -> None:
    lead = reader.lead(nth)
    first = reader.lines[nth].strip()[2:].strip()
    rows = [first, *(line.strip() for line in reader.lines[nth + 1 : end])]
    if not any(rows):
        reader.blank(nth, end)
        return
    rows = [row.replace("-->", "-- >") for row in rows]
    rows[0] = f"<!-- {rows[0]}".rstrip()
    rows[-1] = f"{rows[-1]} -->"
    for at, row in enumerate(rows, reader.at + nth):
        reader.page.raw(at, lead, row)
