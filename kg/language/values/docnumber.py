"""Numbers of Party and State documents: ``57-NQ/TW``, ``202/2025/QH15``, ``94/2022/NĐ-CP``, ``04/CT-TTg``.

Reads the original text, not the folded one: ``TTg`` is not ``TTG``. The grammar is that of Decree 30/2020/NĐ-CP and of
Party guidance 36-HD/VPTW; newspapers put spaces into the numbers (``1424/ QĐ-UBND``) and write Party numbers in the
State's way (``12/NQ-TU``). The normal form has no spaces and the family's own signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kg.vocabulary import Vocabulary

Family = Literal["party", "assembly", "standing-committee", "normative", "individual", "letter"]


@dataclass(frozen=True, slots=True)
class Codes:
    """The abbreviations that numbers are built from, by their case-folded form.

    Args:
        types: of types of documents (``NQ``, ``QĐ``); others are no types.
        party: of Party bodies, which stand behind the slash of a Party number (``TW``, ``TU``).
        bodies: of all bodies whose capitals are known (``ttg`` -> ``TTg``); any other is taken as printed.
    """

    types: Mapping[str, str]
    party: frozenset[str]
    bodies: Mapping[str, str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Codes:
        """Returns the abbreviations of the schemes ``document-type`` and ``issuer``."""
        types = [code for term in vocabulary.terms("document-type") for code in term.all("abbreviation")]
        issuers = [(code, term.one("side")) for term in vocabulary.terms("issuer") for code in term.all("abbreviation")]
        return cls(
            {code.casefold(): code for code in types},
            frozenset(code.casefold() for code, side in issuers if side == "Party"),
            {code.casefold(): code for code, _ in issuers},
        )


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """The parts of a document's number.

    Args:
        family: which grammar it follows.
        n: the number itself, leading zeros kept (``04``).
        issuer: abbreviation of the issuer without a term (``TW``, ``QH``, ``UBTVQH``, ``CP``, ``BCT-BTC``).
        type: abbreviation of the type (``NQ``), or None where the number does not hold it.
        year: year, or None where the number does not hold it.
        term: term of the National Assembly (``15`` in ``QH15``), else None.
        unit: the unit that drew up a letter (``KSTT`` in ``7722/VPCP-KSTT``), else None.
    """

    family: Family
    n: str
    issuer: str
    type: str | None = None
    year: int | None = None
    term: int | None = None
    unit: str | None = None

    @property
    def text(self) -> str:
        """The number in its normal form: ``1424/QĐ-UBND``."""
        return format(self)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A document's number as it stands in a text: half-open offsets and its value."""

    start: int
    end: int
    value: DocumentNumber


_SIGN = r"\s?[-/\u2010-\u2015\u2212]\s?"
_CODE = r"[A-Za-zĐđÐð]"
_SHAPE = re.compile(
    rf"(?<![\w/.,-])(?P<n>\d{{1,6}}){_SIGN}(?:(?P<year>(?:19|20)\d\d){_SIGN})?"
    rf"(?:(?P<type>{_CODE}{{1,5}}){_SIGN})?"
    rf"(?P<issuer>{_CODE}{{2,9}}(?:-(?!{_CODE}*[a-zđ]{{3}}){_CODE}{{2,9}}){{0,3}})(?P<term>\d{{1,2}})?(?![\w-]|/\w)"
)
_MAY_BE = re.compile(r"\d\s?[-/\u2010-\u2015\u2212]")  # most sentences hold no number of a document
_TERMED = {"qh": "QH", "ubtvqh": "UBTVQH"}
_DEPARTMENT = re.compile(r"(?:B|S|TC|C)[A-ZĐ]{1,8}|VP[A-ZĐ]{1,8}|BQL[A-ZĐ]*")
_ABBREVIATION = re.compile(r"[A-ZĐ][A-Za-zĐđ]{1,8}(?:-[A-ZĐ][A-Za-zĐđ]{1,8})*")
_LETTERS_FROM = ("UBND", "TTg", "VPCP")


def find(text: str, codes: Codes) -> list[NumberMention]:
    """Returns the numbers of documents in a text, from left to right.

    ``Quyết định số 1424/ QĐ-UBND`` gives ``1424/QĐ-UBND``, ``Nghị quyết 12/NQ-TU`` the Party's own ``12-NQ/TU``.

    Args:
        text: original text in NFC.
        codes: the abbreviations of the vocabulary.
    """
    if not _MAY_BE.search(text):
        return []
    found = []
    for match in _SHAPE.finditer(text):
        number = _number(match, codes)
        if number is not None:
            found.append(NumberMention(match.start(), match.end(), number))
    return found


def parse(text: str, codes: Codes) -> DocumentNumber | None:
    """Returns the number that the whole of a text is, or None: the term of ``1365/NQ-UBTVQH15`` is 15."""
    found = find(text, codes)
    return found[0].value if found and (found[0].start, found[0].end) == (0, len(text)) else None


def format(number: DocumentNumber) -> str:
    """Returns the number in its normal form: ``parse(format(number), codes) == number`` for what ``find`` gives."""
    issuer = f"{number.issuer}{number.term or ''}"
    if number.family == "party":
        return f"{number.n}-{number.type}/{issuer}"
    parts = [number.n, *([str(number.year)] if number.year else [])]
    if number.type is not None:
        parts.append(f"{number.type}-{issuer}")
    else:
        parts.append(f"{issuer}-{number.unit}" if number.unit else issuer)
    return "/".join(parts)


def _number(match: re.Match[str], codes: Codes) -> DocumentNumber | None:
    """Returns the parts of what has the shape of a number, or None where it follows no grammar."""
    n, year = match["n"], int(match["year"]) if match["year"] else None
    head, issuer = _letters(match["type"]), _letters(match["issuer"]) or ""
    kind = codes.types.get(head.casefold()) if head else None
    term = int(match["term"]) if match["term"] else None
    if term is not None:
        body = _TERMED.get(issuer.casefold())
        if body is None or (head and kind is None):
            return None
        if kind is None:
            return DocumentNumber("assembly" if body == "QH" else "standing-committee", n, body, None, year, term)
        return DocumentNumber("standing-committee", n, body, kind, year, term) if body == "UBTVQH" else None
    if head is None:
        return None
    if kind is None:
        return _letter(n, year, codes.bodies.get(head.casefold(), head), issuer)
    if issuer.casefold() in codes.party:
        return DocumentNumber("party", n, codes.bodies[issuer.casefold()], kind) if year is None else None
    body = codes.bodies.get(issuer.casefold()) or (issuer if _ABBREVIATION.fullmatch(issuer) else None)
    if body is None or not _capitals(body):
        return None
    return DocumentNumber("individual" if year is None else "normative", n, body, kind, year)


def _letter(n: str, year: int | None, issuer: str, unit: str) -> DocumentNumber | None:
    """Returns the number of a letter, which names issuer and unit but no type: ``327/SCT-KHTC``."""
    if year is not None or not _ABBREVIATION.fullmatch(unit) or not _capitals(unit):
        return None
    if issuer in _LETTERS_FROM or (_DEPARTMENT.fullmatch(issuer) and len(issuer) > 2):
        return DocumentNumber("letter", n, issuer, unit=unit)
    return None


def _letters(code: str | None) -> str | None:
    """Returns a code with the Icelandic letter replaced that some newspapers print for Đ."""
    return None if code is None else code.replace("Ð", "Đ").replace("ð", "đ")


def _capitals(code: str) -> bool:
    """Says whether a code looks abbreviated: at most one small letter in three (``TTg``, ``ThU``)."""
    return sum(map(str.islower, code)) * 3 <= len(code)
