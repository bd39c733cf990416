"""The words of `words/events.toml`, ready to be looked up."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class EventWords:
    """Words that name events, words around names, and keys of front matter."""

    event: frozenset[str]
    weak: frozenset[str]
    """Words for events that are common in titles of talks too."""
    series: frozenset[str]
    """Names of events that no word for one is in."""
    study: frozenset[str]
    """Words beside such a name for what notes on it are for."""
    counted: frozenset[str]
    """Names of events behind which a number is that of the edition, and no year."""
    suffixes: tuple[str, ...]
    no_suffix: frozenset[str]
    boilerplate: frozenset[str]
    edges: frozenset[str]
    """Boilerplate that is cut off the ends of a name."""
    held: frozenset[str]
    """What says in brackets how an event was held: virtual, online."""
    connectors: frozenset[str]
    topical: frozenset[str]
    """Of the connectors, those inside names as well: `Data on the Beach`."""
    articles: frozenset[str]
    day: frozenset[str]
    day_numbers: frozenset[str]
    keys: dict[str, tuple[str, ...]]
    labels: dict[str, frozenset[str]]
    index: frozenset[str]
    talk_starts: tuple[str, ...]
    talk_initials: frozenset[str]
    """The first characters of lines that may start so, for a cheap look."""
    posted: re.Pattern[str]
    """Finds words that make a date beside them that of the text."""
    day_first: frozenset[str]
    """Small words of languages whose writers put the day before the month."""
    attended: re.Pattern[str]
    """Finds words that make a date in their sentence that of the event."""
    attended_at: frozenset[str]
    """Words behind which an event is named that somebody went to."""
    about_event: frozenset[str]
    """Words beside a name that say the text is about the whole event: notes, recap."""
    told: frozenset[str]
    """Words for what a writer tells of an event, which may be about anything else: a story."""
    told_behind: frozenset[str]
    """Words behind a name for what is told of the event there: logistics, introduction."""
    thanks: frozenset[str]
    """Words before a name with which its writer greets or thanks."""
    about_talk: frozenset[str]
    """Words beside a name that say the text is about one talk: keynote, panel."""

    def is_event_word(self, word: str) -> bool:
        """Whether `word`, folded to lower case, is or ends in a word for an event."""
        if word in self.event:
            return True
        return (
            len(word) > 3
            and word.endswith(self.suffixes)
            and word not in self.no_suffix
            and (
                word.isalpha()
                or (word.isalnum() and word[0].isalpha() and not word[-4].isdecimal())
            )
        )

    def any_event_word(self, words: Sequence[str]) -> bool:
        """Whether one of `words`, folded to lower case, is or ends in a word for an event."""
        if not self.event.isdisjoint(words):
            return True
        ending = [word for word in words if word.endswith(self.suffixes)]
        return bool(ending) and any(map(self.is_event_word, ending))


@cache
def event_words() -> EventWords:
    """The words of all languages, read once."""
    data = tomllib.loads(Path(__file__).with_name("events.toml").read_text(encoding="utf-8"))
    event = dict(data["event"])
    starts = data["talk"]["starts"]
    suffixes, no_suffix = event.pop("suffixes"), event.pop("no_suffix")
    weak, counted = event.pop("weak"), event.pop("counted")
    return EventWords(
        event=_flat(event),
        series=frozenset(event["series"]),
        study=_flat(data["study"]),
        weak=frozenset(weak),
        counted=frozenset(counted),
        suffixes=tuple(suffixes),
        no_suffix=frozenset(no_suffix),
        boilerplate=_flat(data["boilerplate"]),
        edges=_flat(data["edges"]),
        held=_flat(data["held"]),
        connectors=_flat(data["connectors"]),
        topical=frozenset(data["about"]["in_names"]),
        articles=_flat(data["articles"]),
        day=frozenset(data["day"]["all"]),
        day_numbers=frozenset(data["day"]["numbers"]),
        keys={
            name: tuple(dict.fromkeys(map(squashed_key, words)))
            for name, words in data["keys"].items()
        },
        labels={name: frozenset(words) for name, words in data["labels"].items()},
        index=frozenset(data["index"]["names"]),
        talk_starts=tuple(starts),
        talk_initials=frozenset("_*-( ")
        | {start[0] for word in starts for start in (word, word.upper())},
        posted=re.compile("|".join(map(re.escape, sorted(_flat(data["posted"]))))),
        day_first=_flat(data["day_first"]),
        attended=re.compile("|".join(map(re.escape, sorted(_flat(data["attended"]))))),
        attended_at=frozenset(data["about"]["at"]),
        about_event=frozenset(data["about"]["event"]),
        told=frozenset(data["about"]["told"]),
        told_behind=frozenset(data["about"]["behind"]),
        thanks=frozenset(data["about"]["thanks"]),
        about_talk=frozenset(data["about"]["talk"]),
    )


@lru_cache(512)
def squashed_key(key: str) -> str:
    """A key of front matter as one word: `start_date`, `Start Date` and `startDate` are one."""
    return "".join(filter(str.isalnum, key.casefold()))


def _flat(table: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(word for words in table.values() for word in words)
