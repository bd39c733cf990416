"""Notes of one talk that begin with something else than its title, which the file's name tells."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

SIBLINGS = ("boring-deploys-at-night", "why-queues-lie", "teaching-caches")


def found(text: str, name: str) -> tuple[str, list[str]]:
    path = f"gloamconf-2018/{name}.md"
    source = NoteSource.of(text, path, "notes", siblings=SIBLINGS)
    [talk] = recover(source).note.sessions
    return talk.title, [person.name for person in talk.speakers]


@pytest.mark.parametrize("first", ["# script/run", "# levers", "# make test"])
def test_a_point_on_top_is_no_title(first: str) -> None:
    assert found(f"{first}\n\n- it rests\n", "how-caches-rest")[0] == "How caches rest"


def test_a_title_without_a_capital_that_the_file_shares_stays() -> None:
    assert found("# caches\n\n- they rest\n", "how-caches-rest")[0] == "caches"


@pytest.mark.parametrize(
    "first", ["# Ann Lee", "Ann Lee", "[Speaker: Ann Lee, Moss](https://a.example)"]
)
@pytest.mark.parametrize("name", ["Ann Lee - How caches rest", "how-caches-rest-by-ann-lee"])
def test_a_person_on_top_is_who_gave_the_talk(first: str, name: str) -> None:
    assert found(f"{first}\n\n- it rests\n- and wakes\n", name) == ("How caches rest", ["Ann Lee"])
