import datetime as dt
import re
from pathlib import Path

import pytest

from notes.export.document import to_document, to_markdown
from notes.export.front import front_matter
from notes.export.options import ExportOptions, Grouping
from notes.models import EventDetails, Session, Speaker
from notes.notebook import load, load_text
from notes.store import NoteStore

NOTEBOOK = {
    "harbour-2019.md": """\
---
event: Harbour Days
date: 2019-05-08
location: Bergen
---

# Harbour Days

## Cranes without tears

Speakers: Ann Lee (Initech); Robert Stone (@bob)
Kind: keynote
Tags: cranes, safety

Take [the plan][1] and [the old one](old/plan.md), and see [1].

### What to check

Text[^a].

[1]: img/plan.png
[^a]: A footnote.

## Ropes and knots

Speaker: Mary Major
Tags: safety

See [the list][1] and [the other][2].

[2]: lists/ropes.md
""",
    "gardens.md": """\
---
event: Garden Meetup
date: 2018-04-12
---

# Garden Meetup

## Moss, the quiet carpet

Speaker: Ann Lee

As [1] says[^a].

[^a]: Another footnote.

## Ferns in the shade

Kind: talk

Words.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    for name, text in NOTEBOOK.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def store(folder: Path) -> NoteStore:
    return load([folder])


def ids(store: NoteStore, *titles: str) -> list[str]:
    by_title = {session.title: session.id for session in store.talks}
    return [by_title[title] for title in titles] if titles else [one.id for one in store.talks]


def headings(text: str) -> list[str]:
    return re.findall(r"^#+ .*", text, re.MULTILINE)


def test_one_talk_is_a_document_under_its_title(store: NoteStore) -> None:
    assert to_markdown(store, ids(store, "Cranes without tears")) == (
        "---\n"
        "podium: 1\n"
        "event: Harbour Days\n"
        "date: 2019-05-08\n"
        "location: Bergen\n"
        "speakers:\n"
        "  - Ann Lee (Initech)\n"
        '  - "Robert Stone (@bob)"\n'.replace('"', "")
        + "kind: keynote\n"
        "tags:\n"
        "  - cranes\n"
        "  - safety\n"
        "source: harbour-2019.md:9-23\n"
        "---\n"
        "\n"
        "# Cranes without tears\n"
        "\n"
        "Speakers: Ann Lee (Initech); Robert Stone (@bob)  \n"
        "Kind: keynote  \n"
        "Tags: cranes, safety  \n"
        "Source: harbour-2019.md:9-23\n"
        "\n"
        "Take [the plan][1] and [the old one](old/plan.md), and see [1].\n"
        "\n"
        "## What to check\n"
        "\n"
        "Text[^a].\n"
        "\n"
        "[^a]: A footnote.\n"
        "\n"
        "[1]: img/plan.png\n"
    )


def test_one_event_stands_in_the_heading_and_the_front_matter(store: NoteStore) -> None:
    text = to_markdown(store, ids(store, "Cranes without tears", "Ropes and knots"))
    assert headings(text) == [
        "# Harbour Days",
        "## Cranes without tears",
        "### What to check",
        "## Ropes and knots",
    ]
    assert "event: Harbour Days\ndate: 2019-05-08\nlocation: Bergen\n" in text
    assert "\n\n2019-05-08, Bergen\n\n" in text
    assert "Event:" not in text


def test_front_matter_means_the_same_to_every_reader() -> None:
    names = {"event": "Meetup #4", "tags": ["c#", "no", "a: b", "1.0", "- x", "it's"]}
    assert front_matter(names) == (
        '---\nevent: "Meetup #4"\ntags:\n  - c#\n  - "no"\n  - "a: b"\n  - "1.0"\n'
        '  - "- x"\n  - "it\'s"\n---\n'
    )


def test_several_events_are_groups_and_each_session_names_its_own(store: NoteStore) -> None:
    text = to_markdown(store, ids(store), ExportOptions(title="Talks I liked"))
    assert headings(text) == [
        "# Talks I liked",
        "## Harbour Days",
        "### Cranes without tears",
        "#### What to check",
        "### Ropes and knots",
        "## Garden Meetup",
        "### Moss, the quiet carpet",
        "### Ferns in the shade",
    ]
    assert text.count("\nEvent: Harbour Days; 2019-05-08; Bergen  \n") == 2
    assert text.count("\nEvent: Garden Meetup; 2018-04-12  \n") == 2
    assert "\nevent:" not in text


def test_a_session_of_two_speakers_stands_once_and_is_referred_to(store: NoteStore) -> None:
    text = to_markdown(store, ids(store), ExportOptions(group=Grouping.SPEAKER, contents=True))
    assert headings(text)[1:] == [
        "## Ann Lee",
        "### Cranes without tears",
        "#### What to check",
        "### Moss, the quiet carpet",
        "## Robert Stone",
        "## Mary Major",
        "### Ropes and knots",
        "## No speaker named",
        "### Ferns in the shade",
    ]
    assert "## Robert Stone\n\n- See [Cranes without tears](#cranes-without-tears)\n" in text
    anchors = {heading.lower().lstrip("# ").replace(" ", "-") for heading in headings(text)}
    assert {link.replace(",", "") for link in re.findall(r"\(#(.*?)\)", text)} <= {
        anchor.replace(",", "") for anchor in anchors
    }


def test_tags_group_too(store: NoteStore) -> None:
    text = to_markdown(store, ids(store), ExportOptions(group=Grouping.TAG))
    assert [line for line in headings(text) if line.startswith("## ")] == [
        "## cranes",
        "## safety",
        "## No tag",
    ]


def test_no_grouping_keeps_the_order_as_given(store: NoteStore) -> None:
    order = ids(store, "Ferns in the shade", "Ropes and knots", "Moss, the quiet carpet")
    text = to_markdown(store, order, ExportOptions(group=Grouping.NONE))
    assert headings(text)[1:] == [
        "## Ferns in the shade",
        "## Ropes and knots",
        "## Moss, the quiet carpet",
    ]


def test_labels_of_neighbours_are_kept_apart(store: NoteStore) -> None:
    text = to_markdown(store, ids(store))
    # `[1]` is only text in one note, so it must not be a label in the document.
    assert "[the plan][1-2] and" in text
    assert "and see [1][1-2]." in text
    assert "[the list][1-2] and [the other][2]." in text
    assert "As [1] says[^a-2]." in text
    assert "[^a]: A footnote." in text
    assert "[^a-2]: Another footnote." in text
    assert text.count("[1-2]: img/plan.png") == 2


def test_targets_are_respelled_from_the_document_s_folder(store: NoteStore, folder: Path) -> None:
    options = ExportOptions(folder=folder.parent / "out" / "2019")
    text = to_markdown(store, ids(store, "Cranes without tears"), options)
    assert "(../../notes/old/plan.md)" in text
    assert "[1]: ../../notes/img/plan.png" in text


def test_images_are_copied_only_from_inside_the_notebook(folder: Path) -> None:
    (folder / "img").mkdir()
    (folder / "img" / "a b.PNG").write_bytes(b"png")
    (folder.parent / "secret.png").write_bytes(b"secret")
    (folder / "img" / "link.png").symlink_to(folder.parent / "secret.png")
    (folder / "x.md").write_text(
        "# Shown\n\n![a](<img/a b.PNG>) ![b](img/a%20b.PNG) ![c](../secret.png)\n"
        "![d](img/link.png) ![e](img/none.png) ![f](https://example.org/f.png)\n"
    )
    store = load([folder])
    options = ExportOptions(folder=folder.parent, images="out-images")
    document = to_document(store, ids(store, "Shown"), options)
    assert dict(document.images) == {"out-images/a-b.png": folder / "img" / "a b.PNG"}
    assert "![a](out-images/a-b.png) ![b](out-images/a-b.png) ![c](secret.png)" in document.text
    assert "![f](https://example.org/f.png)" in document.text


@pytest.mark.parametrize("group", list(Grouping))
def test_exporting_twice_gives_the_same_bytes(folder: Path, group: Grouping) -> None:
    options = ExportOptions(group=group, contents=True, folder=folder)
    first, second = load([folder]), load([folder])
    assert to_markdown(first, ids(first), options) == to_markdown(second, ids(second), options)


def facts(store: NoteStore, session: Session) -> tuple[object, ...]:
    event = store.event_of(session.id)
    details = event.details if event else EventDetails()
    return (session.title, session.kind, session.speakers, session.tags, details)


def test_what_is_exported_is_opened_again_as_it_was(store: NoteStore, tmp_path: Path) -> None:
    chosen = ids(store, "Cranes without tears", "Ropes and knots")
    text = to_markdown(store, chosen)
    again = load_text(text, "again.md")
    assert [facts(again, session) for session in again.talks] == [
        facts(store, session) for session in map(store.session, chosen) if session
    ]
    assert to_markdown(again, [session.id for session in again.talks]) == text


def test_a_single_talk_is_opened_again_as_it_was(store: NoteStore) -> None:
    for session in store.talks:
        text = to_markdown(store, [session.id])
        again = load_text(text, "again.md")
        assert [facts(again, one) for one in again.talks] == [facts(store, session)]
        assert to_markdown(again, [one.id for one in again.talks]) == text


def test_an_id_that_names_nothing_is_an_error(store: NoteStore) -> None:
    with pytest.raises(KeyError, match="nosuchid00"):
        to_markdown(store, ["nosuchid00"])


def test_hostile_titles_stay_text() -> None:
    store = load_text("## <b>*x*</b> [y](z) #\n\nSpeaker: Ann Lee\n\nWords.\n")
    (session,) = store.talks
    text = to_markdown(store, [session.id])
    again = load_text(text, "again.md")
    assert again.talks[0].title == session.title
    assert again.talks[0].speakers == (Speaker("Ann Lee"),)


def test_days_that_span_a_year_s_end_are_both_written() -> None:
    store = load_text(
        "---\nevent: Winter Days\ndate_start: 2019-12-30\ndate_end: 2019-12-31\n---\n\n## A talk\n"
    )
    text = to_markdown(store, [store.talks[0].id])
    assert "date_start: 2019-12-30\ndate_end: 2019-12-31\n" in text
    event = load_text(text, "again.md").events[0].details
    assert (event.date_start, event.date_end) == (dt.date(2019, 12, 30), dt.date(2019, 12, 31))
