"""Finding a talk by typing."""

from pathlib import Path

import pytest
from podium_pilot import notebook, opened
from textual import events

from notes.search import SearchIndex, storing
from tui.screens.browser import Browser
from tui.settings import Settings


async def test_each_key_ranks_and_previews_the_best(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        assert (person.rows()[0], person.reading()) == ("Chaos engineering", "Chaos engineering")
        assert "1 session · 1 event" in person.tail()
        assert "Break things on purpose" in person.screen()


async def test_a_typo_still_finds_the_talk(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("pipelnies")
        assert person.reading() == "Data pipelines"


async def test_arrows_walk_the_results_while_the_bar_keeps_the_focus(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("ada")
        first = person.reading()
        await person.press("down")
        assert (person.browser.bar.typing, person.reading() != first) == (True, True)
        await person.press("up")
        assert person.reading() == first


async def test_enter_jumps_to_the_reader_and_keeps_the_results(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.press("enter")
        assert person.app.focused is person.browser.reader
        assert person.rows() == ["Chaos engineering"]


async def test_escape_backs_out_one_step_at_a_time_and_never_quits(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.press("enter", "escape")
        assert person.app.focused is person.browser.tree_view
        assert person.browser.searching
        await person.press("escape")
        assert not person.browser.searching
        assert person.highlighted() == "Chaos engineering"
        await person.press("escape", "escape")
        assert person.app.is_running


async def test_escape_in_the_bar_empties_it_and_then_leaves_it(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.press("escape")
        assert (person.browser.bar.typing, person.browser.bar.input.value) == (True, "")
        await person.press("escape")
        assert person.app.focused is person.browser.tree_view


async def test_the_last_line_says_what_escape_does_while_finding_in_the_page(
    tmp_path: Path,
) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("ctrl+f")
        assert "esc leave" in person.status()
        await person.press("b")
        assert "esc clear" in person.status()
        await person.press("escape")
        assert "esc leave" in person.status()


async def test_the_tree_says_so_when_nothing_is_found(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("xqzzkwv")
        assert "Nothing found." in person.screen()
        assert "0 of 5" in person.status()
        await person.press("enter", "down")
        assert person.browser.bar.typing


async def test_the_page_says_what_to_do_when_nothing_is_found(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.type("xqzzkwv")
        assert person.reading() == "Nothing found"
        assert "Break things on purpose" not in person.screen()
        assert person.browser.meant() == ()
        await person.press(*["backspace"] * 7)
        assert person.reading() == "Chaos engineering"


async def test_who_gives_a_search_up_is_back_where_it_began(tmp_path: Path) -> None:
    text = "\n\n".join(f"Line {number}." for number in range(60))
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "loom.md").write_text(f"# Loom Day\n\n## Warp (Ada Byron)\n\n{text}\n")
    async with opened(notebook(tmp_path)) as person:
        await person.type("/warp")
        await person.press("enter", *["j"] * 9, "escape", "escape")
        before = (person.highlighted(), person.reading(), person.browser.main_reader.canvas.place())
        assert before[1] == "Warp"
        for query in ("chaos", "xqzzkwv", "a", "is:starred"):
            await person.type(f"/{query}")
            await person.press("down", "escape", "escape")
            here = person.highlighted(), person.reading(), person.browser.main_reader.canvas.place()
            assert here == before
        await person.type("/ch")
        await person.press("backspace", "backspace", "escape")
        assert person.reading() == "Warp"
        assert person.app.focused is person.browser.tree_view


async def test_who_jumps_and_looks_for_more_comes_back_to_where_that_led(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.type("/chaos")
        await person.press("enter", "escape")
        await person.type("/keynote")
        assert person.reading() == "Keynote"
        await person.press("escape", "escape")
        assert (person.highlighted(), person.reading()) == ("Chaos engineering",) * 2


async def test_single_letter_keys_do_nothing_else_while_typing(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("quxme")
        assert person.browser.bar.input.value == "quxme"
        assert person.marked() == []


async def test_earlier_searches_come_back(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        for query in ("chaos", "ada"):
            await person.press("slash")
            person.browser.bar.put("")
            await person.type(query)
            await person.press("enter", "escape")
        await person.press("slash", "ctrl+up", "ctrl+up")
        assert person.browser.bar.input.value == "chaos"
        await person.press("ctrl+down")
        assert person.browser.bar.input.value == "ada"


async def test_results_by_event_show_the_event_of_the_best_first(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.press("ctrl+t")
        assert person.rows() == ["DevOpsDays Ghent 2019", "Chaos engineering"]
        assert person.highlighted() == "Chaos engineering"


async def test_a_slow_search_runs_aside_and_only_its_last_answer_is_shown(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        person.browser.typical = 1.0
        await person.press("slash")
        await person.pilot.press(*"chaos")
        await person.settle()
        assert person.rows() == ["Chaos engineering"]


async def test_matched_letters_are_lit(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chao")
        strip = person.browser.tree_view.render_line(0)
        lit = "".join(s.text for s in strip if s.style and s.style.underline)
        assert lit == "Chao"


async def test_titles_full_of_brackets_are_shown_as_they_are(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("typing")
        assert "Typing [/b] for list[int]" in person.screen()


async def test_tab_completes_qualifiers_and_walks_their_values(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("speak")
        await person.press("tab")
        assert person.browser.bar.input.value == "speaker:"
        assert "Ada Byron 2" in person.status()
        await person.press("tab")
        first = person.browser.bar.input.value
        await person.press("tab")
        assert first.startswith("speaker:")
        assert person.browser.bar.input.value not in ("speaker:", first)


async def test_a_qualifier_without_a_value_yet_hides_nothing(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos speaker:")
        assert person.rows() == ["Chaos engineering"]


async def test_letters_right_behind_the_slash_are_typed_not_run(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        for key in "/muxq":
            name = "slash" if key == "/" else key
            person.app.post_message(events.Key(name, key))
        await person.settle()
        assert person.browser.bar.input.value == "muxq"
        assert person.app.is_running
        assert person.marked() == []


async def test_a_slash_within_a_search_is_a_letter(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("ci/cd:x")
        assert person.browser.bar.input.value == "ci/cd:x"


async def test_a_whole_job_typed_in_one_go_is_done(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    settings = Settings(export_folder=out)
    async with opened(notebook(tmp_path), settings=settings) as person:
        first = ["slash", *"chaos", "enter", "escape", "space", "escape"]
        keys = [*first, "slash", *"pipel", "enter", "escape", "space", "escape", "x", "enter"]
        for key in keys:
            character = {"slash": "/", "space": " "}.get(key, key if len(key) == 1 else None)
            person.app.post_message(events.Key(key, character))
        await person.settle()
        await person.settle()
        assert person.marked() == ["Chaos engineering", "Data pipelines"]
        text = next(out.iterdir()).read_text()
        assert ("Break things on purpose" in text, "zebra" in text) == (True, True)


class CutOff:
    """The file of an index that somebody cuts off."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, part: slice) -> bytes:
        if not self.data:
            raise ValueError(part)
        return self.data[part]


def cut_off(browser: Browser) -> SearchIndex:
    """Give the browser an index whose file is cut off."""
    assert browser.index is not None
    file = CutOff(browser.index.to_bytes("now"))
    browser.index = broken = SearchIndex.from_bytes(file, browser.store, "now")
    file.data = b""
    return broken


async def test_an_index_whose_file_is_cut_off_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "_LONG", 1)
    async with opened(notebook(tmp_path)) as person:
        broken = cut_off(person.browser)
        await person.press("slash")
        await person.type("chaos")
        assert person.browser.index is not broken
        assert person.rows() == ["Chaos engineering"]


async def test_related_talks_are_asked_again_of_an_index_that_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storing, "_LONG", 1)
    async with opened(notebook(tmp_path)) as person:
        await person.press("slash")
        await person.type("chaos")
        await person.press("enter")
        broken = cut_off(person.browser)
        person.browser.action_related()
        await person.settle()
        assert person.browser.index not in (None, broken)
