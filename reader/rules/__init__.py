"""Rules as data: words, outlets and weights, and what loads them."""
