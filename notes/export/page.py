"""A standalone page: readable on a phone, printable, without scripts or anything from outside."""

from __future__ import annotations

import base64
import html
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from notes.export.document import details_line
from notes.export.labels import dates_text
from notes.models import Kind
from notes.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from notes.export.composition import Composition, Entry, Section

_LARGEST_IMAGE = 4 * 1024 * 1024
_TYPES = {
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".bmp": "image/bmp",
}
"""Formats that cannot hold a script; an SVG can, so it is linked to."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def html_of(composition: Composition) -> Iterator[str]:
    """The sessions of a composition as one page, line by line or talk by talk.

    HTML of the notes is shown as text; images of the notebook are part of the page where the
    options ask for copies, others become links.
    """
    for part in (*_head(composition), *_contents_of(composition)):
        yield f"{part}\n"
    for section in composition.sections:
        for part in _section(composition, section):
            yield f"{part}\n"
    yield "</main>\n</body>\n</html>\n"


def _head(composition: Composition) -> Iterator[str]:
    title = html.escape(visible(composition.title))
    style = (files("notes.export") / "page.css").read_text("utf-8")
    yield "<!DOCTYPE html>"
    yield '<html lang="">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="generator" content="Podium">'
    yield f"<title>{title}</title>"
    yield f"<style>\n{style}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"


def _contents_of(composition: Composition) -> Iterator[str]:
    if not composition.is_single:
        yield f"<h1>{html.escape(composition.title)}</h1>"
        if composition.event and (line := details_line(composition.event.details)):
            yield f'<p class="details">{html.escape(line)}</p>'
        if composition.contents:
            yield from _contents(composition.sections)


def _section(composition: Composition, section: Section) -> Iterator[str]:
    if section.title:
        yield f'<h2 id="{html.escape(section.anchor)}">{html.escape(section.title)}</h2>'
    if section.details and (line := details_line(section.details)):
        yield f'<p class="details">{html.escape(line)}</p>'
    for entry in section.entries:
        yield from _entry(composition, entry)


def _contents(sections: Sequence[Section]) -> Iterator[str]:
    yield "<nav>"
    for section in sections:
        if section.title:
            yield f"<p>{_link(section.anchor, section.title)}</p>"
        yield "<ul>"
        for entry in section.entries:
            yield f"<li>{_link(entry.anchor, entry.session.title)}</li>"
        yield "</ul>"
    yield "</nav>"


def _link(anchor: str, text: str) -> str:
    return f'<a href="#{html.escape(anchor)}">{html.escape(text)}</a>'


def _entry(composition: Composition, entry: Entry) -> Iterator[str]:
    title = entry.session.title
    if entry.again:
        yield f"<p>See {_link(entry.anchor, title)}</p>"
        return
    level = composition.level
    yield "<article>"
    yield f'<h{level} id="{html.escape(entry.anchor)}">{html.escape(title)}</h{level}>'
    yield f'<p class="details">{html.escape(_said_of(composition, entry))}</p>'
    body = composition.bodies.of(entry.session)
    yield body_html(body, composition.bodies.images).rstrip("\n")
    yield "</article>"


def _said_of(composition: Composition, entry: Entry) -> str:
    session = entry.session
    details = entry.event.details if entry.event and not composition.one_event else None
    said = [
        ", ".join(speaker.name for speaker in session.speakers),
        "" if session.kind is Kind.TALK else session.kind.value,
        ", ".join(filter(None, (details.title, dates_text(details)))) if details else "",
        ", ".join(session.tags),
        entry.source,
    ]
    return " · ".join(filter(None, said))


def body_html(body: str, images: Mapping[str, Path]) -> str:
    """Markdown as HTML without raw HTML, scripts or anything that a page would have to fetch."""
    from notes.tidy import tidy  # noqa: PLC0415

    parser = _parser()
    env: dict[str, Any] = {}
    tokens = parser.parse(visible(tidy(body).text), env)
    for token in tokens:
        if token.children:
            token.children = list(_safe(token.children, images))
    return str(parser.renderer.render(tokens, parser.options, env))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": 100})
    return parser.enable(["table", "strikethrough"]).use(footnote_plugin)


def _safe(tokens: Sequence[Token], images: Mapping[str, Path]) -> Iterator[Token]:
    """Tokens whose links go where a reader expects and whose images are in the page."""
    for token in tokens:
        if token.type == "image":
            yield from _image(token, images)
        else:
            if token.type == "link_open" and not _is_safe(str(token.attrs.get("href", ""))):
                token.attrs = {}
            yield token


def _is_safe(href: str) -> bool:
    scheme, colon, _ = href.partition(":")
    return (
        not colon
        or "/" in scheme
        or scheme.lower() in ("http", "https", "mailto")
        or href[0] == "#"
    )


def _image(token: Token, images: Mapping[str, Path]) -> Iterator[Token]:
    from markdown_it.token import Token as Made  # noqa: PLC0415

    source = str(token.attrs.get("src", ""))
    data = _embedded(images.get(unquote(source)))
    if data:
        token.attrs["src"] = data
        yield token
        return
    opened = Made("link_open", "a", 1)
    opened.attrs = {"href": source} if _is_safe(source) else {}
    text = Made("text", "", 0)
    text.content = token.content or source
    yield from (opened, text, Made("link_close", "a", -1))


def _embedded(path: Path | None) -> str:
    kind = _TYPES.get(path.suffix.lower()) if path else None
    if path is None or kind is None or path.stat().st_size > _LARGEST_IMAGE:
        return ""
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"
