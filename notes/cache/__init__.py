"""What a warm start need not parse again: the notes and links of a notebook, in one file.

The file stands in the user's cache folder, never in a notebook. It holds columns of keys and
signatures, which are all that a comparison with the disk needs, and a record for each note, which
is decoded when the note is asked for. Data only: a file that is broken, or was made by other rules,
is never more than a file to write anew.
"""
