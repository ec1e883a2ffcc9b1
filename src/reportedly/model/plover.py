"""PLOVER's event types with their modes, quad classes and scores (manual draft of 2021-09)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EventType:
    """One PLOVER type.

    Attributes:
        name: upper-case code.
        quad: quad class.
        score: conflict (negative) to cooperation (positive).
        modes: mode name to its score; a mode that the manual does not score has the type's.
        needs_recipient: whether the type makes no sense without one.
    """

    name: str
    quad: str
    score: float
    modes: dict[str, float]
    needs_recipient: bool = False


def _modes(score: float, spec: str) -> dict[str, float]:
    out = {}
    for part in filter(None, spec.split()):
        name, _, value = part.partition("=")
        out[name] = float(value) if value else score
    return out


def _type(name: str, quad: str, score: float, modes: str = "", needs_recipient: bool = False) -> EventType:
    return EventType(name, quad, score, _modes(score, modes), needs_recipient)


TYPES: dict[str, EventType] = {
    t.name: t
    for t in (
        _type("AGREE", "verbal cooperation", 2.5),
        _type("CONSULT", "verbal cooperation", 2.5, "visit=4 third-party=1 multilateral=4 phone=1.5"),
        _type("SUPPORT", "verbal cooperation", 5),
        _type("CONCEDE", "verbal cooperation", 4.5),
        _type("COOPERATE", "material cooperation", 9.5, needs_recipient=True),
        _type("AID", "material cooperation", 10, needs_recipient=True),
        _type(
            "RETREAT",
            "material cooperation",
            6.5,
            "withdraw=8 release=6.5 disarm=10 ceasefire=7.5 access=6.5 resign=4.5",
        ),
        _type("REQUEST", "verbal conflict", 0, "assist=0.5 change=-1 yield=-1 meet=0"),
        _type("ACCUSE", "verbal conflict", -3, "disapprove=-2 investigate=-3.5 allege=-3.5"),
        _type("REJECT", "verbal conflict", -2, "assist=-1.5 change=-2 yield=-2 meet=-2"),
        _type(
            "THREATEN",
            "verbal conflict",
            -3.5,
            "restrict=-3 arrest=-3.5 relations=-3.5 expel=-3.5 territory=-4 violence=-3.5",
        ),
        _type(
            "PROTEST",
            "material conflict",
            -5,
            "demo=-5 riot=-7 strike=-5 hunger=-4.5 boycott=-4.5 obstruct=-4.5 vandalize",
        ),
        _type("SANCTION", "material conflict", -6, "convict=-6 expel=-5.5 withdraw=-6 discontinue=-6", True),
        _type("MOBILIZE", "material conflict", -5.5, "troops=-6.5 weapons=-6.5 police=-5.5 militia=-6"),
        _type(
            "COERCE",
            "material conflict",
            -7,
            "seize=-7 restrict=-7 censor=-6.5 curfew=-6.5 martial-law=-7.5 arrest=-7 deport=-7 withhold=-7"
            " misinformation=-6.5 cyber=-7",
        ),
        _type(
            "ASSAULT",
            "material conflict",
            -9,
            "abduct=-8.5 beat=-7.5 torture=-8.5 sexual=-8.5 targeted=-9.5 destroy=-8.5 primitive=-8 firearms=-9"
            " explosives=-9 suicide-attack=-9.5 aerial=-9.5 drone=-9.5 heavy-weapons=-9.5 crowd-control=-7.5"
            " unconventional=-10",
        ),
    )
}

CONTEXTS: frozenset[str] = frozenset(
    """military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic
    legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality
    diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology
    terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking""".split()  # noqa: SIM905
)

SECTORS: frozenset[str] = frozenset(
    "GOV MIL COP JUD LEG SPY PRM REB PTY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()  # noqa: SIM905
)

SUPRANATIONAL: frozenset[str] = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"})
