"""The browser: tree, reader and command bar, and everything that happens between them.

`base` holds the state; each other module adds one concern to it; `screen` puts them together.
"""

from tui.screens.browser.screen import Browser

__all__ = ["Browser"]
