"""What sentences look like that say who gave a talk: "a talk by Ann Lee", "Ann Lee showed us"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from notes.structure.words.wording import alternatives, load_words, name_words, phrases_of

_UPPER = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x530))))
_CAPITAL = (
    rf"(?:(?:(?:[{_UPPER}]\.-?){{1,3}}|(?:St|Dr|Prof|Mr|Ms|Mrs|Mme|Jr)\.)"
    rf"|[{_UPPER}](?>(?:[\w-]|\.(?=\w)|['’](?=\w)(?!s\b))*))"
)
"""A word of a name: initials, an abbreviation or a capital word without the possessive's sign."""
_BRACKETS = r"(?:\s?\([^()]{1,80}\))?"
_AND = r"(?:,\s(?:and|und|et|y|e|en)\s|\s(?:and|und|et|y|e|en|og|och)\s|\s[&+]\s|,\s)"
_COMPANY = rf"(?:the\s)?[{_UPPER}][\w.&’'-]*(?:\s[{_UPPER}][\w.&’'-]*){{0,3}}"


@dataclass(frozen=True, slots=True)
class Sayings:
    """The words and shapes of such sentences, all languages together."""

    said: frozenset[str]
    """What only people do on a stage."""
    did: frozenset[str]
    """What things do as well."""
    between: frozenset[str]
    """What stands between a name and what was done, and says nothing."""
    held: frozenset[str]
    """What somebody gives: a talk."""
    elsewhere: frozenset[str]
    """What people do who are merely quoted."""
    pronouns: frozenset[str]
    giving: frozenset[str]
    """Without one of these words nothing is said of who gave a talk ..."""
    seeing: frozenset[str]
    """... and without one of these, of who was seen."""
    of_company: tuple[str, ...]
    names: re.Pattern[str]
    """What can be one name or several, with what stands in brackets behind each."""
    more: re.Pattern[str]
    """` and Bo Ek`, behind the company of another."""
    company: re.Pattern[str]
    """` from Initech`, behind a name."""
    opener: re.Pattern[str]
    """Words before the name: `In this talk, `, `Then `."""
    adverbial: re.Pattern[str]
    """`In the second slot, ` before the name."""
    topic: re.Pattern[str]
    """`talk about `, `talk was `, before a topic or title."""
    guest: re.Pattern[str]
    """`Questions for half an hour, with `, before a name that ends the sentence."""
    before: re.Pattern[str]
    """`a short talk by `, `Presented by `, `The speaker was `, `Next up was `."""
    seen: re.Pattern[str]
    """`I saw `, before a name and what it was seen to do."""
    seen_to: re.Pattern[str]
    """` speak`, `'s talk`."""
    whose: re.Pattern[str]
    """`'s talk`."""
    it_was: re.Pattern[str]
    """`It was `, before a name and the sentence that it spoke."""
    told: re.Pattern[str]
    presented: re.Pattern[str]
    """`A farmer, `, before a name in the sentence that opens a text."""
    who_is: re.Pattern[str]
    """`, a farmer, `, behind such a name."""
    something_by: re.Pattern[str]
    """`The last one by `, in such a sentence."""


def _names() -> str:
    """A pattern for what can be names: words with capitals, particles between them."""
    particles = alternatives(name_words().particles)
    word = rf"(?:(?:[aA]l|[eE]l|[dD]|[oO])[-'’])?{_CAPITAL}"
    nick = r"(?:\s[\"“'(][\w-]{2,20}[\"”')])?"
    name = rf"{word}{nick}(?:\s(?:(?:{particles})\s){{0,2}}{word}){{0,4}}"
    return rf"{name}{_BRACKETS}(?:{_AND}{name}{_BRACKETS}){{0,4}}"


def _telling(lists: dict[str, frozenset[str]], *names: str) -> frozenset[str]:
    """The longest word of each phrase."""
    phrases = (phrase for name in names for phrase in lists[name])
    return frozenset(max(re.split(r"\W+", phrase), key=len) for phrase in phrases)


@cache
def sayings() -> Sayings:
    """The words of `words/speaking.toml` and the patterns made of them."""
    lists = {name: phrases_of(languages) for name, languages in load_words("speaking").items()}
    words = {name: f"(?i:{alternatives(found)})" for name, found in lists.items()}
    held, was = words["held"], words["was"]
    return Sayings(
        said=lists["said"],
        did=lists["did"],
        between=lists["between"],
        held=lists["held"],
        elsewhere=lists["elsewhere"],
        pronouns=lists["pronouns"],
        giving=_telling(lists, "held", "given_by", "was_by", "speaker", "next_up"),
        seeing=_telling(lists, "seen"),
        of_company=tuple(sorted(lists["of_company"])),
        names=re.compile(_names()),
        more=re.compile(_AND + _names()),
        company=re.compile(rf"\s{words['of_company']}\s{_COMPANY}"),
        opener=re.compile(rf"{words['openers']},?\s"),
        adverbial=re.compile(rf"{words['adverbs']}\s[^.,;:!?]{{2,45}},?\s(?=[{_UPPER}])"),
        topic=re.compile(
            rf"\b{held}(?:\s{words['about']}\s|\b[^.;:!?]{{0,60}}?\s{was}\s"
            rf"(?:(?:called|titled|named)\s)?[\"“„«'‘]?(?=[{_UPPER}]))"
        ),
        guest=re.compile(rf",\s{words['with']}\s"),
        before=re.compile(
            rf"\b{held}\sd['’](?=[{_UPPER}])|(?:\b{held},?\s(?:\w+ly\s)?{words['of']}|^{words['given_by']}|\b{words['was_by']}"
            rf"|\b{words['speaker']}(?:\s{was})?|^{words['next_up']}),?\s(?:the\s\w+\s)?"
        ),
        seen=re.compile(rf"\b{words['seen']}\s"),
        seen_to=re.compile(rf"(?:['’]s)?\s(?:{words['seen_to']}|{held})\b"),
        whose=re.compile(rf"['’]s?\s(?:\w+\s){{0,2}}{held}\b"),
        it_was=re.compile(rf"\b(?i:it|guest|this)\s{was}\s"),
        told=re.compile(
            r"\s?[!.,;(-]+\s*(?i:who|she|he|they)\s(?:spoke|talk|gave|show|present|told|explain)"
        ),
        presented=re.compile(rf"{words['articles']}\s[^,.:;!?()]{{3,40}},\s(?=[{_UPPER}])"),
        who_is=re.compile(rf",\s{words['articles']}\s[^,.:;!?()]{{3,40}},\s"),
        something_by=re.compile(
            rf"(?:{words['articles']}\s)?[^,.:;!?()]{{3,40}}?,?\s{words['of']}\s(?=[{_UPPER}])"
        ),
    )


@cache
def phrases_for(name: str) -> frozenset[str]:
    """The phrases of one list of `speaking.toml`, of all languages."""
    return phrases_of(load_words("speaking")[name])


def tells_what_was_said(text: str) -> bool:
    """Whether what stands behind a name is a sentence about the talk: `explained how ropes …`."""
    if text.count(" ") < _FEWEST_SPACES:
        return False
    first, _, rest = text.partition(" ")
    return rest[:1].islower() and first.lower() in (_done() if first.islower() else _said())


_FEWEST_SPACES = 6


def _said() -> frozenset[str]:
    """What only people do on a stage, without the patterns, which take longer to make."""
    return phrases_for("said")


@cache
def _done() -> frozenset[str]:
    """The same, with what things do as well, and words for talks."""
    return _said() | phrases_for("did") | phrases_for("held")
