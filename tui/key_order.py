"""Keys are done in the order in which they were typed, however fast they come.

Textual hands a key to the widget that has the focus when the key arrives, and runs its binding
when the key has bubbled up to the app; a key typed right behind one that moves the focus would so
reach the wrong widget. Here the next key waits until the one before has been taken.
"""

from __future__ import annotations

from collections import deque

from textual import events
from textual.app import App
from textual.message import Message

PATIENCE = 0.3
"""Seconds after which a key counts as taken, whatever became of it."""


class KeyTaken(Message):
    """A widget is done with a key; it travels the way of the key, right behind it."""

    def __init__(self, key: events.Key) -> None:
        """Tell that `key` was taken."""
        super().__init__()
        self.key = key


class KeysInOrder(App[str]):
    """An app that takes one key at a time."""

    def __init__(self) -> None:
        """Begin with no key on its way."""
        super().__init__()
        self._taking: events.Key | None = None
        self._waiting: deque[events.Key] = deque()

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while another is on its way."""
        if not isinstance(event, events.Key):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            await self._done(event)
        elif self._taking is not None:
            self._waiting.append(event)
            taking = self._taking
            self.set_timer(PATIENCE, lambda: self._done(taking))
        else:
            await self._take(event)

    async def _take(self, key: events.Key) -> None:
        self._taking = key
        target = self.focused or self.screen
        await super().on_event(key)
        if key.is_forwarded:
            target.post_message(KeyTaken(key))
        else:
            await self._done(key)

    async def on_key_taken(self, message: KeyTaken) -> None:
        """Go on with the next key."""
        await self._done(message.key)

    async def _done(self, key: events.Key) -> None:
        if self._taking is not key:
            return
        self._taking = None
        if self._waiting:
            await self._take(self._waiting.popleft())
