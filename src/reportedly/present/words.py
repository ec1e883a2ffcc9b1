"""Words of a report, made fit for one line of a terminal."""

ORDERS = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
"""Control characters → pictures of them: a report must not give a terminal orders."""
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
"""Marks that turn the direction of writing, beyond the words that carry them too."""
SHOWN = ORDERS | TURNS


def flat(text: str) -> str:
    """The words with single spaces, without line ends and orders to the terminal."""
    return " ".join(text.split()).translate(SHOWN)
