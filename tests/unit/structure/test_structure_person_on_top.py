"""A person above the title of a file, on lines of their own."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.support.recovered_talks import talks_in

TITLE = "How leases rest"
NAME = "Tove Lindqvist"
ROLES = ("Vice President, Gloam Works", "Head of Soil at Gloam Works", "Senior Engineer, Fernbank")
BELOW = "Gardens face questions.\n\n### Soil matters\n\n- rain\n\n### Ponds\n\n- deep\n"


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("order", list(permutations("NR")))
@pytest.mark.parametrize("typed", ["{}", "*{}*", "**{}**"])
@pytest.mark.parametrize("path", ["talk3.md", "tl.md", "ToveLindqvist.md"])
def test_the_first_heading_is_the_title_below_a_name_and_a_role(
    role: str, order: tuple[str, ...], typed: str, path: str
) -> None:
    person = [typed.format({"N": NAME, "R": role}[each]) for each in order]
    for between in ("\n", "\n\n"):
        text = between.join([*person, f"### {TITLE}"]) + f"\n\n{BELOW}"
        assert talks_in(text, path, "gloamconf") == [(TITLE, [NAME])]


@pytest.mark.parametrize("role", ROLES)
def test_what_is_told_of_the_person_may_stand_between(role: str) -> None:
    told = f"{NAME} joined in 2007 and has moved a lot of soil from here to there since then."
    text = f"{role}\n\n{told}\n### {TITLE}\n\n{BELOW}"
    assert talks_in(text, "talk3.md", "gloamconf") == [(TITLE, [NAME])]


def test_a_role_alone_is_no_title() -> None:
    assert talks_in(f"{ROLES[0]}\n\n### {TITLE}\n\n{BELOW}", "tl.md", "gloamconf") == [(TITLE, [])]


def test_other_lines_at_the_top_are_no_person() -> None:
    text = f"Moss and its friends, a story of rain\n\n# Moss\nit grows\n\n# {TITLE}\nmore\n"
    assert (TITLE, []) in talks_in(text, "README.md", "gloamconf")
    text = f'<img src="a.png" alt="moss">\n\n<p>rain</p>\n\n## {TITLE}\n\nx\n\n## Ponds\n\ny\n'
    assert talks_in(text, "slow-moss.md", "gloamconf")


SLOTS = {
    "event, page": "GloamConf 2015 Ghent\nhttp://gloam.example/schedule/45820\n",
    "event and tutorial, page": "GloamConf 2015 Ghent -- Weaving Loom Pipelines tutorial\n"
    "http://gloam.example/schedule/45820\n",
    "event, day, page": "GloamConf\u20092015\n3 May 2015\n<http://gloam.example/45820>\n",
}


@pytest.mark.parametrize("slot", SLOTS.values(), ids=SLOTS)
@pytest.mark.parametrize("person", ["Ann Lee -- Kelp, Fernbank\n@annl", "Ann Lee, Kelp", "Ann Lee"])
def test_who_spoke_stands_behind_the_slot_of_the_talk(slot: str, person: str) -> None:
    notes = "Kelp -- uses ropes (tarred)\nLooms are slow\n< 100 ropes\n"
    text = f"# Loom Pipelines\n{slot}\n{person}\n\n{notes}"
    found = talks_in(text, "LoomPipelines.txt", "GloamConf2015")
    assert found == [("Loom Pipelines", ["Ann Lee"])]


def test_a_name_behind_a_blank_below_notes_is_no_speaker() -> None:
    notes = "Looms are slow at sea\nRopes are slower than that\n\nAnn Lee, Kelp\n\n- a\n"
    text = f"# Loom Pipelines\n{notes}"
    assert talks_in(text, "LoomPipelines.txt", "GloamConf2015") == [("Loom Pipelines", [])]
