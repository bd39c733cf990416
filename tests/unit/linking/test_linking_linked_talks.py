from dataclasses import replace

import pytest

from notes.linking import NotebookSettings, link
from notes.models import (
    Kind,
    Link,
    Note,
    Span,
)
from tests.support.told_talks import note


def index(*targets: str, path: str = "README.md", people: str = "", below: int = 0) -> Note:
    """One whose entries, called Entry 0, Entry 1 and so on, link to `targets` in turn."""
    listed = note(path, *((f"Entry {at}", people) for at in range(max(2, len(targets)))))
    found = [Link(target, at * 100 + 1 + below) for at, target in enumerate(targets) if target]
    return replace(listed, links=tuple(found))


def joined(*notes: Note) -> set[frozenset[str]]:
    links = link(notes, NotebookSettings())
    titles = {session.id: session.title for one in notes for session in one.sessions}
    return {
        frozenset(titles[name] for name in (lead, *others)) for lead, others in links.takes.items()
    }


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("day-2/part-7.md", "day-2/part-7.md"),
        ("./day-2/part-7.md", "day-2/part-7.md"),
        ("day-2/part-7", "day-2/part-7.md"),
        ("day%202/part%207.md", "day 2/part 7.md"),
        ("day-1/ovens/", "day-1/ovens/README.md"),
        ("Part 7", "day-2/part-7.md"),
    ],
)
def test_an_entry_of_an_index_and_the_note_it_links_to_are_one_talk(target: str, path: str) -> None:
    found = joined(index(target), note(path, ("Warm ovens", "Ann Ray")))
    assert found == {frozenset({"Entry 0", "Warm ovens"})}


def test_a_target_is_looked_for_beside_the_index_first() -> None:
    one, other = note("5.md", ("Far away", "")), note("day-1/5.md", ("Close by", ""))
    found = joined(index("5.md", path="day-1/README.md"), one, other)
    assert found == {frozenset({"Entry 0", "Close by"})}


def test_every_entry_is_joined_to_its_own_note() -> None:
    names = [f"{at}.md" for at in range(4)]
    notes = [note(name, (f"Title {word}", "")) for name, word in zip(names, "abcd", strict=True)]
    found = joined(index(*names), *notes)
    assert found == {frozenset({f"Entry {at}", f"Title {word}"}) for at, word in enumerate("abcd")}


@pytest.mark.parametrize("below", [1, 4])
def test_the_link_may_stand_below_the_title_of_a_short_entry(below: int) -> None:
    listed = index("5.md", below=below)
    short = [replace(one, span=Span(one.span.first, one.span.first + 4)) for one in listed.sessions]
    found = joined(replace(listed, sessions=tuple(short)), note("5.md", ("Warm ovens", "")))
    assert found == {frozenset({"Entry 0", "Warm ovens"})}


def test_a_link_in_the_notes_of_a_talk_refers_to_another_talk() -> None:
    assert joined(index("5.md", below=5), note("5.md", ("Warm ovens", ""))) == set()


def test_a_note_that_several_entries_link_to_is_about_none_of_them() -> None:
    assert joined(index("5.md", "5.md"), note("5.md", ("Warm ovens", ""))) == set()


def test_an_entry_that_links_to_several_notes_is_none_of_their_talks() -> None:
    listed = replace(index("5.md"), links=(Link("5.md", 1), Link("6.md", 1)))
    assert joined(listed, note("5.md", ("Warm ovens", "")), note("6.md", ("Rye", ""))) == set()


def test_a_note_of_several_talks_is_no_entrys_talk() -> None:
    assert joined(index("5.md"), note("5.md", ("Warm ovens", ""), ("Rye", ""))) == set()


def test_notes_of_one_talk_each_that_link_each_other_stay_apart() -> None:
    one = replace(note("4.md", ("Old dough", "")), links=(Link("5.md", 1),))
    assert joined(one, note("5.md", ("Warm ovens", ""))) == set()


def test_what_is_no_talk_is_joined_to_none() -> None:
    listed = replace(
        index("5.md"), sessions=note("README.md", ("Links", ""), kind=Kind.SECTION).sessions
    )
    assert joined(listed, note("5.md", ("Warm ovens", ""))) == set()


@pytest.mark.parametrize(
    ("title", "together"), [("Entry 0", True), ("Warm ovens", False)], ids=["same", "other"]
)
def test_a_name_spelled_otherwise_is_a_slip_only_where_the_title_is_the_same(
    title: str, *, together: bool
) -> None:
    written = note("5.md", (title, "Jo Steiner"))
    assert bool(joined(index("5.md", people="Ed Stainer"), written)) is together


def test_the_settings_can_keep_them_apart() -> None:
    listed, written = index("5.md"), note("5.md", ("Warm ovens", ""))
    pair = frozenset({listed.sessions[0].id, written.sessions[0].id})
    settings = NotebookSettings(apart_talks=frozenset({pair}))
    assert link((listed, written), settings).takes == {}


def test_an_entry_with_a_title_leads_a_note_that_is_called_keynote() -> None:
    listed, written = index("5.md"), note("5.md", ("Keynote", ""), length=90)
    links = link((listed, written), NotebookSettings())
    assert links.takes == {listed.sessions[0].id: (written.sessions[0].id,)}
    assert {join.why for join in links.joins if join.kind == "talk"} == {"one links to the other"}
