"""From a word that names an event to a trigger whose arguments can be found."""

from collections.abc import Iterable, Mapping

from reportedly.coding.events.trigger import Trigger


def by_token(*read: Iterable[Trigger]) -> dict[int, Trigger]:
    """The trigger that the rules read at each token; earlier lists count more."""
    out: dict[int, Trigger] = {}
    for triggers in read:
        for trigger in triggers:
            for i in trigger.tokens:
                out.setdefault(i, trigger)
    return out


def trigger_at(token: int, kind: str, mode: str | None, rules: Mapping[int, Trigger]) -> Trigger:
    """The trigger of an event of this kind at a token: with the words and the frame of the rules where they agree."""
    rule = rules.get(token)
    if rule is None or rule.type != kind:
        return Trigger((token,), token, kind, mode, "")
    return Trigger(tuple(sorted({*rule.tokens, token})), rule.head, kind, mode, rule.frame)
