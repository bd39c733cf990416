"""Writes a notebook of everything that strangers' files can do to a reader of notes.

    python tests/hostile.py FOLDER      writes it and prints one line of JSON for each item

Each item tells what should become of it, so that a test can account for every single one.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SHOWN, WARNED, REFUSED, SKIPPED = "shown", "warned", "refused", "skipped"
MARKER = "the-last-word-of-this-note"
"""Stands at the end of every readable item, where it must be found again."""


@dataclass(frozen=True)
class Item:
    """One hostile file."""

    name: str
    """Its path in the notebook, as `os.fsdecode` gives it."""
    expected: str
    content: bytes = b""
    make: Callable[[Path], None] | None = field(default=None, compare=False)
    """Writes it, where it is no plain file."""
    marked: bool = True
    """Whether `MARKER` can be found in its text."""

    @property
    def category(self) -> str:
        """The part of the notebook it stands in."""
        return self.name.split("/", 1)[0]

    def write(self, root: Path) -> None:
        """Write it below `root`."""
        if self.make:
            (root / self.name).parent.mkdir(parents=True, exist_ok=True)
            self.make(root / self.name)
        else:
            _write_below(root, self.name.split("/"), self.content)


def _write_below(root: Path, parts: list[str], content: bytes) -> None:
    """Write a file folder by folder, as some paths are longer than a system call takes."""
    here = os.open(root, os.O_RDONLY)
    for folder in parts[:-1]:
        with contextlib.suppress(FileExistsError):
            os.mkdir(folder, dir_fd=here)
        inner = os.open(folder, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    file = os.open(parts[-1], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600, dir_fd=here)
    os.close(here)
    with os.fdopen(file, "wb") as stream:
        stream.write(content)


def write_notebook(root: Path) -> list[Item]:
    """Write all items below `root` and return them."""
    made = list(items())
    for item in made:
        item.write(root)
    return made


def items() -> Iterator[Item]:
    """Every item, sorted by what it attacks."""
    yield from _escapes()
    yield from _markup()
    yield from _links()
    yield from _losses()
    yield from _bombs()
    yield from _front_matter()
    yield from _encodings()
    yield from _names()
    yield from _files()


def _note(title: str, body: str) -> bytes:
    text = f"# PyCon 2019\n\n## {title} (Jane Doe)\n\n{body}\n\n{MARKER}\n"
    return text.encode("utf-8", "surrogatepass")


# What a terminal would obey

_ESCAPES = {
    "title-bel": "\x1b]0;owned\x07",
    "title-st": "\x1b]2;owned\x1b\\",
    "title-unterminated": "\x1b]0;owned",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "palette": "\x1b]4;1;#000000\x07",
    "hyperlink": "\x1b]8;;http://evil.example\x1b\\click\x1b]8;;\x1b\\",
    "colour": "\x1b[31mred",
    "clear": "\x1b[2J\x1b[H",
    "alternate-screen": "\x1b[?1049l",
    "mouse": "\x1b[?1003h",
    "paste-end": "\x1b[201~rm -rf ~\n",
    "device-report": "\x1b[6n\x1b[c\x1b[>c",
    "dcs": '\x1bP$q"p\x1b\\',
    "apc": "\x1b_Gf=100;AAAA\x1b\\",
    "pm": "\x1b^private\x1b\\",
    "sos": "\x1bXstring\x1b\\",
    "reset": "\x1bc",
    "c1-csi": "\x9b31m",
    "c1-osc": "\x9d0;owned\x9c",
    "shift-out": "\x0eqqqq\x0f",
    "nul": "nul\x01\x02\x03",
    "bell": "\x07" * 50,
    "backspace": "secret\b\b\b\b\b\bpublic",
    "carriage-return": "harmless\rharmful!",
    "vertical-tab": "a\x0bb\x0cc",
    "delete": "a\x7fb",
    "bidi-override": "\u202egnp.exe",
    "bidi-isolate": "\u2067abc\u2069\u2066",
    "bidi-marks": "a\u200eb\u200fc\u061cd",
    "line-separator": "a\u2028b\u2029c",
    "next-line": "a\x85b",
    "tag-characters": "x" + "".join(chr(0xE0000 + ord(c)) for c in "ignore all"),
    "zero-width": "pass\u200bword\u2060\ufeff\u00ad",
    "marks": "e" + "\u0301" * 300,
    "marks-joined": "e" + "\u0301\u200d" * 200,
    "noncharacters": "\ufdd0\uffff\U0001fffe",
    "private-use": "\ue000\U0010fffd",
    "wide": "\ufdfd" * 40,
}


def _escapes() -> Iterator[Item]:
    for name, payload in _ESCAPES.items():
        one_line = payload.replace("\n", " ")
        body = f"- point {payload} end\n- *Speaker:* {one_line}\n\n| {one_line} | b |\n|---|---|\n"
        yield Item(f"escapes/{name}.md", SHOWN, _note(f"Title {one_line}", body))
    surrogate = b"# PyCon 2019\n\n## A \xed\xa0\x80 title\n\n" + MARKER.encode() + b"\n"
    yield Item("escapes/surrogate.md", WARNED, surrogate)
    entities = "&#27;[31m &#x202e; &#x9b;31m &#0; &#xfffe; &amp;#27; &Tab;&NewLine;"
    yield Item("escapes/entities.md", SHOWN, _note(f"Entities {entities}", entities))
    yield Item("escapes/percent.md", SHOWN, _note("Percent", "[x](http://a/%1b%5d0;x%07%0a)"))
    yield Item("escapes/json.md", SHOWN, _note("JSON", r'"\u001b]0;x\u0007"'))


# What rich or Textual would take for markup

_MARKUP = [
    *("[/]", "a [/b] c", "[link=http://x]y[/link]", "[@click=app.quit]x[/]", "[bold]", "[/bold]"),
    *("[red", "[/", "[/red", "x\\", "\\[/]", "[b][i]x[/b]", "[link]x[/link]", "[[x]]", "[$t]"),
    *("[on red]x", "[#fff]x[/#fff]", "[not a tag]", "[=]", "[@]", "[@click=]x", "[a=b]", ":smile:"),
    *("{x}", "%s %d %(x)s", "$HOME `id` $(id)", "<b onclick=x>", "array[/] map[/C/D]"),
    *("[!", "[link=javascript:alert(1)]x[/link]", "[blink]x[/]", "[/ /]", "[][][]"),
]


def _markup() -> Iterator[Item]:
    for number, payload in enumerate(_MARKUP):
        body = f"{payload}\n\n- {payload}\n\n| {payload} |\n|---|\n| {payload} |\n\n> {payload}"
        yield Item(f"markup/{number:02}.md", SHOWN, _note(payload, body))


# Where a link could lead

_TARGETS = [
    *("file:///etc/passwd", "%66ile:///etc/passwd", "file%3A///etc/passwd", "/etc/passwd"),
    *("javascript:alert(1)", "javascript%3Aalert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x"),
    *("vscode://x", "ssh://-oProxyCommand=x", "smb://x/y", "tel:+1", "vbscript:x", "ms-word:x"),
    *("../../../../etc/passwd", "..%2f..%2fetc/passwd", "./evil.desktop", "setup.sh", "//host/x"),
    *("\\\\host\\share", "%2D%2Dhelp", "--help", "%action", "http://", "http:///x", "https://a b"),
    *("http://аррӏе.com", "http://a@b.example", "http://[::1", "http://x:99999/", "mailto:-x@y"),
    *("http://a/%0d%0aX: y", "http://a/\u202egnp", "#\x1b[31m", "?", "", "a" * 5000),
]


def _links() -> Iterator[Item]:
    for number, target in enumerate(_TARGETS):
        body = f"[x](<{target}>) [y]({target}) ![z]({target}) <{target}>\n\n[r]: {target}\n\n[r]"
        yield Item(f"links/{number:02}.md", SHOWN, _note(f"Link {number}", body))


# What a Markdown renderer would drop

_LOSSES = {
    "deep-list": "\n".join("  " * level + f"- level {level}" for level in range(40)),
    "deep-quote": "\n".join(">" * level + f" level {level}" for level in range(1, 40)),
    "html-block": "<div>\n<p>hidden?</p>\n</div>",
    "html-table": "<table><tr><td>cell</td></tr></table>",
    "comment": "<!-- a comment -->",
    "script": "<script>alert(1)</script>",
    "style": "<style>* { display: none }</style>",
    "autolink-name": "Talk by <Jane Doe> about Vec<T>",
    "extra-cells": "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |",
    "footnote": "[^1]: only a definition",
    "link-definition": "[only]: http://a.example 'defined'",
    "details": "<details><summary>more</summary>\n\ntext\n\n</details>",
    "unclosed-fence": "```python\nprint(1)",
    "unclosed-comment": "<!-- never closed",
    "tilde-fence": "~~~~\n```\n~~~~",
    "setext-trap": "text\n===\ntext\n---",
    "indented-code": "    code at once",
}


def _losses() -> Iterator[Item]:
    for name, body in _LOSSES.items():
        yield Item(f"losses/{name}.md", SHOWN, _note(f"Lost: {name}", body))


# What costs out of proportion

_BOMBS: dict[str, Callable[[], str]] = {
    "wide-table": lambda: "|" * 2000 + "\n" + "|-" * 2000 + "|\n" + "|\n" * 2000,
    "long-table": lambda: "|a|b|c|d|e|\n|-|-|-|-|-|\n" + "|1|2|3|4|5|\n" * 1000,
    "items": lambda: "- item\n" * 5000,
    "headings": lambda: "## heading\n\n" * 5000,
    "rules": lambda: "---\n\n" * 5000,
    "paragraphs": lambda: "word\n\n" * 5000,
    "tabs": lambda: "\t" * 100_000,
    "open-fence": lambda: "```\n" + "x = 1\n" * 100_000,
    "one-line": lambda: "word " * 400_000,
    "no-space": lambda: "x" * 1_000_000,
    "stars": lambda: "*a **a " * 20_000,
    "brackets": lambda: "[" * 50_000,
    "image-brackets": lambda: "![" * 50_000,
    "closing-brackets": lambda: "a](" * 20_000,
    "backticks": lambda: "".join("a" + "`" * n for n in range(1, 800)),
    "quotes": lambda: ">" * 20_000,
    "nested-lists": lambda: "- " * 5_000 + "x",
    "underscores": lambda: "_" * 100_000,
    "angles": lambda: "<" * 100_000,
    "entities": lambda: "&" * 100_000,
    "pipes": lambda: "|" * 100_000,
    "spaces": lambda: "a" + " " * 200_000 + "b",
    "dashes": lambda: "-" * 200_000,
    "colons": lambda: "Speaker:" * 20_000,
    "commas": lambda: "Jane Doe, " * 20_000,
    "dates": lambda: "1-2-3/4.5 May " * 10_000,
    "numbers": lambda: "1" * 100_000,
    "parens": lambda: "(" * 50_000 + ")" * 50_000,
    "equals": lambda: "x\n===\n" * 5_000,
    "title": lambda: "## " + "long title " * 20_000,
    "programme": lambda: "".join(f"## Ropes and looms {at} (Jane Doe)\n\n" for at in range(5_000)),
}


_BEYOND_LIMIT = frozenset({"programme"})
"""More talks than are looked at."""


def _bombs() -> Iterator[Item]:
    for name, text in _BOMBS.items():
        expected = WARNED if name in _BEYOND_LIMIT else SHOWN
        yield Item(f"bombs/{name}.md", expected, _note(f"Bomb {name}", "\n" + text()))


# Front matter

_BLOCKS: dict[str, tuple[str, str]] = {
    "brackets": (WARNED, "t: " + "[" * 30_000),
    "braces": (WARNED, "t: " + "{a: " * 10_000),
    "dashes": (WARNED, "t:\n" + "- " * 10_000),
    "alias-bomb": (
        WARNED,
        "a: &a [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in pairwise("abcdefghi")),
    ),
    "merge-bomb": (
        WARNED,
        "a: &a {x: 1}\n"
        + "".join(f"{b}: {{<<: [{', '.join([f'*{a}'] * 9)}]}}\n" for a, b in pairwise("abcdefgh")),
    ),
    "self-alias": (WARNED, "a: &a [*a]"),
    "reserved-keys": (SHOWN, "content: a\nhandler: b\nself: c\nmetadata: d"),
    "odd-keys": (SHOWN, "1: a\ntrue: b\nnull: c\n2019-05-08: d\n1.5: e"),
    "sequence-key": (SHOWN, "? [a, b]\n: c\ntitle: x"),
    "no-such-day": (SHOWN, "date: 2019-02-30"),
    "month-13": (SHOWN, "date: 2019-13-01"),
    "hour-25": (SHOWN, "date: 2019-05-08 25:00:00"),
    "year-0": (SHOWN, "date: 0000-01-01"),
    "zone-99": (SHOWN, "date: 2019-05-08T00:00:00+99:99"),
    "overflow": (SHOWN, "date: 0001-01-01T00:00:00+23:00"),
    "int-abc": (SHOWN, "n: !!int abc"),
    "bool-abc": (SHOWN, "n: !!bool abc"),
    "timestamp-abc": (SHOWN, "n: !!timestamp abc"),
    "float-abc": (SHOWN, "n: !!float abc"),
    "binary-abc": (SHOWN, "n: !!binary abc"),
    "int-nothing": (SHOWN, "n: !!int"),
    "many-digits": (SHOWN, "n: " + "9" * 5000),
    "python-object": (SHOWN, "n: !!python/object/apply:os.system ['touch /tmp/owned']"),
    "python-name": (SHOWN, "n: !!python/name:os.system"),
    "own-tag": (SHOWN, "n: !mine {a: 1}"),
    "list": (SHOWN, "- a\n- b"),
    "scalar": (SHOWN, "only words"),
    "prose": (SHOWN, "Prose between two rules.\n\nMore of it."),
    "empty": (SHOWN, ""),
    "blank": (SHOWN, "\n\n"),
    "comment": (SHOWN, "# only a comment"),
    "colon": (WARNED, "title: Rust: the good parts"),
    "at": (WARNED, "title: @x"),
    "backtick": (WARNED, "title: `x`"),
    "percent": (WARNED, "title: %x"),
    "template": (WARNED, "title: {{ page.title }}"),
    "open-quote": (WARNED, 'title: "open'),
    "tab": (WARNED, "title: a\n\tdate: b"),
    "number": (SHOWN, "title: 2024"),
    "octal": (SHOWN, "title: 007"),
    "sexagesimal": (SHOWN, "title: 12:30"),
    "float": (SHOWN, "title: 1.10"),
    "norway": (SHOWN, "title: NO"),
    "yes": (SHOWN, "title: yes"),
    "null": (SHOWN, "title: ~"),
    "mixed-dates": (SHOWN, "a: 2019-05-08\nb: 2019-05-08 10:00:00\nc: 2019-05-08T10:00:00Z"),
    "twice": (WARNED, "title: a\ntitle: b"),
    "raw-escape": (WARNED, "title: \x1b]0;x\x07"),
    "escaped-escape": (SHOWN, 'title: "\\e]0;x\\a \\x9b31m \\u202e \\0"'),
    "noncharacter": (WARNED, "title: \uffff"),
    "next-line": (SHOWN, "title: a\x85date: b"),
    "separator": (SHOWN, "title: a\u2028date: b"),
    "large": (WARNED, "title: x\nt: '" + "y" * 100_000 + "'"),
    "many-keys": (WARNED, "".join(f"key{n}: v\n" for n in range(30_000))),
    "many-items": (WARNED, "t: [" + "a," * 25_000 + "]"),
    "documents": (WARNED, "title: a\n--- b"),
    "directive": (SHOWN, "%YAML 9.9"),
    "anchor-only": (SHOWN, "title: &a x"),
    "nested": (SHOWN, "event:\n  name: x\n  where: {city: y}"),
    "block-text": (SHOWN, "summary: |\n  one\n  two\ntitle: x"),
    "long-line": (SHOWN, "title: " + "word " * 10_000),
}


def _front_matter() -> Iterator[Item]:
    for name, (expected, block) in _BLOCKS.items():
        text = f"---\n{block}\n---\n\n# PyCon 2019\n\n{MARKER}\n"
        yield Item(f"front-matter/{name}.md", expected, text.encode())
    for name, (expected, text) in {
        "unclosed": (WARNED, "---\ntitle: x\n\n# PyCon 2019\n"),
        "later-rule": (WARNED, "---\ntitle: x\n\nProse.\n\n---\n"),
        "rule-first": (SHOWN, "---\n\n# PyCon 2019\n\n---\n"),
        "json": (SHOWN, '{"title": "x"}\n\n# PyCon 2019\n'),
        "json-broken": (SHOWN, "{title\n"),
        "toml": (SHOWN, "+++\ntitle = 'x'\ndate = 2019-05-08\n+++\n"),
        "toml-broken": (WARNED, "+++\ntitle = 'x\n+++\n"),
        "toml-date": (WARNED, "+++\ntitle = 'x'\ndate = 2019-02-30\n+++\n"),
        "toml-deep": (WARNED, "+++\ntitle = " + "[" * 20_000 + "\n+++\n"),
        "bom": (SHOWN, "\ufeff---\ntitle: x\n---\n"),
        "crlf": (SHOWN, "---\r\ntitle: x\r\n---\r\n\r\n    code\r\n"),
        "dots": (SHOWN, "---\ntitle: x\n...\n"),
        "blank-before": (SHOWN, "\n\n---\ntitle: x\n---\n"),
        "only-rules": (SHOWN, "---\n---\n---\n---\n"),
    }.items():
        yield Item(f"front-matter/{name}.md", expected, f"{text}\n{MARKER}\n".encode())


# Bytes that are not plain UTF-8


def _encodings() -> Iterator[Item]:
    text = f"# Café 2019\n\n## Über “Zeichen” – naïve\n\n{MARKER}\n"
    yield Item("encodings/cp1252.md", WARNED, text.encode("cp1252"))
    latin = text.replace("“", '"').replace("”", '"').replace("–", "-")
    yield Item("encodings/latin-1.md", WARNED, latin.encode("latin-1"))
    yield Item("encodings/undefined.md", WARNED, b"# Caf\xe9 \x81\x8d\n" + MARKER.encode())
    yield Item("encodings/utf-8-sig.md", SHOWN, text.encode("utf-8-sig"))
    for name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        yield Item(f"encodings/{name}.md", SHOWN, f"\ufeff{text}".encode(name))
        yield Item(f"encodings/{name}-bare.md", REFUSED, text.encode(name))
    yield Item("encodings/utf-16-odd.md", WARNED, f"\ufeff{text}".encode("utf-16-le") + b"x")
    yield Item("encodings/one-bad.md", WARNED, text.encode() + b"\xff")
    yield Item("encodings/cut.md", WARNED, text.encode() + "é".encode()[:1])
    yield Item("encodings/overlong.md", WARNED, text.encode() + b"\xc0\xaf")
    yield Item("encodings/mojibake.md", SHOWN, f"SDKâ€™s cafÃ© Â°\n{MARKER}\n".encode())
    yield Item(
        "encodings/shift-jis.md", WARNED, "会議のメモ\n".encode("shift-jis") + MARKER.encode()
    )
    yield Item("encodings/koi8.md", WARNED, "Заметки\n".encode("koi8-r") + MARKER.encode())
    yield Item("encodings/late-nul.md", SHOWN, b"x\n" * 9000 + b"\0\n" + MARKER.encode())
    yield Item("encodings/old-mac.md", SHOWN, text.replace("\n", "\r").encode())
    yield Item("encodings/empty.md", SHOWN, b"", marked=False)
    yield Item("encodings/one-byte.md", SHOWN, b"x", marked=False)
    yield Item("encodings/only-bom.md", SHOWN, b"\xef\xbb\xbf", marked=False)
    yield Item("encodings/elf.md", REFUSED, b"\x7fELF\x02\x01\x01\0\0")
    yield Item("encodings/png.md", REFUSED, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    yield Item("encodings/nul.txt", REFUSED, b"text\0text")
    yield Item("encodings/picture", SKIPPED, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")


# Names that break a layout, a shell or a path


_NAMES = [
    *("new\nline.md", "escape\x1b]0;x\x07.md", "bidi\u202etxt.md", "tab\there.md", " lead.md"),
    *("trail .md", "-rf.md", "--help.md", "$(id).md", "`id`.md", "a;b.md", "a|b.md", "*.md"),
    *("[bold].md", "[/].md", "%s.md", "quote'\".md", "CON.md", "aux .md", "back\\slash.md"),
    *("caf\udce9.md", "\udcff\udcfe.md", "c1\x9b31m.md", "zero\u200bwidth.md", "nfc-\xe9.md"),
    *("nfc-e\u0301.md", "UPPER.MD", "upper.md", "e" + "\u0301" * 20 + ".md", "emoji 🎤.md"),
    *("2019.05.08", "no suffix", "n" * 250 + ".md", "~tilde.md", "#hash#.md", "?.md", "+1.md"),
]


def _names() -> Iterator[Item]:
    for name in _NAMES:
        yield Item(f"names/{name}", SHOWN, _note("A title", "text"))
    deep = "/".join(f"deep{level}" for level in range(40))
    yield Item(f"names/{deep}/note.md", SHOWN, _note("Deep", "text"))
    yield Item(f"names/{'/'.join(['long' * 50] * 22)}/note.md", SHOWN, _note("Far", "text"))


# What is no plain file


def _files() -> Iterator[Item]:
    yield Item("files/pipe.md", REFUSED, make=os.mkfifo)
    yield Item("files/socket.md", REFUSED, make=_bind)
    for name, target in {
        "passwd.md": "/etc/passwd",
        "zero.md": "/dev/zero",
        "stdin.md": "/dev/stdin",
        "dangling.md": "nowhere",
        "itself.md": "itself.md",
        "outside.md": "../../outside.md",
        "inside.md": "plain.md",
        "root": "/",
        "parent": "..",
        "proc.md": "/proc/self/environ",
    }.items():
        yield Item(f"files/{name}", REFUSED, make=_link_to(target))
    yield Item("files/plain.md", SHOWN, _note("Plain", "text"))
    yield Item("files/sparse.md", REFUSED, make=_sparse)
    yield Item("files/large.md", WARNED, b"0123456789 word\n" * 300_000, marked=False)
    yield Item("files/folder.md/note.md", SHOWN, _note("In a folder", "text"))
    yield Item("files/page.html", SKIPPED, b"<p>no note</p>")
    yield Item("files/program.py", SKIPPED, b"raise SystemExit")
    yield Item("files/.hidden.md", SKIPPED, b"hidden")
    yield Item("files/note.md~", SKIPPED, b"backup")
    yield Item("files/LICENSE", SKIPPED, b"licence")
    yield Item("files/yaml.py", SKIPPED, b"raise SystemExit('imported')")
    yield Item("files/podium.toml", SKIPPED, b"not = [toml")


def _link_to(target: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(target)


def _bind(path: Path) -> None:
    # The address of a socket is short, so it is bound from within its folder.
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(before)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


def main() -> None:
    """Write the notebook into the folder named on the command line."""
    for item in write_notebook(Path(sys.argv[1])):
        sys.stdout.write(json.dumps({"name": item.name, "expected": item.expected}) + "\n")


if __name__ == "__main__":
    main()
