"""Lists whose entries all say their event in brackets, as titles of videos do."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

_TITLES = ["What is new in ropes", "How to dry kelp: tips for sailors", "Looms in small rooms"]


@pytest.mark.parametrize("event", ["KelpConf'19", "KelpConf 2019", "Rope Summit", "Kelp I/O'19"])
@pytest.mark.parametrize(
    "entry", ["* [{} ({})]({}.md)", "- [{} [{}]]({}.md)", "* [{} ({})]({}.md) :heart:"]
)
@pytest.mark.parametrize("heading", ["## Topics", "### Talks", "## Notes"])
@pytest.mark.parametrize("title", ["KelpConf 2019", "My favorite KelpConf 2019"])
def test_the_event_is_no_part_of_the_titles(
    title: str, heading: str, entry: str, event: str
) -> None:
    lines = "\n".join(entry.format(name, event, name[:4].lower()) for name in _TITLES)
    text = f"# {title}\n\n{heading}\n\n{lines}\n"
    assert talks_in(text, "README.md") == [(name, []) for name in _TITLES]


def test_lists_of_events_keep_where_each_was() -> None:
    entries = ["Rope Summit (Oslo 2018)", "KelpConf (Bergen 2019)", "Sail Days (Rome 2017)"]
    lines = "\n".join(f"* [{entry}](rope{at}.md)" for at, entry in enumerate(entries))
    titles = [title for title, _ in talks_in(f"# My events\n\n## Notes\n\n{lines}\n", "README.md")]
    assert set(titles).isdisjoint({"Rope Summit", "KelpConf", "Sail Days"})
