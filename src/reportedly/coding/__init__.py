"""Annotation → Reading: actors, statements, events with their certainty, questions, stances."""

from reportedly.coding.coder import Coder, load_coder

__all__ = ["Coder", "load_coder"]
