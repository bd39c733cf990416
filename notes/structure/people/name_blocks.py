"""Lines of names one below the other, right below a heading: what they have in common."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.dates.decorations import without_pictures
from notes.structure.people.affiliations import NOBODY, People, speaker_of
from notes.structure.people.names import HINTED, LIKELY, SURE, is_shaped_as_name, name_confidence
from notes.structure.people.people import read_people
from notes.structure.text.endings import is_material
from notes.structure.text.labels import is_speaker_label
from notes.structure.text.lines import Line, LineKind
from notes.structure.words.days_and_tracks import is_date
from notes.structure.words.inline import bare
from notes.structure.words.profiles import NETWORK
from notes.structure.words.wording import folded, name_words, wording
from notes.structure.words.years import LONE_YEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.models import Speaker


def without_material(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without a first one that has but links to slides and videos."""
    if not lines or "](" not in lines[0].text:
        return lines
    text, links = bare(lines[0].text)
    material = links and all(is_material(label) for label, _ in links)
    only = material and len(text) <= sum(len(label) + 3 for label, _ in links)
    return lines[1:] if only else lines


def with_joined_names(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines with `Ann Lee` and `and Bo Ek` below it as one."""
    if len(lines) <= 1 or lines[1].text[:1] not in _FIRST_OF_JOINTS:
        return lines
    first, second = lines[:2]
    word, _, name = second.text.partition(" ")
    joins = (word in "&+" or word in wording().conjunctions) and second.number == first.number + 1
    if not joins or first.kind is not LineKind.PLAIN or len(second.text) > _LONGEST_NAME_LINE:
        return lines
    if name_confidence(name) < LIKELY or not read_people(first.text).speakers:
        return lines
    return [first._replace(text=f"{first.text} {second.text}", number=second.number), *lines[2:]]


_FIRST_OF_JOINTS = frozenset("&+aueyio")
"""The first letters of words between names: and, und, et, y, og."""


def count_of_empty(lines: Sequence[Line]) -> int:
    """How many lines the text begins with that say nothing: pictures, rules or settings."""
    count = 0
    while count < len(lines) and _says_nothing(lines[count]):
        count += 1
    return count


def _says_nothing(line: Line) -> bool:
    _, kind, _, text = line
    if "![" in text[:3]:
        return _PICTURES.fullmatch(text) is not None
    if kind is LineKind.MARKUP and text[0] in "@{}":
        return True
    in_tags = kind is LineKind.MARKUP or (kind is LineKind.PLAIN and text[0] == "<")
    return kind is LineKind.RULE or (in_tags and not bare(text).text)


_PICTURE = r"!\[[^\[\]]*+\](?:\([^()\s]*+(?:\s[^()]*+)?\)|\[[^\[\]]*+\])|!\[\[[^\[\]]++\]\]"
_PICTURES = re.compile(rf"(?:(?:{_PICTURE}|\[(?:{_PICTURE})\]\([^()]*+\))\s*)+")
"""`![](hall.png)`, each alone or as a link."""


def are_alike(line: str, other: str) -> bool:
    """Whether two short lines part a name from what belongs to it with the same sign."""
    short = len(line) < _LONGEST_NAME_LINE and len(other) < _LONGEST_NAME_LINE
    return short and any(sign in line and sign in other for sign in _NAME_SIGNS)


def each_with_firm(text: str) -> bool:
    """`Ann Lee (Acme); Bo Ek (Initech); …`, as the authors of a paper stand."""
    return text.count("), ") + text.count("); ") > 1


def are_names_alone(lines: Sequence[Line], at: int) -> bool:
    """Whether a line and the one before are two or three words, and no text goes on behind."""
    pair = [lines[at - 1].text, lines[at].text]
    if not all(text.istitle() and text.count(" ") in {1, 2} and "," not in text for text in pair):
        return False
    behind = lines[at + 1] if at + 1 < len(lines) else None
    return behind is None or behind.number > lines[at].number + 1 or behind.kind is LineKind.BULLET


_LONGEST_NAME_LINE = 60
_NAME_SIGNS = (", ", " (", " - ", " – ", " — ", " @ ", " | ", " · ")


def gap(lines: Sequence[Line], at: int, *, named: bool) -> int:
    """How many lines on a further name may stand: alike in type, a blank may part them."""
    if named:
        line, above = lines[at], lines[at - 1]
        if at == 1 and handles_on(above) and " " in line.text and is_alone(lines[at:]):
            return 2
        typed = line.text[0] in "*_" and _marks(line.text) == _marks(above.text)
        alike = typed or line.kind is above.kind is LineKind.BOLD
        return 2 if alike or is_name_like(line.text, above.text) else 1
    if at < len(_ABOVE_NAMES):
        return _ABOVE_NAMES[at]
    return 2 if at < _MOST_ABOVE and all(map(_is_of_slot, lines[:at])) else 1


def _is_of_slot(line: Line) -> bool:
    """Whether a line tells of the talk's slot alone: its page, its day, the event with its year."""
    text = line.text
    if text.startswith(("http", "<http", "www.")):
        return " " not in text
    told = line.kind is LineKind.PLAIN and len(text) <= _LONGEST_OF_SLOT and text[-1] != "."
    return told and (LONE_YEAR.search(text) is not None or is_date(text))


_MOST_ABOVE, _LONGEST_OF_SLOT = 5, 80
_ABOVE_NAMES = (6, 3)
"""How many lines on the first two may stand, where none of them named anybody yet."""


def _marks(text: str) -> str:
    return text[: len(text) - len(text.lstrip("*_"))]


def is_name_like(line: str, above: str) -> bool:
    """Whether a line behind a blank is a sure name with what belongs to it, as the one above."""
    if not are_alike(line, above):
        return min(name_confidence(line), name_confidence(above)) >= SURE
    if line[-1] in ".:!?" and not line.endswith(_FIRMS):
        return False
    name, comma, employer = line.partition(", ")
    if comma and employer == above.partition(", ")[2]:
        return name_confidence(name) >= LIKELY
    return read_people(line, least=_SURELY).confidence >= _SURELY


_SURELY = 0.8
_FIRMS = (" Inc.", " Ltd.", " Co.", " Corp.", " Jr.")
"""What ends a line of a name, and no sentence."""


def is_alone(lines: Sequence[Line]) -> bool:
    """Whether no text goes on behind the first line."""
    if len(lines) == 1:
        return True
    behind = lines[1]
    return behind.number > lines[0].number + 1 or behind.kind is not LineKind.PLAIN


def ends_subtitle(lines: Sequence[Line], heading: int) -> int:
    """0 where the second line ends what opens a note below its title, a subtitle before it.

        Slow caches
        A story of patience
        Ann Lee

    Else 1, as it is the second.
    """
    subtitle, line = lines[:2]
    plain = subtitle.kind is line.kind is LineKind.PLAIN
    right_below = subtitle.number == heading + 1 and line.number == heading + 2
    short = len(subtitle.text) <= _LONGEST_NAME_LINE and subtitle.text[-1].isalnum()
    return 0 if plain and right_below and short and is_alone(lines[1:]) else 1


def known_as(text: str) -> People:
    """`Ann, Acme` below the full names of others with theirs: a given name is all there is."""
    name, comma, rest = text.partition(", ")
    named = comma and name.isalpha() and name.istitle() and len(name) > _SHORTEST_GIVEN
    return People((speaker_of(name, rest.strip()),), HINTED) if named else NOBODY


_SHORTEST_GIVEN = 2


def shaped_first(text: str) -> People:
    """`Haxelle Oyt - Acme` below a word for speakers: two words as names are, and a sign."""
    sign = _BEHIND_FIRST.search(text)
    name = text[: sign.start()] if sign else text
    named = is_shaped_as_name(name)
    return People((speaker_of(name, text[len(name) :]),), HINTED) if named else NOBODY


_BEHIND_FIRST = re.compile(r",\s|\s+[(\[@|·–—-]")


def handles_on(line: Line, before: Sequence[Speaker] = ()) -> str:
    """A line that is a handle, or several with tags: `@ann_lee, @acme, #caches`; else nothing.

    Where the line belongs to the last of the people `before` it, what it is a handle of may stand
    behind: `@ann_lee, twitter`, and where that person has none yet, the firm: `@ann_lee (Acme)`.
    """
    text = without_pictures(line.text.removeprefix("- ")).strip("*_")
    if "[@" in text[:2]:
        shown = bare(text).text
        text = shown.strip("()") if shown[:1] == "(" else shown
    if text[:1] != "@":
        return ""
    text = _REMARK.sub("", text) if before and text[-1] == ")" else text
    if " " not in text or _HANDLES.fullmatch(text):
        return text
    told = _HANDLE_OF.fullmatch(text) if before else None
    if told is None:
        return ""
    known = before[-1].handle != "" or " " not in before[-1].name
    return text if not known or _NETWORK.fullmatch(told[1]) else ""


def is_behind_handle(people: People, named: Sequence[People]) -> bool:
    """Whether a full name follows a handle that stands alone above it, its firm's or its own."""
    if len(named) != 1 or len(named[0].speakers) != 1 or len(people.speakers) != 1:
        return False
    first, last = named[0].speakers[0], people.speakers[0]
    return first.handle == f"@{first.name}" and " " in last.name and not last.handle


_HANDLES = re.compile(
    r"@[\w.-]{1,38}(?:[,;|/]?\s+(?:(?:&|and|und|et|y|e|og|och|/|[|])\s+)?[@#][\w.-]{1,38}){1,6}"
)
_REMARK = re.compile(r"\s+\([^()]*\s[^()]*\)$")
"""`(slides linked there)` behind a handle."""
_HANDLE_OF = re.compile(r"@[\w.-]{1,38}(?:[,:|]\s|\s[-–—|]\s|\s?\()(?:on )?([\w.&-]{1,24})\)?")
_NETWORK = re.compile(NETWORK, re.IGNORECASE)


def in_lower_case(lines: Sequence[Line], heading: int) -> list[People]:
    """The people of lines right below a heading, each a name without capitals or all of them.

    One such line alone may be two words of a sentence: a known given name has to begin it, and
    blank lines to stand around it.
    """
    named: list[People] = []
    for at, line in enumerate(lines[:_MOST_IN_LOWER_CASE]):
        words = line.text
        apart = line.number > heading + (1 if named else _BELOW)
        if apart or words.istitle() or line.kind is not LineKind.PLAIN:
            break
        if words.count(" ") not in {1, 2} or not words.replace(" ", "").isalpha():
            return []
        lone = not named and not _goes_on(lines, at) and words.count(" ") == 1
        if not (words.islower() or (lone and words[1:].islower())):
            return []
        people = read_people(words.title(), least=LIKELY)
        if not people.speakers:
            return []
        if lone:
            known = _is_known(words) and people.confidence >= SURE
            return [People((speaker_of(words, ""),), _LOWER)] if known else []
        named.append(people)
        heading = line.number
    return named if len(named) > 1 else []


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands right below the one at `at`."""
    return at + 1 < len(lines) and lines[at + 1].number == lines[at].number + 1


def _is_known(words: str) -> bool:
    """Whether the first word is a known given name, and the second no word that texts have."""
    first, _, last = words.lower().partition(" ")
    lists = name_words()
    return first in lists.given and first not in lists.given_things and last not in lists.not_name


_MOST_IN_LOWER_CASE, _BELOW = 4, 2
_LOWER = 0.75
"""Of a name without capitals, however well it is known."""


def heads_people(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of one word for speakers, without a colon, is bold or stands above a list."""
    below = lines[at + 1 : at + 2]
    listed = bool(below) and (below[0].kind is LineKind.BULLET or lines[at].kind is LineKind.BOLD)
    word = folded(lines[at].text.strip(" *_")) if listed else ""
    if word in _NO_LABEL_ALONE:
        return False
    return is_speaker_label(word) or (
        lines[at].kind is LineKind.BOLD and word in wording().introducing
    )


_NO_LABEL_ALONE = frozenset({"", "who", "by", "people", "with"})
