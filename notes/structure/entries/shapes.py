"""The shapes in which talks stand that are no headings, each found by its look alone."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from notes.structure.entries.nodes import Node
from notes.structure.entries.running_text import LONGEST_TITLE, cut_running_text
from notes.structure.entries.shared_events import cut_shared_event
from notes.structure.entries.tree import MOST_ENTRIES, part_of, walk
from notes.structure.people.names import LIKELY
from notes.structure.people.people import read_people
from notes.structure.text.day_lines import is_below_day
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import Line, LineKind
from notes.structure.text.openings import may_open_title
from notes.structure.titles.titles import read_entry
from notes.structure.words.inline import bare
from notes.structure.words.meaning import is_event_like
from notes.structure.words.profiles import is_profile

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

CODE = re.compile(r"[A-Z]{2,}-?\d{2,}|^\W{0,3}\d{1,2}[:.h]\d\d")
"""A session code, or a time of day at the start."""
_CODE_INSIDE = re.compile(r"[A-Z][A-Z]-?\d\d")
_CLOCK_FIRST = re.compile(r"\W{0,3}\d{1,2}[:.h]\d\d")
_LONGEST_CODED = 200


def bears_code(text: str) -> bool:
    """Whether a line bears what `CODE` finds; faster, for lines that mostly bear none."""
    if _CLOCK_FIRST.match(text, 0, _LONGEST_CODED):
        return True
    return _CODE_INSIDE.search(text, 0, _LONGEST_CODED) is not None


def bold_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bold lines between `start` and `stop`."""
    bold = [at for at in range(start, stop) if starts_bold(lines[at])]
    if not bold:
        return []
    titles = (at for at in bold if at == start or not _names_bold_above(lines, at))
    alike = len({lines[at].level for at in bold}) == 1
    found = part_of(lines, list(islice(titles, MOST_ENTRIES + 1) if alike else titles), stop)
    for node in walk(found):
        run_in = _RUN_IN.match(node.text)
        if run_in and read_entry(node.text).form not in {"** x", "** -"}:
            node.text = run_in[1]
        elif len(node.text) > LONGEST_TITLE and (lead := _BEFORE_NOTES.match(node.text)):
            named = read_entry(lead[1]).people.confidence >= LIKELY
            node.text = lead[1] if named else node.text
    return found


def _names_bold_above(lines: Sequence[Line], at: int) -> bool:
    """Whether a bold line holds the people of the title in bold right above it."""
    line, above = lines[at], lines[at - 1]
    if line.text[:2] == "**" and ":**" in line.text[:_LONGEST_LABEL] and starts_bold(above):
        return line.number == above.number + 1 and is_speaker_label(label_of(line.text)[0])
    if line.kind is not LineKind.BOLD or above.kind is not LineKind.BOLD:
        return False
    if line.number != above.number + 1 or not read_people(bare(line.text).text).speakers:
        return False
    return not read_people(bare(above.text).text).speakers


_RUN_IN = re.compile(r"\*\*([^*]{6,200})(?:\.\*\*|\*\*\.)\s+\S")
"""`**Title (Ann Lee).** Text`: the bold part, closed by a full stop, is the heading of its line."""


def starts_bold(line: Line) -> bool:
    """Whether a line is bold, or begins so, as an entry's title does."""
    if line.kind is not LineKind.PLAIN or line.text[:2] != "**":
        return line.kind is LineKind.BOLD
    return len(line.text) < _LONGEST_TYPED or _BEFORE_NOTES.match(line.text) is not None


_LONGEST_TYPED = 300
_BEFORE_NOTES = re.compile(r"\*\*([^*]{10,250})\*\*\s{0,2}(?:[-–—]|:\s)")
"""`**Title by Ann Lee** - What she said …`, however long the notes on the same line are."""


def bullets(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bullets between `start` and `stop`, nested by indentation."""
    found = [at for at in range(start, stop) if lines[at].kind is LineKind.BULLET]
    nodes = part_of(lines, found, stop)
    cut_running_text(nodes)
    cut_shared_event(nodes)
    return nodes


_SESSION_NUMBER = re.compile(r"(?:\[[ xX]\]\s+)?[*\[]{0,3}\d{3,4}(?:\s[-–—|]|:|\.)\s+[^\W\d_]")


def coded_bullets(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """The bullets that a session's number opens, `402 - Title`, where at least three do."""
    numbered = [
        at
        for at in range(start, stop)
        if lines[at].kind is LineKind.BULLET and _SESSION_NUMBER.match(lines[at].text)
    ]
    if len(numbered) < 3:
        return []
    level = min(lines[at].level for at in numbered)
    return part_of(lines, [at for at in numbered if lines[at].level == level], stop)


def margin_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Plain lines at the margin, where most have their notes indented below them."""
    plain = [at for at in range(start, stop) if lines[at].kind is LineKind.PLAIN]
    margin = min((lines[at].level for at in plain), default=0)
    heads = [
        at for at in plain if lines[at].level == margin and len(lines[at].text) < LONGEST_TITLE
    ]
    over = [
        at
        for at in heads
        if at + 1 < stop
        and lines[at + 1].level > margin
        and lines[at].text.count("[") == lines[at].text.count("]")
    ]
    if len(over) < _FEWEST_HEADS or len(over) < 0.5 * len(heads) or len(over) > 0.6 * len(plain):
        return []
    return ended([Node(lines, at, 0) for at in over[:MOST_ENTRIES]], stop)


_FEWEST_HEADS = 3
_SENTENCE_END = re.compile(r"[.;,]$")


def plain_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Short plain lines behind a blank one, as headings in text without markup look."""
    found: list[Node] = []
    for at in range(start, stop):
        line = lines[at]
        above = lines[at - 1]
        if len(found) >= MOST_ENTRIES:
            break
        alone = at in (0, start) or above.number < line.number - 1 or above.kind is LineKind.RULE
        alone = (alone or is_below_day(lines, at)) and is_short_title(line)
        if not alone or is_profile(line.text):
            continue
        node = Node(lines, at, 0)
        if node.is_label:
            continue
        if at >= 3 or not is_event_like(node.bare) or node.entry.marked:
            found.append(node)
    linked = [node for node in found if is_linked(node)]
    told = (
        linked
        and 2 * len(linked) >= len(found)
        and any(node.near.people.speakers for node in linked)
    )
    return ended(linked if told else found, stop)


def is_linked(node: Node) -> bool:
    """Whether a plain line is one link from end to end, as titles of papers are."""
    text = node.line.text
    return text[0] == "[" and text[-1] == ")" and "](" in text and len(node.entry.links) == 1


_HOUR = r"\d{1,2}(?:[:.h]\d{2}(?:\s?[ap]\.?m?\b\.?)?|\s?[ap]\.?m\b\.?)"
CLOCK = re.compile(
    rf"{_HOUR}(?:\s?(?:-{{1,2}}>?|[–—→~〜～]|to|until|bis|à|a)\s?{_HOUR})?(?:\s?(?:Uhr|hrs?|h|(?-i:[A-Z]{{2,4}})))?",
    re.IGNORECASE,
)
"""A time of day or two: `9:30`, `9:30 AM - 10:15 AM`, `14.00 bis 14.30 Uhr`, `1:30p`, `9 h`."""


def is_clock(text: str) -> bool:
    """Whether a text is a time of day, or two, and nothing else."""
    return text[0].isdigit() and len(text) <= _LONGEST_TIME and CLOCK.fullmatch(text) is not None


_LONGEST_TIME = 28


def stand_below(lines: Sequence[Line], times: Collection[int]) -> bool:
    """Whether many of the `times` alone on their lines stand right below text: a title's own."""
    below = sum(
        at > 0
        and at - 1 not in times
        and lines[at - 1].number == lines[at].number - 1
        and lines[at - 1].kind is not LineKind.RULE
        and lines[at].kind in (LineKind.PLAIN, LineKind.BOLD)
        for at in times
    )
    return below > _MOST_BELOW * len(times)


_MOST_BELOW = 0.4


def timed_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Lines below a time of day that stands alone, as in a programme copied from a page."""
    found: list[Node] = []
    plain = [at for at in range(start, stop - 1) if lines[at].kind is LineKind.PLAIN]
    clocks = {at for at in plain if is_clock(lines[at].text)}
    alone = clocks if clocks and not stand_below(lines, clocks) else ()
    for at in range(start, stop - 1):
        line, after = lines[at], lines[at + 1]
        clock = at in clocks
        if at in alone and after.kind is LineKind.PLAIN and len(after.text) < LONGEST_TITLE:
            found.append(Node(lines, at + 1, 0))
        elif line.kind is LineKind.PLAIN and not clock and CODE.match(line.text):
            found.append(Node(lines, at, 0))
        if len(found) >= MOST_ENTRIES:
            break
    return ended(found, stop) if len(found) > 2 else []


def ended(nodes: list[Node], stop: int) -> list[Node]:
    """Let each of `nodes` end where the next begins."""
    for node, after in pairwise(nodes):
        node.end = after.start
    if nodes:
        nodes[-1].end = stop if len(nodes) < MOST_ENTRIES else nodes[-1].start + 1
    return nodes


def marked_lines(lines: Sequence[Line], start: int, stop: int) -> list[Node]:
    """Lines that a session code or a time of day marks, as in a pasted programme."""
    found: list[Node] = []
    for at in range(start, stop):
        line = lines[at]
        if len(line.text) > 200 or line.kind not in (
            LineKind.PLAIN,
            LineKind.BULLET,
            LineKind.BOLD,
        ):
            continue
        if is_clock(line.text):
            continue
        if len(found) < MOST_ENTRIES and CODE.search(line.text):
            node = Node(lines, at, 0)
            if node.entry.marked and len(node.entry.title) > 3:
                found.append(node)
    return ended(found, stop)


_LONGEST_LABEL = 24
_MOST_WORDS = 18


def _has_long_role(text: str) -> bool:
    """`Title - Ann Lee, who writes caches for ...`: the words too many say what a person does."""
    front = text.partition(", ")[0]
    return " - " in front and front.count(" ") < _MOST_WORDS


def _length_of_addresses(text: str) -> int:
    """How much longer a linked title is as written than as it is read."""
    linked = len(text) > LONGEST_TITLE and text[0] == "[" and "](" in text
    return len(text) - len(bare(text).text) if linked else 0


def is_short_title(line: Line) -> bool:
    """Whether a plain line could be a heading by its look."""
    text = line.text
    return (
        line.kind is LineKind.PLAIN
        and 2 < len(text) <= LONGEST_TITLE + _length_of_addresses(text)
        and (text.count(" ") < _MOST_WORDS or _has_long_role(text))
        and not _SENTENCE_END.search(text)
        and may_open_title(text)
    )
