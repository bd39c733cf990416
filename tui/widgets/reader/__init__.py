"""The reader: shows a page block by block, and only what is on the screen."""

from tui.widgets.reader.canvas import Anchor
from tui.widgets.reader.page import Page, Part, Place
from tui.widgets.reader.reader import Reader

__all__ = ["Anchor", "Page", "Part", "Place", "Reader"]
