"""Headings beside the one that holds all talks of a post tell of other things."""

from __future__ import annotations

import pytest
from recovered_talks import talks_in

LISTED = "- **Lazy leases**\n    - renewals\n    - clocks\n- **Logs that shrink**\n    - bytes\n"
AROUND = (
    "# GloamCon 2019\n\n## Seals and wax\n\nI skipped it.\n\n{}\n\n## The badge\n\nIt blinks.\n"
)


@pytest.mark.parametrize(
    "talks",
    [
        f"## Sessions, sessions\n\nMany.\n\n### Main track\n\n{LISTED}",
        f"## Talks\n\n{LISTED}",
        "## Talks!\n\n### Day 1\n\n#### Lazy leases\n\nClocks.\n\n#### Logs that shrink\n",
    ],
)
def test_what_stands_beside_all_talks_is_none(talks: str) -> None:
    titles = [title for title, _ in talks_in(AROUND.format(talks), "2019-03-19-gloamcon.md")]
    assert titles == ["Lazy leases", "Logs that shrink"]


@pytest.mark.parametrize("talks", ["## Keynotes", "## Short talks"])
def test_beside_some_talks_stand_others(talks: str) -> None:
    titles = [title for title, _ in talks_in(AROUND.format(f"{talks}\n\n{LISTED}"))]
    assert titles == ["Seals and wax", "Lazy leases", "Logs that shrink", "The badge"]


@pytest.mark.parametrize("kind", ["Université", "Tools-in-Action", "Quickie"])
def test_a_kind_of_a_french_event_stands_above_its_talks(kind: str) -> None:
    text = f"# GloamFR 2019\n\n## {kind}\n\n### Des baux paresseux\n\nBien.\n\n## Conférences\n\n"
    text += "### Des journaux qui maigrissent\n\nTrès bien.\n\n### Le repos des caches\n\nBof.\n"
    titles = [title for title, _ in talks_in(text)]
    assert titles == ["Des baux paresseux", "Des journaux qui maigrissent", "Le repos des caches"]
