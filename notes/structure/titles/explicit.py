"""What a writer said outright: front matter, and labels right below a session's heading.

This is the note format that needs no guessing:

    ---
    event: AWS Summit London
    date: 2019-05-08
    location: London
    ---

    ## Cloud at scale

    Speakers: Ann Example (Initech); Bo Example (@bo)
    Kind: keynote
    Tags: storage, cloud
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from notes.models import EventDetails, Kind, Speaker
from notes.structure.dates.session_days import written_day
from notes.structure.people.certain_people import certain_people, speaker_in, unescaped
from notes.structure.people.labelled_names import are_names, named_behind
from notes.structure.text.labels import is_speaker_label, label_of
from notes.structure.text.lines import Line, LineKind
from notes.structure.words.event_words import event_words, squashed_key
from notes.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_KIND_KEYS = ("kind", "session_type", "session-type", "type")
_KINDS = {str(kind): kind for kind in Kind}
_LABELS = frozenset({"kind", "tags", "date", "event", "source", "type", "time", "room", "track"})
_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DAYS = re.compile(
    rf"(?:^|; )(?:(?P<year>[0-9]{{4}})|(?P<start>{_DAY})(?:/(?P<end>{_DAY}))?"
    rf"|(?:(?P<own_year>[0-9]{{4}}), )?published (?P<post>{_DAY})|undated)(?=; |$)"
)
_NAME_IN_FULL = re.compile(r"[^()]+\((?:[^()]*@\w[^()]*|[^()]*://[^()]*|[^()]+)\)")


class FrontFacts(NamedTuple):
    """What front matter says of the one session of a note, or of all its sessions."""

    title: str = ""
    speakers: tuple[Speaker, ...] = ()
    speakers_key: str = ""
    kind: Kind | None = None
    tags: tuple[str, ...] = ()
    is_session: bool = False
    """It describes one session: it names speakers, a kind or a session."""


def front_facts(data: Mapping[str, object]) -> FrontFacts:
    """Read the keys that describe a session off front matter, whatever their case and language."""
    if not data:
        return FrontFacts()
    keys = {key.strip().lower(): value for key, value in data.items()}
    key = _key_of(keys, "speaker")
    kinds = (kind_named(str(keys[key])) for key in _KIND_KEYS if key in keys)
    kind = next(filter(None, kinds), None)
    names_people = key != ""
    subtitle = keys.get("subtitle")
    if not key and isinstance(subtitle, str) and are_names(subtitle):
        key = "subtitle"
    session = keys.get("session") or keys.get("talk")
    title = session if isinstance(session, str) and len(session) > 3 else keys.get("title")
    title = title or keys.get(_key_of(keys, "title"))
    return FrontFacts(
        title=visible_line(_unquoted(title)) if isinstance(title, str) else "",
        speakers=_people(keys[key]) if key else (),
        speakers_key=key,
        kind=kind,
        tags=tags_in(keys.get("tags") or keys.get("tag") or keys.get("keywords")),
        is_session=names_people or kind is not None or isinstance(session, str),
    )


def _key_of(keys: Mapping[str, object], what: str) -> str:
    """The first of `keys` that says `what`: `Presented by`, `presented_by` and `Ponente(s)` do."""
    known = _keys_that_say(what)
    return next((key for key, value in keys.items() if value and squashed_key(key) in known), "")


@cache
def _keys_that_say(what: str) -> frozenset[str]:
    """The keys as one word each, `speakers` for `Speaker(s)` among them."""
    return frozenset(event_words().keys[what])


def kind_named(text: str) -> Kind | None:
    """The kind that `text` names in Podium's own words."""
    word = text.strip().lower()
    return _KINDS.get(word)


def _unquoted(text: str) -> str:
    return text.strip().strip("\"'“”")


def tags_in(value: object) -> tuple[str, ...]:
    """Tags in a list, or parted by commas or semicolons."""
    if not value:
        return ()
    found = (
        value
        if isinstance(value, list)
        else re.split(r"[,;]", value)
        if isinstance(value, str)
        else []
    )
    tags = (
        visible_line(str(tag).strip().strip("#\"'[]"), 60) for tag in found if isinstance(tag, str)
    )
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def _people(value: object) -> tuple[Speaker, ...]:
    """Speakers from a text, a list of texts or a list of mappings."""
    items = value if isinstance(value, list) else [value]
    found: list[Speaker] = []
    for item in items:
        if isinstance(item, str):
            found.extend(certain_people(item))
        elif isinstance(item, dict) and isinstance(item.get("name"), str):
            found.append(speaker_in(item))
    return tuple(dict.fromkeys(found))


class Labels(NamedTuple):
    """The label block below a heading."""

    speakers: tuple[Speaker, ...] = ()
    speakers_line: int = 0
    kind: Kind | None = None
    tags: tuple[str, ...] = ()
    date: str = ""
    event: EventDetails | None = None
    """The session's own event, in a note about several."""
    source: str = ""
    """The note and lines that an exported session comes from."""
    certain: bool = False
    """A block of Podium's own labels stands there."""


NO_LABELS = Labels()
_made = partial(tuple.__new__, Labels)
"""`Labels` of the tuple of their fields; faster, for every session has some."""


def labels_below(lines: Sequence[Line]) -> Labels:
    """Read the label lines that follow a heading without other text between."""
    found = NO_LABELS
    if not lines or (":" not in lines[0].text and not label_of(lines[0].text)[0]):
        return found
    for line in lines[:_MOST_LABELS]:
        label, rest = label_of(line.text) if line.kind not in _UNLABELLED else _NO_LABEL
        if not label or not (label in _LABELS or is_speaker_label(label)):
            break
        if not rest[-1:].isalnum():
            rest = rest.rstrip().removesuffix("\\").rstrip()
        if label not in _LABELS and not found.speakers:
            people = _labelled_people(rest, label)
            found = _made((people, line.number, *found[2:]))
        elif label in {"kind", "type"} and (kind := kind_named(rest)):
            found = found._replace(kind=kind, certain=True)
        elif label == "tags":
            found = found._replace(tags=tags_in(unescaped(rest)))
        elif label == "date":
            found = found._replace(date=rest.strip())
        elif label == "event":
            found = found._replace(event=event_named(unescaped(rest)))
        elif label == "source":
            found = found._replace(source=unescaped(rest).strip())
    return found


def event_named(text: str) -> EventDetails | None:
    """The event in `Title; first day/last day; Place`; only the title must be there."""
    found = list(_DAYS.finditer(text))
    days = found[-1] if found else None  # a title may hold a year, too
    if days:
        title, place = text[: days.start()], text[days.end() + 2 :]
    else:
        title, _, place = text.partition("; ")
    if not title.strip() and not days:
        return None
    told = days.groupdict("") if days else {}
    start = written_day(told.get("start", "") or told.get("post", ""))
    year = told.get("year") or told.get("own_year")
    return EventDetails(
        title=visible_line(title),
        date_start=start,
        date_end=written_day(told.get("end", "")),
        location=visible_line(place),
        year=int(year) if year else start.year if start else None,
        from_post=bool(start and told.get("post")),
    )


def _labelled_people(rest: str, label: str) -> tuple[Speaker, ...]:
    """People behind a label: exact where they are parted as Podium does, else as read."""
    if ";" in rest or ("(" in rest and _NAME_IN_FULL.fullmatch(rest.strip())):
        return certain_people(rest)
    return named_behind(rest, label)[1].speakers


_MOST_LABELS = 10
_UNLABELLED = (LineKind.HEADING, LineKind.CODE, LineKind.ROW, LineKind.RULE)
_NO_LABEL = "", ""
