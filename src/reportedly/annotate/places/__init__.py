"""Place names and what they stand for."""

from reportedly.annotate.places.finder import PlaceFinder, load_place_finder

__all__ = ["PlaceFinder", "load_place_finder"]
