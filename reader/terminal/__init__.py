"""The terminal itself, without Textual: modes, frames, clipboard, the screen you left."""
