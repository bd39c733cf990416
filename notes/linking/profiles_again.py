"""Which names are one person, where most notes say what they said before.

What a name means depends on few others: those beside the same handle, and those that differ by an
initial or a slip of the pen. So only the names that changed notes tell are looked at again, and
whoever they may be taken for; all others stay who they were.
"""

from __future__ import annotations

from bisect import insort
from functools import lru_cache
from typing import TYPE_CHECKING

from notes.linking.crowd import Crowd, blocks_of, crowd_of
from notes.linking.folding import person_words
from notes.linking.speaker_mentions import names_of
from notes.linking.speaker_profiles import joined, place_of, profiles_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from notes.linking.crowd import Words
    from notes.linking.earlier import Earlier
    from notes.linking.joins import Join
    from notes.linking.notebook_settings import NotebookSettings
    from notes.linking.speaker_mentions import Mention
    from notes.models import Profile

Key = tuple[str, ...]
"""The words of a name, sorted."""
_REMEMBERED = 1 << 15


def profiles_again(
    earlier: Earlier,
    mentions: Callable[[Collection[str] | None], list[list[Mention]]],
    settings: NotebookSettings,
) -> tuple[Sequence[Profile], Iterable[Join]]:
    """A profile for each person, and what was joined for it, as `profiles_of` finds them.

    Args:
        earlier: Who spoke before, and which talks are gone or told otherwise.
        mentions: Gives, newest first, those of the events that are not as they were, and of the
            events with these ids; of all for None.
        settings: What `podium.toml` says.
    """
    then = _Then(earlier.profiles)
    anew = [mention for told in mentions(()) for mention in told]
    touched = then.names_at(earlier.gone) | {key_of(mention.form) for mention in anew}
    if not touched:
        return earlier.profiles, earlier.speaker_joins
    if not then.unclear.isdisjoint(touched):
        return profiles_of(mentions(None), settings)
    given = {form for shown, others in settings.speakers.items() for form in (shown, *others)}
    touched |= then.unclear | set(map(key_of, given))
    then.hear(anew)
    while True:
        crowd = then.crowd()
        wanted = then.with_kin(touched, crowd)
        told = mentions(earlier.events_of(then.bearers_of(wanted)))
        told = [[one for one in each if key_of(one.form) in wanted] for each in told]
        names = names_of(told)
        moved = then.moved(crowd, wanted, crowd_of(names, settings))
        if moved <= wanted:
            break
        touched |= moved
    gone = {id(profile) for profile in then.bearers_of(wanted)}
    made, joins = joined(names, told, settings, crowd)
    profiles = [profile for profile in earlier.profiles if id(profile) not in gone]
    for profile in made:
        insort(profiles, profile, key=place_of)
    known = [join for join in earlier.speaker_joins if key_of(join.what) not in wanted]
    return tuple(profiles), [*known, *joins]


@lru_cache(_REMEMBERED)
def key_of(form: str) -> Key:
    """What tells a name from others; empty where it has no words."""
    return tuple(sorted(person_words(form)))


class _Then:
    """The names as they were, and who bore them."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = profiles
        self._words: dict[Key, Words] = {}
        self._bearers: dict[Key, list[Profile]] = {}
        self._by_handle: dict[str, list[Profile]] = {}
        self._heard: dict[Key, tuple[set[Words], set[str]]] = {}
        self.unclear: set[Key] = set()
        """Names with their words in several orders, of which the first that was read counts."""
        for profile in profiles:
            for form in profile.names:
                words, key = person_words(form), key_of(form)
                if words:
                    if self._words.setdefault(key, words) != words:
                        self.unclear.add(key)
                        self._heard_of(key)[0].update((words, self._words[key]))
                    self._bearers.setdefault(key, []).append(profile)
            if profile.handles or profile.names[-1][:1] == "@":
                for handle in _handles(profile.handles, profile.names):
                    self._by_handle.setdefault(handle, []).append(profile)

    def hear(self, mentions: Iterable[Mention]) -> None:
        """Take up what names are written like now, and the handles beside them."""
        for mention in mentions:
            words, handles = self._heard_of(key_of(mention.form))
            words.add(person_words(mention.form))
            handles |= _handles([mention.speaker.handle], [mention.form])

    def _heard_of(self, name: Key) -> tuple[set[Words], set[str]]:
        return self._heard.setdefault(name, (set(), set()))

    def names_at(self, talks: frozenset[str]) -> set[Key]:
        """The names of all who gave one of the talks."""
        return {
            key_of(form)
            for profile in self._profiles
            if not talks.isdisjoint(profile.sessions)
            for form in profile.names
        }

    def bearers_of(self, names: Iterable[Key]) -> list[Profile]:
        """Who bore the names."""
        return [profile for name in names for profile in self._bearers.get(name, ())]

    def crowd(self) -> Crowd:
        """All names but the unclear ones."""
        return Crowd(words for key, words in self._words.items() if key not in self.unclear)

    def with_kin(self, names: Iterable[Key], crowd: Crowd) -> set[Key]:
        """The names, and all that may be taken for them, directly or not."""
        found: set[Key] = {()}
        left = list(names)
        while left:
            name = left.pop()
            if name not in found:
                found.add(name)
                left += self._kin(name, crowd)
        return found - {()}

    def _kin(self, name: Key, crowd: Crowd) -> Iterator[Key]:
        bearers = self._bearers.get(name, [])
        spelled, heard = self._heard.get(name, (set(), set()))
        handles = heard.union(*(_handles(one.handles, one.names) for one in bearers))
        beside = [one for handle in handles for one in self._by_handle.get(handle, ())]
        for profile in (*bearers, *beside):
            yield from map(key_of, profile.names)
        for words in spelled | {self._words.get(name, name)}:
            yield from (tuple(sorted(other)) for other in crowd.alike(words))

    def moved(self, crowd: Crowd, names: Iterable[Key], now: set[Words]) -> set[Key]:
        """Have the crowd be as it is now; return the names for which that decides otherwise.

        Args:
            crowd: As it was, without unclear names.
            names: Those that are looked at again.
            now: Their words, as far as they are there now.
        """
        steady = {words for words in now if tuple(sorted(words)) in self.unclear}
        crowd.add(steady)
        clear = (name for name in names if name in self._words and name not in self.unclear)
        before = {self._words[name] for name in clear}
        gone, new = before - now, now - before - steady
        blocks = {block for words in gone | new for block in blocks_of(words)}
        verdicts = {block: crowd.verdict(block) for block in blocks}
        crowd.remove(gone)
        crowd.add(new)
        turned = [block for block in blocks if crowd.verdict(block) != verdicts[block]]
        return {tuple(sorted(words)) for block in turned for words in crowd.sharing(block)}


def _handles(handles: Iterable[str], forms: Iterable[str]) -> set[str]:
    """Handles as they are compared; a form may be one, too."""
    found = {handle.lstrip("@").casefold() for handle in handles if handle}
    return found | {form[1:].casefold() for form in forms if form.startswith("@")}
