"""Names of towns and regions, looked up in a packed table without reading the whole of it.

The file: one line of magic, the length of the index as eight hexadecimal digits, the compressed index, the compressed
blocks. A line of the index gives a block's first name and its length in the file; a name never runs over two blocks.
"""

import zlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby

MAGIC = b"reportedly gazetteer 1\n"
BLOCK_BYTES = 6000


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the gazetteer.

    Attributes:
        name: as GeoNames writes it, or as the table of places does.
        level: "country", "region" (first order), "county" (second order), "city", "area" (land that is no unit),
            "water" or "facility".
        code: region it is in or is, from the country down ("US.TX.181").
        lat, lon: degrees, WGS 84.
        population: inhabitants; 0 unknown.
        geonames: GeoNames id; None for places that are not from GeoNames.
        country: ISO 3166-1 alpha-3 where the code does not tell it.
        alias: found under another name than its main one.
    """

    name: str
    level: str
    code: str
    lat: float
    lon: float
    population: int = 0
    geonames: int | None = None
    country: str | None = None
    alias: bool = False


LEVELS = {"1": "region", "2": "county", "c": "city"}


class Gazetteer:
    """Looks folded names up; thread-safe, since nothing but caches changes."""

    def __init__(self, packed: bytes) -> None:
        if not packed.startswith(MAGIC):
            raise ValueError("not a gazetteer, or one of another version: build it again with tools/build_gazetteer.py")
        at = len(MAGIC) + 8
        size = int(packed[len(MAGIC) : at], 16)
        self._packed = packed
        self._first: list[str] = []
        self._offsets = [at + size]
        for line in zlib.decompress(packed[at : at + size]).decode().splitlines():
            name, length = line.split("\t")
            self._first.append(name)
            self._offsets.append(self._offsets[-1] + int(length))
        self._block = lru_cache(maxsize=512)(self._read_block)
        self.find = lru_cache(maxsize=20_000)(self._find)

    def _read_block(self, number: int) -> bytes:
        return zlib.decompress(self._packed[self._offsets[number] : self._offsets[number + 1]])

    def lines(self) -> Iterable[str]:
        """Every line of the table, in order."""
        for number in range(len(self._first)):
            yield from self._block(number).decode().splitlines()

    def _rows(self, key: str) -> list[list[str]]:
        number = bisect_right(self._first, key) - 1
        if number < 0:
            return []
        block, wanted = self._block(number), f"\n{key}\t".encode()
        start = block.find(wanted)
        rows = []
        while start >= 0:
            end = block.index(b"\n", start + 1)
            rows.append(block[start + 1 : end].decode().split("\t"))
            start = end if block.startswith(wanted, end) else -1
        return rows

    def _find(self, key: str) -> tuple[Entry, ...]:
        found: dict[str, Entry] = {}
        for row in self._rows(key):
            if row[2] != "a":
                found.setdefault(row[7], _entry(row))
                continue
            for other in self._rows(row[1]):
                if other[7] == row[7] and other[2] == "c":
                    found.setdefault(row[7], _entry(other, alias=True))
        return tuple(sorted(found.values(), key=lambda e: e.alias))


def _entry(row: list[str], alias: bool = False) -> Entry:
    key, name, level, code, lat, lon, population, number = row
    return Entry(
        name or key.title(), LEVELS[level], code, float(lat), float(lon), int(population), int(number), None, alias
    )


def pack(lines: Sequence[str]) -> bytes:
    """The bytes of a gazetteer; `lines` are sorted by their bytes, the folded name first in each."""
    blocks: list[tuple[str, bytes]] = []
    first, block = "", ""
    for name, group in groupby(lines, key=lambda line: line.split("\t")[0]):
        if len(block) > BLOCK_BYTES:
            blocks.append((first, zlib.compress(block.encode(), 9)))
            block = ""
        first, block = (first, block) if block else (name, "\n")
        block += "".join(line + "\n" for line in group)
    blocks.append((first, zlib.compress(block.encode(), 9)))
    index = zlib.compress("".join(f"{name}\t{len(data)}\n" for name, data in blocks).encode(), 9)
    return MAGIC + b"%08x" % len(index) + index + b"".join(data for _, data in blocks)


def load_gazetteer() -> Gazetteer:
    """Open the packaged gazetteer."""
    return Gazetteer(files("reportedly.data").joinpath("gazetteer.bin").read_bytes())
