"""Sets of indexes that grow together (union-find)."""

from __future__ import annotations


class Unions:
    """Which of `count` things belong together; each starts alone."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def leader(self, index: int) -> int:
        """The smallest index of the set that `index` is in."""
        parent = self._parent
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    def join(self, one: int, other: int) -> bool:
        """Put two sets together; False where they already were one."""
        first, second = sorted((self.leader(one), self.leader(other)))
        self._parent[second] = first
        return first != second

    def sets(self) -> list[list[int]]:
        """All sets, each in order, by their smallest index."""
        found: dict[int, list[int]] = {}
        for index in range(len(self._parent)):
            found.setdefault(self.leader(index), []).append(index)
        return list(found.values())
