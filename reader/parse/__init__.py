"""Structure: one module a format turns text into blocks."""
