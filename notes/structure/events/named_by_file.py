"""What is a talk's title in a heading, told by its file's name: the rest is who spoke.

    policy-as-code.md: `# Tove Lindqy - Gloam Works - Policy as code`

No list knows every name. Where the file says one side of a sign, and no word of the other, the
other is no title.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from notes.structure.events.event_names import squashed
from notes.structure.paths.named_posts import is_named_for_one
from notes.structure.paths.paths import shares_words, stem
from notes.structure.paths.shared_names import talk_in_path
from notes.structure.people.names import LIKELY, SURE
from notes.structure.people.people import read_people
from notes.structure.words.meaning import Meaning
from notes.structure.words.wording import folded, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.reading.source import NoteSource
    from notes.structure.entries.nodes import Node
    from notes.structure.people.affiliations import People

_SIGN = re.compile(r"\s+[-–—|/~]{1,3}\s+|:\s+|\s*—\s*")
_FEWEST, _MOST_PARTS = 2, 3
"""Words of a file's name that tells a title, and parts of a heading between signs."""
_WORD = re.compile(r"\S+")
_LONGEST_NAME = 3
"""Words of a name, and of an organisation beside it."""


def parted_by_file(source: NoteSource, title: str) -> tuple[str, People] | None:
    """Part a title that names nobody known, where the file's name says which part is the title.

    `Name - Title`, `Name - Organisation - Title`, `Title - Name`, `Title Name (Organisation)`.
    """
    named = talk_in_path(source)
    if named.count(" ") + 1 < _FEWEST or title.count(" ") < _FEWEST:
        return None
    signs = list(_SIGN.finditer(title))
    if len(signs) in range(1, _MOST_PARTS):
        return _beside_title(title, signs, named)
    return None if signs else _behind_title(title, named)


def says_word_of_file(source: NoteSource, headings: Sequence[Node]) -> bool:
    """Whether the first of `headings`, and it alone, says more than its file's one word: `looms`.

    `# Looms at sea`, `# The largest looms`: the parts of the talk may stand at its level.
    """
    first = headings[0]
    named = squashed(stem(source.path))
    if first.start or first.meaning or len(named) < _SHORTEST:
        return False
    if (
        first.bare.count(" ") < (1 if first.level == 1 else _SPACES_BELOW_TOP)
        or first.bare[-1:] == "?"
    ):
        return False
    if not _says_word(first, named):
        return False
    return not any(_says_word(other, named) for other in headings[1:])


def _says_word(heading: Node, named: str) -> bool:
    opens = len(named) >= _SHORTEST_WORD and squashed(heading.bare).startswith(named)
    return opens or named in words_in(folded(heading.bare))


_SPACES_BELOW_TOP = 3
"""In a title that is no heading of the first level; parts of talks have fewer."""
_SHORTEST = 3
_SHORTEST_WORD = 5
"""Letters of a word that says something."""


def is_in_other_script(named: str, title: str) -> bool:
    """Whether a long title shares no letter with a file's name, which says it in English then."""
    if title.isascii() or not named.isascii() or " " not in named:
        return False
    other = sum(letter > _LAST_LATIN for letter in title if letter.isalpha())
    return other >= _FEWEST_OTHER and 2 * other >= sum(map(str.isalpha, title))


_LAST_LATIN = "\u024f"
_FEWEST_OTHER = 8
"""Letters of a title; words for parts of a talk have fewer."""


def runs_on_in(named: str, title: str) -> bool:
    """Whether a file is named by several words of a title, mostly without spaces: `slowroad.md`.

    They may stand in another order there, or in other forms: `ropetesting.md` for `How to test a
    rope at sea`.
    """
    run = squashed(named)
    if len(run) < _SHORTEST_RUN or run in title.casefold().split():
        return False
    whole = " " not in named and run in squashed(title)
    return whole or _is_made_of(run, words_in(folded(title)))


def _is_made_of(run: str, words: Sequence[str]) -> bool:
    """Whether nearly all letters of `run` are the beginnings of several of `words`."""
    at = covered = count = 0
    while at < len(run):
        begun = max((_begun(run[at:], word) for word in words), default=0)
        if begun >= _SHORTEST_BEGINNING:
            covered, count = covered + begun, count + 1
        at += begun if begun >= _SHORTEST_BEGINNING else 1
    return count > 1 and covered >= _MOST_LETTERS * len(run)


def _begun(run: str, word: str) -> int:
    """How many letters `run` and `word` begin with alike."""
    pairs = zip(run, word, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


_SHORTEST_RUN = 7
_SHORTEST_BEGINNING, _MOST_LETTERS = 4, 0.7
"""Letters of a word that tell it from others, and those of a name that such must make."""


def is_title_as_part(source: NoteSource, node: Node) -> bool:
    """Whether a heading worded as a part of a note is a talk's title: `What I missed about ...`.

    It has many words and its people below it, or heads a file that is named for who spoke.
    """
    if node.meaning & Meaning.FOLLOW_UP and node.level == 1:
        return is_named_for_one(source, node.bare)
    return node.attested and node.bare.count(" ") >= _LONG_TITLE


_LONG_TITLE = 6
"""Spaces in a title that says more than a part of a note does."""


def without_organisation(source: NoteSource, title: str) -> str:
    """Cut `Gloam Works - ` off a title whose people stood before it, where the file says so."""
    named = talk_in_path(source)
    sign = _SIGN.search(title)
    if sign is None or sign.group()[0] == ":":
        return title
    front, rest = title[: sign.start()], title[sign.end() :]
    firm = front.count(" ") < _LONGEST_NAME and front[:1].isupper()
    firm &= not front.isupper() or len(front) <= _LONGEST_INITIALS
    if " " not in named:
        return rest if firm and squashed(named) == squashed(rest) else title
    return rest if firm and _says(named, rest) and not _said(named, front) else title


_LONGEST_INITIALS = 5
"""Letters of a firm in capitals; `TITWAWTDI` is no firm's."""


def _beside_title(title: str, signs: list[re.Match[str]], named: str) -> tuple[str, People] | None:
    """The first or last part is the title, the other a name, and an organisation between them."""
    first, last = title[: signs[0].start()], title[signs[-1].end() :]
    for name, own in (
        (first, title[signs[-1].end() :]),
        (first, title[signs[0].end() :]),
        (last, title[: signs[-1].start()]),
        (last, title[: signs[0].start()]),
    ):
        others = title.replace(own, "", 1)
        if name.count(" ") < _LONGEST_NAME and _says(named, own) and not _said(named, others):
            people = read_people(name, least=LIKELY)
            if people.speakers and " " in people.speakers[0].name:
                return own, people
    return None


def _behind_title(title: str, named: str) -> tuple[str, People] | None:
    """`Caches at rest Ann Lee (Initech)`: the words behind the last that the file's name says."""
    said = set(words_in(folded(named)))
    words = list(_WORD.finditer(title))
    told = [at for at, word in enumerate(words) if said & set(words_in(folded(word[0])))]
    if not told or told[-1] + _FEWEST >= len(words) or not _says(named, title):
        return None
    rest = title[words[told[-1] + 1].start() :]
    least = LIKELY if rest[-1] == ")" and rest.count("(") == 1 else SURE
    people = read_people(rest, least=least)
    if len(people.speakers) != 1 or " " not in people.speakers[0].name:
        return None
    return title[: words[told[-1]].end()], people


def _says(named: str, title: str) -> bool:
    """Whether the file's name says a title."""
    return shares_words(named, title) and len(_said(named, title)) >= _FEWEST


def _said(named: str, text: str) -> set[str]:
    """The words of `text` that the file's name says, too."""
    return set(words_in(folded(named))) & set(words_in(folded(text)))
