"""Which names are one person, across all notes."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from notes.linking.crowd import FAMILY, Crowd, blocks_of, crowd_of
from notes.linking.folding import folded, person_words
from notes.linking.joins import Join
from notes.linking.speaker_mentions import names_of
from notes.linking.speaker_names import is_short_form, is_slip, without_initials
from notes.linking.unions import Unions
from notes.models import Profile, stable_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from notes.linking.crowd import Block
    from notes.linking.notebook_settings import NotebookSettings
    from notes.linking.speaker_mentions import Mention, Name


def profiles_of(
    mentions: Sequence[list[Mention]], settings: NotebookSettings
) -> tuple[tuple[Profile, ...], tuple[Join, ...]]:
    """A profile for each person, and what was joined for it.

    Args:
        mentions: Those of each event, newest first; they are let go of on the way, as those of very
            many notes take as much room as all that is made of them.
        settings: What `podium.toml` says.
    """
    names = names_of(mentions)
    profiles, joins = joined(names, mentions, settings, Crowd(crowd_of(names, settings)))
    return tuple(sorted(profiles, key=place_of)), joins


def joined(
    names: Sequence[Name],
    mentions: Sequence[list[Mention]],
    settings: NotebookSettings,
    crowd: Crowd,
) -> tuple[list[Profile], tuple[Join, ...]]:
    """A profile for each person among some names, and what was joined for it.

    Args:
        names: With all that may be taken for one of them.
        mentions: Those of the names, as for `profiles_of`.
        settings: What `podium.toml` says.
        crowd: All names of the notebook.
    """
    joiner = _Joiner(names, settings, crowd)
    joiner.by_settings()
    joiner.by_handle()
    joiner.by_initials()
    joiner.by_slip()
    groups = ([names[at] for at in group] for group in joiner.unions.sets())
    rank = {told[0].event: place for place, told in enumerate(mentions) if told}
    for told in mentions:
        told.clear()
    profiles = []
    for group in groups:
        profiles.append(_profile(group, rank, joiner.chosen))
        for name in group:
            name.mentions.clear()
    return profiles, tuple(joiner.joins)


def place_of(profile: Profile) -> tuple[str, str]:
    """Sorts profiles by their folded names."""
    return folded(profile.name), profile.id


class _Joiner:
    """Joins names, one kind of evidence after the other."""

    def __init__(self, names: Sequence[Name], settings: NotebookSettings, crowd: Crowd) -> None:
        self.names = names
        self._crowd = crowd
        self.unions = Unions(len(names))
        self.joins: list[Join] = []
        self.chosen: dict[int, str] = {}
        """The name to show that the settings give: by identity of a name."""
        self._settings = settings
        self._apart = {frozenset(map(folded, pair)) for pair in settings.apart_speakers}

    def _join(self, what: int, into: int, why: str, score: float) -> None:
        one, other = self.names[what], self.names[into]
        if frozenset((" ".join(one.words), " ".join(other.words))) in self._apart:
            return
        if self.unions.join(what, into):
            self.joins.append(Join("speaker", one.shown, other.shown, why, score, one.key))

    def by_settings(self) -> None:
        """Names that the settings give for one person."""
        if not self._settings.speakers:
            return
        number_of = {tuple(sorted(name.words)): at for at, name in enumerate(self.names)}
        for shown, others in self._settings.speakers.items():
            keys = (tuple(sorted(person_words(form))) for form in (shown, *others))
            numbers = [number_of[key] for key in keys if key in number_of]
            for number in numbers:
                self.chosen[id(self.names[number])] = shown
                self._join(number, numbers[0], "the settings say so", 1.0)

    def by_handle(self) -> None:
        """Names beside one handle, where they share a word; a handle alone joins its one name."""
        by_handle: dict[str, list[int]] = {}
        for number, name in enumerate(self.names):
            for handle in sorted(_handles(name)):
                by_handle.setdefault(handle, []).append(number)
        for handle, numbers in sorted(by_handle.items()):
            bare = [at for at in numbers if _is_handle(self.names[at], handle)]
            named = [at for at in numbers if at not in bare]
            named.sort(key=lambda at: -len(self.names[at].words))
            for number in named[1:]:
                if set(self.names[number].words) & set(self.names[named[0]].words):
                    self._join(number, named[0], f"the same handle @{handle}", 0.95)
            if len({self.unions.leader(number) for number in named}) == 1:
                for number in bare:
                    self._join(number, named[0], f"the handle @{handle} stands beside it", 0.95)

    def by_initials(self) -> None:
        """A middle initial more, and first names cut to one letter within an event."""
        by_bare: dict[tuple[str, ...], list[int]] = {}
        by_last: dict[str, list[int]] = {}
        for number, name in enumerate(self.names):
            by_bare.setdefault(without_initials(name.words), []).append(number)
            by_last.setdefault(name.words[-1], []).append(number)
        for words, numbers in by_bare.items():
            if len(numbers) == 2:
                plain, full = sorted(numbers, key=lambda at: self.names[at].words != words)
                if self.names[full].words != words and self._are_near(plain, full):
                    why = "the same name without its middle initial"
                    self._join(plain, full, why, 0.92)
        for last, numbers in by_last.items():
            if self._crowd.is_small((FAMILY, last)):
                self._short_forms(numbers)

    def _are_near(self, one: int, other: int) -> bool:
        """Whether two names share an event or affiliation, or nobody else has their last name."""
        first, second = self.names[one], self.names[other]
        if first.events & second.events or _affiliations(first) & _affiliations(second):
            return True
        return self._crowd.is_one_family(first.words[-1])

    def _short_forms(self, numbers: Sequence[int]) -> None:
        shorts = [at for at in numbers if len(self.names[at].words[0]) == 1]
        for short in shorts:
            fits = [
                at for at in numbers if is_short_form(self.names[short].words, self.names[at].words)
            ]
            same_event = [at for at in fits if self.names[at].events & self.names[short].events]
            if len(fits) == 1 and same_event:
                self._join(short, fits[0], "the only such name, at the same event", 0.85)

    def by_slip(self) -> None:
        """Names that differ by a slip of the pen, at one event or with one affiliation."""
        blocks: dict[Block, list[int]] = {}
        for number, name in enumerate(self.names):
            for block in blocks_of(name.words)[:-1]:
                blocks.setdefault(block, []).append(number)
        fits: dict[int, set[int]] = {}
        for block, numbers in blocks.items():
            if len(numbers) > 1 and self._crowd.is_small(block):
                for at, one in enumerate(numbers):
                    for other in numbers[at + 1 :]:
                        if self._is_slip(one, other):
                            fits.setdefault(one, set()).add(other)
                            fits.setdefault(other, set()).add(one)
        for one, others in sorted(fits.items()):
            other = min(others)
            if len(others) == 1 and len(fits[other]) == 1 and one < other:
                what, into = sorted((one, other), key=self._use)
                self._join(what, into, "a slip of the pen at the same event", 0.85)

    def _use(self, number: int) -> tuple[int, int]:
        return len(self.names[number].mentions), number

    def _is_slip(self, one: int, other: int) -> bool:
        first, second = self.names[one], self.names[other]
        if not is_slip(first.words, second.words):
            return False
        return bool(first.events & second.events or _affiliations(first) & _affiliations(second))


def _handles(name: Name) -> set[str]:
    found: set[str] = set()
    for mention in name.mentions:
        speaker = mention.speaker
        if speaker.handle:
            found.add(speaker.handle.lstrip("@").casefold())
        form = speaker.name or speaker.handle
        if form.startswith("@"):
            found.add(form[1:].casefold())
    return found


def _is_handle(name: Name, handle: str) -> bool:
    """Whether the name is the handle and nothing more."""
    return name.words == (handle,) or all(mention.form.startswith("@") for mention in name.mentions)


def _affiliations(name: Name) -> set[str]:
    told = {speaker.affiliation for *_, speaker in name.mentions}
    return {folded(affiliation) for affiliation in told if affiliation}


def _profile(group: Sequence[Name], rank: Mapping[str, int], chosen: Mapping[int, str]) -> Profile:
    forms = _by_use([mention.form for name in group for mention in name.mentions])
    shown = next((chosen[id(name)] for name in group if id(name) in chosen), forms[0])
    handles = sorted({name.handle for name in group})
    mentions = group[0].mentions
    if len(group) > 1:
        mentions = sorted(
            chain.from_iterable(name.mentions for name in group),
            key=lambda mention: (rank[mention.event], mention.nth),
        )
    speakers = [mention.speaker for mention in mentions]
    return Profile(
        id=stable_id("speaker", " ".join(sorted(person_words(shown))), *filter(None, handles)),
        name=shown,
        names=_distinct((shown, *forms)),
        affiliations=_distinct([speaker.affiliation for speaker in speakers]),
        handles=_distinct([speaker.handle for speaker in speakers]),
        links=_distinct([speaker.link for speaker in speakers]),
        sessions=_distinct([mention.lead for mention in mentions]),
    )


def _by_use(forms: list[str]) -> list[str]:
    """The forms of a name, each once, those used most first; handles behind all others."""
    if len(set(forms)) == 1:
        return forms[:1]
    counts = Counter(forms)
    return sorted(counts, key=lambda form: (form.startswith("@"), -counts[form], -len(form), form))


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(texts)))
