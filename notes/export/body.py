"""A session's own lines as a part of a document: same meaning, other surroundings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown_it.common.utils import normalizeReference

from notes.export.headings import Edit, edited, levels_under, shifts, spaced_out
from notes.export.labels import labels_of, without_told
from notes.export.links import spelled
from notes.export.markup import Target, blocks, definitions_of, parse
from notes.export.open_ends import ended
from notes.export.printing import printed
from notes.export.references import Definition, redefined, renamings
from notes.export.spacing import shape
from notes.export.titles import without_title
from notes.tidy.table_rows import with_head
from notes.translation import heading_tags, markdown_lines, titled_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from markdown_it.token import Token

    from notes.export.markup import Markup
    from notes.export.references import Labels
    from notes.models import Session
    from notes.reading.source import NoteSource

_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a session's lines may refer to elsewhere in their note."""

    definitions: Mapping[str, Definition]
    footnotes: Mapping[str, str]
    """Label -> the lines that define it."""

    @classmethod
    def of(cls, source: NoteSource) -> Surroundings:
        """Read the definitions of a whole note."""
        lines = markdown_lines(source)[source.body_line - 1 :]
        text = spaced_out("\n".join(lines))
        definitions = {
            label: _definition(lines, found["map"], found["href"], found["title"])
            for label, found in (definitions_of(text) if "]:" in text else {}).items()
        }
        footnotes: dict[str, str] = {}
        if "[^" in text:
            for token in parse(text).footnotes:
                first, last = token.map or (0, 0)
                written = "\n".join(lines[first:last]).rstrip()
                footnotes.setdefault(token.meta["label"], written)
        return cls(definitions, footnotes)


@dataclass(frozen=True, slots=True)
class Draft:
    """A session's lines, read and ready to be fitted into a document."""

    session: Session
    markup: Markup
    definitions: Mapping[str, Definition]
    """Those its links use and those that stand in its own lines."""

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The labels of the footnotes that the lines define."""
        return tuple(dict.fromkeys(token.meta["label"] for token in self.markup.footnotes))

    @property
    def words(self) -> frozenset[str]:
        """Bracketed words that are only text."""
        notes = {normalizeReference(f"^{label}") for label in self.footnotes}
        return self.markup.asked - self.definitions.keys() - notes


def draft(source: NoteSource, session: Session, around: Surroundings) -> Draft:
    """Read the lines of `session`, without its title, with what they refer to."""
    text = _own_text(source, session)
    text = _with_footnotes(text, around.footnotes)
    own: list[str] = []
    if "]:" in text:
        text, own = _without_definitions(text)
    known = {
        label: {"href": definition.destination, "title": definition.title}
        for label, definition in around.definitions.items()
    }
    markup = parse(text, known)
    # In the order of their uses, which stays the same when an export is exported again.
    kept = (token.meta["id"] for token in markup.definitions)
    wanted = dict.fromkeys([*(use.label for use in markup.uses), *sorted(own), *kept])
    definitions = {
        label: around.definitions[label] for label in wanted if label in around.definitions
    }
    return Draft(session, markup, definitions)


def finished(draft: Draft, *, top: int, labels: Labels, moved: Callable[[Target], str]) -> str:
    """The lines of a draft as they stand in a document.

    Args:
        draft: What to fit in.
        top: The level of the session's heading.
        labels: Those of the whole document, which this session's are added to.
        moved: A destination as it is spelled from the document.
    """
    markup = draft.markup
    links = labels.links(
        {
            label: definition._replace(destination=_moved(definition.destination, moved))
            for label, definition in draft.definitions.items()
        }
    )
    edits = [
        *shifts(markup, levels_under(markup.headings, top)),
        *renamings(markup, links, labels.footnotes(draft.footnotes)),
        *redefined(markup, links),
        *_moves(markup, moved),
    ]
    body = ended(edited(markup.text, edits), markup)
    kept = {token.meta["id"] for token in markup.definitions}
    ending = "\n".join(links[label].line for label in links if label not in kept)
    if not draft.definitions and body == markup.text:
        return printed(body, markup.tokens)
    return printed(f"{body}\n\n{ending}" if ending else body)


def _own_text(source: NoteSource, session: Session) -> str:
    first = max(session.span.first, source.body_line)
    lines = with_head(titled_lines(source), first, session.span.last)
    if "podium" in source.front.data:
        labels, taken = labels_of(lines)
        if labels:
            return "\n".join(lines[taken:])
    text = without_told(without_title(lines, session), session)
    tags = [tag for tag in heading_tags(source, first) if tag not in session.tags]
    return f"Tags: {', '.join(tags)}\n\n{text}" if tags else text


def _with_footnotes(text: str, footnotes: Mapping[str, str]) -> str:
    """`text` and, below it, the footnotes that it uses and that stand elsewhere in the note."""
    if not footnotes:
        return text
    there = {token.meta["label"] for token in parse(text).footnotes}
    waiting = [text]
    while waiting:
        for label in _FOOTNOTE.findall(waiting.pop()):
            if label in footnotes and label not in there:
                there.add(label)
                waiting.append(footnotes[label])
                text = f"{text.rstrip()}\n\n{footnotes[label]}"
    return text


def _without_definitions(text: str) -> tuple[str, list[str]]:
    """`text` without the definitions at its margin, and their labels."""
    tokens = blocks(text)
    at_margin = [token for token in tokens if token.type == "definition" and token.level == 0]
    if not at_margin:
        return text, []
    lines = text.split("\n")
    for token in at_margin:
        first, last = token.map or (0, 0)
        lines[first:last] = [""] * (last - first)
    left = "\n".join(lines)
    if _shape(blocks(left)) != _shape(tokens):
        return text, []
    return left, [token.meta["id"] for token in at_margin]


def _shape(tokens: Sequence[Token]) -> list[tuple[object, ...]]:
    return shape([token for token in tokens if token.type != "definition"])


def _definition(lines: Sequence[str], where: Sequence[int], href: str, title: str) -> Definition:
    """A definition as it is written in its lines, or as the parser keeps it."""
    from markdown_it.helpers import parseLinkDestination  # noqa: PLC0415

    text = "\n".join(lines[where[0] : where[1]])
    match = re.match(r"[\s>*+-]*\[((?:\\.|[^\\\[\]])*)\]:\s*", text)
    if not match:
        return Definition("link", href, title)
    result = parseLinkDestination(text, match.end(), len(text))
    written = text[match.end() : result.pos] if result.ok else href
    return Definition(" ".join(match[1].split()), written, title)


def _moved(destination: str, moved: Callable[[Target], str]) -> str:
    from markdown_it.helpers import parseLinkDestination  # noqa: PLC0415

    value = parseLinkDestination(destination, 0, len(destination)).str
    target = Target(0, len(destination), value, "link")
    new = moved(target)
    return destination if new == value else spelled(new, target)


def _moves(markup: Markup, moved: Callable[[Target], str]) -> Iterator[Edit]:
    for target in markup.targets:
        new = moved(target)
        if new != target.value:
            yield Edit(target.first, target.last, spelled(new, target))
