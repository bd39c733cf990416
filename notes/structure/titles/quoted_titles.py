"""Titles in quotes with the people beside them: `"Title" by Ann Lee`, `《题目》 李明`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, is_organisation, is_role, speaker_of
from notes.structure.people.names import LIKELY
from notes.structure.people.names_together import is_short_han_name
from notes.structure.people.people import read_people
from notes.structure.people.people_before_text import people_before_text
from notes.structure.people.people_first import FIRST_NAMES, NO_SPLIT, WEAK
from notes.structure.words.by_words import without_by
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.wording import letters_alone, phrase_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from notes.structure.people.affiliations import Links
    from notes.structure.people.people_first import Split

_QUOTED_FIRST = re.compile(
    r"(?:[\"“„«]([^\"“”„«»]{3,200})[\"”“»]|[《「『]([^《》「」『』]{3,200})[》」』])[,.]?\s*(?=\S)"
)
_BESIDE_QUOTES = re.compile(r"^\w+\s+[-–—]{1,2}\s+")  # `"Title" again - Ann Lee`


def quoted_first(line: str, links: Links, _loose: str) -> Split:
    """`"Title" Ann Lee`, `"Title", Ann Lee` and `「Title」森 健`: the quotes part the two."""
    quoted = _QUOTED_FIRST.match(line)
    if not quoted:
        return NO_SPLIT
    rest = _BESIDE_QUOTES.sub("", line[quoted.end() :], count=1)
    told = rest.strip(" -–—,|/()（）：:")
    rest = without_by(told)
    short = FIRST_NAMES.fullmatch(rest) is not None or is_short_han_name(rest)
    people = people_before_text(rest, links, WEAK if short else LIKELY)
    if not people.speakers and rest != told:
        people = _as_shaped(rest)
    return (quoted[1] or quoted[2], people, '"" x') if people.speakers else NO_SPLIT


_SHAPED = re.compile(
    r"([^\W\d_a-z][^\W\d_A-Z]+ (?:[^\W\d_a-z]\.? )?[^\W\d_a-z][\w'’-]+)(?:$|,\s|\s[-–—(@|])"
)


def _as_shaped(rest: str) -> People:
    """Who is behind a title in quotes and "by", were the name made of words: `Win Snow, Acme`."""
    found = _SHAPED.match(rest)
    if found is None or is_role(found[1]) or is_organisation(found[1]):
        return NOBODY
    return People((speaker_of(found[1], rest[found.end(1) :].strip(" ,-–—(|)")),), LIKELY)


_QUOTED_LAST = re.compile(
    r"([\w&'’ -]{2,28}?)\s(?:by|with|w/|from|after|on|of|to|von|mit|nach|zu|par|avec|après|de|por"
    r"|con|tras|com|após|door|met|na|di|dopo|av|af|med|efter)\s(?=[^\W\d_a-z])"
    r"([^\"“”„«»]{5,80}?)(?:['’]s|[,:])?\s[\"“„«]\s?([^\"“”„«»]{6,150}?)\s?[\"”“»]"
)
_CLOSING = ('"', "”", "“", "»")


def quoted_last(line: str, links: Links, _loose: str) -> Split:
    """`Q&A after Ann Lee, "How caches rest"`, `Notes on Ann Lee's "How caches rest"`."""
    found = _QUOTED_LAST.fullmatch(line) if line.endswith(_CLOSING) else None
    if not found or not _is_of_talk(found[1]):
        return NO_SPLIT
    people = read_people(found[2], links)
    full = people.speakers and all(" " in person.name for person in people.speakers)
    return (found[3], people, "x -") if full else NO_SPLIT


def _is_of_talk(words: str) -> bool:
    """Whether words before a name say what was noted of a talk: "Q&A", "Notes", "Keynote"."""
    return phrase_of(words) in _NOTED or kind_of_words(words) is not None


_NOTED = frozenset(
    (  # noqa: SIM905
        "q&a qa questions notes transcript interview notizen mitschrift fragen notas apuntes "
        "preguntas anotacoes perguntas appunti domande notities vragen verslag anteckningar noter "
        "notater notatki pytania resume muistiinpanot"
    ).split()
)
"""What stands before the name of whom somebody heard."""


_NOTES = r"(?:my |talk |session |raw )?(?:notes?|notizen|mitschrift|notas|apuntes|appunti|notities)"
_NOTES_ON = re.compile(
    rf"{_NOTES}(?: (?:on|from|of|for|zu|sobre|de|di|over))?:?\s+"
    r"[\"“„«]\s?([^\"“”„«»]{4,200}?)\s?[\"”“»]"
    rf"|{_NOTES}(?:\s?:| (?:on|from|of|for|about|zu|sobre|di|over):)\s+(\S.{{3,200}})"
    rf"|{_NOTES} (?:on|from|of|for|about|zu|sobre|di|over)\s+(?:(?-i:The)\s+)?(\S.{{3,200}})"
    rf"|(\S.{{3,200}}?)(?:\s?[-–—:|]\s{_NOTES}|\s[(\[]{_NOTES}[)\]])"
    r"|(?:登壇|発表|講演|セッション|聴講|讲座|講座|演讲|演講|听讲|聽講|分享|발표|강연|세션)\s?"
    r"(?:メモ|レポート|記録|笔记|筆記|心得|记录|紀錄|정리|후기|요약|노트|메모)"
    r"(?:\s?[:：]\s*|\s[-–—]\s)(\S.{2,200})",
    re.IGNORECASE,
)


_GOES_ON = re.compile(r"[^a-z]\w+ (?:\w+ (?:an?|the) |on [a-z]\S* )")
"""How a title begins to which `Notes on` belongs: an article or several small words follow."""


def without_notes(title: str, others: Sequence[str] = ()) -> str:
    """`Notes: "How caches rest"` and `Notes on Caches` without what says that these are notes.

    `Notes on the Synthesis of Form` is whole as it is: what is behind the first words begins as no
    title does, or one of `others`, what the file and its front matter are called, says all of it.
    """
    found = _NOTES_ON.fullmatch(title)
    if found is None:
        return title
    if behind := found[3]:
        whole = _GOES_ON.match(title) is not None
        said = letters_alone(title)
        return (
            title if whole or any(letters_alone(each).endswith(said) for each in others) else behind
        )
    return found[1] or found[2] or found[4] or found[5]
