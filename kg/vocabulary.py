"""The vocabularies of ``ontology/vocab``: Turtle in, terms with their surface forms out.

An entry is a node ``<base><scheme>/<key>``: its scheme and its key are read from its IRI, everything else from its
triples. A surface form leads to one entry of a scheme, unless the scheme says otherwise (``:ambiguousForms``,
``:ambiguousWithin`` on the ``skos:ConceptScheme`` ``<base>scheme/<scheme>``): anything else is an error while loading.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from kg.errors import VocabularyError

BASE: Final = "https://w3id.org/tinhkg/id/"
"""The base under which the Turtle files name their entries; ``kg.graph.iri`` maps it to another one on demand."""

_CHOICE: Final = re.compile(r"\{([^{}]*)\}")
_LABELS: Final = ("prefLabel", "label")


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a vocabulary.

    Args:
        iri: the whole IRI.
        key: the IRI's last segment, as in ``grdp`` or ``dong-nai-2``.
        scheme: the segment before it, as in ``indicator`` or ``province``.
        vi: Vietnamese label, or "".
        en: English label, or "".
        forms: what the entry is called in Vietnamese text: label, ``skos:altLabel``, ``skos:hiddenLabel`` and what
            ``:formPattern`` stands for, each once.
        values: local name of a property -> its values in the order of the file. IRIs of our base are reduced to their
            key, other IRIs are whole, literals are their text (all languages).
    """

    iri: str
    key: str
    scheme: str
    vi: str
    en: str
    forms: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]] = field(hash=False)

    def one(self, name: str) -> str | None:
        """Returns the first value of a property, or None."""
        values = self.values.get(name)
        return values[0] if values else None

    def all(self, name: str) -> tuple[str, ...]:
        """Returns all values of a property, in the order of the file."""
        return self.values.get(name, ())


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two entries of one scheme that claim the same surface form."""

    form: str
    first: Term
    second: Term


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All entries of all schemes: ``schemes[scheme][key]``; ``files[iri]`` names the files that describe an entry."""

    schemes: Mapping[str, Mapping[str, Term]]
    files: Mapping[str, tuple[str, ...]]
    _having: dict[tuple[str, str], dict[str, tuple[Term, ...]]] = field(
        default_factory=dict, compare=False, repr=False
    )  # each property is gone through once

    def terms(self, scheme: str) -> tuple[Term, ...]:
        """Returns the entries of a scheme in the order of the files; empty where there is no such scheme."""
        return tuple(self.schemes.get(scheme, {}).values())

    def having(self, scheme: str, name: str, value: str) -> tuple[Term, ...]:
        """Returns the entries of a scheme that have a value of a property, in the order of the files."""
        by_value = self._having.get((scheme, name))
        if by_value is None:
            by_value = {}
            for term in self.terms(scheme):
                for one in term.all(name):
                    by_value[one] = (*by_value.get(one, ()), term)
            self._having[scheme, name] = by_value
        return by_value.get(value, ())

    def term(self, scheme: str, key: str) -> Term:
        """Returns one entry.

        Raises:
            VocabularyError: there is no such entry.
        """
        found = self.schemes.get(scheme, {}).get(key)
        if found is None:
            raise VocabularyError(f"ontology/vocab: no entry {scheme}/{key}")
        return found


@dataclass(slots=True)
class _Entry:
    """What the files say of one node, while they are read."""

    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    forms: dict[str, list[str]] = field(default_factory=lambda: {"altLabel": [], "hiddenLabel": []})
    values: dict[str, list[str]] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)


def casefold(form: str) -> str:
    """Returns the form in NFC without case: the loader's own idea of "the same form".

    >>> casefold("CHỈ THỊ")
    'chỉ thị'
    """
    return unicodedata.normalize("NFC", form).casefold()


def load(folder: Path, fold: Callable[[str], str] = casefold) -> Vocabulary:
    """Returns everything that ``folder/vocab/*.ttl`` says.

    Args:
        folder: the ontology's folder, as ``kg.resources.ontology()`` gives it.
        fold: what makes two surface forms the same one.

    Raises:
        VocabularyError: no files, a file that is no Turtle, a blank node, or surface forms that two entries claim
            (all of them are listed).
    """
    paths = sorted((folder / "vocab").glob("*.ttl"))
    if not paths:
        raise VocabularyError(f"{folder / 'vocab'}: no Turtle files")
    entries: dict[str, _Entry] = {}
    for path in paths:
        _read(path, entries)
    schemes: dict[str, dict[str, Term]] = {}
    for iri, entry in entries.items():
        term = _term(iri, entry)
        schemes.setdefault(term.scheme, {})[term.key] = term
    vocabulary = Vocabulary(schemes, {iri: tuple(entry.files) for iri, entry in entries.items()})
    if found := conflicts(vocabulary, fold):
        raise VocabularyError("\n".join(_message(vocabulary, conflict) for conflict in found))
    return vocabulary


def conflicts(vocabulary: Vocabulary, fold: Callable[[str], str] = casefold) -> tuple[Conflict, ...]:
    """Returns every two entries of one scheme that claim the same folded form though their scheme does not allow it."""
    return tuple(conflict for scheme in vocabulary.schemes for conflict in _conflicts(vocabulary, scheme, fold))


def _conflicts(vocabulary: Vocabulary, scheme: str, fold: Callable[[str], str]) -> Iterator[Conflict]:
    rules = vocabulary.schemes.get("scheme", {}).get(scheme)
    if rules is not None and rules.one("ambiguousForms") == "true":
        return
    within = _local(rules.one("ambiguousWithin") or "") if rules is not None else ""
    claims: dict[str, dict[str, tuple[str, Term]]] = {}
    for term in vocabulary.terms(scheme):
        for form in term.forms:
            claims.setdefault(fold(form), {}).setdefault(term.key, (form, term))
    for claimants in claims.values():
        for (form, first), (_, second) in combinations(claimants.values(), 2):
            if not (within and set(first.all(within)) & set(second.all(within))):
                yield Conflict(form, first, second)


def _message(vocabulary: Vocabulary, conflict: Conflict) -> str:
    first, second = (
        f"{term.scheme}/{term.key} ({', '.join(vocabulary.files[term.iri])})"
        for term in (conflict.first, conflict.second)
    )
    return f"ontology/vocab: {first} and {second} both claim the form {conflict.form!r}"


def _read(path: Path, entries: dict[str, _Entry]) -> None:
    """Adds what one file says of the nodes of our base to ``entries``."""
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            subject, value = quad.subject, quad.object
            if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.NamedNode | ox.Literal):
                raise VocabularyError(f"{path}: blank node in {quad}: every node of a vocabulary has an IRI")
            if not subject.value.startswith(BASE):
                continue
            entry = entries.setdefault(subject.value, _Entry())
            if path.name not in entry.files:
                entry.files.append(path.name)
            _note(entry, _local(quad.predicate.value), value)
    except (SyntaxError, OSError) as error:
        raise VocabularyError(f"{path}: {error}") from error


def _note(entry: _Entry, name: str, value: ox.NamedNode | ox.Literal) -> None:
    """Adds one property's value to an entry, and to its labels and forms where it is one."""
    text = value.value
    if isinstance(value, ox.NamedNode):
        text = text.rsplit("/", 1)[1] if text.startswith(BASE) else text
    elif name in _LABELS:
        entry.labels.setdefault((name, value.language or "vi"), text)
    elif name in entry.forms and (value.language or "vi") == "vi":
        entry.forms[name].append(text)
    known = entry.values.setdefault(name, [])
    if text not in known:
        known.append(text)


def _term(iri: str, entry: _Entry) -> Term:
    path, _, key = iri.rpartition("/")
    vi, en = (
        next((entry.labels[name, language] for name in _LABELS if (name, language) in entry.labels), "")
        for language in ("vi", "en")
    )
    spelt = [form for pattern in entry.values.get("formPattern", ()) for form in spellings(pattern)]
    forms = dict.fromkeys(form for form in (vi, *entry.forms["altLabel"], *entry.forms["hiddenLabel"], *spelt) if form)
    values = {name: tuple(texts) for name, texts in entry.values.items()}
    return Term(iri, key, path.removeprefix(BASE), vi, en, tuple(forms), values)


def spellings(pattern: str) -> Iterator[str]:
    """Yields the forms that a pattern stands for: one word, or none, out of each pair of braces.

    >>> list(spellings("hộ {dân|} {được|} dùng điện"))
    ['hộ dân được dùng điện', 'hộ dân dùng điện', 'hộ được dùng điện', 'hộ dùng điện']
    """
    pieces = _CHOICE.split(pattern)
    for words in product(*(piece.split("|") if at % 2 else (piece,) for at, piece in enumerate(pieces))):
        yield " ".join("".join(words).replace(" ,", ",").split())


def _local(iri: str) -> str:
    """Returns the local name of a property's IRI: what follows the last ``#`` or ``/``."""
    return iri.replace("#", "/").rsplit("/", 1)[-1]
