"""Bytes -> Unicode text in NFC, or a clear refusal.

UTF-8 and UTF-16 say themselves what they are. The older encodings are told apart by their result: the one whose
accented words are Vietnamese syllables is right; where none is, nothing is read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple

from charset_normalizer import from_bytes

from kg.errors import SourceError
from kg.sources.legacy import from_tcvn3, from_vni, latin, unlatin
from kg.sources.syllable import share


class Decoded(NamedTuple):
    """Text in NFC with ``\\n`` line ends, the encoding it came in, and what was repaired on the way."""

    text: str
    encoding: str
    notes: tuple[str, ...]


_ENOUGH: Final = 0.8  # of the accented words are syllables: names and foreign words make up the rest
_DOUBTFUL: Final = 0.5  # below it, text that decodes as UTF-8 was damaged before it was saved
_FEW: Final = 3  # accented words tell nothing
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SHOWN: Final = 12  # first bytes in a message
# what was once read as windows-1252 though it was UTF-8: a lead byte of Vietnamese letters and a continuation byte
_MOJIBAKE: Final = re.compile(r"[ÃÄÅÆáâÂ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ»ºĐ]")
_NEW_LINES: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")


def decode(data: bytes, source: str = "input") -> Decoded:
    """Returns the text of a file.

    Args:
        data: the whole file.
        source: what to call it in messages.

    Raises:
        SourceError: it is empty, holds white space only, is binary, or is in no encoding that makes Vietnamese of it.
    """
    if not data:
        raise SourceError(f"{source}: empty file")
    if not data.strip():
        raise SourceError(f"{source}: {len(data)} bytes of white space only")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _finish(_strict(data.removeprefix(mark), encoding, source), encoding, (), source, data)
    if b"\0" in data:
        for encoding, zeros in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
            if len(data) % 2 == 0 and zeros.count(0) * 4 > len(zeros):
                return _finish(_strict(data, encoding, source), encoding, (), source, data)
        raise SourceError(f"{source}: binary, no text ({_shown(data)})")
    try:
        return _repaired(data.decode("utf-8"), source, data)
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and len(data) - error.start < 4:
            note = f"the last character was cut off after {len(data) - error.start} bytes"
            return _with_note(_repaired(data[: error.start].decode("utf-8"), source, data), note)
        return _old(data, error.start, source)


def clean(text: str, source: str = "input") -> Decoded:
    """Returns a string that was decoded by someone else (JSON) as ``decode`` would: repaired, NFC, without junk.

    Raises:
        SourceError: as ``decode``.
    """
    if not text.strip():
        raise SourceError(f"{source}: no text")
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise SourceError(f"{source}: half of a character at {error.start}: {text[error.start]!r}") from None
    return _repaired(text, source, data)


def _with_note(decoded: Decoded, note: str) -> Decoded:
    return Decoded(decoded.text, decoded.encoding, (*decoded.notes, note))


def _strict(data: bytes, encoding: str, source: str) -> str:
    """Returns the bytes in an encoding that the file itself names."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{source}: marked as {encoding}, but byte {error.start} is wrong ({error.reason}; {_shown(data)})"
        ) from None


def _repaired(text: str, source: str, data: bytes) -> Decoded:
    """Returns UTF-8 text, undoing what a wrong conversion did to it before."""
    words, vietnamese = share(text)
    notes: tuple[str, ...] = ()
    if _MOJIBAKE.search(text) or (words > _FEW and vietnamese < _ENOUGH):
        undone = "\n".join(_undo(line) for line in text.split("\n"))
        if undone != text and (better := share(undone))[1] >= vietnamese:
            text, notes = undone, ("UTF-8 that had been read as windows-1252 was read again",)
            words, vietnamese = better
    if words > _FEW and vietnamese < _DOUBTFUL:
        best, name = _best(((from_tcvn3(text), "TCVN3"), (from_vni(text), "VNI")))
        if best is not None:
            return _finish(best, f"utf-8 of {name}", (*notes, _LOSS[name]), source, data)
        notes = (*notes, f"only {vietnamese:.0%} of its accented words are Vietnamese")
    if lost := text.count("\ufffd"):
        note = f"{lost} characters were lost before it was saved (U+FFFD)"
        if lost * 100 > len(text):
            raise SourceError(f"{source}: {note}")
        notes = (*notes, note)
    return _finish(text, "utf-8", notes, source, data)


_LOSS: Final = {
    "TCVN3": "converted from TCVN3 (ABC); its accented capitals cannot be told from small letters",
    "VNI": "converted from VNI",
}


def _undo(line: str) -> str:
    """Returns a line with UTF-8 read as windows-1252 undone, up to twice; else the line."""
    for _ in range(2):
        # the no-break space that is half of "à" is easily saved as a plain one
        undone = next(filter(None, map(_reread, (line, line.replace("Ã ", "Ã\u00a0")))), None)
        if undone is None:
            break
        line = undone
    return line


def _reread(line: str) -> str | None:
    """Returns the line's characters taken for bytes of UTF-8, or None where they are none."""
    data = None if line.isascii() else unlatin(line)
    try:
        return data.decode("utf-8") if data is not None else None
    except UnicodeDecodeError:
        return None


def _old(data: bytes, bad: int, source: str) -> Decoded:
    """Returns bytes that are not UTF-8 in the old encoding that makes Vietnamese of them."""
    candidates: list[tuple[str, str]] = []
    tries: tuple[tuple[str, Callable[[], str]], ...] = (
        ("windows-1258", lambda: unicodedata.normalize("NFC", data.decode("cp1258"))),
        ("TCVN3", lambda: from_tcvn3(latin(data))),
        ("VNI", lambda: from_vni(latin(data))),
    )
    for name, read in tries:
        try:
            candidates.append((read(), name))
        except UnicodeDecodeError:
            continue
    text, name = _best(candidates)
    if text is not None:
        return _finish(text, name, (_LOSS[name],) if name in _LOSS else (), source, data)
    guess = from_bytes(data[:100_000]).best()
    if guess is None or len(_CONTROL.findall(latin(data[:100_000]))) * 50 > min(len(data), 100_000):
        raise SourceError(f"{source}: binary, no text ({_shown(data)})")
    raise SourceError(
        f"{source}: not UTF-8 (byte {bad} is 0x{data[bad]:02x}) and no Vietnamese in windows-1258, TCVN3 or VNI "
        f"(perhaps {guess.encoding}; {_shown(data)}): save it as UTF-8"
    )


def _best(candidates: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> tuple[str | None, str]:
    """Returns the candidate that is most Vietnamese and its name, or None where none is Vietnamese enough."""
    scored = [(share(text), text, name) for text, name in candidates]
    good = [(vietnamese, text, name) for (words, vietnamese), text, name in scored if words and vietnamese >= _ENOUGH]
    if not good:
        return None, ""
    _, text, name = max(good, key=lambda item: item[0])
    return text, name


def _finish(text: str, encoding: str, notes: tuple[str, ...], source: str, data: bytes) -> Decoded:
    """Returns the text with one kind of line end, without invisible characters, in NFC."""
    text = _NEW_LINES.sub("\n", text)
    controls = len(_CONTROL.findall(text))
    if controls * 50 > len(text):
        raise SourceError(f"{source}: binary, no text ({controls} control characters; {_shown(data)})")
    if controls:
        notes = (*notes, f"{controls} control characters dropped")
    text = unicodedata.normalize("NFC", _CONTROL.sub("", _INVISIBLE.sub("", text)))
    if not text.strip():
        raise SourceError(f"{source}: white space and invisible characters only")
    return Decoded(text, encoding, notes)


def _shown(data: bytes) -> str:
    """Returns the first bytes of a file, for a message."""
    return f"begins with {data[:_SHOWN].hex(' ')}"
