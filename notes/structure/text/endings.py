"""What writers put behind a title that is not title: times, codes, labels of links, no name."""

from __future__ import annotations

import re

from notes.structure.text.slots_in_brackets import without_slot_in_brackets
from notes.structure.words.nameless import may_be_nameless, tells_of_nobody, without_nobody_behind
from notes.structure.words.pictures import PICTURE

TIME = (
    r"\d{1,2}(?:[:.h]\d{2}|(?=\s?[ap]\.?m\b))\s?(?:[ap]\.?m\.?)?"
    r"|\d{1,2}h(?!\w)|\d{1,2}\s?[ap]m\b"
)
"""A time of day, as a pattern."""
_TO = "to|till|until|and|bis|und|à|et|a|y|às|e|alle|tot|en"
"""What stands between two times in a sentence."""
_TIMES_BEHIND = re.compile(
    rf"\s*[-–—,|(@\[]*\s*(?:{TIME})(?:\s?(?:-|–|—|~|{_TO})\s?(?:{TIME}))?\s*[)\]]?$"
    r"|\s*[(\[]\s*\d{1,3}\s?(?:min(?:utes|s)?\.?|votes?)\s*[)\]]$"
    r"|\s\[\d{1,2}(?:(?:\.\d)?/(?:5|10))?\]$",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}(?::\d{2}(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?|h\d{2})(?![\w:])"
_ROOM = r"(?:room|raum|saal|salle|sala|hall|zaal|auditorium|ballroom)"
_SLOT_BEHIND = re.compile(
    rf"\s*[-–—,|(@\[]?\s*{_CLOCK}(?:\s?[-–—]\s?{_CLOCK})?\s*[-–—,|@]?\s+"
    r"(?:[^\W\d_][\w'’.]*\s){1,3}(?:\d{1,3}[a-z]?|[A-Z]\d{0,3})[)\]]?$"
    rf"|\s*(?:\s[-–—@]|[|,(\[])\s*(?:in )?{_ROOM}\s(?:\d{{1,4}}[a-z]?|[a-z]\d{{0,3}})[)\]]?$",
    re.IGNORECASE,
)
"""When and where a talk was: `1pm - Hall 2`, `- Room B`."""
_LONGEST_SLOT = 60
_LANGUAGES = (
    r"(?:in )?(?:German|English|French|Spanish|Dutch|Italian|[Dd]eutsch|[Ee]nglisch|[Ff]rançais"
    r"|[Ee]spañol|Japanese|Portuguese|Italiano|[Pp]ortuguês|EN|DE|FR|ES|NL|PT|JA|JP|KO|ZH|PL)"
)
"""In brackets behind a title, the language in which the talk was given."""
_LEVELS = (
    r"(?:Beginners?|Novice|Introductory|Intermediate|Advanced|Expert)(?: [Ll]evel)?"
    r"(?:(?:/| - | to )(?:Beginner|Intermediate|Advanced|Expert)(?: [Ll]evel)?)?"
)
"""In brackets behind a title, for whom the talk or tutorial is."""
_CODE_BEHIND = re.compile(
    r"\s*(?:[\[(](?:[A-Z]{2,12}-?\d{2,6}(?:-\w{1,3})?|REPEAT[^\])]{0,12}|ENCORE|LIVE"
    r"|(?:Session|Talk) #?\d{3,4}"
    rf"|{_LANGUAGES}|{_LEVELS}"
    r"|(?:Room|Raum|Saal|Salle|Sala|Hall|Stage|Zaal)\s(?:\d{1,4}\w?|[A-Z]\d{0,3}))[\])]"
    r"|\s[-–—|]\s[A-Z]{3,6}\d{3}(?:-R\d?)?)$"
)
_THING = (
    r"(?:slides?|video|videos|recording|youtube|links?|notes|my notes|code|repo|pdf|abstract|github"
    r"|info|more info|demo|website|deck|blog post|transcript|paper|folien|vidéo|slide deck"
    r"|repository|replay|diapos?)"
)
_MATERIAL = re.compile(
    rf"(?!,\s?(?:code|notes|info|demo|paper|website|github|links?)$)"
    rf"(?:\s*[-–—:|,(\[]+\s*)(?:{_THING}\b\s*[,|/&)\]]*\s*){{1,6}}$",
    re.IGNORECASE,
)
_WHOSE = r"(?:(?:git ?hub|gitlab|source|sample|example|demo|presentation|project|youtube) )?"
_NETWORK = r"(?:twitter|linkedin|mastodon|bluesky|instagram|homepage|bio|profile|blog)"
_MATERIAL_LABEL = re.compile(
    r"\W*(?:the |my |talk |(?:watch|view|see) (?:the )?|link to (?:the )?"
    rf"|lien (?:du |de la |vers l[ae] ))?{_WHOSE}(?:{_THING}|{_NETWORK}|aufzeichnung|mitschnitt"
    r"|programme?|schedule|fahrplan|interview"
    r"|mitschrift|enregistrement|support|grabación"
    r"|vídeo|gravação|opname|スライド|資料|動画|幻灯片|视频|슬라이드|영상)"
    r"(?: (?:of|for|from) (?:the |this |my )?(?:talk|session|presentation|keynote)"
    r"|(?<=slides) (?:originals?|copy|mirror|backup|respaldo))?\W*",
    re.IGNORECASE,
)
_TALK_LABEL = re.compile(
    r"\W*(?:the )?(?:talk|session|presentation|vortrag|charla|watch)\W*", re.IGNORECASE
)
PICTURES_BEHIND = re.compile(rf"\s*(?:{PICTURE}\s*)+$")


def without_end(line: str) -> tuple[str, bool]:
    """A line without what stands behind its title, and whether a time or code was there."""
    if not _may_be_cut(line):
        return line.strip(), False
    if not line[-1:].isascii():
        line = _without(PICTURES_BEHIND, line)
    if line[-24:].rpartition(" ")[2].strip("[](),.|/&").lower() in _LAST_WORDS:
        line = _without(_MATERIAL, line)
    titled = line = without_nobody_behind(line) if may_be_nameless(line) else line
    line = without_slot_in_brackets(line) if line[-1:] in _CLOSING else line
    line = _without_time(_without_slot(line))
    for _ in range(_MOST_CODES):
        if not _may_be_coded(line) or (uncoded := _without(_CODE_BEHIND, line)) == line:
            break
        line = _without_time(uncoded)
    return line.strip(), line != titled


_CLOSING = frozenset(")]")
_MOST_CODES = 2
"""As a room and a language, in brackets each."""


def _without_time(line: str) -> str:
    """A line without the time at its end, unless a word or a version makes it part of the title."""
    if not (_DIGIT.search(line[-14:]) and may_end_in_time(line)):
        return line
    timeless = _without(_TIMES_BEHIND, line)
    told = timeless.removesuffix(")").endswith(_BEFORE_TIME)
    told = told or _VERSION.fullmatch(line, len(timeless)) is not None
    if told:
        return line
    ranged = _RANGED.search(line, len(timeless)) is not None
    return _FROM.sub("", timeless) if ranged else timeless


def _without_slot(line: str) -> str:
    """A line without the time and the room at its end, or the room alone."""
    last = line.rstrip(")]").rpartition(" ")[2]
    if not (last[:1].isdecimal() or last[1:].isdecimal() or len(last) == 1):
        return line
    cut = _SLOT_BEHIND.search(line, max(_SHORTEST + 1, len(line) - _LONGEST_SLOT))
    return (
        line if cut is None or line[: cut.start()].endswith(_BEFORE_TIME) else line[: cut.start()]
    )


def _without(pattern: re.Pattern[str], line: str) -> str:
    """Cut what `pattern` finds at the end, unless hardly anything would be left."""
    cut = pattern.search(line)
    if cut is None or cut.start() <= _SHORTEST:
        return line
    line = line[: cut.start()]
    return line + ")" if line.count("(") > line.count(")") else line


def _may_be_coded(line: str) -> bool:
    """A cheap look: does the line end as one with a session's code does?"""
    last = line[-1:]
    if last in {")", "]"}:
        start = max(line.rfind("("), line.rfind("[")) + 1
        first = line[start : start + 4]
        return first[:2].isupper() or first in _BRACKETED or "REPEAT" in line
    code = line[-16:].rpartition(" ")[2][:3]
    return (last.isdecimal() or last == "R") and code.isalpha() and code.isupper()


_BRACKETED = frozenset(
    (  # noqa: SIM905
        "Sess Talk Room Raum Saal Sall Sala Hall Stag Zaal Germ Engl Fren Span Dutc Ital Deut deut "
        "engl Fran fran Espa espa Japa Port port Ital Begi Novi Intr Inte Adva Expe"
    ).split()
) | {"in G", "in E", "in F", "in S", "in D", "in I"}
"""The first letters of rooms, languages and words for sessions."""
"""The first letters of words for a room."""
_BEFORE_TIME = (" at", " by", " until", " before", " after", " past", " to", " um", " à", " a las")
"""`Postgres at 3am`: words with which a time is part of the title."""
_RANGED = re.compile(rf"\d\S*\s(?:[ap]\.?m\.?\s)?(?:{_TO})\s", re.IGNORECASE)
_FROM = re.compile(
    r",?\s(?:from|between|von|zwischen|de|entre|dalle|das|van|tussen)$", re.IGNORECASE
)
"""`Thursday, 5 November, from 17:30 to 20:00`."""
_VERSION = re.compile(r"\s[1-7]\.\d\d")
"""`What is new in Python 3.10`: no talk is so early, and later ones have their sign or half."""
_SHORTEST = 2
"""Letters that have to be left."""
_LAST_WORDS = frozenset(
    "slide slides video videos recording youtube link links notes code repo pdf abstract github "  # noqa: SIM905
    "info demo website deck post transcript paper folien vidéo replay diapo diapos".split()
)


def may_end_in_time(line: str) -> bool:
    """A cheap look: does a digit near the end have behind it what a time of day or a length has?"""
    return _TIME_SIGN.search(line[-24:]) is not None


def _may_be_cut(line: str) -> bool:
    """A cheap look: does the line end in anything but a word that no title is cut before?"""
    last = line[-24:].rpartition(" ")[2]
    plain = len(last) > 1 and last.isascii() and last.isalpha()
    if not plain or last.lower() in _LAST_WORDS or _DIGIT.search(line[-14:]):
        return True
    return tells_of_nobody(line)


_DIGIT = re.compile(r"[0-9]")
_TIME_SIGN = re.compile(r"\d(?:[:.h]|\s?[ap]\.?m|\s?min|\s?vote|\]$)", re.IGNORECASE)
"""The last digit of an hour or a count and what stands behind it: `3 pm`, `20 min`, `[4]`."""


def is_material(label: str) -> bool:
    """Whether a link's label names material of a talk ("slides") rather than the talk."""
    return _MATERIAL_LABEL.fullmatch(label) is not None


def is_talk(label: str) -> bool:
    """Whether a link's label in brackets, or beside others, leads to the talk: `[[talk]](...)`."""
    return _TALK_LABEL.fullmatch(label) is not None


def without_code(title: str) -> str:
    """Cut a code, a slot or a time off the end of a title: `Title (DOP342-R1)`, `Title - 16:45`."""
    title = _without_slot(title)
    parted = title[-3:-2] == ":" and title[:-5].rstrip().endswith(_PARTING)
    title = _without_time(title) if title[-1:] == ")" or parted else title
    coded = _CODE_BEHIND.search(title) if _may_be_coded(title) else None
    return title[: coded.start()] if coded and coded.start() > 2 else title


_PARTING = tuple("-–—|@")
"""What stands between a title and the time behind it: `How rain waits - 16:45 - Ann Lee`."""
