"""Points that name people, below talks whose speakers nobody noted."""

import pytest

from notes.reading.source import NoteSource
from notes.structure.recover import recover

TITLES = ["Why queues lie", "Teaching caches to forget", "Boring deploys at night"]
FORMS = ["{point} - {name}", "{point} ({name})", '"{point}" - {name}', "{point} by {name}"]
PEOPLE = ["Tom Becker", "Julia Novak", "Peter Lang"]


def titles(text: str) -> list[str]:
    note = recover(NoteSource.of(text, "gloamconf/README.md", "gloam")).note
    return [session.title for session in note.sessions if session.kind.is_talk]


def points(form: str, named: int) -> str:
    said = ["Nobody waits gladly", "Caches rest at night", "Small steps go far", "Sleep helps"]
    lines = [*said[:1], *(form.format(point=p, name=n) for p, n in zip(said[1:], PEOPLE[:named]))]  # noqa: B905
    return "\n".join(f"- {line}" for line in [*lines, *said[named + 1 :]]) + "\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pointed", [0, 1, 2])
def test_one_talk_whose_points_name_people_is_one_as_those_beside_it(
    form: str, pointed: int
) -> None:
    parts = [
        f"## {title}\n\n{points(form, 2 if at == pointed else 0)}"
        for at, title in enumerate(TITLES)
    ]
    assert titles("# GloamConf\n\n" + "\n".join(parts)) == TITLES


@pytest.mark.parametrize("form", FORMS)
def test_talks_are_those_headings_that_read_like_titles(form: str) -> None:
    parts = [f"## {title}\n\n{points(form, 2)}" for title in TITLES]
    assert titles("# GloamConf\n\n" + "\n".join(parts)) == TITLES


def test_tracks_above_talks_that_all_name_people_stay_tracks() -> None:
    tracks = [
        f"## {track}\n\n- {one} - Tom Becker\n- {other} - Julia Novak\n"
        for track, one, other in [
            ("Data", "Why queues lie", "Teaching caches"),
            ("Security", "Boring deploys", "Rest for locks"),
        ]
    ]
    found = titles("# GloamConf\n\n" + "\n".join(tracks))
    assert found == ["Why queues lie", "Teaching caches", "Boring deploys", "Rest for locks"]
