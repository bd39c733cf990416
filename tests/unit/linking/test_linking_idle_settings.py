"""Settings of what is not there are told, with the line on which they stand."""

from pathlib import Path

from notes.linking.idle_settings import idle
from notes.notebook import load

NOTE = "# Loom Days 2019\n\n## Warp (Ada Byron)\n\nText.\n"


def told(folder: Path, text: str) -> list[str]:
    (folder / "loom.md").write_text(NOTE)
    (folder / "drafts.md").write_text("# Draft\n")
    (folder / "podium.toml").write_text(text)
    store = load([folder], use_cache=False)
    assert not store.problems
    return [f"{problem.line}: {problem.message}" for problem in idle(store.settings, store.links)]


def test_names_of_nothing_are_told(tmp_path: Path) -> None:
    text = """\
[notes."lom.md"]
level = 2

[events."Lom Days"]
also = ["lom days 2019"]

[same]
talks = [["4kz0q2m9xa", "9yc5e8r2vd"]]
"""
    assert told(tmp_path, text) == [
        "1: notes.lom.md: there is no such note",
        "4: events.Lom Days: no note is about an event of these names",
        "8: same.talks.4kz0q2m9xa: there is no such talk",
        "8: same.talks.9yc5e8r2vd: there is no such talk",
    ]


def test_names_of_something_are_not(tmp_path: Path) -> None:
    text = """\
[notes."loom.md"]
level = 2

[notes."drafts.md"]
ignore = true

[events."The Loom Days"]
also = ["Loom Days 2019"]
location = "Leeds"
"""
    assert told(tmp_path, text) == []
