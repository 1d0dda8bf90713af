"""The full-screen reader: the only folder that imports Textual."""
