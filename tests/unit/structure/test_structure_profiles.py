"""Lines with a speaker's handle, and what else stands between talks and is none."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover
from notes.structure.words.meaning import Meaning, meaning_of
from notes.structure.words.profiles import is_profile


@pytest.mark.parametrize(
    "line",
    [
        "Twitter - @ann_berg",
        "twitter -@annberg",
        "GitHub: https://github.com/annberg",
        "Mastodon @ann@fosstodon.example",
        "Twitter - @annberg and @boekman",
        "Website | www.ann.example",
    ],
)
def test_a_network_and_the_handle_there_are_a_profile(line: str) -> None:
    assert is_profile(line)
    assert meaning_of(line) & Meaning.IN_TALK


@pytest.mark.parametrize(
    "line",
    [
        "Twitter at scale - @ann_berg",
        "Twitter",
        "X marks the spot",
        "GitHub Actions in depth",
        "@ann_berg",
    ],
)
def test_titles_and_handles_alone_are_no_profile(line: str) -> None:
    assert not is_profile(line)


@pytest.mark.parametrize("sign", ["Twitter - @", "Twitter -@", "github: @"])
def test_a_profile_below_a_title_without_markup_is_no_talk(sign: str) -> None:
    text = (
        "## Gloam 2016 - Day Two\n\n"
        f"Leases at rest - Ann Berg, Engineer at Acme\n\n{sign}annberg\n\n"
        f"Rest comes first...\n\n- \n"
        f"Cold caches - Bo Ekman, who writes tools for caches, hooks, queues and all the "
        f"rest of it at Initech\n\n"
        f"{sign}boekman\n\nCold ones too...\n\nSlow hooks - Clara Dahl, Writer\n\n{sign}clara\n"
    )
    note = recover(NoteSource.of(text, "2016/gloam-2.md", root_name="notes")).note
    found = [(talk.title, talk.speakers[0].name) for talk in note.sessions]
    assert found == [
        ("Leases at rest", "Ann Berg"),
        ("Cold caches", "Bo Ekman"),
        ("Slow hooks", "Clara Dahl"),
    ]


@pytest.mark.parametrize("heading", ["Twitter - @annberg", "GitHub - @annberg"])
def test_a_profile_in_a_heading_is_a_part_of_the_talk(heading: str) -> None:
    text = (
        f"# Gloam 2016\n\n## Leases at rest - Ann Berg\n\n- rest\n\n## {heading}\n\n"
        "## Cold caches - Bo Ekman\n\n- cold\n"
    )
    note = recover(NoteSource.of(text, "gloam.md")).note
    talks = [talk.title for talk in note.sessions if talk.kind.is_talk]
    assert talks == ["Leases at rest", "Cold caches"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Handles",
        "Hashtags",
        "Slack links",
        "from the Slack channel",
        "Things I gotta read",
        "Other interesting things",
    ],
)
def test_lists_beside_the_talks_are_none(phrase: str) -> None:
    assert meaning_of(phrase) & Meaning.NO_TALK


@pytest.mark.parametrize("text", ["* # of attendees: 300", "- # of tests per person"])
def test_a_number_of_things_is_no_heading(text: str) -> None:
    note = f"# Leases at rest - Ann Berg\n\n{text}\n\n# Cold caches - Bo Ekman\n\n- cold\n"
    found = recover(NoteSource.of(note, "gloam-2016/notes.md")).note.sessions
    assert [talk.title for talk in found] == ["Leases at rest", "Cold caches"]


@pytest.mark.parametrize(
    "title", ["Event Storming in practice", "Event sourcing", "The event loop"]
)
def test_what_systems_call_events_is_no_event(title: str) -> None:
    text = f"# {title}\n\n- rest\n\n- more\n"
    name = title.lower().replace(" ", "-")
    (talk,) = recover(NoteSource.of(text, f"gloam-2016/{name}.md")).note.sessions
    assert talk.title == title


@pytest.mark.parametrize(
    "line",
    [
        "Speaker: Ann Berg [twitter](https://t.example)",
        "Speaker: Ann Berg ([Twitter](https://t.example), [blog](https://b.example)",
        "Thomas Miller [GitHub](https://g.example)",
    ],
)
def test_links_to_where_a_person_is_found_are_no_part_of_the_name(line: str) -> None:
    note = recover(NoteSource.of(f"# Leases at rest\n\n{line}\n\n- one\n", "gloam-2017/rest.md"))
    (speaker,) = note.note.sessions[0].speakers
    assert (speaker.name in {"Ann Berg", "Thomas Miller"}, speaker.affiliation) == (True, "")


@pytest.mark.parametrize("level", ["Level 300", "L400"])
def test_what_a_session_asks_of_its_listeners_is_nobodys_employer(level: str) -> None:
    text = (
        f"# GloamCon 2021\n\n## CMP301 | Leases at rest | Ann Berg & Sandra Lee | {level}\n"
        f"- one\n\n"
        f"## SVS402 | Cold caches | Heather Wilson | {level}\n- two\n"
    )
    first, second = recover(NoteSource.of(text, "gloamcon/notes.md")).note.sessions
    assert [(each.name, each.affiliation) for each in first.speakers] == [
        ("Ann Berg", ""),
        ("Sandra Lee", ""),
    ]
    assert second.speakers[0].affiliation == ""
