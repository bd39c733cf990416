import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from notes.export.composition import compose
from notes.export.files import SessionFiles, write_document, write_folder
from notes.export.options import ExportOptions
from notes.export.page import body_html, html_of
from notes.export.templates import BUILT_IN, TemplateError, built_in, first_sentences, render
from notes.notebook import load, load_text
from notes.store import NoteStore

TEXT = """\
---
event: Harbour Days
date: 2019-05-08
---

# Harbour Days

## Cranes <b>without</b> tears

Speakers: Ann Lee (Initech); Robert Stone (@bob)
Kind: keynote
Tags: cranes

First sentence. Second one! Third?

<ul><li>one</li><li>two</li></ul>

<script>alert(1)</script>

![plan](plan.png) ![web](https://example.org/x.png) [bad](javascript:alert(1)) [good](https://example.org)

## Ropes and knots

Speaker: Mary Major

Words about ropes.
"""


@pytest.fixture
def store() -> NoteStore:
    return load_text(TEXT, "harbour.md")


def ids(store: NoteStore) -> list[str]:
    return [session.id for session in store.talks]


class Outline(HTMLParser):
    """Tags and targets of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("src", "href"):
                self.targets.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag not in ("meta", "br", "img", "hr"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_page_stands_alone(store: NoteStore) -> None:
    page = "".join(html_of(compose(store, ids(store), ExportOptions(contents=True))))
    outline = Outline(page)
    assert outline.open == []
    assert not outline.tags & {"script", "iframe", "link", "img", "object"}
    assert "<li>one</li>" in page
    assert 'href="javascript' not in page
    assert 'content="width=device-width' in page
    assert "@media print" in page
    anchors = {target[1:] for target in outline.targets if target.startswith("#")}
    assert anchors <= set(outline.ids)
    assert "https://example.org" in outline.targets


def test_images_of_the_notebook_are_in_the_page_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "plan.png").write_bytes(b"\x89PNG")
    (tmp_path / "harbour.md").write_text(TEXT)
    store = load([tmp_path])
    options = ExportOptions(folder=tmp_path, images="x-images")
    page = "".join(html_of(compose(store, ids(store), options)))
    sources = re.findall(r'<img src="(.*?)"', page)
    assert sources == ["data:image/png;base64,iVBORw=="]


@pytest.mark.parametrize(
    "body",
    [
        '<img src=x onerror="alert(1)">',
        "[x](data:text/html,hi)",
        "[x](vbscript:x)",
        "![x](javascript:alert(1))",
        "<style>@import url(//x)</style>",
        "\x1b]0;x\x07 \u202e",
        "`</code><script>`",
        "[a]: javascript:x\n\n[a]",
    ],
)
def test_nothing_of_a_note_becomes_active(body: str) -> None:
    page = body_html(body, {})
    outline = Outline(page)
    assert outline.tags <= {"pre", "p", "code", "a", "em", "ul", "li"}
    assert not any(re.match(r"(javascript|data|vbscript):", target) for target in outline.targets)
    assert not set(page) & {"\x1b", "\x07", "\u202e"}


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_templates_name_every_talk(store: NoteStore, name: str) -> None:
    text = render(built_in(name), store, ids(store))
    assert "Ropes and knots" in text
    assert "Mary Major" in text
    assert text.startswith("# Harbour Days\n\n")
    assert text.endswith("\n")
    assert not re.search(r"\n{3}", text)


def test_the_digest_has_the_first_sentences(store: NoteStore) -> None:
    text = render(built_in("digest"), store, ids(store))
    assert ": First sentence. Second one!\n" in text
    assert "Third" not in text


def test_a_template_of_one_s_own(store: NoteStore) -> None:
    template = "{% for s in sessions %}{{ s.event.title }}|{{ s.title | markdown }}\n{% endfor %}"
    assert render(template, store, ids(store)) == (
        "Harbour Days|Cranes without tears\nHarbour Days|Ropes and knots\n"
    )


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ title.__init__.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ sessions.append(1) }}",
        "{{ title | attr('__class__') }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{{ nothing }}",
        "{{ 'x' * 1000000000 }}",
        "{{ title.ljust(10 ** 10) }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ title | center(10000000000) }}",
        "{{ title | indent(10000000000) }}",
        "{% for a in title %}{% for b in title %}{{ title * 99999 }}{% endfor %}{% endfor %}",
        "{% for x in range(10000000000) %}x{% endfor %}",
        "{{ title",
        "{{ 1 / 0 }}",
        "{% set ns = namespace() %}",
    ],
)
def test_what_a_template_may_not_do_is_an_error(store: NoteStore, template: str) -> None:
    start = time.process_time()
    with pytest.raises(TemplateError, match="template"):
        render(template, store, ids(store))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("a\n{% for s in sessions %}\n{{ s.titel }}\n{% endfor %}", 3),
        ("a\n{{ 1 / 0 }}", 2),
        ("{{ title", 1),
        ("\n\n{{ title.__class__ }}", 3),
    ],
)
def test_a_mistake_is_told_with_its_line(store: NoteStore, template: str, line: int) -> None:
    with pytest.raises(TemplateError, match=f"^line {line} of the template: "):
        render(template, store, ids(store))


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("One. Two. Three.", 2, "One. Two."),
        ("One line\nAnother line\nThird", 2, "One line Another line"),
        ("He said “no.” Then left. End.", 1, "He said “no.”"),
        ("Version 2.0 is out. Yes.", 1, "Version 2.0 is out."),
        ("", 2, ""),
        ("一つ。二つ。三つ。", 2, "一つ。 二つ。"),
    ],
)
def test_first_sentences(text: str, count: int, expected: str) -> None:
    assert first_sentences(text, count) == expected


def test_a_folder_has_a_file_per_session(store: NoteStore, tmp_path: Path) -> None:
    files = SessionFiles(store, list(store.talks), ExportOptions())
    write_folder(tmp_path / "out", files.names, files)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["Cranes-without-tears.md", "Ropes-and-knots.md"]
    again = load([tmp_path / "out"])
    assert sorted(one.title for one in again.talks) == sorted(one.title for one in store.talks)


def test_a_folder_that_holds_one_of_the_files_is_left_as_it_is(tmp_path: Path) -> None:
    files = {"a.md": b"new", "b.md": b"new"}
    (tmp_path / "b.md").write_text("mine")
    with pytest.raises(FileExistsError):
        write_folder(tmp_path, files, files.items())
    assert [path.name for path in tmp_path.iterdir()] == ["b.md"]
    write_folder(tmp_path, files, files.items(), force=True)
    assert (tmp_path / "b.md").read_text() == "new"


def test_of_a_folder_that_fails_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="too long"):
        write_folder(tmp_path / "out", [], [("a.md", b"new"), (f"{'b' * 300}.md", b"new")])
    assert list(tmp_path.iterdir()) == []


def test_a_document_is_not_written_over_and_its_images_neither(tmp_path: Path) -> None:
    image = tmp_path / "plan.png"
    image.write_bytes(b"png")
    path = tmp_path / "out.md"
    write_document(path, [b"text"], {"out-images/plan.png": image})
    assert (tmp_path / "out-images" / "plan.png").read_bytes() == b"png"
    with pytest.raises(FileExistsError):
        write_document(path, [b"new"], {})
    (tmp_path / "out-images" / "plan.png").write_bytes(b"mine")
    path.unlink()
    with pytest.raises(FileExistsError):
        write_document(path, [b"new"], {"out-images/plan.png": image})
    assert not path.exists()
