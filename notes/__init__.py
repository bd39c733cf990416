"""The domain of Podium: notes, events, sessions and speakers; knows no terminal."""
