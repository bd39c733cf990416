"""Notes that change, come and go: the same store as one that is read anew, in memory and packed."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from same_stores import assert_same

import notes.cache.notebook_cache
import notes.linking.links
import notes.notebook.parsing
import notes.reading.walk
from notes.linking.speaker_mentions import Mention
from notes.models import Event, Note, Problem, Speaker
from notes.notebook import changed_keys, load, refreshed
from notes.reading.walk import Found
from notes.store import Bodies, NoteStore

_EVENTS = [
    "Harbour Days 2018",
    "Harbour Days 2019",
    "harbour days",
    "Tide Summit",
    "Tide Summit Oslo",
]
_HEADS = [
    *("## Cranes (Ann Lee)", "## Cranes", "## Cranes by night (Ann Lee, Acme)", "## Keynote"),
    *("## Tides\n\nSpeaker: Anne Leeson", "## Tides\n\nSpeaker: Anne Leesson"),
    *("## Knots (A. Leeson)", "## Ropes (Bo Li)", "## Ropes and knots\n\nSpeaker: Bo Li (@boli)"),
]
_PATHS = ["README.md", "1.md", "2.md", "x/README.md", "x/1.md", "x/2.md", "y/3.md", "y/4.md"]
_texts = st.builds(
    "---\ndate: {1}\n---\n\n# {0}\n\n{2}\n\nwords\n\n{3}\n\nmore\n".format,
    st.sampled_from(_EVENTS),
    st.sampled_from(["2018-05-01", "2018-05-02", "2019-05-02/2019-05-03", "soon"]),
    st.sampled_from(_HEADS),
    st.sampled_from([*_HEADS, "- [one](1.md)\n- [two](x/2.md)"]),
)
_changes = st.dictionaries(st.sampled_from(_PATHS), st.none() | _texts, max_size=2)


@pytest.fixture(params=["in memory", "packed"])
def packing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether notes are kept as values, or as records."""
    if request.param == "packed":
        monkeypatch.setattr(notes.cache.notebook_cache, "_SMALLEST_PACKED", 1)


def opened(root: Path) -> NoteStore:
    """The notebook without a cache, as it is kept while it is open."""
    return notes.cache.notebook_cache.packed(load([root], use_cache=False))


def put(root: Path, texts: dict[str, str | None], time: int) -> None:
    """Write files, and take away those that have no text, a long time ago."""
    for name, text in texts.items():
        path = root / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
            os.utime(path, (time, time))


@pytest.mark.usefixtures("packing")
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    first=st.dictionaries(st.sampled_from(_PATHS), _texts, min_size=4),
    changes=st.lists(_changes, min_size=1, max_size=3),
)
def test_any_change_gives_the_store_that_is_read_anew(
    tmp_path_factory: pytest.TempPathFactory,
    first: dict[str, str | None],
    changes: list[dict[str, str | None]],
) -> None:
    root = tmp_path_factory.mktemp("notes")
    put(root, first, 1_000_000_000)
    store = opened(root)
    for nth, change in enumerate(changes, 1):
        put(root, change, 1_000_000_000 + nth)
        before, store = store, refreshed(store, [root])
        anew = opened(root)
        assert_same(store, anew)
        assert changed_keys(before, store) == changed_keys(before, anew)


def test_only_who_is_named_in_a_changed_note_is_looked_up_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes.cache.notebook_cache, "_SMALLEST_PACKED", 1)
    for nth, name in enumerate(["Ann Lee", "Bo Li", "Cy Oto", "Di Pal", "Ed Ruiz"]):
        text = f"# Harbour{nth} Days 201{nth}\n\n## Cranes\n\nSpeaker: {name}\n"
        put(tmp_path, {f"{nth}.md": text}, 1_000_000_000)
    store = opened(tmp_path)
    looked: list[str] = []
    spied = notes.linking.links.mentions_of

    def spy(
        event: Event,
        members: Sequence[Note],
        takes: Mapping[str, tuple[str, ...]],
        people: dict[str, Speaker],
    ) -> list[Mention]:
        looked.extend(note.key for note in members)
        return spied(event, members, takes, people)

    monkeypatch.setattr(notes.linking.links, "mentions_of", spy)
    put(tmp_path, {"2.md": "# Harbour2 Days 2012\n\n## Piers\n\nSpeaker: Ed Ruiz\n"}, 1_100_000_000)
    after = refreshed(store, [tmp_path])
    assert looked == ["2.md", "4.md"]
    assert_same(after, opened(tmp_path))


def test_a_note_far_from_one_that_came_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes.reading.walk, "NEIGHBOURS", 1)
    text = "# Harbour Days 2018\n\n## Cranes\n\nSpeaker: Ann Lee\n"
    put(tmp_path, {f"{letter}.md": text for letter in "acegik"}, 1_000_000_000)
    store = opened(tmp_path)
    read: list[str] = []
    spied = notes.notebook.parsing.read_note

    def spy(found: Found, bodies: Bodies) -> Note | Problem | str:
        read.append(found.key)
        return spied(found, bodies)

    monkeypatch.setattr(notes.notebook.parsing, "read_note", spy)
    put(tmp_path, {"f.md": text, "k.md": None}, 1_100_000_000)
    after = refreshed(store, [tmp_path])
    assert read == ["e.md", "f.md", "g.md", "i.md"]
    assert_same(after, opened(tmp_path))
