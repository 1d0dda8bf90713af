"""How fast, how small: each figure beside an anchor that was measured in the same run."""
