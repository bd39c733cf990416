"""Who spoke, told of in quotes behind an abstract; roles with firms behind names; louder names."""

import pytest

from notes.structure.people.names import LIKELY, name_confidence
from tests.support.recovered_talks import talks_in

_ABSTRACT = (
    "Ropes fray from within, and nobody sees it until the mast falls. This workshop looks into the "
    "strands of old ropes, tells which of them still hold, and goes on to splice a new one."
)
_ALICE = "> Alice Meyers writes code for sails and ropes. She consulted with Initech for years."
_LAURA = "> Laura Campbell is a Backend Engineer at Initech. She is passionate about sails."
_NOTES = "\n\n- caches rest\n- ropes fray\n"


@pytest.mark.parametrize("between", ["", "\n\nYou will learn to:\n\n* splice\n* tar"])
@pytest.mark.parametrize(
    ("quotes", "names"),
    [
        (_ALICE, ["Alice Meyers"]),
        (f"{_ALICE}\n\n{_LAURA}", ["Alice Meyers", "Laura Campbell"]),
        ("> Laura Campbell said once that ropes are but old friends at sea.", []),
        ("> Ropes are but old friends at sea, and all of them have their day.", []),
        (f"{_ALICE}\n\n> Ropes are but old friends at sea, and have their day.", []),
        (f"{_ALICE}\n\nWe tarred the first of them at noon.", []),
    ],
)
def test_biographies_quoted_behind_an_abstract_tell_who_spoke(
    quotes: str, names: list[str], between: str
) -> None:
    text = (
        f"# GloamConf 2020\n\n## Workshops\n\n### Old ropes\n\n{_ABSTRACT}{between}\n\n{quotes}\n"
    )
    other = f"\n### Why sails tear\n\n{_ABSTRACT}\n"

    assert talks_in(text + other) == [("Old ropes", names), ("Why sails tear", [])]


@pytest.mark.parametrize(
    "behind", ["Senior Backend Engineer Initech", "Staff Engineer Red Loom", "Founder, Activist"]
)
def test_a_role_and_its_firm_stand_behind_a_name_without_a_sign(behind: str) -> None:
    assert talks_in(f"# How ropes rest\n\nKerry Muller {behind}{_NOTES}") == [
        ("How ropes rest", ["Kerry Muller"])
    ]


@pytest.mark.parametrize(
    ("heading", "title", "names"),
    [
        ("Slow ropes at sea with BRANDON WARDLE", "Slow ropes at sea", ["BRANDON WARDLE"]),
        ("Slow ropes at sea with REACT NATIVE", "Slow ropes at sea with REACT NATIVE", []),
    ],
)
def test_a_name_in_capitals_ends_a_title_behind_with(
    heading: str, title: str, names: list[str]
) -> None:
    assert talks_in(f"# {heading}{_NOTES}") == [(title, names)]


@pytest.mark.parametrize(
    ("line", "names"), [("Donald / Paul", ["Donald", "Paul"]), ("Donald / Initech", ["Donald"])]
)
def test_given_names_parted_by_a_slash_are_two_people(line: str, names: list[str]) -> None:
    text = f"# RopeConf 2020\n\n## Slow sails\n\n{line}\n\n- x y z\n"
    other = "\n## Ropes rest\n\nAnn Lee\n\n- x\n"

    assert talks_in(text + other)[0] == ("Slow sails", names)


@pytest.mark.parametrize(
    ("phrase", "likely"),
    [
        ("TianJing Lu", True),
        ("Kaiming Heo", True),
        ("Shang-Ching Liu", True),
        ("Training Sails", False),
        ("Claiming Ropes", False),
        ("Result Re-Ranking", False),
    ],
)
def test_a_chinese_name_that_ends_like_a_verb_is_none(phrase: str, *, likely: bool) -> None:
    assert (name_confidence(phrase) >= LIKELY) == likely
