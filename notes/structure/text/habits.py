"""How the writer of a note marks things: one look at its whole text before any line is read.

A pattern or a search over all of the text takes a fraction of what a loop over its lines does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.evidence.once import Once
from notes.structure.text.breaks_around import without_breaks_around
from notes.structure.text.decks import may_be_deck, with_slides_below
from notes.structure.text.org_notes import is_org, without_states
from notes.structure.text.reference_links import DOC_SIGN, SIGN, with_doc_titles, with_targets
from notes.structure.text.zones import without_zones

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

_BULLETS = frozenset({"- ", "* ", "+ "})
_WIKI_BULLETS = _BULLETS | {"# "}
"""With the numbered items of MediaWiki."""
_SLIPPED = _BULLETS | {"= "}
"""With the key beside the hyphen's, or a writer's own mark for what follows."""
_NO_BULLETS: frozenset[str] = frozenset()
_MARKS = frozenset({"```", "~~~"})


class Habits:
    """How the writer of a note marks things, and where they begin and end."""

    def __init__(
        self, lines: Sequence[str], body_line: int, text: str = "", *, org: bool = False
    ) -> None:
        text = "\n" + (text or "\n".join(lines))
        wiki = _has_wiki_heading(text)
        lines = _without_hard_breaks(lines) if _has(text, "\\\n") else lines
        lines = _with_stars(lines) if _has(text, _WIKI_BOLD) else lines
        lines = without_breaks_around(lines) if "<br" in text else lines
        lines = _with_typed(lines) if _has(text, _HTML_BOLD) or _has(text, "<b>") else lines
        known = with_doc_titles(lines) if _has(text, DOC_SIGN) else lines
        known = without_zones(known, text)
        known = with_slides_below(known, body_line) if may_be_deck(text, body_line) else known
        self.text = text
        self.org = org or (not wiki and is_org(known, text))
        """Stars at the margin are headings."""
        known = without_states(known, text) if self.org else known
        marks = _WIKI_BULLETS if wiki else _SLIPPED if _has_slipped_bullet(text) else _BULLETS
        self.bullets = _NO_BULLETS if self.org else marks
        fenced = _has(text, "```") or _has(text, "~~~")
        self.closers = _fence_closers(known, body_line) if fenced else {}
        """The line of each opening code fence -> the line that closes it."""
        self.lines = with_targets(known, text) if _has(text, SIGN) else known
        """As written, with the target of each link beside its label."""
        text = text if self.lines is lines else "\n" + "\n".join(self.lines)
        self.lists, self.plain = ({}, frozenset()) if self.org else _lists_at_margin(text)
        """The first line of each list at the margin -> its last line, and the first lines of those
        lists that are plain: all items begin with a letter, and none holds the sign of a field."""

    @Once
    def has_stars(self) -> bool:
        """Whether a heading as Org has it stands somewhere, and hashes thus begin comments."""
        return "\n* " in self.text or "\n** " in self.text

    @Once
    def tight(self) -> bool:
        """Whether some line is `##Heading`, without a space: so are headings of one `#` then.

        They are as well where the first line is `#Some words`, and others apart from text.
        """
        text = self.text
        if _has(text, "##") and _TIGHT.search(text) is not None:
            return True
        if text[1:2] != "#" or _TIGHT_AT_TOP.match(text) is None:
            return False
        return _TIGHT_APART.search(text) is not None


def _without_hard_breaks(lines: Sequence[str]) -> Sequence[str]:
    """The lines without a backslash behind words, by which Markdown keeps the next one apart."""
    return [line[:-1] if line[-1:] == "\\" and _ends_words(line) else line for line in lines]


_WIKI_BOLD = "'''"


def _with_stars(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a wiki's page, bold as in Markdown."""
    bold = (line.count(_WIKI_BOLD) > 1 for line in lines)
    return [
        line.replace(_WIKI_BOLD, "**") if typed else line
        for line, typed in zip(lines, bold, strict=True)
    ]


_HTML_BOLD = "<strong>"
_TYPED = re.compile(r"<(strong|b)>\s*+(?=[^\s*])((?:[^*<]++|<(?!/\1>)){1,40}+)</\1>")


def _with_typed(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a note in which HTML makes words bold, bold as in Markdown."""
    return [_TYPED.sub(_starred, line) if "<" in line else line for line in lines]


def _starred(found: re.Match[str]) -> str:
    return f"**{found[2].rstrip()}**"


def _ends_words(line: str) -> bool:
    return line[-2:-1].isalnum() or line[-2:-1] in _ENDS_OF_WORDS


_ENDS_OF_WORDS = frozenset(").,:;!?*_]")


_TIGHT = re.compile(r"\n##+[^#\s]")
_TIGHT_AT_TOP = re.compile(r"\n#[^\W\d_][^#\n]{0,99} [^#\n]*\n")
_TIGHT_APART = re.compile(r"\n\n#[^\W\d_a-z][^#\n]{0,99} [^#\n.!?]{1,99}(?:\n|$)")
_LIST = re.compile(
    r"\n([-*+]) (?:[^\W\d_].*+(?>(?:\n\1 [^\W\d_].*+)*)()|{0}(?>(?:\n\1 {0})*))".format(
        r"(?!```|~~~)[^\s*#-].*+"
    )
)
"""A run of items behind one mark."""


def _lists_at_margin(text: str) -> tuple[dict[int, int], AbstractSet[int]]:
    """The first line of each run of bullets at the margin -> its last; the plain ones of them.

    Most lines are such bullets, and a pattern over all of them is much faster than a loop.
    """
    found: dict[int, int] = {}
    plain: set[int] = set()
    number = 1
    end = 0
    for run in _LIST.finditer(text):
        start = run.start()
        first = number + text.count("\n", end, start)
        end = run.end()
        number = first + text.count("\n", start, end)
        found[first] = number - 1
        if run.lastindex == _OF_LETTERS and text.find(":", start, end) < 0:
            hyphens = text.count("-", start, end)  # faster to look for than dashes
            if hyphens <= number - first or text.find(" - ", start, end) < 0:
                plain.add(first)
    return found, plain


_OF_LETTERS = 2
"""The group of a list whose items all begin with a letter."""


def _has(text: str, marks: str) -> bool:
    """Whether `marks` stand in a long text; looking for one alone first is much faster."""
    return marks[0] in text and marks in text


def _has_wiki_heading(text: str) -> bool:
    """Whether some line is `== Heading ==`, as in MediaWiki, closed as it is opened."""
    at = text.find("\n== ") if _has(text, "==") else -1
    return at >= 0 and _WIKI_HEADING.search(text, at) is not None


def _has_slipped_bullet(text: str) -> bool:
    """Whether some line is `= as AsciiDoc has headings`, below one with hashes as Markdown has."""
    at = text.find("\n= ") if _has(text, "= ") else -1
    return at > 0 and _HEADING_BEFORE.search(text, 0, at) is not None


_HEADING_BEFORE = re.compile(r"\n#{1,6} \S")
_WIKI_HEADING = re.compile(r"\n== [^\n=]{1,200} ==[ \t]*(?:\n|$)")


def _fence_closers(lines: Sequence[str], body_line: int) -> dict[int, int]:
    """Line of each opening code fence -> line that closes it; one that nothing closes is text."""
    closers: dict[int, int] = {}
    opened = {"`": 0, "~": 0}
    current = ""
    for number in range(body_line, len(lines) + 1):
        text = lines[number - 1].lstrip()
        item = not current and text[:2] in _BULLETS
        text = text[2:].lstrip() if item else text
        if text[:3] not in _MARKS or (not item and _is_drawn_below(lines, number, text)):
            continue
        mark = text[0]
        if current == mark and not text.strip().strip(mark):
            closers[opened[mark]] = number
            current = ""
        elif not current and mark * 3 not in text[3:].strip(mark):
            current, opened[mark] = mark, number
    return closers


def _is_drawn_below(lines: Sequence[str], number: int, text: str) -> bool:
    """Whether tildes at `number` are as long as the line right above: an underline, no fence."""
    above = lines[number - 2].strip() if number > 1 else ""
    return text[0] == "~" and bool(above) and abs(len(text.rstrip()) - len(above)) <= _DRAWN_SHORT


_DRAWN_SHORT = 2
"""Letters by which an underline may be shorter or longer than its heading."""
