"""Sessions as something that leaves Podium: a document, data, a page, files on disk."""
