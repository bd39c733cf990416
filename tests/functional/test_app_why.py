"""`w` tells where the fields of the talk that is read were found."""

from pathlib import Path

from podium_pilot import notebook, opened


async def test_the_fields_are_listed_with_where_they_stand(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(120, 30)) as person:
        await person.type("/pipelines")
        await person.press("enter", "w")
        screen = person.screen()
    assert "Where this is from" in screen
    told = [line for line in screen.splitlines() if "speakers" in line and "Grace Murray" in line]
    assert len(told) == 1
    assert "line 21" in told[0]


async def test_choosing_a_field_goes_to_its_line(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(120, 10)) as person:
        await person.type("/pipelines")
        await person.press("enter", "w", "enter")
        screen = person.screen()
    assert "Data pipelines (Grace Murray)" in screen
    assert "Three days in May" not in screen


async def test_without_a_talk_it_says_what_to_do(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(120, 30)) as person:
        await person.press("w")
        assert "Read a talk first" in person.status()


async def test_what_no_row_holds_is_told_below_the_list(tmp_path: Path) -> None:
    async with opened(notebook(tmp_path), size=(60, 20)) as person:
        await person.type("/pipelines")
        await person.press("enter", "w")
        told = " ".join(person.screen().replace("│", " ").split())
        assert "title Data pipelines line 21" in told
