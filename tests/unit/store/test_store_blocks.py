"""What stood on the screen is drawn without a parser, as long as it is made of the same lines."""

import subprocess
import sys
from pathlib import Path

import pytest
from podium_pilot import notebook, opened

from notes.cache import kept_blocks as files
from notes.cache import notebook_cache
from notes.cache.kept_blocks import KeptBlocks
from notes.notebook import kept_blocks
from notes.reading.roots import Root
from notes.tidy import Chunk, ChunkKind, blocks, chunk_blocks, key_of, know

NOTE = """# Keynote

Some *words* and a [link](https://example.com "title").

> [!NOTE] Beware
> of this

1. one
2. two

- [x] done
- [ ] open

| a | b |
|---|--:|
| 1 | **2** |

```python
print("hello")
```

[^1]: a footnote

---
"""
LINES = NOTE.split("\n")
CHUNK = Chunk(ChunkKind.MARKDOWN, 0, len(LINES))
KEY = key_of(LINES, CHUNK, 1, None)


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def kept(tmp_path: Path) -> KeptBlocks:
    blocks = KeptBlocks([Root(str(tmp_path))])
    blocks._path.parent.mkdir(parents=True)
    blocks._notes.touch()
    return blocks


def test_blocks_of_every_kind_are_read_as_they_were_kept(kept: KeptBlocks) -> None:
    made = tuple(blocks(NOTE))
    kept.keep({KEY: made})
    assert kept.read() == {KEY: made}


def test_there_are_none_before_and_none_of_other_rules(
    kept: KeptBlocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kept.read() == {}
    kept.keep({KEY: blocks(NOTE)})
    monkeypatch.setattr(files, "_about", lambda: {"rules": "of tomorrow"})
    assert kept.read() == {}


@pytest.mark.parametrize("spoilt", [b"", b"podium", b'{"00": [["heading", 1]]}'])
def test_a_file_that_makes_no_sense_is_set_aside(kept: KeptBlocks, spoilt: bytes) -> None:
    kept.keep({KEY: blocks(NOTE)})
    if spoilt.startswith(b"{"):
        files.write_cache(kept._path, files._about(), [spoilt])
    else:
        kept._path.write_bytes(spoilt)
    assert kept.read() == {}
    assert kept._path.with_suffix(".bad").exists()
    assert not kept._path.exists()


def test_none_are_kept_of_notes_that_are_read_anew_each_time(kept: KeptBlocks) -> None:
    kept._notes.unlink()
    kept.keep({KEY: blocks(NOTE)})
    assert not kept._path.exists()


def test_what_takes_as_long_to_read_as_a_parser_is_not_kept(
    kept: KeptBlocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_LARGEST", 100)
    kept.keep({KEY: blocks(NOTE)})
    assert kept.read() == {}


def test_where_nothing_can_be_written_nothing_fails(
    kept: KeptBlocks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    nowhere = KeptBlocks([Root(str(tmp_path))])
    nowhere._notes = tmp_path
    nowhere.keep({KEY: blocks(NOTE)})
    assert nowhere.read() == {}


def test_known_blocks_stand_for_the_same_lines_only() -> None:
    other = Chunk(ChunkKind.MARKDOWN, 0, 1)
    try:
        know({KEY: (), key_of(["a"], other, 1, None): ()})
        assert chunk_blocks(LINES, CHUNK) == ()
        assert chunk_blocks(LINES, CHUNK, 2) != ()
        assert chunk_blocks([*LINES[:-2], "more", ""], CHUNK) != ()
        assert chunk_blocks(LINES, CHUNK, 1, {"A": {"href": "b"}}) != ()
    finally:
        know({})
    assert chunk_blocks(LINES, CHUNK) != ()


KNOWN = """
import sys
from notes.tidy import Chunk, ChunkKind, chunk_blocks, key_of, know
chunk = Chunk(ChunkKind.MARKDOWN, 0, 1)
know({key_of(["# a"], chunk, 1, None): ()})
chunk_blocks(["# a"], chunk)
print("markdown_it" in sys.modules, "notes.tidy.parsing" in sys.modules)
"""


def test_known_blocks_load_no_parser() -> None:
    result = subprocess.run(
        [sys.executable, "-P", "-c", KNOWN], capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == ["False", "False"]


async def test_the_page_on_the_screen_and_the_first_one_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = notebook(tmp_path)
    monkeypatch.setattr(notebook_cache, "SMALLEST", 2)
    async with opened(root) as person:
        first = dict(person.browser._first_page)
        await person.press("j", "j")
        now = dict(person.browser.main_reader.blocks)
        person.browser.keep_page()
    found = kept_blocks([root]).read()
    assert {key: found[key] for key in now} == {key: tuple(value) for key, value in now.items()}
    assert len(first.keys() | now.keys()) > len(now)
    assert first.keys() | now.keys() == found.keys()
