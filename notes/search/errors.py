"""What callers of the search may have to handle."""


class BrokenIndexError(ValueError):
    """Bytes that are no index, or one of another version, or were altered."""
