"""What the reader sees: list, pane, prompt, status."""
