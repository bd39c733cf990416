"""The grammar of queries, and what a query that was parsed asks for.

    words                all of them, in any order, forgiving typos
    "exact words"        next to each other, spelt like this; 'exact for one
    -not !not            without the word, phrase, qualifier or group
    a OR b, a | b, (a b) either; grouped
    ^start end$          the title begins or ends like this
    /regex/              in title, speakers, event or text
    name:value           a qualifier, see `QUALIFIERS`; #x is tag:x

Every text is a query. What is not understood is taken for plain words, with a hint; what is not
finished (an open quote or parenthesis, an OR at the end, a qualifier without value, a year of three
digits) is taken as far as it goes, or left out with a hint. What asks for nothing finds everything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from notes.search.folding import words
from notes.search.patterns import problem_of
from notes.search.qualifiers import Qualifier, is_qualifier, read_qualifier
from notes.search.tokens import Token, TokenKind, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Word:
    """One word, in any field, forgiving typos."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words next to each other as they are spelt; of one not yet closed the last may go on."""

    words: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters next to each other, anywhere in a word."""

    text: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Words that the title begins with, ends with, or both."""

    words: tuple[str, ...]
    start: bool
    end: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression."""

    source: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    node: Node


@dataclass(frozen=True, slots=True)
class Every:
    """All of these."""

    nodes: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    nodes: tuple[Node, ...]


Node = Word | Phrase | Letters | Edge | Pattern | Qualifier | Not | Every | Either


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, as a tree."""

    text: str
    root: Every
    fields: frozenset[str] = frozenset()
    """Names after `in:`; empty for everywhere."""
    sort: str = ""
    hints: tuple[str, ...] = ()
    ended: bool = False
    """A space after the last word ends it."""
    loose: frozenset[str] = frozenset()
    """Words that are left out where nothing has them: they came of what was not understood."""

    @property
    def typing(self) -> str:
        """The plain word at the very end, which may still go on; empty where there is none."""
        last = self.root.nodes[-1] if self.root.nodes else None
        return last.text if isinstance(last, Word) and not self.ended else ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are looked for, each once."""
        return tuple(dict.fromkeys(_words_in(self.root)))


def parse(text: str) -> Query:
    """Read a query; never fails."""
    return _Parser(text).query()


def _words_in(node: Node) -> Iterator[str]:
    match node:
        case Word(text) | Letters(text):
            yield text
        case Phrase(found) | Edge(found):
            yield from found
        case Every(nodes) | Either(nodes):
            for inner in nodes:
                yield from _words_in(inner)
        case Qualifier(value=value) if node.names_words:
            yield from words(value)
        case _:
            return


@dataclass(slots=True)
class _Parser:
    """Recursive descent: `either := every (OR every)*`, `every := [-] one ...`."""

    text: str
    _tokens: list[Token] = field(default_factory=list)
    _at: int = 0
    _fields: set[str] = field(default_factory=set)
    _sort: str = ""
    _hints: list[str] = field(default_factory=list)
    _loose: set[str] = field(default_factory=set)

    def query(self) -> Query:
        self._tokens = list(tokens(self.text))
        nodes: list[Node] = []
        while self._at < len(self._tokens):
            nodes += _flat(self._either(0))
            self._skip(TokenKind.CLOSE)
        if len(nodes) > _MOST_NODES:
            self._hints.append(f"Only the first {_MOST_NODES} words are looked for.")
            del nodes[_MOST_NODES:]
        if not (nodes or self._fields or self._sort or self._hints):
            self._hints.append("Nothing to look for yet: this is everything.")
        hints = tuple(dict.fromkeys(self._hints))
        return Query(
            text=self.text,
            root=Every(tuple(nodes)),
            fields=frozenset(self._fields if nodes else ()),
            sort=self._sort,
            hints=hints,
            ended=self.text != self.text.rstrip(),
            loose=frozenset(self._loose),
        )

    def _skip(self, kind: TokenKind) -> bool:
        if self._at < len(self._tokens) and self._tokens[self._at].kind is kind:
            self._at += 1
            return True
        return False

    def _either(self, depth: int) -> Node | None:
        branches = [self._every(depth)]
        while self._skip(TokenKind.OR):
            branches.append(self._every(depth))
        given = [branch for branch in branches if branch is not None]
        if len(given) > 1:
            return Either(tuple(given))
        return given[0] if given else None

    def _every(self, depth: int) -> Node | None:
        nodes: list[Node] = []
        while self._at < len(self._tokens):
            if self._tokens[self._at].kind in (TokenKind.OR, TokenKind.CLOSE):
                break
            nodes += _flat(self._one(depth))
        if not nodes:
            return None
        return nodes[0] if len(nodes) == 1 else Every(tuple(nodes))

    def _one(self, depth: int) -> Node | None:
        negated = False
        while self._skip(TokenKind.NOT):
            negated = not negated
        if self._at == len(self._tokens):
            return None
        token = self._tokens[self._at]
        if token.kind in (TokenKind.OR, TokenKind.CLOSE):
            return None
        self._at += 1
        node = self._group(depth) if token.kind is TokenKind.OPEN else self._leaf(token)
        if node is None or not negated:
            return node
        if isinstance(node, Qualifier) and node.begun:
            self._hints.append(f"-{node.name}:{node.value} is only begun; nothing is left out.")
            return None
        return Not(_strict(node, together=token.kind is TokenKind.TEXT))

    def _group(self, depth: int) -> Node | None:
        if depth >= _DEEPEST:
            self._hints.append("Parentheses are nested too deep; some are left out.")
            return None
        node = self._either(depth + 1)
        self._skip(TokenKind.CLOSE)
        return node

    def _leaf(self, token: Token) -> Node | None:
        match token.kind:
            case TokenKind.PHRASE:
                found = tuple(words(token.text))
                return Phrase(found, token.open) if found else None
            case TokenKind.LETTERS:
                return _every_of([Letters(word) for word in words(token.text)])
            case TokenKind.EDGE:
                found = tuple(words(token.text))
                return Edge(found, token.start, token.end) if found else None
            case TokenKind.PATTERN:
                return self._pattern(token)
            case TokenKind.QUALIFIER:
                return self._qualifier(token)
            case _:
                return _every_of(_words_of(token.text))

    def _pattern(self, token: Token) -> Node | None:
        problem = problem_of(token.text)
        if not problem:
            return Pattern(token.text)
        self._hints.append(f"/{token.text}/ is no regular expression ({problem}); read as text.")
        return _every_of(_words_of(token.text))

    def _qualifier(self, token: Token) -> Node | None:
        if not token.text and not is_qualifier(token.name):
            return _every_of(_words_of(token.name))
        read = read_qualifier(token.name, token.text)
        if read.hint:
            self._hints.append(read.hint)
        if read.as_text:
            plain = token.text if read.known else f"{token.name} {token.text}"
            self._loose.update(words(token.text if read.known else token.name))
            return _every_of(_words_of(plain))
        if read.field:
            self._fields.add(read.field)
            return None
        if read.sort:
            self._sort = read.sort
            return None
        return read.qualifier


_DEEPEST = 30
_MOST_NODES = 50
"""More are pasted, not typed, and would take seconds."""


def _words_of(text: str) -> list[Node]:
    return [Word(word) for word in words(text)]


def _flat(node: Node | None) -> tuple[Node, ...]:
    if node is None:
        return ()
    return node.nodes if isinstance(node, Every) else (node,)


def _every_of(nodes: list[Node]) -> Node | None:
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else Every(tuple(nodes))


def _strict(node: Node, *, together: bool = False) -> Node:
    """`node` without leave for typos: what is excluded must be what was typed."""
    match node:
        case Word(text):
            return Phrase((text,))
        case Every(nodes) if together:
            return Phrase(tuple(inner.text for inner in nodes if isinstance(inner, Word)))
        case Every(nodes):
            return Every(tuple(map(_strict, nodes)))
        case Either(nodes):
            return Either(tuple(map(_strict, nodes)))
        case _:
            return node
