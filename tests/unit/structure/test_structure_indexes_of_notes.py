"""Indexes of a notebook: headings and lists whose entries link to the notes of talks."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

HOST = "https://git.example/wren/gloam/blob/main/"
RAIN = "[How rain is kept](rain.md)"
SOIL = "[Soil for people in a hurry](soil.md)"
MOSS = "[Moss is not a weed](moss.md)"
TITLES = ["How rain is kept", "Soil for people in a hurry", "Moss is not a weed"]


def titles(text: str, path: str = "README.md") -> list[str]:
    note = recover(NoteSource.of(text, path, "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


@pytest.mark.parametrize("head", ["Contents", "Markdown Notes", "Overview", "Testing"])
def test_the_heading_above_links_to_notes_is_no_talk_but_they_are(head: str) -> None:
    beside = "## Drawn\n\n- [Fog at work](https://p.example/fog.ipynb)\n\n## Code\n\n- [Ponds](p)\n"
    text = f"# GloamConf 2018\n\n## {head}\n\n- {RAIN}\n- {SOIL}\n- {MOSS}\n\n{beside}"
    assert titles(text)[:3] == TITLES


def test_days_of_an_event_that_are_linked_are_no_talks() -> None:
    text = "# GloamConf 2018\n\n## Contents\n\n- [Day one](one.md)\n- [Day two](two.md)\n"
    assert titles(text) == []


def test_a_note_linked_below_another_is_a_talk_as_well() -> None:
    text = f"# GloamConf 2018\n\n## Contents\n\n- {RAIN}\n    - {SOIL}\n- {MOSS}\n"
    assert titles(text) == TITLES


@pytest.mark.parametrize(
    "slugs",
    [
        ("how-rain-is-kept", "soil-people", "moss-weed"),
        ("rain_is_kept", "for-people", "is-not"),
    ],
)
@pytest.mark.parametrize("head", ["", "# Notes\n\n", "# GloamConf 2018\n\n"])
def test_a_bare_list_of_links_to_folders_is_an_index(slugs: tuple[str, ...], head: str) -> None:
    links = [f"* [{title}]({slug})\n" for title, slug in zip(TITLES, slugs, strict=True)]
    assert titles(head + "".join(links)) == TITLES


@pytest.mark.parametrize("day", ["16th Nov", "Day 1", "November 16, 2018", "Friday"])
@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("behind", ["", "  <p>\n    A full day with Ann Lee\n  </p>\n"])
def test_a_day_may_open_with_the_link_to_its_only_note(day: str, indent: str, behind: str) -> None:
    text = f"# GloamConf 2018\n\n## Sessions Attended\n\n### {day}   \n{indent}{RAIN}\n{behind}\n"
    text += "### Saturday - rain\n\n### Sunday -\n"
    assert titles(text)[:1] == TITLES[:1]


def test_the_notes_of_a_whole_day_are_no_talk() -> None:
    days = ["Monday", "Tuesday"]
    parts = [f"## {day}\n\n[{day} Notes](notes/{day.lower()}.md)\n\n" for day in days]
    assert titles("# GloamConf 2018\n\n" + "".join(parts)) == []


@pytest.mark.parametrize("head", ["Ground", "Second meetup (online):"])
def test_a_bullet_above_linked_notes_is_a_topic_or_an_evening(head: str) -> None:
    text = f"# GloamConf 2018\n\n- {RAIN}\n- {head}\n    - {SOIL}\n    - {MOSS}\n"
    assert titles(text) == TITLES


@pytest.mark.parametrize(
    "beside",
    [
        "## My aims\n\n- **[Here](aims.md)** holds what I meant to try",
        "## Odds and ends\n\nTom Becker wrote a page about it\nhttps://p.example/1",
        "# Who takes part\n\n- [wren](#wren)",
    ],
)
def test_beside_lists_of_linked_notes_other_headings_are_no_talks(beside: str) -> None:
    text = f"# GloamConf 2018\n\n{beside}\n\n## The days\n\n- {RAIN}\n- {SOIL}\n- {MOSS}\n"
    assert titles(text) == TITLES


def test_notes_are_found_below_those_who_took_them() -> None:
    text = (
        "# gloam\n\n# What we read and saw\n\n### How we work\n\n- each of us sees one a week\n\n"
        f"## [wren](https://git.example/wren)\n### Gloam18\n- {RAIN}\n- {SOIL}\n\n"
        f"## [tam](https://git.example/tam)\n### Gloam18\n- {MOSS}\n- [Fog at work](fog.md)\n"
    )
    assert titles(text) == [*TITLES, "Fog at work"]


def test_a_title_of_a_word_or_with_a_year_is_one_among_linked_notes() -> None:
    text = (
        f"# GloamConf 2018\n\n### Ground\n- {RAIN}\n- {SOIL}\n\n### Trade\n"
        f"- [Twenty lessons learnt since 2002]({HOST}lessons.md)\n- [Mossery]({HOST}mossery.md)\n"
    )
    assert titles(text)[2:] == ["Twenty lessons learnt since 2002", "Mossery"]


def test_linked_titles_on_lines_of_their_own_may_have_long_addresses() -> None:
    far = HOST + "a-very-long-folder-for-the-notes-of-one-event/" * 3
    text = (
        f"# GloamConf 2018\n\n## Keynotes\n\n[Ann Lee: How rain is kept]({far}rain.md)\n\n"
        f"[Bo Ekman: Soil in a hurry]({HOST}s.md)\n\n## Sessions\n\n[Moss]({far}m.md)\n\n"
        f"[Fog at work]({HOST}fog.md)\n"
    )
    assert titles(text) == ["How rain is kept", "Soil in a hurry", "Moss", "Fog at work"]


def test_a_list_before_the_linked_notes_says_what_is_in_them() -> None:
    text = (
        "# GloamConf 2018\n\n# Sessions\n\nEach page holds:\n\n* What it was for.\n* What I got\n\n"
        f"I lost the notes of the others.\n\n1. {RAIN}\n1. {SOIL}\n1. {MOSS}\n"
    )
    assert titles(text) == TITLES


def test_an_unlinked_talk_in_a_list_of_linked_ones_stays() -> None:
    text = f"# GloamConf 2018\n\n## Monday\n\n- {RAIN}\n- {SOIL}\n- Bare roots\n- {MOSS}\n"
    assert "Bare roots" in titles(text)


@pytest.mark.parametrize("sign", [", ", "<br>", " / "])
def test_each_link_to_a_note_in_the_cells_of_a_column_is_a_talk(sign: str) -> None:
    text = (
        "# GloamConf 2018\n\n| Round | At the tables |\n|---|---|\n"
        f"| 1 | {RAIN}{sign}{SOIL} |\n| 2 | {MOSS} |\n"
    )
    note = recover(NoteSource.of(text, "README.md", "gloam")).note
    assert [talk.title for talk in note.sessions] == TITLES
    assert [talk.span.first for talk in note.sessions] == [5, 5, 6]


def test_a_column_of_links_to_events_lists_no_talks() -> None:
    rows = "| 2018 | [GloamConf 2018](g.md) |\n| 2019 | [Fen Summit](f.md), [MossCamp](m.md) |\n"
    assert titles(f"# Notes\n\n| Year | Where |\n|---|---|\n{rows}") == []


@pytest.mark.parametrize("code", ["R{at} #{at} ", "R0 #{at} - ", "[R{at}] ", "A{at}#2: "])
def test_the_room_and_slot_before_a_title_are_no_part_of_it(code: str) -> None:
    heads = "\n".join(f"## {code.format(at=at)}{each}\n\n- so\n" for at, each in enumerate(TITLES))
    assert titles(f"# GloamConf 2018\n\n{heads}") == TITLES


def test_the_last_talk_in_a_room_needs_no_number_to_be_one() -> None:
    heads = "\n".join(f"## R0 #{at} {each}\n\n- so\n" for at, each in enumerate(TITLES, 1))
    last = "\n## R0 The last one\n\n- so\n\n## What remains\n\n- so\n"
    found = titles(f"# GloamConf 2018\n\n{heads}{last}")
    assert len(found) == 4
    assert "The last one" in found[3]


@pytest.mark.parametrize(("end", "kept"), [(" - #Mossery", " - #Mossery"), (" #moss #fen", "")])
def test_a_tag_behind_a_dash_is_a_part_of_the_title(end: str, kept: str) -> None:
    rows = f"| Ann Berg | {TITLES[0]}{end} |\n| Bo Ekman | {TITLES[1]} |\n"
    text = f"# GloamConf 2018\n\n| Speaker | Title |\n|---|---|\n{rows}"
    assert titles(text) == [TITLES[0] + kept, TITLES[1]]


@pytest.mark.parametrize("name", ["README.md", "README.org", "README.adoc"])
@pytest.mark.parametrize(
    "form",
    [
        "- [{title}](day-1/{at}/)",
        "- [{title}](./talk-{at})",
        "- [{title}](2018/gloam/days/{at}.md)",
        "- [{title}](https://git.example/wren/gloam/tree/main/{at})",
        "- [[file:{at}.org][{title}]]",
        "- {title} ([notes]({at}.md))",
        "[{title}]({at}.md)  ",
    ],
)
@pytest.mark.parametrize("head", ["## Notes\n\n", "## Ground matters\n\n", "It was fine.\n\n"])
def test_links_to_folders_and_in_other_markup_lead_to_notes(
    form: str, head: str, name: str
) -> None:
    listed = "\n".join(form.format(title=title, at=at) for at, title in enumerate(TITLES))
    text = f"# GloamConf 2018\n\n{head}{listed}\n\n## License\n\nMIT\n"
    assert titles(text, f"gloamconf-2018/{name}") == TITLES


@pytest.mark.parametrize("target", ["demo/{at}.html", "{at}.png", "#part-{at}", "mailto:{at}"])
def test_links_to_what_is_no_note_list_no_talks(target: str) -> None:
    listed = "\n".join(f"- [{each}]({target.format(at=at)})" for at, each in enumerate(TITLES))
    assert (
        titles(f"# GloamConf 2018\n\n## Ground matters\n\n{listed}\n\n## Doors\n\n- so\n") != TITLES
    )


def test_the_first_of_many_linked_headings_is_a_talk_though_it_holds_a_year() -> None:
    heads = [f"## [{title}]({at}.md)\n\n" for at, title in enumerate(["Moss 2015", *TITLES])]
    assert titles("".join(heads)) == ["Moss 2015", *TITLES]
