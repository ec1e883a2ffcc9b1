"""The nouns: immutable values that every stage passes on. Standard library only."""
