"""Names that little but their place tells: `hana`, `Lee`, where most entries name people there.

A word behind a dash, or alone below a heading, may be anything. Where most parallel entries have
the full names of their people in that place, what can be a name there is one.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from notes.structure.entries.speakers import Found
from notes.structure.people.affiliations import People, speaker_of, with_handle
from notes.structure.people.names import LIKELY, SURE, is_shaped_as_name, name_confidence
from notes.structure.people.no_people import is_town
from notes.structure.people.people import read_people
from notes.structure.text.endings import is_talk
from notes.structure.text.lines import LineKind
from notes.structure.titles.by_type import BEFORE_OBJECT
from notes.structure.titles.run_in import BEHIND_STOP
from notes.structure.words.inline import bare
from notes.structure.words.kind_words import kind_of_words
from notes.structure.words.meaning import meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from notes.structure.entries.nodes import Node
    from notes.structure.text.lines import Line

_FEWEST, _SEVERAL, _MANY = 2, 3, 5
_MOST, _CLEARLY, _NEARLY_ALL = 0.5, 0.6, 0.75
_GIVEN, _MAY_BE, _NICK = 0.5, 0.2, 0.1
"""Of a known given name alone, of a capitalised word that is none which names hold never, and of
such a word in lower case, as nicknames are."""
_NO_NICK = ("ed", "ing", "ion", "ly", "ment", "s")
_LONGEST = 60
_TITLE, _PERSON = r"(?P<title>\S.{2,150})", r"(?P<person>[^\W_].{1,60})"
_ON_LINE: Mapping[str, re.Pattern[str]] = {
    "- x": re.compile(rf"{_TITLE}\s[-–—|/]{{1,3}}\s{_PERSON}"),
    "by x": re.compile(rf"{_TITLE}\s(?:by|von|par|por|door|av|af)\s{_PERSON}"),
    "(x)": re.compile(rf"{_TITLE}\s[(\[]{_PERSON}[)\]]"),
    "x -": re.compile(rf"(?P<person>[^\W_].{{1,40}}?)(?::|\s[-–—|]{{1,3}})\s{_TITLE}"),
    BEHIND_STOP: re.compile(rf"{_TITLE}[.?!]\s{_PERSON}"),
}
_BEHIND_BY = "by x"
_BELOW = frozenset({"next line", "first bullet"})
_BY = re.compile(r"(?:by|von|par|por|door|av|af)\s+", re.IGNORECASE)
_BEHIND_NAME = re.compile(r"\s*(?:,|\(|\s[-–—|@]\s|@|\s(?:at|from)\s).*")
_WORDS = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}")


def name_by_place(nodes: Sequence[Node]) -> None:
    """Let each of the parallel `nodes` that names nobody have whom its place tells."""
    _name_others(nodes)
    _give_handles(nodes)


def _name_others(nodes: Sequence[Node]) -> None:
    named = [node for node in nodes if node.is_real and node.attested]
    if len(named) < max(_FEWEST, _MOST * len(nodes)):
        return
    forms = forms_of(named)
    if len(named) == len(nodes) and len(forms) == 1:
        return
    form = max(forms, key=forms.__getitem__)
    if forms[form] < max(_FEWEST, _MOST * len(nodes)):
        return
    unnamed = [node for node in nodes if not node.attested]
    clearly = forms[form] >= max(_SEVERAL, _CLEARLY * len(nodes))
    nearly_all = forms[form] >= max(_MANY, _NEARLY_ALL * len(nodes))
    least = _NICK if nearly_all else _MAY_BE if clearly else _GIVEN
    others = [node for node in named if _may_be_otherwise(node)] if nearly_all else []
    for node in (*unnamed, *others) if form in _ON_LINE else ():
        if not node.meaning and node.entry.form != form:
            _read_line(node, form, least)
    for node in unnamed if form != _BEHIND_BY else ():
        if not (node.meaning or node.attested):
            _read_line(node, _BEHIND_BY, _GIVEN)
    for node in unnamed if form in _BELOW else ():
        if not node.meaning:
            _read_below(node, form)
    alone = form == _ALONE and clearly and forms[form] >= _NEARLY_ALL * len(nodes)
    for node in unnamed if alone else ():
        if not node.meaning and node.end > node.start + 1:
            _read_alone(node)
    for node in unnamed if form == _ON_HEADING else ():
        if not node.meaning:
            _read_heading(node)


def _give_handles(nodes: Sequence[Node]) -> None:
    """Give a person before a title the handle behind it, where two others have theirs there.

    `Ann - Caches at rest @weaver`, beside `Bo Ek - Ropes @boek`; alone it may be a firm's.
    """
    first = [node for node in nodes if node.entry.form == _BEFORE_TITLE and "@" in node.text]
    having = sum(any(each.handle for each in node.entry.people.speakers) for node in first)
    if having < _FEWEST or having == len(first):
        return
    for node in first:
        found = _HANDLE_LAST.fullmatch(node.entry.title)
        if found and found["before"].lower() not in BEFORE_OBJECT:
            people = with_handle(node.entry.people, found["handle"])
            node.take(node.entry._replace(title=found["title"], people=people))


_BEFORE_TITLE = "x -"
_HANDLE_LAST = re.compile(r"(?P<title>(?:.*\s)?(?P<before>\S+))\s(?P<handle>@[a-z_][\w.-]{1,37})")


def _may_be_otherwise(node: Node) -> bool:
    """Whether what seems to be a person on its line is no known name."""
    people = node.entry.people
    return bool(people.speakers) and people.confidence < SURE and not node.below.rule


def forms_of(named: Sequence[Node]) -> Mapping[str, int]:
    """The forms in which `named`, which all name people, do so, and how often."""
    return Counter(node.entry.form or node.below.rule for node in named)


def _read_line(node: Node, form: str, least: float) -> None:
    entry = node.entry
    whole = entry.title if entry.kind is not None and not entry.form else entry.full
    parted = _ON_LINE[form].fullmatch(whole)
    if parted is None and form in _BEHIND and node.entry.full[-1:] == ")":
        _read_last_words(node, form)
        return
    if parted and form == _BEHIND_BY and kind_of_words(parted["title"]) is not None:
        least = max(least, _GIVEN)  # `Keynote by Initech`
    people = person_in_place(parted["person"], least) if parted else None
    if parted and people is not None and parted["title"].strip():
        title = parted["title"].strip(' ,:-–—|"“”')
        node.take(node.entry._replace(title=title, people=people, form=form))


def _read_last_words(node: Node, form: str) -> None:
    """Take `Caches at rest Ann Lee (Acme)` apart, whose sign is left out, at the last two words."""
    found = _SIGN_LEFT_OUT.fullmatch(node.entry.full)
    if found is None or found["before"].lower() in BEFORE_OBJECT:
        return
    people = read_people(found["person"], least=SURE)
    if len(people.speakers) == 1 and " " in people.speakers[0].name:
        title = found["title"].strip()
        node.take(node.entry._replace(title=title, people=people, form=form))


_BEHIND = frozenset({"- x", "by x", "(x)"})
_SIGN_LEFT_OUT = re.compile(
    r"(?P<title>\S[^()]* (?P<before>\w[\w-]*)) (?P<person>[^\W\d_a-z][\w'’-]+ [^\W\d_a-z][\w'’-]+"
    r" \([^\W_][^()]{1,50}\))"
)


def _read_below(node: Node, form: str) -> None:
    line = node.first_line
    if line is None or not _is_beside(line, node, form):
        return
    text = bare(line.text[: 2 * _LONGEST]).text
    people = person_in_place(_BY.sub("", text, count=1), _GIVEN)
    if people is not None and not meaning_of(text):
        node.take(node.entry, Found(people, form, line.number))


def _read_heading(node: Node) -> None:
    """Take what the first heading right below a title says for a name, be it `clkao` or `Huge`."""
    child = node.children[0] if node.children else None
    if child is None or child.start != node.start + 1 or child.meaning or child.entry.marked:
        return
    if _ONE_WORD.fullmatch(child.bare):
        child.names_parent = True
        people = People((speaker_of(child.bare, ""),), LIKELY)
        node.take(node.entry, Found(people, _ON_HEADING, child.line.number))


def _read_alone(node: Node) -> None:
    """Take one word or a handle for who spoke, `Weaver`, `@boek`, beside full names alone."""
    word, links = node.entry.full, node.entry.links
    if links and is_talk(links[-1][0]):
        word = word.removesuffix(links[-1][0]).rstrip(" ,|-–—")
    if not (_LONE_HANDLE.fullmatch(word) or (word.isalpha() and word[0].isupper())):
        return
    if word[0] == "@" or name_confidence(word) >= _MAY_BE:
        people = People((speaker_of(word, ""),), LIKELY)
        node.take(node.entry._replace(title="", people=people, form=_ALONE))


_ALONE = "only x"
_LONE_HANDLE = re.compile(r"@[A-Za-z_][\w-]{1,38}")
_ON_HEADING = "sub-heading"
_ONE_WORD = re.compile(r"[^\W\d_][\w-]{1,20}(?:, [^\W\d_a-z][\w-]{1,20})?")
"""One word, maybe with that for an organisation behind it."""


def _is_beside(line: Line, node: Node, form: str) -> bool:
    """Whether a line stands where others of `form` have their people."""
    if (line.kind is LineKind.BULLET) is not (form == "first bullet"):
        return node.line.kind is LineKind.BULLET and line.level > node.line.level
    near = line.number <= node.line.number + 2
    return near and line.kind in (LineKind.PLAIN, LineKind.BOLD, LineKind.BULLET)


def person_in_place(text: str, least: float) -> People | None:
    """The one person in `text` where a person stands, with a role or organisation behind."""
    cut = _BEHIND_NAME.search(text)
    name = text[: cut.start()] if cut else text
    if len(text) > _LONGEST or not _WORDS.fullmatch(name) or is_town(name):
        return None
    written = name[0].isupper()
    known = max(name_confidence(name), name_confidence(name.title()))
    if " " not in name:
        nick = least < _MAY_BE and not name.endswith(_NO_NICK)
        enough = known >= (max(least, _MAY_BE) if written or nick else _GIVEN)
    else:
        enough = known >= LIKELY or (least < _GIVEN and _is_shaped(name))
    return People((speaker_of(name, text[len(name) :]),), LIKELY) if enough else None


def _is_shaped(name: str) -> bool:
    """Two words as names are, or three, `Ann Mary Long`, of which the last may be a common word."""
    front, _, last = name.rpartition(" ")
    if " " not in front:
        return is_shaped_as_name(name)
    return last.istitle() and name_confidence(front) >= SURE
