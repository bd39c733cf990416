"""What is found in a text, as most tests of structure look at it."""

from notes.reading.source import NoteSource
from notes.structure.recover import recover


def talks_in(
    text: str, path: str = "note.md", root: str = "", siblings: tuple[str, ...] = ()
) -> list[tuple[str, list[str]]]:
    """Title and speakers of each talk that a note at `path` in the notebook `root` tells of.

    `siblings` are the paths of the notes beside it.
    """
    sessions = recover(NoteSource.of(text, path, root, siblings)).note.sessions
    talks = [session for session in sessions if session.kind.is_talk]
    return [(talk.title, [person.name for person in talk.speakers]) for talk in talks]
