"""What the first page of a notebook is drawn from, kept from one run to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notes.cache.kept_blocks import KeptBlocks
from notes.reading.roots import roots_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def kept_blocks(paths: Sequence[Path]) -> KeptBlocks:
    """Return the blocks that are kept of the notebook under `paths`."""
    return KeptBlocks(roots_of(paths))
