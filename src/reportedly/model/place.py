"""Where: place names with what they were resolved to."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Extent

PlaceKind = Literal["country", "region", "city", "facility"]


@dataclass(frozen=True, slots=True)
class Place:
    """A mention of a place.

    Attributes:
        extent: its words ("Kabul airport").
        tokens: half-open range of token indices.
        kind: what sort of place it is.
        name: resolved name; None when the words are a place in no table.
        country: ISO 3166-1 alpha-3 (KOS for Kosovo); None when unknown.
        lat: degrees north, WGS 84; None when unresolved.
        lon: degrees east, WGS 84; None when unresolved.
        geonames: GeoNames id; None when unresolved.
        rule: why it was resolved so.
        score: in [0, 1], not calibrated.
        radius_km: within which the place lies round the point, roughly; None when unresolved.
    """

    extent: Extent
    tokens: tuple[int, int]
    kind: PlaceKind
    name: str | None
    country: str | None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    rule: str = ""
    score: float = 1.0
    radius_km: float | None = None
