"""What a list shows of a session, whoever was asked."""

from pathlib import Path

from notes.notebook import load
from notes.search import Card, SearchIndex
from tui.browsing.arranged import Arranged, Listed

_NOTES = {
    "with-all.md": "---\ntitle: PyCon 2019\ndate: 2019-05-03\n---\n\n"
    "## Typing [/b] list[int]\n\nSpeaker: Ann Ümläut, Bo Li\n\nText.\n",
    "no-event.md": "# Some talk\n\nSpeaker: Cy Young\n\nText.\n",
    "undated.md": "---\ntitle: Camp\n---\n\n## 機械学習\n\nText.\n\n## Second\n\nMore.\n",
}


def _written(folder: Path) -> Path:
    for name, text in _NOTES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_the_card_of_an_index_shows_what_the_store_would(tmp_path: Path) -> None:
    store = load([_written(tmp_path)])
    index = SearchIndex.build(store)
    by_store, by_card = Arranged(store), Arranged(store)
    ids = [session.id for session in store.talks]
    assert len(ids) > 2
    assert all(index.card(id_) for id_ in ids)
    assert [by_card.session(id_, index.card) for id_ in ids] == list(map(by_store.session, ids))


def test_a_session_is_listed_once_from_its_card_and_gone_without_either(tmp_path: Path) -> None:
    arranged = Arranged(load([_written(tmp_path)]))
    card = Card("x", "Title", ("A", "B"), "Event", "x.md", 1, "2020")
    assert arranged.session("x", lambda _: card) == Listed("Title", "A, B", "Event", "2020", "x")
    assert arranged.session("x") == Listed("Title", "A, B", "Event", "2020", "x")
    assert arranged.session("nobody") is None
