"""A mistake in one handler is told and survived; only one that comes again and again ends the app.

Textual ends the app with a traceback, local variables (text of notes) included, and would leave a
widget whose handler failed without its message loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from textual import events
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual.message import Message

_VITAL = (events.Load, events.Mount, events.Compose, events.Unmount)
"""What goes wrong here leaves nothing to go on with."""


class Survivor(Protocol):
    """An app that goes on after a mistake."""

    def survives(self, error: Exception) -> bool:
        """Tell a person of `error`; False where the app had better end."""


class Guarded(MessagePump):
    """A part of the screen whose handlers may fail."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            app = self if hasattr(self, "survives") else self.app
            if isinstance(message, _VITAL) or not cast("Survivor", app).survives(error):
                raise
