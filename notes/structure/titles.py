"""One entry of a note, a heading, bullet or row, taken apart: title, people, time, kind.

Writers decorate a title with an enumerator, a code, a time, a kind and its speakers, each at one of
its ends. The decorations are peeled off from outside to inside; what is left is the title.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from notes.models import Kind
from notes.structure.inline import bare
from notes.structure.names import LIKELY, SURE
from notes.structure.people import NOBODY, Links, People, read_people, says_role
from notes.structure.wording import folded, phrase_of, wording

LONGEST = 400
"""Characters of a line that are looked at; longer lines are prose."""


class Entry(NamedTuple):
    """What one line says of a session."""

    title: str
    """Without decorations; empty where the line holds only people."""
    people: People
    form: str
    """How the people stand there: "- x", "by x", "(x)", "x -", "only x", or empty."""
    kind: Kind | None
    marked: bool
    """It bears a time, a session code or a kind word, as entries of a programme do."""
    numbered: bool
    links: Links
    full: str
    """The title with its people, without other decorations."""


_TIME = (
    r"\d{1,2}(?:[:.h]\d{2}|(?=\s?[ap]\.?m\b))\s?(?:[ap]\.?m\.?)?|\d{1,2}h(?!\w)|\d{1,2}\s?[ap]m\b"
)
_TIMES = re.compile(
    rf"[\[(]?(?:{_TIME})(?:\s?(?:-|–|—|~|to|bis|à|a)\s?(?:{_TIME}))?(?:\s?Uhr|\s?hrs|\s?h)?[\])]?\s*[-–—:|,)]*\s+",
    re.IGNORECASE,
)
_TIMES_BEHIND = re.compile(
    rf"\s*[-–—,|(@\[]*\s*(?:{_TIME})(?:\s?(?:-|–|—|~|to)\s?(?:{_TIME}))?\s*[)\]]?$|\s*[(\[]\s*\d{{1,3}}\s?min(?:utes|s)?\.?\s*[)\]]$",
    re.IGNORECASE,
)
_ENUMERATOR = re.compile(
    r"(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[A-Z]|[ivx]{1,4})[.):]\)?\s+|\d{1,3}(?:\.\d{1,2}){1,3}\s+(?=\S)|\d{1,3}(?:\.\d{1,2}){0,3}\s?[-–—]\s+|#\d{1,3}\s*[-–—:.]?\s+|\(\d{1,3}\)\s+|№\s?\d+\s+|\d{1,2}[.)](?=[A-Z]))"
)
_WORD_ENUMERATOR = re.compile(
    r"(?:talk|session|keynote|presentation|speaker|vortrag|charla|palestra|conférence|lecture|topic|workshop|lightning talk|paper|breakout|slot|講演|セッション)\s?(?:#|no\.?|n°|nr\.?)?\s?(?:\d{1,3}|[A-Z]|one|two|three|four|five|six|[IV]{1,4})\s*[-–—:.)|]+\s*",
    re.IGNORECASE,
)
_CODE_BEFORE = re.compile(
    r"(?:\[(?:[A-Z]{2,12}\s?\d[\w-]{0,6}|REPEAT[^\]]{0,12}|NEW|LIVE)\]\s*|[A-Z]{2,10}-?\d{2,4}(?:-[A-Z]?\d{0,2}|-[A-Z])?\s*[-–—:|]\s*|[A-Z]{3}\d{3}(?:-[A-Z]\d?)?\s+)"
)
_CODE_BEHIND = re.compile(
    r"\s*(?:[\[(](?:[A-Z]{2,12}-?\d{2,6}(?:-\w{1,3})?|REPEAT[^\])]{0,12}|ENCORE|LIVE)[\])]|\s[-–—|]\s[A-Z]{3,6}\d{3}(?:-R\d?)?)$"
)
_ASIDE = re.compile(
    r"\((?:todo|tbd|wip|draft|missing|no notes|needs? notes)[^()]{0,60}\)\s*|\b(?:TODO|WIP)\b:?\s+",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"^(?:[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]|:[a-z_]{3,30}:)+\s*"
)
_CHECKBOX = re.compile(r"\[[ xX~-]?\]\s+")
_MATERIAL = re.compile(
    r"(?:\s*[-–—:|,(\[]+\s*)(?:(?:slides?|video|videos|recording|youtube|link|links|notes|my notes|code|repo|pdf|abstract|github|info|more info|demo|website|deck|blog post|transcript|paper|folien|vidéo)\b\s*[,|/&)\]]*\s*){1,6}$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«”']([^\"“”„«»]{3,})[\"”“»']")
_QUOTED_FIRST = re.compile(r"[\"“„«]([^\"“”„«»]{3,200})[\"”“»][,.]?\s*(?=\S)")
_URL = re.compile(r"\(?<?https?://\S+")
_DASHES = re.compile(
    r"\s+[-–—~]{1,3}\s+|\s*[—―]\s*|\s+//\s+|\s*\|\s*|\s+/\s+|\s+::\s+|\s+·\s+|\s+•\s+|\t+|\s+->\s+|\s+–(?=\S)|(?<=\S)–\s+|(?<=[\w)\"”?!'])-\s+|(?<=[\"”])\s*-\s*"
)
_ENDS = " \t-–—|:;,·•/~=#*_"


@lru_cache(maxsize=4096)
def read_entry(text: str, *, loose: str = "") -> Entry:
    """Take `text`, a line without its marker, apart.

    Args:
        text: The line as written, inline markup included.
        loose: A form that the line's parallel entries use; people in that form are read
            from shapes that would be too weak for a single line.
    """
    shown = bare(text[:LONGEST])
    line = _URL.sub("", shown.text) if "://" in shown.text else shown.text
    line, kind, marked, numbered, prefix = _undecorated(line)
    title, people, form = split_people(line, shown.links, loose)
    if not form and prefix and len(line.split()) <= 4 and kind is not Kind.TALK:
        people = read_people(line, shown.links, least=LIKELY)
        title, form = ("", "only x") if people.speakers else (title, form)
    if not form and text.startswith("**") and (bold := _bold_first(text, shown.links)):
        title, people, form = bold
    if not form and shown.links and (linked := _leading_link(text, line, shown.links)):
        line = title = linked
    title, kind, marked = _inner_kind(title, kind, marked=marked)
    if not title and form == "only x" and prefix and kind is not Kind.TALK:
        title = prefix
    if not title and form != "only x":
        title = line
    return Entry(_clean(title), people, form, kind, marked, numbered, shown.links, _clean(line))


_BOLD_FIRST = re.compile(r"\*\*([^*]{4,200})\*\*[\s,:|–—-]*(\S[^*]{2,160})$")


def _bold_first(text: str, links: Links) -> tuple[str, People, str] | None:
    """`**Title** Ann Lee`: the bold part is the title, what follows the people."""
    found = _BOLD_FIRST.match(text)
    people = read_people(bare(found[2]).text, links) if found else NOBODY
    return (bare(found[1]).text, people, "** x") if found and people.speakers else None


def _leading_link(text: str, line: str, links: Links) -> str:
    """The label of a link that opens a line; what follows it is a remark, not title."""
    label, _ = links[0]
    opens = text.lstrip('*_"“ ').startswith("[") and line.startswith(label)
    rest = line[len(label) :].strip()
    return label if opens and len(label) > 7 and len(rest) > 1 and rest[0] not in ":&+/" else ""


def _undecorated(line: str) -> tuple[str, Kind | None, bool, bool, str]:
    """Peel enumerators, times, codes and kind words off both ends."""
    kind: Kind | None = None
    said = ""
    marked = numbered = False
    for _ in range(5):
        before = line
        line = _PICTURE.sub("", line, count=1) or line
        if _ASIDE.match(line) or _CHECKBOX.match(line):
            line = _CHECKBOX.sub("", _ASIDE.sub("", line, count=1), count=1)
        line, found = _peeled(_TIMES, line)
        marked |= found
        line, found = _peeled(_CODE_BEFORE, line)
        marked |= found
        line, found = _peeled(_WORD_ENUMERATOR, line)
        if found and kind is None:
            kind = kind_of_words(before.split()[0])
        marked |= found
        line, found = _peeled(_ENUMERATOR, line)
        numbered |= found
        whole = line
        line, prefix = _without_kind(line)
        if prefix and not said:
            said = whole[: len(whole) - len(line)].strip(" -–—:|[]()【】：")
        kind = kind or prefix
        marked |= prefix is not None
        if line == before:
            break
    for pattern in (_MATERIAL, _TIMES_BEHIND, _CODE_BEHIND):
        if (cut := pattern.search(line)) and cut.start() > 2:
            line = line[: cut.start()]
            if line.count("(") > line.count(")"):
                line += ")"
            marked |= pattern is not _MATERIAL
    return line.strip(), kind, marked, numbered, said


def _peeled(pattern: re.Pattern[str], line: str) -> tuple[str, bool]:
    found = pattern.match(line)
    if found and len(line) - found.end() >= 2:
        return line[found.end() :].lstrip(" -–—:|"), True
    return line, False


_KIND_SIGN = re.compile(r"\s*(?::|：|\s[-–—|]|[-–—]\s|\|)\s*|】\s*|\]\s+")


def _without_kind(line: str) -> tuple[str, Kind | None]:
    """Cut "Keynote: " and the like off the front; the kind is None where nothing was cut."""
    sign = _KIND_SIGN.search(line[:48])
    if not sign or sign.end() >= len(line) - 1 or sign.start() < 2:
        return line, None
    kind = kind_of_words(line[: sign.start()].strip("[【( "))
    return (line, None) if kind is None else (line[sign.end() :].strip(), kind)


def kind_of_words(text: str) -> Kind | None:
    """The kind that a phrase names, where it holds nothing else ("Opening keynote", "Talk")."""
    phrase = phrase_of(text)
    words = wording()
    for kind in (Kind.KEYNOTE, Kind.WORKSHOP, Kind.PANEL, Kind.TALK):
        if phrase in getattr(words, kind.value):
            return kind
    return None


def group_kind(text: str) -> Kind | None:
    """The kind that a group gives its talks: "Keynotes", "Workshops"."""
    phrase = phrase_of(bare(text).text)
    single = phrase.removesuffix("s")
    kind = kind_of_words(single)
    return None if kind is Kind.TALK else kind


def _inner_kind(title: str, kind: Kind | None, *, marked: bool) -> tuple[str, Kind | None, bool]:
    """Find a kind word behind the title: "Title (keynote)", "Title [Workshop]"."""
    if title.endswith((")", "]")):
        start = max(title.rfind("("), title.rfind("["))
        inside = kind_of_words(title[start + 1 : -1]) if start > 2 else None
        if inside:
            return title[:start].strip(), kind if kind and inside is Kind.TALK else inside, True
    return title, kind, marked


def _clean(title: str) -> str:
    """Take quotes around the whole, dangling separators and closing hashes off."""
    title = title.strip(_ENDS + "\u200b")
    quoted = _QUOTED.fullmatch(title)
    if quoted:
        title = quoted[1]
    if title.endswith(".") and not title.endswith("..") and title.count(".") == 1:
        title = title[:-1]
    return title.strip(_ENDS)


def split_people(line: str, links: Links, loose: str = "") -> tuple[str, People, str]:
    """Part a line into title, people and the form in which the people stand there."""
    for rule in (
        _quoted_first,
        _only_people,
        _behind_by,
        _behind_dash,
        _in_brackets,
        _possessive,
        _before_sign,
        _behind_colon,
    ):
        title, people, form = rule(line, links, loose)
        if form:
            return title, people, form
    return line, NOBODY, ""


_Split = tuple[str, People, str]
_NO_SPLIT: _Split = ("", NOBODY, "")


def _quoted_first(line: str, links: Links, loose: str) -> _Split:
    """`"Title" Ann Lee` and `"Title", Ann Lee`: the quotes part the two."""
    quoted = _QUOTED_FIRST.match(line)
    if not quoted:
        return _NO_SPLIT
    rest = re.sub(r"^(?:by|von|par|por|door)\s+", "", line[quoted.end() :].strip(" -–—,|/()"))
    people = read_people(rest, links, least=LIKELY)
    return (quoted[1], people, '"" x') if people.speakers else _NO_SPLIT


def _only_people(line: str, links: Links, loose: str) -> _Split:
    """`Ann Lee` or `Ann Lee, Acme`: nothing but people."""
    least = LIKELY if loose == "only x" else SURE
    if len(line) > 120 or line[-1:] in "?!":
        return _NO_SPLIT
    people = read_people(line, links, least=least)
    if not people.speakers or (
        " - " in line or ": " in line or " – " in line or " — " in line or " | " in line
    ):
        return _NO_SPLIT
    known = all(len(speaker.name.split()) > 1 for speaker in people.speakers)
    return ("", people, "only x") if known else _NO_SPLIT


_BY = re.compile(
    r"[\s,(]*\b(?:presented by|given by|delivered by|talk by|hosted talk by|by|w/|featuring|feat\.|ft\.|with|präsentiert von|vortrag von|von|mit|présenté par|animé par|par|avec|presentado por|impartida por|a cargo de|por|apresentado por|gepresenteerd door|door|be)[:\s]\s*",
    re.IGNORECASE,
)
_WEAK_BY = frozenset(["with", "mit", "avec", "con", "com", "be", "por", "par", "von", "door", "w/"])


def _behind_by(line: str, links: Links, loose: str) -> _Split:
    """`Title by Ann Lee`, the last such word that a name follows."""
    for cut in reversed(list(_BY.finditer(line))):
        word = cut.group().strip(" ,(:").lower()
        least = SURE if word in _WEAK_BY and loose != "by x" else 0.5 if loose == "by x" else LIKELY
        rest = line[cut.end() :].strip(" ")
        if (
            rest
            and len(rest) <= 160
            and (people := read_people(rest.rstrip(")"), links, least=least)).speakers
        ):
            if cut.start() == 0 and word in _WEAK_BY:
                continue
            return line[: cut.start()], people, "by x"
    return _NO_SPLIT


def _behind_dash(line: str, links: Links, loose: str) -> _Split:
    """`Title - Ann Lee`, also with `|`, `/`, `//` or a long dash; the first cut before a name."""
    least = 0.5 if loose == "- x" else LIKELY
    cuts = list(_DASHES.finditer(line))[:8]
    for cut in cuts:
        rest = line[cut.end() :]
        if not cut.start() or len(rest) > 200:
            continue
        people = read_people(rest, links, least=least)
        if people.speakers and _front_is_no_name(line[: cut.start()], people.confidence):
            return line[: cut.start()], people, "- x"
    comma = line.rfind(",")
    if comma > 8 and not cuts and line.count("(", 0, comma) == line.count(")", 0, comma):
        people = read_people(line[comma + 1 :], links, least=SURE if loose != ", x" else LIKELY)
        if (
            people.speakers
            and len(people.speakers[0].name.split()) > 1
            and read_people(line[:comma], least=0.5).confidence == 0
        ):
            return line[:comma], people, ", x"
    return _NO_SPLIT


def _front_is_no_name(front: str, confidence: float) -> bool:
    return (
        read_people(front, least=min(SURE, confidence)).confidence <= confidence or len(front) > 60
    )


def _in_brackets(line: str, links: Links, loose: str) -> _Split:
    """`Title (Ann Lee, Acme)`."""
    if line[-1:] not in ")]）":
        return _NO_SPLIT
    start = max(line.rfind("("), line.rfind("（"), line.rfind("["))
    while start > 0 and line[start:].count(")") > 1 and line.rfind("(", 0, start) > 0:
        start = line.rfind("(", 0, start)
    if start < 2:
        return _NO_SPLIT
    inside = re.sub(
        r"^(?:by|von|par|por|door|speaker|speakers|with)[:\s]\s*",
        "",
        line[start + 1 : -1],
        flags=re.IGNORECASE,
    )
    people = read_people(inside, links, least=0.45 if loose == "(x)" else LIKELY)
    if not people.speakers:
        return _NO_SPLIT
    title = line[:start].strip()
    if (only := _only_people(title, links, loose))[2]:
        return only
    return title, people, "(x)"


_SIGN = re.compile(
    r"\s+[-–—~]{1,2}\s+|\s*:\s+|\s+\|\s+|\s*—\s*|\s+/\s+|['’]s (?=keynote|talk|session|presentation)|\s+on\s+(?=[\"“A-Z])|,?\s*(?=[\"“«])|\s*-\s+|\s+(?=keynote\b|Keynote\b)|\s*[|]\s*"
)


def _before_sign(line: str, links: Links, loose: str) -> _Split:
    """`Ann Lee - Title`, `Ann Lee, Acme: Title`, `Ann Lee's keynote`, `Ann Lee "Title"`."""
    least = {"x -": 0.5, "only x": LIKELY}.get(loose, SURE - 0.1)
    for cut in list(_SIGN.finditer(line))[:4]:
        front = line[: cut.start()]
        if not 2 < len(front) <= 120 or not line[cut.end() :].strip():
            continue
        people = read_people(front, links, least=least)
        several = people.speakers and len(people.speakers[0].name.split()) > 1
        if several or (people.speakers and loose == "x -"):
            title = line[cut.end() :]
            if loose == "only x" and ":" not in cut.group() and len(title.split()) <= 5:
                return "", read_people(line, links, least=least), "only x"
            if says_role(title) or ("|" in cut.group() and len(title.split()) <= 2):
                return "", read_people(line, links, least=least), "only x"
            return (line if kind_of_words(title) else title), people, "x -"
    return _NO_SPLIT


_POSSESSIVE = re.compile(
    r"['’]s?\s+(?:\w+\s)?(?:keynote|talk|session|presentation|workshop|lecture)(?:\s*[:–—-]\s*|\s+on\s+)",
    re.IGNORECASE,
)


def _possessive(line: str, links: Links, loose: str) -> _Split:
    """`Ann Lee's keynote: Title`."""
    cut = _POSSESSIVE.search(line[:80])
    if not cut or len(line) - cut.end() < 4:
        return _NO_SPLIT
    people = read_people(line[: cut.start()], links, least=LIKELY)
    return (line[cut.end() :], people, "x's") if people.speakers else _NO_SPLIT


def _behind_colon(line: str, links: Links, loose: str) -> _Split:
    """`Title: Ann Lee`; a colon more often parts a title than it introduces a person."""
    colon = line.rfind(": ")
    if colon < 4:
        return _NO_SPLIT
    people = read_people(line[colon + 1 :], links, least=LIKELY if loose == ": x" else SURE)
    if not people.speakers or len(people.speakers[0].name.split()) < 2:
        return _NO_SPLIT
    return line[:colon], people, ": x"


def same_words(one: str, other: str) -> bool:
    """Whether two titles say the same, punctuation and case aside."""
    return re.findall(r"\w+", folded(one)) == re.findall(r"\w+", folded(other))
