"""Interviews and discussions, in which a few people come again and again, list no talks."""

import pytest

from tests.support.recovered_talks import talks_in

_ASKED = [
    "Can you tell us who you are?",
    "What brought you to sourdough?",
    "Does the oven matter at all?",
    "Which book should we read first?",
    "What will you talk about in Bergen?",
]
_TOLD = [
    "I bake for a living",
    "My mother had a bakery",
    "It does more than the flour",
    "The old one of course",
    "How dough rests in the cold",
]
_PAIRS = list(zip(_ASKED, _TOLD, strict=True))


def interview(form: str) -> str:
    turns = "\n\n".join(
        f"{form.format('Ann', asked)}\n\n{form.format('Bo Lindqvist', told)}"
        for asked, told in _PAIRS
    )
    return f"# Meeting a baker\n\nWe met before the summit.\n\n{turns}\n"


@pytest.mark.parametrize("form", ["**{}:** {}", "**{}: {}**", "{}: {}", "**{}** - {}", "- {}: {}"])
def test_what_two_people_say_in_turn_are_no_talks(form: str) -> None:
    titles = [title for title, _ in talks_in(interview(form))]
    assert not {*_ASKED, *_TOLD}.intersection(titles)


def test_a_list_in_which_one_person_speaks_twice_is_one_of_talks() -> None:
    people = ["Ann Berg", "Bo Lindqvist", "Cy Dahl", "Ann Berg", "Dee Holm"]
    titles = ["Warm ovens", "Cold dough", "Rye for all", "Old starters", "The last crumb"]
    rows = zip(titles, people, strict=True)
    text = "# Bread Summit 2019\n\n" + "".join(f"- {title} - {name}\n" for title, name in rows)
    assert talks_in(text) == [(title, [name]) for title, name in zip(titles, people, strict=True)]
