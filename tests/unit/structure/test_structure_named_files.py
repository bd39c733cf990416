"""READMEs of notebooks without an event: what they list are talks, or the events themselves."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.paths.named_files import are_worded_as_talks, name_files
from notes.structure.recover import recover

TITLES = ["Moss is not a weed", "How rain is kept", "Soil science today", "Fog"]


def titles(text: str, siblings: tuple[str, ...] = ()) -> list[str]:
    note = recover(NoteSource.of(text, "README.md", "my-notes", siblings)).note
    return [session.title for session in note.sessions if session.kind.is_talk]


@pytest.mark.parametrize("form", ["{at}.{title}.md", "{title}.txt", "2019-01-0{at}-{title}.md"])
@pytest.mark.parametrize("mark", ["1. ", "- "])
def test_titles_that_name_the_files_beside_a_readme_are_talks(form: str, mark: str) -> None:
    files = tuple(form.format(at=at, title=title) for at, title in enumerate(TITLES, 1))
    listed = "\n".join(mark + title for title in TITLES)
    text = f"# Talk-Notes\nOne place for the notes of talks that I heard.\n\n{listed}\n"
    assert titles(text, files) == TITLES
    assert titles(text, ("what-i-heard.md", "fields.md", "rivers.md", "harbours.md")) == []


def test_linked_titles_with_small_words_are_talks_and_names_of_events_are_none() -> None:
    talks = ["Moss is not a weed", "How to keep rain", "Soil", "Fog for those who fly"]
    events = ["Barn Rust", "The Fen Developers", "Harbour Days", "Moss by Fen"]
    listed = [
        "".join(f"- [{name}](n{at}.md)\n" for at, name in enumerate(names))
        for names in (talks, events)
    ]
    assert titles(f"Notes\n\n{listed[0]}") == talks
    assert titles(f"Notes\n\n{listed[1]}") == []


def test_few_titles_or_files_say_nothing() -> None:
    files = tuple(f"{title}.md" for title in TITLES)
    assert name_files(TITLES, files)
    assert not name_files(TITLES[:2], files)
    assert not name_files(TITLES, files[:2])
    assert not are_worded_as_talks(TITLES[:2])
