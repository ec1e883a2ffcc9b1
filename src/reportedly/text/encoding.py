"""Bytes → characters: byte-order mark, declared charset, UTF-8, and only then a guess, which is said."""

import codecs
import re
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.model.reading import Failure

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE
)
SAMPLE = 65_536
MOST_CONTROLS = 0.002
"""Share of control bytes above which bytes are no text in a one-byte encoding."""
MOST_BROKEN = 0.05
"""Share of broken among all multi-byte characters up to which a text is UTF-8 with damage."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were in, and a warning where it was guessed or did not fit."""

    text: str
    encoding: str
    warnings: tuple[Failure, ...] = ()


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Decode a document.

    Args:
        data: the bytes as received.
        name: of the file, for messages.
        declared: charset that the document or its sender names; None when there is none.

    Raises:
        InputError: the bytes are no text, or in no encoding that can be told.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding.removesuffix("-sig"))
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name}: starts like {encoding} but is not ({error.reason} at byte {error.start})",
                    "save the file as UTF-8",
                    "encoding",
                ) from error
    if wide := _wide(data):
        return _guessed(data.decode(wide), wide, name)
    if b"\0" in data[:SAMPLE] or len(CONTROLS.findall(data[:SAMPLE])) > MOST_CONTROLS * len(data[:SAMPLE]):
        raise InputError(f"{name}: is binary, not text", "give plain text, HTML or JSONL", "encoding")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass  # most often an older one-byte encoding; what it is comes next
    if declared and (text := _try(data, declared)) is not None:
        return Decoded(text, declared.lower())
    damaged = data.decode("utf-8", errors="replace")
    broken, whole = damaged.count("\ufffd"), sum(c > "\x7f" for c in damaged)
    if broken <= MOST_BROKEN * whole:
        return Decoded(damaged, "utf-8", (_warning(name, f"{broken} characters are broken UTF-8, shown as �"),))
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 4 * SAMPLE], cp_isolation=list(LIKELY)).best()
    if best is None or (text := _try(data, best.encoding)) is None:
        raise InputError(f"{name}: the encoding cannot be told", "save the file as UTF-8", "encoding")
    western = _try(data, "cp1252")
    if best.encoding in WESTERN and western is not None:
        return _guessed(western, "cp1252", name)
    return _guessed(text, best.encoding, name)


LIKELY = (
    "cp1252", "latin_1", "mac_roman", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    "iso8859_2", "iso8859_9", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp949", "cp874",
)  # fmt: skip
WESTERN = ("latin_1", "cp1252", "cp1250", "iso8859_2", "iso8859_9", "cp1254", "iso8859_15")
"""Encodings that agree on English with its quotation marks wherever Windows' own can decode the bytes; charsets with
other letters are left as guessed."""


def declared_charset(data: bytes) -> str | None:
    """The charset that a web page names in its head; None when it names none."""
    match = DECLARED.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of English is zero."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > 0.6 * half and not even else "utf-16-be" if even > 0.6 * half and not odd else None
    return encoding if encoding and _try(data, encoding) is not None else None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(text: str, encoding: str, name: str) -> Decoded:
    return Decoded(text, encoding, (_warning(name, f"the encoding is not declared, read as {encoding}"),))


def _warning(name: str, what: str) -> Failure:
    return Failure("encoding", f"{name}: {what}", "save the file as UTF-8 if letters look wrong", "warning")
