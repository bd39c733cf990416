"""Read the people off a phrase: "Ann Lee, CTO @ Acme & Bo Ek (Initech)"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from notes.models import Speaker
from notes.structure.names import LIKELY, SURE, name_confidence
from notes.structure.wording import folded, name_words, wording
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

Links = tuple[tuple[str, str], ...]

_HANDLE = re.compile(r"(?<![\w.])@([A-Za-z0-9_][A-Za-z0-9_.-]{1,38})(?![\w.]*@)")
_PROFILE = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter\.com|x\.com|github\.com|mastodon\.social|bsky\.app/profile|linkedin\.com/in|instagram\.com)/@?([\w.-]{2,40})/?(?:\?.*)?$",
    re.IGNORECASE,
)
_URL = re.compile(r"\(?<?https?://[^\s<>()]+>?\)?|www\.[^\s()]+")
_AFFILIATED = re.compile(
    r"\s+[-\u2013\u2014|/]\s+|\s*[|(\[\uff08]|\s+@\s*|\s+(?:from|of|at|de chez|chez|bei)\s+(?=[A-Z@\"])|:\s+|\s*[)\]\uff09]|\s+-(?=[A-Z@])|\t"
)
_STRONG = re.compile(r"\s*(?:;|\s&\s|\s\+\s|、|\s//\s|\n|，)\s*")
_MAYBE_STRONG = re.compile(r"\s[/|]\s")
_PRONOUNS = re.compile(
    r"\s*\((?:she|he|they|her|him|hers|his|elle|il|sie|er)(?:/\w+){0,2}\)", re.IGNORECASE
)
_PLACE = re.compile(r"[^,()]+,\s?[A-Z]{2}\.?(?:,?\s(?:USA?|\d{4}))?")
_MANY = 24


class People(NamedTuple):
    """The people a phrase names and how surely it names people at all."""

    speakers: tuple[Speaker, ...]
    confidence: float


NOBODY = People((), 0.0)


def read_people(text: str, links: Links = (), *, least: float = LIKELY) -> People:
    """Read all people off `text`, its inline markup stripped before.

    Args:
        text: A phrase that holds people and what belongs to them, and nothing else.
        links: The links that stood in it.
        least: A phrase whose first person is less sure than this names nobody.
    """
    text = _PRONOUNS.sub("", _URL.sub(" ", text)).strip(" ,.;:-\u2013\u2014*_")
    if not text or len(text) > 400 or _starts_no_name(text):
        return NOBODY
    if _PLACE.fullmatch(text):
        return NOBODY
    found: list[tuple[Speaker, float]] = []
    for chunk in _chunks(text):
        if not _read_chunk(chunk, found, min(least, LIKELY)) and not found:
            return NOBODY
    if not found:
        return NOBODY
    confidence = found[0][1] if len(found) < 3 else max(sure for _, sure in found)
    if LIKELY <= confidence < SURE and says_role(found[0][0].affiliation):
        confidence = SURE
    if confidence < least:
        return NOBODY
    speakers = tuple(_completed(speaker, links) for speaker, _ in found[:_MANY])
    return People(tuple(dict.fromkeys(speakers)), confidence)


def _starts_no_name(text: str) -> bool:
    """A cheap refusal for most phrases: their first two words cannot begin a name."""
    first, _, rest = text.partition(" ")
    if first[0] == "@" or not first.isascii():
        return False
    words = name_words()
    low = first.lower()
    if low in words.not_name and low not in words.given:
        return True
    if not rest or first[-1] in ",;":
        return False
    second = rest.partition(" ")[0]
    if first[0].islower():
        return rest.count(" ") > 3 and low not in words.particles and low not in words.given
    return (
        second.isalpha()
        and second.islower()
        and second not in words.particles
        and second not in _BEHIND_A_NAME
        and second not in wording().conjunctions
    )


_BEHIND_A_NAME = frozenset({"from", "of", "at", "chez", "bei"})


def _chunks(text: str) -> Sequence[str]:
    """Split at what stands between people; "and" counts only between two names."""
    chunks: list[str] = []
    for part in _strong_parts(text):
        words = part.split(" ")
        start = 0
        for at, word in enumerate(words):
            if (
                word.lower() in wording().conjunctions
                and at > start
                and _depth(words[start:at]) == 0
            ):
                chunks.append(" ".join(words[start:at]))
                start = at + 1
        chunks.append(" ".join(words[start:]))
    return [chunk.strip(" ,") for chunk in chunks if chunk.strip(" ,")]


def _strong_parts(text: str) -> list[str]:
    """Split at signs that stand between people; a slash or dash does only before a name."""
    parts = _STRONG.split(text)
    if " / " not in text and " | " not in text:
        return parts
    found: list[str] = []
    for part in parts:
        start = 0
        for sign in _MAYBE_STRONG.finditer(part):
            name, _ = _name_and_rest(part[sign.end() :].split(",")[0].strip() or "-")
            if name_confidence(name) >= SURE:
                found.append(part[start : sign.start()])
                start = sign.end()
        found.append(part[start:])
    return found


def _depth(words: Sequence[str]) -> int:
    text = " ".join(words)
    return text.count("(") - text.count(")")


def _read_chunk(chunk: str, found: list[tuple[Speaker, float]], least: float) -> bool:
    """Read "name, org, name (org)" into `found`; False where it starts with no name."""
    started = False
    for piece in _pieces(chunk):
        name, rest = _name_and_rest(piece)
        confidence = name_confidence(name)
        needed = least if not started else SURE if found and found[-1][0].affiliation else 0.75
        if found and not started:
            needed = min(least, 0.5)
        handle_of_last = name[:1] == "@" and found and not found[-1][0].handle
        if handle_of_last and found[-1][0].name != name:
            found[-1] = (_joined(found[-1][0], name), found[-1][1])
            started = True
        elif confidence >= needed and not _is_role(name):
            found.append((_speaker(name, rest), confidence))
            started = True
        elif found:
            found[-1] = (_joined(found[-1][0], piece), found[-1][1])
            started = True
        else:
            return False
    return started


def _pieces(chunk: str) -> list[str]:
    """Split at commas outside brackets."""
    pieces: list[str] = []
    depth = start = 0
    for at, letter in enumerate(chunk):
        if letter in "(\uff08[":
            depth += 1
        elif letter in ")\uff09]":
            depth -= 1
        elif letter in ",\uff0c" and depth <= 0:
            pieces.append(chunk[start:at])
            start = at + 1
    pieces.append(chunk[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


def _name_and_rest(piece: str) -> tuple[str, str]:
    """Cut what belongs to a person off the name: role, organisation, handle."""
    if piece[0] == "@":
        handle, _, rest = piece.partition(" ")
        return handle.rstrip(":,"), rest
    cut = _AFFILIATED.search(piece)
    while cut and cut.group().strip() in {"(", "[", "\uff08"} and _is_nickname(piece, cut.end()):
        cut = _AFFILIATED.search(piece, piece.index(")", cut.end()) + 1)
    if not cut:
        return piece, ""
    return piece[: cut.start()].strip(), piece[cut.end() :].strip(" )(]")


def _is_nickname(piece: str, start: int) -> bool:
    """Whether brackets hold a nickname: one word, and the surname behind them."""
    end = piece.find(")", start)
    inside = piece[start:end] if end > 0 else ""
    behind = piece[end + 1 :].split() if end > 0 else []
    return inside.isalpha() and bool(behind) and behind[0][:1].isupper()


def _is_role(name: str) -> bool:
    lists = name_words()
    words = folded(name).replace("-", " ").split()
    role = any(word in lists.roles or word in lists.role_words for word in words)
    return role and words[0] not in lists.given


_FROM = re.compile(r"(?:from|at|of|@)\s?[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3}$")


def says_role(text: str) -> bool:
    """Whether a phrase is what a person does rather than what a talk is about."""
    if _FROM.match(text):
        return True
    words = folded(text[:120]).replace(",", " ").replace("-", " ").split()
    roles = name_words().roles
    return any(word in roles for word in words[:4]) and len(words) <= 12


def _speaker(name: str, rest: str) -> Speaker:
    handle = name[1:] if name[0] == "@" else ""
    if not handle and (at := _HANDLE.search(rest)) and _is_handle(rest, at):
        handle = at[1]
        rest = rest[: at.start()] + rest[at.end() :]
    return Speaker(
        name=visible_line(name.lstrip("@").strip(" .*_"), 80)
        if not name.endswith(("Jr.", "Sr."))
        else name,
        affiliation=visible_line(_tidy(rest), 160),
        handle=f"@{handle}" if handle else "",
    )


def _is_handle(rest: str, at: re.Match[str]) -> bool:
    """`@frank` behind a name is a handle; "CTO @Acme" behind a role is an organisation."""
    before = rest[: at.start()].strip(" ,(-|/")
    return not before or not any(word in name_words().roles for word in folded(before).split())


def _tidy(rest: str) -> str:
    return re.sub(r"\s*[()|]\s*", " ", rest).strip(" ,;:-\u2013\u2014|/@.")


def with_handle(people: People, text: str) -> People:
    """Give the last of `people` the handle that stands alone on the next line."""
    *before, last = people.speakers
    found = _HANDLE.match(text.strip())
    if last.handle or not found:
        return people
    handled = Speaker(last.name, last.affiliation, f"@{found[1]}", last.link)
    return People((*before, handled), people.confidence)


def _joined(speaker: Speaker, more: str) -> Speaker:
    """Add a further piece behind a person: handle or affiliation."""
    handle = speaker.handle
    if not handle and (at := _HANDLE.fullmatch(more.strip("() "))):
        return Speaker(speaker.name, speaker.affiliation, f"@{at[1]}", speaker.link)
    more = _tidy(more)
    affiliation = ", ".join(filter(None, (speaker.affiliation, more)))
    return Speaker(speaker.name, visible_line(affiliation, 160), handle, speaker.link)


def _completed(speaker: Speaker, links: Links) -> Speaker:
    """Give a person the link whose label is the name or the handle, and the handle it shows."""
    for label, target in links:
        bare_label = label.strip("@ ")
        if bare_label and (
            bare_label in speaker.name or bare_label == speaker.handle[1:] or speaker.name in label
        ):
            profile = _PROFILE.match(target)
            handle = speaker.handle or (f"@{profile[1]}" if profile else "")
            link = "" if "://" not in target and not target.startswith("mailto:") else target
            return Speaker(speaker.name, speaker.affiliation, handle, visible_line(link, 300))
    return speaker
