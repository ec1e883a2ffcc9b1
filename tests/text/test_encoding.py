"""Bytes become the characters that were written, and a guess is said."""

import pytest

from reportedly.errors import InputError
from reportedly.text.encoding import declared_charset, decode

WORDS = (
    "The café owner’s son – a soldier of 20 – was killed near Bogotá on Monday, the police said. His mother said that "
    "the army had not told her for two days. “Nobody came,” she said."
)


@pytest.mark.parametrize(
    ("data", "declared", "warned"),
    [
        (WORDS.encode(), None, False),
        (WORDS.encode("utf-8-sig"), None, False),
        (WORDS.encode("utf-16"), None, False),
        (WORDS.encode("utf-16-le"), None, True),
        (WORDS.encode("cp1252"), "windows-1252", False),
        (WORDS.encode("cp1252"), None, True),
        (WORDS.encode("cp1252"), "utf-8", True),
        (WORDS.encode("cp1252"), "no-such-charset", True),
    ],
)
def test_encodings(data: bytes, declared: str | None, warned: bool) -> None:
    decoded = decode(data, "lake.txt", declared)
    assert decoded.text == WORDS
    assert [w.severity for w in decoded.warnings] == ["warning"] * warned
    assert all(w.message.startswith("lake.txt: ") and decoded.encoding in w.message for w in decoded.warnings)


def test_a_damaged_letter_does_not_make_utf8_another_encoding() -> None:
    data = ("“Nobody came,” she said – “not one.” " * 20).encode() + b"\xff The end."
    decoded = decode(data, "lake.txt")
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("�") == 1
    assert len(decoded.warnings) == 1


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"\xff\xfea"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(InputError, match=r"lake\.bin") as error:
        decode(data, "lake.bin")
    assert error.value.stage == "encoding"
    assert error.value.remedy


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        (b'<html><meta charset="ISO-8859-1">', "ISO-8859-1"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<html><body>charset=x</body>", None),
    ],
)
def test_the_charset_that_a_page_declares(head: bytes, charset: str | None) -> None:
    assert declared_charset(head) == charset
