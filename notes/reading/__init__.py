"""From a path to decoded text: folder walk, safe opening, encodings and front matter."""
