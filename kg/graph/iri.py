"""Every IRI that the graph mints, in one place: the base is chosen here and nowhere else."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from kg.vocabulary import BASE

DEF = "https://w3id.org/tinhkg/def#"
"""Namespace of classes and properties; it is the ontology's own and never changes with the base of the data."""

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Returns ``text`` as lower-case ASCII words joined by hyphens; empty where it has no letter or digit.

    >>> slug("UBND tỉnh Đồng Nai")
    'ubnd-tinh-dong-nai'
    >>> slug("111-CTr/TU")
    '111-ctr-tu'
    """
    # U+00D0 (Ð, Icelandic) stands for Đ in some newspapers; neither letter decomposes
    plain = text.translate({0x0110: "d", 0x0111: "d", 0x00D0: "d", 0x00F0: "d"})
    decomposed = unicodedata.normalize("NFD", plain.casefold())
    return _NOT_SLUG.sub("-", "".join(c for c in decomposed if not unicodedata.combining(c))).strip("-")


def digest(*parts: str, length: int = 12) -> str:
    """Returns the first ``length`` hexadecimal digits of the SHA-256 of ``parts``, each ended by a zero byte."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.encode("utf-8"))
        whole.update(b"\0")
    return whole.hexdigest()[:length]


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of one data set.

    Args:
        base: prefix of all of them; it ends in ``/`` or ``#``.
    """

    base: str = BASE

    def __post_init__(self) -> None:
        """Refuses a base that no IRI can begin with."""
        if not re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+[/#]", self.base):
            raise ValueError(f"{self.base}: a base is an http(s) address that ends in / or #")

    def of(self, kind: str, key: str) -> str:
        """Returns the IRI of the thing ``key`` among things of ``kind``: a term, an entity, a graph."""
        return f"{self.base}{kind}/{key}"

    def graph(self, name: str) -> str:
        """Returns the IRI of a named graph: ``core``, ``entities``, ``article/<sha16>`` ..."""
        return self.of("graph", name)

    def article(self, sha256: str) -> str:
        """Returns the IRI of the article whose content has this hash."""
        return self.source("article", sha256)

    def article_graph(self, sha256: str) -> str:
        """Returns the IRI of the named graph that holds what the article says."""
        return self.source_graph("article", sha256)

    def source(self, kind: str, sha256: str) -> str:
        """Returns the IRI of the source, an ``article`` or a ``table``, whose content has this hash."""
        return self.of(kind, sha256[:16])

    def source_graph(self, kind: str, sha256: str) -> str:
        """Returns the IRI of the named graph that holds what a source says."""
        return self.graph(f"{kind}/{sha256[:16]}")

    def evidence(self, sha256: str, start: int, end: int) -> str:
        """Returns the IRI of the characters ``start`` to ``end`` (half-open) of the source."""
        return self.of("evidence", f"{sha256[:16]}-{start}-{end}")

    def claim(self, kind: str, sha256: str, content: str, measure: str = "") -> str:
        """Returns the IRI of a claim of the article, from what it says.

        Args:
            kind: first path segment: ``observation``, ``holding`` ...
            sha256: hash of the article.
            content: canonical text of what is claimed and where.
            measure: ``l``, ``g``, ``p`` or ``t`` for one measure of an observation.
        """
        return self.of(kind, digest(sha256, kind, content) + (f"-{measure}" if measure else ""))

    def rebased(self, iri: str) -> str:
        """Returns an IRI of the vocabularies under this base; any other IRI as it is."""
        return self.base + iri[len(BASE) :] if iri.startswith(BASE) else iri
