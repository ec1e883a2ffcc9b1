"""One reader a file format: bytes → documents taken in."""

from reportedly.text.readers.files import read_files

__all__ = ["read_files"]
