"""Who: a party as the report's words name it, with its PLOVER code as of the report's date."""

from dataclasses import dataclass

from reportedly.model.evidence import Evidence
from reportedly.model.span import Extent


@dataclass(frozen=True, slots=True)
class Actor:
    """One member of an event's side.

    Attributes:
        extent: the words that name the party; for a pronoun, the pronoun.
        name: resolved name ("United States", "Islamic State – Khorasan"); the fullest wording in the report when the
            party is in no table.
        country: ISO 3166-1 alpha-3, KOS, or a supranational code (UNO, EUR, IGO, NGO, ISM, IMG, MNC); None when
            unknown.
        sector: PLOVER sector; None where the code takes none (UNO, EUR, IGO).
        wikidata: item id; None unless sure.
    """

    extent: Extent
    name: str
    country: str | None
    sector: str | None
    wikidata: str | None = None
    evidence: tuple[Evidence, ...] = ()

    @property
    def code(self) -> str:
        """`COUNTRY/SECTOR`; `---` for an unknown country; no sector where there is none."""
        country = self.country or "---"
        return f"{country}/{self.sector}" if self.sector else country
