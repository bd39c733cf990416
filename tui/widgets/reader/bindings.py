"""The reader's keys; every one can be remapped by its id."""

from textual.binding import Binding, BindingType

BINDINGS: list[BindingType] = [
    Binding("up,k", "scroll(-1)", "Up", show=False, id="reader.up"),
    Binding("down,j", "scroll(1)", "Down", show=False, id="reader.down"),
    Binding("pageup", "page(-1)", "Page up", show=False, id="reader.page_up"),
    Binding("pagedown,space", "page(1)", "Page down", show=False, id="reader.page_down"),
    Binding("ctrl+u", "half_page(-1)", "Half a page up", show=False, id="reader.half_page_up"),
    Binding("ctrl+d", "half_page(1)", "Half a page down", show=False, id="reader.half_page_down"),
    Binding("home,g", "to_start", "Top", show=False, id="reader.start"),
    Binding("end,G", "to_end", "End", show=False, id="reader.end"),
    Binding("left", "pan(-1)", "Wide tables left", show=False, id="reader.left"),
    Binding("right", "pan(1)", "Wide tables right", show=False, id="reader.right"),
    Binding("slash", "find", "Find", id="reader.find", tooltip="Find in this page"),
    Binding("n", "match(1)", "Next match", show=False, id="reader.next_match"),
    Binding("N", "match(-1)", "Previous match", show=False, id="reader.previous_match"),
    Binding(
        "right_curly_bracket", "heading(1)", "Next heading", show=False, id="reader.next_heading"
    ),
    Binding(
        "left_curly_bracket",
        "heading(-1)",
        "Previous heading",
        show=False,
        id="reader.previous_heading",
    ),
    Binding("f", "follow", "Follow link", id="reader.follow", tooltip="Show a letter at each link"),
    Binding("backslash", "toggle_source", "Source", id="reader.source", tooltip="As it is written"),
    Binding("escape", "clear", "Clear matches", show=False, id="reader.clear"),
]
