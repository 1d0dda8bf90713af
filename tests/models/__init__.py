"""The library beside naive models of it, on inputs made by chance: the same seed gives the same."""
