"""The pages that the server shows, which somebody else draws: this package knows no HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a property: an IRI with its label, or a literal with its language or datatype.

    Args:
        text: the IRI, or the literal's text.
        label: what the thing is called; empty for literals.
        is_iri: whether it is a thing.
        language: of a literal.
        datatype: of a literal, its IRI.
    """

    text: str
    label: str = ""
    is_iri: bool = False
    language: str = ""
    datatype: str = ""


@dataclass(frozen=True, slots=True)
class Statements:
    """The values that one property has, in a fixed order.

    Args:
        property: its IRI.
        label: what it is called.
        values: those that are shown.
        more: how many are not.
    """

    property: str
    label: str
    values: tuple[Value, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Thing:
    """What the graph says of a thing, and what links to it.

    Args:
        iri: the thing.
        label: what it is called.
        kinds: its classes.
        statements: its own properties.
        backlinks: what links to it, by property.
    """

    iri: str
    label: str
    kinds: tuple[Value, ...]
    statements: tuple[Statements, ...]
    backlinks: tuple[Statements, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a small page in the frame of another program shows of a thing.

    Args:
        key: its IRI without the base.
        label_vi: what it is called in Vietnamese.
        label_en: in English; the same where it has one name only.
        kind: what it is, in words.
        about: what tells it from others of its name: language tag and text.
        facts: name of a property and its values.
        sentence: one about it; empty where there is none.
        source: what the article of the sentence is called.
        address: of the server, without a slash at its end.
    """

    key: str
    label_vi: str
    label_en: str
    kind: str
    about: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    sentence: str
    source: str
    address: str


class Pages(Protocol):
    """What draws the pages."""

    @property
    def static(self) -> Path | None:
        """The folder of scripts and styles; None where they were not built."""

    def editor(self, base: str, language: str) -> str:
        """Returns the page on which queries are written; ``base`` is that of the graph's IRIs."""

    def thing(self, shown: Thing, base: str, language: str) -> str:
        """Returns the page of one thing."""

    def preview(self, shown: Preview) -> str:
        """Returns the small page about one thing; it has no scripts."""

    def gexf(self, columns: Sequence[str], rows: Sequence[Sequence[Value | None]]) -> bytes:
        """Returns the network that the rows of an answer draw."""
