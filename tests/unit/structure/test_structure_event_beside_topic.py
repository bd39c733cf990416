"""Files named for an event and a topic of it."""

from __future__ import annotations

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TEXT = "# Farther than the gate\n- a\n\n# Rain keeping\n- b\n"


def event_of(name: str) -> str:
    return recover(NoteSource.of(TEXT, f"{name}.md", "notes", ("tea.md",))).note.event.title


@pytest.mark.parametrize("topic", ["rust", "rust_notes", "security_track", "kiln-room"])
@pytest.mark.parametrize("event", ["LOOM_2019", "Gloam_Summit_2019", "LoomCon-2019"])
def test_a_topic_before_or_behind_the_event_is_no_part_of_its_name(topic: str, event: str) -> None:
    name = event.replace("_", " ").replace("-", " ")
    assert event_of(f"{topic}_{event}") == name
    assert event_of(f"{event}_{topic}") == name


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("loomcon-2019-healthy-soil", "LoomCon 2019"),
        ("loomcon-2019-eu", "LoomCon 2019 EU"),
        ("loomcon-2019-oslo", "LoomCon 2019 Oslo"),
        ("loomcon_EU_2019", "loomcon EU 2019"),
        ("gloam-loomcon-2019", "Gloam LoomCon 2019"),
    ],
)
def test_places_and_editions_stay_with_the_name(name: str, event: str) -> None:
    assert event_of(name) == event
