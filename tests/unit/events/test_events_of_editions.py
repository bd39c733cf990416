"""Notes in a notebook of one event, or in a blog: the talk's own names are no event's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from notes.reading.source import NoteSource
from notes.structure.events.event_names import name_in_path, name_in_text
from notes.structure.recover import recover
from tests.support.recovered_talks import talks_in

if TYPE_CHECKING:
    from notes.models import EventDetails

POINTS = "\n\n- caches fill\n- caches rest\n\n## Why they rest\n\n- they are cold\n"


def event(
    text: str, path: str, root: str = "notes", siblings: tuple[str, ...] = ()
) -> EventDetails:
    return recover(NoteSource.of(text, path, root, siblings)).note.event


@pytest.mark.parametrize("root", ["gloamconf-2019", "GloamConf2019Notes", "gloamconf_2019_report"])
@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Resting Caches", "resting_caches/ann.md"),
        ("Resting Caches", "talks/day2/resting caches/note.md"),
        ("Best Practices for Resting Caches", "day2/Best Practices for Resting Caches/note.md"),
        ("Resting Caches", "22-04/resting_caches/ann.md"),
        ("Resting Caches", "2019-04-22/resting-caches/ann.md"),
        ("Caches", "Caches/Caches.md"),
        ("Micro and Macroecon", "macroecon.md"),
    ],
)
def test_a_topic_is_no_event_in_the_notebook_of_one(title: str, path: str, root: str) -> None:
    assert event(f"# {title}{POINTS}", path, root).title == "Gloam Conf 2019".replace(
        "Gloam Conf", name_in_path(root).title.removesuffix(" 2019")
    )


@pytest.mark.parametrize(
    "title", ["GloamConf Europe 2020", "Heath Summit 2019", "GloamConf Europe 2019"]
)
def test_another_event_is_one_in_the_notebook_of_one(title: str) -> None:
    assert event(f"# {title}{POINTS}", "other.md", "gloam-2019").title == title


def test_a_talk_in_a_folder_of_a_day_is_one() -> None:
    text = "# Resting caches\n\nWarm up:\n\n## Cold ones\n\n- a note\n\n## Warm ones\n\n- a note\n"
    path = "22-04/resting_caches/ann.md"
    found = talks_in(text, path, "gloamconf_2019", ("bob.md",))
    assert found == [("Resting caches", [])]


@pytest.mark.parametrize("title", ["Met the Looms", "Rest"])
def test_a_year_before_a_talks_title_makes_no_event(title: str) -> None:
    slug = title.casefold().replace(": ", "-").replace(" ", "-")
    text = f"# {title}\n\n- caches fill\n- caches rest\n\n### Why\n\n- they are cold\n"
    path, siblings = f"2020_{slug}.md", ("2020_a-loom.md", "2019_a-spindle.md")
    assert talks_in(text, path, "gloamconf-notes", siblings) == [(title, [])]
    found = event(text, path, "gloamconf-notes", siblings)
    assert (found.title.partition(" 2")[0], found.year) == ("GloamConf", 2020)


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Étés & caches : l'hiver des métiers", "2015-06-20-etes-et-caches-l-hiver-des-metiers.md"),
        ("Über kalte Maschinen", "2015-06-20-uber-kalte-maschinen.md"),
        ("Caches of the cold", "2015-06-20-caches-cold.md"),
        ("Resting caches in winter (part 2)", "posts/2015-06-20-resting-caches-2.md"),
    ],
)
def test_a_post_is_no_event_by_its_own_title(title: str, path: str) -> None:
    text = f"---\ntitle: {title!r}\n---\n\nSome thoughts on cold machines, and how they rest.\n"
    assert not event(text, f"content/{path}", "slow-writer").title


@pytest.mark.parametrize("root", ["ann13", "slow-blog", "loom-blog-content", "blog-italy"])
@pytest.mark.parametrize("path", ["_posts/2015-06-20-cold.md", "input/blog/cold.md"])
def test_a_blog_is_no_event(path: str, root: str) -> None:
    text = "---\ntitle: Cold machines\n---\n\nSome thoughts, and how they rest.\n"
    assert not event(text, path, root).title


@pytest.mark.parametrize("root", ["gloamconf-blog", "gloam2019"])
def test_a_blog_of_an_event_is_one(root: str) -> None:
    text = "---\ntitle: Cold machines\n---\n\nSome thoughts, and how they rest.\n"
    assert event(text, "_posts/2019-06-20-cold.md", root).title


def test_a_folder_below_those_of_posts_may_be_an_event() -> None:
    text = "# Cold machines\n\nBy Ann Lee\n\n- they rest\n"
    assert event(text, "content/posts/gloamings/cold.md").title == "Gloamings"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("#185 GloamConf 2020", "GloamConf 2020"),
        ("#12: Gloam Meetup", "Gloam Meetup"),
        ("Gloam Meetup #12", "Gloam Meetup #12"),
        ("#100DaysOfLooms", "100DaysOfLooms"),
        ("gloamconf-notes.", "GloamConf"),
        ("[[2.records.events.gloam-meetup-2023-03-22]]", "Gloam Meetup"),
        ("[[2.records.events.gloam-meetup-2023-03-22.md]]", "Gloam Meetup"),
        ("[[2.records.events.x|Gloam Meetup]]", "Gloam Meetup"),
        ("[[.NET Days 2019]]", ".NET Days 2019"),
    ],
)
def test_numbers_and_folders_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name_in_text(text).title == name


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("2025-3-gloam-looms-day.md", "Gloam Looms Day 2025"),
        ("2018-12-30T12:39:52Z-gloam-looms.md", "Gloam Looms"),
        ("2018-12-30T12:39Z-gloam-looms.md", "Gloam Looms"),
        ("2019-100-looms.md", "100 Looms 2019"),
    ],
)
def test_a_month_and_a_time_are_no_part_of_a_files_name(file: str, name: str) -> None:
    assert name_in_path(file, is_file=True).title.casefold() == name.casefold()


def test_a_french_report_is_no_part_of_a_folders_name() -> None:
    assert name_in_path("Compte-rendu-SigGloam").title == "SigGloam"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Event: when a cache changes its state.", "GloamConf 2019"),
        ("Event: HeathConf 2018", "HeathConf 2018"),
        ("Event: heathconf 2018", "heathconf 2018"),
    ],
)
def test_a_sentence_behind_a_label_is_no_event(line: str, title: str) -> None:
    text = f"# Resting Caches\n\nAnn Lee\n\n{line}\n\n- a note\n"
    assert event(text, "caches.md", "gloamconf_2019").title.replace(
        "conf", "Conf"
    ) == title.replace("conf", "Conf")


@pytest.mark.parametrize("people", ["Ann Lee, Initech", "Ann Lee, Bob Ray"])
def test_a_person_with_a_firm_is_no_place(people: str) -> None:
    text = f"# Resting Caches\n\n{people} - 3/5/2017\n\n- a note\n- another\n"
    found = recover(NoteSource.of(text, "caches.md", "gloamconf-2017")).note
    assert [person.name for person in found.sessions[0].speakers][:1] == ["Ann Lee"]
    assert not found.event.location


@pytest.mark.parametrize("title", ["Gloam MAX Day 1", "Gloam MAX: Keynote Day Two"])
def test_a_post_on_a_day_is_of_its_event(title: str) -> None:
    text = f"---\ntitle: {title!r}\nlayout: post\n---\n\nA fine day among looms. They rest.\n"
    assert event(text, "content/blog/2010/10/25/gloam-max.md", "slow-writer").title == "Gloam MAX"
