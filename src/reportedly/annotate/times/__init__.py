"""Temporal expressions (TIMEX3)."""

from reportedly.annotate.times.finder import TimeFinder, load_time_finder

__all__ = ["TimeFinder", "load_time_finder"]
