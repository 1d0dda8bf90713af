"""An article as rows or text; pure functions over the model."""
