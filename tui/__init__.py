"""The terminal of Podium: the app, its screens and widgets, and the command line."""
