"""The event of a note: names, days and places around it, and the best of each."""
