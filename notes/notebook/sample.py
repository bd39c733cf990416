"""The notebook that comes with Podium."""

from __future__ import annotations

from pathlib import Path


def sample_path() -> Path:
    """Return the folder of the built-in sample notebook."""
    return Path(__file__).parents[1] / "sample"
