"""Indexes whose entries are links to talks elsewhere, and schedules without times."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys at night"]
FORMS = [
    "[{title}](https://video.example/watch?v={at})",
    "[{title}](https://docs.example/d/{at}) [slides](https://s.example/{at})",
    "{title}: [notes](talk-{at}.md), [slides](https://s.example/{at})",
    "{title} [video](https://v.example/{at})",
]


def titles(text: str, path: str = "gloamconf/README.md") -> list[str]:
    note = recover(NoteSource.of(text, path, "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def listed(form: str, mark: str, found: list[str]) -> str:
    lines = (mark + form.format(title=title, at=at) for at, title in enumerate(found))
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("mark", ["- ", "1. "])
def test_a_list_of_links_below_an_event_is_one_of_talks(form: str, mark: str) -> None:
    assert titles(f"# GloamConf 2018\n\n{listed(form, mark, TITLES)}") == TITLES


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("heads", [("Day 1", "Day 2"), ("Backend track", "Frontend track")])
def test_a_list_of_one_link_is_one_beside_others(form: str, heads: tuple[str, str]) -> None:
    first, second = heads
    text = (
        f"# GloamConf 2018\n\n## {first}\n\n{listed(form, '- ', TITLES[:2])}\n"
        f"## {second}\n\n{listed(form, '- ', TITLES[2:])}"
    )
    assert titles(text) == TITLES


def test_the_first_of_a_tracks_talks_names_its_own_people() -> None:
    text = (
        "# GloamConf 2018\n\n## Backend track\n\n- [Ann Lee - Why queues lie](a.md)\n"
        "- [Bo Ekman - Rest](b.md)\n\n## Frontend track\n\n- [Tom Becker - Boring deploys](c.md)\n"
    )
    assert titles(text) == ["Why queues lie", "Rest", "Boring deploys"]


def test_profiles_of_those_on_a_panel_are_no_talks() -> None:
    people = "\n".join(
        f"- {name} - [LinkedIn](https://l.example/{at})"
        for at, name in enumerate(["Yarrow Fenn", "Ilsabet Roan", "Odo Vask"])
    )
    found = titles(f"# What makes a queue?\n\n## Speakers\n\n{people}\n", "gloamconf/queue.md")
    assert "Yarrow Fenn" not in found


def test_links_of_an_events_own_pages_are_no_talks() -> None:
    links = "".join(f"- [{page}](https://g.example/{page})\n" for page in ("Website", "Tickets"))
    assert titles(f"# GloamConf 2018\n\n{links}") == []


def test_sites_named_in_a_lightning_talk_are_no_talks() -> None:
    sites = "".join(f"- [{site}](https://{site}/)\n" for site in ("gloam.example", "moss.example"))
    text = f"# GloamConf 2018\n\n## Rest by Ann Lee\n\n## Lightning talks\n\n{sites}- [tam](https://t.example)\n"
    assert titles(text) == ["Rest"]


@pytest.mark.parametrize("cell", ["{title} - {name}", "{title}<br>{name}", "*{name}*<br>{title}"])
@pytest.mark.parametrize("heads", ["| Track A | Track B |", "| Barn | Loft |"])
def test_each_cell_of_a_schedule_without_times_is_a_talk(cell: str, heads: str) -> None:
    people = ["Ann Lee", "Bo Ekman", "Cy Dahl"]
    first = [cell.format(title=title, name=n) for title, n in zip(TITLES, people, strict=True)]
    second = [cell.format(title=f"More {t.lower()}", name="Tom Becker") for t in TITLES]
    rows = "\n".join(f"| {one} | {other} |" for one, other in zip(first, second, strict=True))
    wanted = [title for each in TITLES for title in (each, f"More {each.lower()}")]
    assert titles(f"# GloamConf 2018\n\n{heads}\n|---|---|\n{rows}\n") == wanted
