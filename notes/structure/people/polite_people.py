"""People told by what stands behind their names in Japanese, Korean and Chinese.

アクメ @yubo さん        片山氏 アクメ織物株        株式会社アクメ 小島 拓 氏        ゆぼ(@yubo)さん
임도현 센터장 아크메카드    아크메 정수민 이사        김하린님 (아크메)            阿明老师
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from notes.structure.people.affiliations import NOBODY, People, joined, speaker_of
from notes.structure.people.asian_names import (
    asian_confidence,
    is_of_everybody,
    is_of_organisation,
    is_phrase,
)
from notes.structure.people.names import LIKELY, SURE, name_confidence
from notes.structure.words.wording import alternatives, load_words

if TYPE_CHECKING:
    from notes.models import Speaker

_LONGEST, _LONGEST_FIRM = 100, 40
_CONFIDENCE = 0.9
_BETWEEN = re.compile(
    r"\s*[、，&＆]\s*|,\s+|\s[/／+]\s|(?<=[님씨])(?:과|와)\s|(?<=さん)と(?=\S)|(?<=氏)と(?=\S)"
)
_SAYS_MORE = re.compile(
    r"[。！？!?「」『』《》【】\[\]]|\.\.|[\u3041-\u3096]{3}|^[\u3041-\u3096]|습니다|니다\b"
)
"""What a firm or a role has not, and a sentence or a title has."""
_OF_FIRM = re.compile(r"([\w.&-]{2,20}?)の([\u3400-\u9fff]{2,4}|[A-Za-z]\w+|[\u30a1-\u30ff]{2,8})")
_TOLD = re.compile(
    r"^(?:の)?(?:ご?発表|講演|登壇|資料|スライド|발표|강연|세션|분享|分享|演讲|演講)(?:資料|자료)?$"
)
"""Behind the name: that the person spoke."""
_NETWORKS = frozenset({"twitter", "x", "github", "facebook", "connpass", "qiita", "zenn", "note"})
_CORPORATE = re.compile(r"(?:^|(?<=\s))(株式会社|合同会社|有限会社|\(주\)|㈜)\s+")
_AROUND = " \t\u3000-–—:：|｜/／・,，()（）<>＜＞"
_HANDLE = re.compile(r"(.*?)\s*[(（]?\s*[@＠]([A-Za-z0-9_][\w.-]{1,38})\s*[)）]?")
_SPACE = re.compile(r"[\s\u3000]+")
_TOKEN = re.compile(r"[^\W\d][\w.\u30fb·-]{0,19}")
_HAN = re.compile(r"[\u3400-\u9fff\u3005]{1,3}")
_GIVEN = re.compile(r"[\u3400-\u9fff\u3005]{1,3}|[\u3041-\u3096]{2,5}|[\u30a1-\u30ff]{2,5}")
_ONE = re.compile(r"[\uac00-\ud7af]{3,4}|[\u3400-\u9fff]{2,3}")


@cache
def _words() -> dict[str, tuple[str, ...]]:
    lists = load_words("polite")
    return {
        name: tuple(word for text in languages.values() for word in text.split())
        for name, languages in lists.items()
    }


@cache
def _behind() -> re.Pattern[str]:
    words = alternatives(frozenset(_words()["behind"]))
    return re.compile(rf"[ \u3000]?(?:{words})(?=$|[\s\u3000(（:：|｜/／<＜・-])")


@cache
def _last_letters() -> frozenset[str]:
    """The letters in which words of honour and roles end, without one of which there is none."""
    return frozenset(word[-1] for name in _TELLING for word in _words()[name])


_TELLING = ("behind", "role", "trade")


def polite_people(text: str) -> People:
    """Everybody whom `text`, a phrase of people and nothing else, names so."""
    if _last_letters().isdisjoint(text):
        return NOBODY
    polite = len(text) <= _LONGEST and _behind().search(text) is not None
    if not polite and not _may_have_role(text):
        return NOBODY
    found: list[Speaker] = []
    for part in filter(None, _BETWEEN.split(text.strip())):
        if (person := _polite(part) or _with_role(part)) is not None:
            found.append(person)
        elif not found or len(part) > _LONGEST_FIRM or _SAYS_MORE.search(part):
            return NOBODY
        else:
            found[-1] = joined(found[-1], part)
    return People(tuple(found), _CONFIDENCE) if found else NOBODY


def named_politely(line: str) -> tuple[str, People]:
    """What stands before the one whom a line names last, and that person; nobody where none is."""
    sign = _behind().search(line)
    front = line[: sign.start()].rstrip() if sign else ""
    if sign is None or " " not in front:
        return line, NOBODY
    name, before = _name_last(_SPACE.split(front))
    person = _polite(name + line[sign.start() :])
    return (before, People((person,), _CONFIDENCE)) if person else (line, NOBODY)


def _polite(text: str) -> Speaker | None:
    """`[firm] name さん [firm or role]`."""
    sign = _behind().search(text)
    if sign is None:
        return None
    front, rest = text[: sign.start()].strip(_AROUND), text[sign.end() :].strip(_AROUND)
    front = _CORPORATE.sub(r"\1", front) if "社" in front or "주" in front else front
    rest = "" if _TOLD.match(rest) or rest.lower() in _NETWORKS else rest
    if not front or max(len(front), len(rest)) > _LONGEST_FIRM or _SAYS_MORE.search(rest):
        return None
    if (handled := _HANDLE.fullmatch(front)) is not None:
        inside = "(" in front or "（" in front or handled.start(2) == handled.end(1) + 1
        return _with_handle(handled[1].strip(_AROUND), handled[2], rest, inside=inside)
    words = _SPACE.split(front)
    role = words.pop() if words[-1] in _words()["role"] else ""
    if not words:
        return None
    name, firm = _name_last(words)
    if not firm and (owned := _OF_FIRM.fullmatch(name)):
        firm, name = owned.groups()
    if _is_no_person(name) or is_phrase(name) or not _may_be_before(firm):
        return None
    return speaker_of(name, ", ".join(filter(None, (firm, role, rest))))


def _may_be_before(firm: str) -> bool:
    """Whether what stands before a name is a firm or nothing, and no title and no day."""
    by = firm[-3:].lower() == " by" or firm.lower() == "by"
    return not (by or _SAYS_MORE.search(firm) or is_phrase(firm) or _DATED.search(firm))


_DATED = re.compile(r"\d[/:.-]\d")


def _is_no_person(name: str) -> bool:
    """Whether no person is called so: `皆さん`, `アクメ株式会社さん`."""
    told = is_of_everybody(name) or is_of_organisation(name)
    return told or _TOKEN.fullmatch(name.replace(" ", "").replace("\u3000", "")) is None


def _with_handle(front: str, handle: str, rest: str, *, inside: bool) -> Speaker:
    """`ゆぼ (@yubo)`, `アクメ @yubo`: in brackets a handle is that of the name before it."""
    name = _ASIDE.split(front, maxsplit=1)[0].strip(_AROUND)
    if not name:
        return speaker_of(f"@{handle}", rest)
    if name[-1] == "の":
        return speaker_of(f"@{handle}", ", ".join(filter(None, (name[:-1], rest))))
    if inside or name_confidence(name) >= LIKELY:
        first, _, last = name.partition(" ")
        firm = first if is_of_organisation(first) else ""
        named = speaker_of(last if firm else name, ", ".join(filter(None, (firm, rest))))
        return joined(named, f"@{handle}")
    return speaker_of(f"@{handle}", ", ".join(filter(None, (name, rest))))


_ASIDE = re.compile(r"[@＠(（]|\s[-–/|]\s|\s\d")
"""What people put behind their names for a while: `ゆぼ@港町4/15`, `小島 拓 (takk)`."""


def _name_last(words: list[str]) -> tuple[str, str]:
    """The name that `words` end with, and what stands before it.

    It has two words where both are of the length of names, or of two in Latin.
    """
    if len(words) == 1:
        return words[0], ""
    first, last = words[-2:]
    both = f"{first} {last}"
    if last.isascii():
        known = name_confidence(both) >= (LIKELY if len(words) == _TWO else SURE)
        pair = first.isascii() and not first.isupper() and known
    else:
        pair = _are_two(first, last)
    start = len(words) - (_TWO if pair else 1)
    return " ".join(words[start:]), " ".join(words[:start])


_TWO = 2


def _are_two(first: str, last: str) -> bool:
    """Whether two words are a family name and a given name by the number of their letters."""
    han = _HAN.fullmatch(first) is not None and _GIVEN.fullmatch(last) is not None
    known = _GIVEN.fullmatch(first) is not None and asian_confidence(f"{first} {last}") >= LIKELY
    return (han or known) and not is_of_organisation(first)


def _may_have_role(text: str) -> bool:
    """A cheap look: does a phrase of some words begin or end in a name's letters?"""
    if (
        len(text) > _LONGEST
        or text.count(" ") > _MOST_SPACES
        or ":" in text
        or "：" in text
        or "eynote" in text
    ):
        return False
    return not _SAYS_MORE.search(text)


_MOST_SPACES = 6


def _with_role(text: str) -> Speaker | None:
    """`name role [firm]`, `firm name role` and `name firm role`."""
    words = _WORDS.findall(text)
    lists = _words()
    ranked, at = True, _place_of(words, lists["role"])
    if at < 0:
        ranked, at = False, _place_of(words, lists["trade"])
    if at < 0 or not 1 < len(words) <= _MOST_SPACES:
        return None
    least = _SHAPED if ranked else _KNOWN
    sure = {each: _sure(words[each]) for each in (0, at - 1, at + 1) if 0 <= each < len(words)}
    sure = {each: least for each, least in sure.items() if each != at and _is_firm(words[:each])}
    named = max(sure, key=lambda each: sure[each], default=at)
    if sure.get(named, 0) < least:
        return None
    stop = named + 1
    parted = len(words[named]) <= _TWO and stop < len(words) and stop != at
    if parted and _are_two(words[named], words[stop]):
        stop += 1
    rest = " ".join((*words[:named], *words[stop:]))
    return speaker_of(" ".join(words[named:stop]), rest)


_WORDS = re.compile(r"[^\s\u3000,，/／()（）|·-][^\s\u3000,，/／()（）|·]*")


def _is_firm(words: list[str]) -> bool:
    """Whether words before a name may be a firm's: two at most, and no particle behind them."""
    return len(words) <= _TWO and not any(word.endswith(_PARTICLES) for word in words)


def _place_of(words: list[str], roles: tuple[str, ...]) -> int:
    """Where the first word stands that is a role or ends in one; -1 where none is."""
    for at, word in enumerate(words):
        if word in roles if word.isascii() else word.endswith(roles):
            return at
    return -1


def _sure(word: str) -> float:
    """How surely a word is a name, for it has the length of one and no particle behind it."""
    if _ONE.fullmatch(word) is None or word.endswith(_PARTICLES):
        return 0.0
    return name_confidence(word)


_PARTICLES = ("의", "를", "을", "에", "는", "된", "들", "한", "기", "로", "와", "과", "서", "게")
_SHAPED, _KNOWN = 0.55, 0.7
