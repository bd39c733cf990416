"""A cache is of use for as long as the rules that made its notes are the same."""

from pathlib import Path

import pytest

from notes.cache import cache_place


def test_what_was_kept_goes_with_any_file_of_the_rules_but_not_with_a_compiled_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_place.notes, "__file__", str(tmp_path / "__init__.py"))
    version = cache_place.rules_version.__wrapped__
    room = tmp_path / "structure" / "words"
    room.mkdir(parents=True)
    (room / "dates.toml").write_text("a = 1\n", "utf-8")
    before = version(("structure",))
    (room / "__pycache__").mkdir()
    (room / "__pycache__" / "dates.pyc").write_bytes(b"x")
    compiled = version(("structure",))
    (room / "dates.toml").write_text("a = 12\n", "utf-8")
    assert (compiled == before, version(("structure",)) == before) == (True, False)
