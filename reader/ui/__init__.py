"""The full-screen reader: the only folder that imports Textual."""

import os

# What follows from a key in a second step (the page number after the page) waits for Textual's next tick: at 60 a
# second a page settles after 56 ms, at 240 after 28 (120 x 40). How often frames are sent is the driver's to say.
os.environ.setdefault("TEXTUAL_FPS", "240")
