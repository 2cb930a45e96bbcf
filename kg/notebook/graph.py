"""A graph in a notebook: shipped questions and own queries, each in a process that can be interrupted."""

from __future__ import annotations

import datetime
import numbers
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, overload

import pyoxigraph as ox

from kg.ask import local, syntax
from kg.ask.query import Graph as Place
from kg.ask.query import found, is_endpoint, labels, run
from kg.ask.question import Question, catalogue
from kg.errors import QueryError, TinhkgError
from kg.graph import store
from kg.notebook import page
from kg.notebook.result import Result

if TYPE_CHECKING:
    import rdflib

Value = str | int | float | Decimal | datetime.date | ox.NamedNode | None
"""What a parameter of a question can be set to; None leaves it unset."""


class Graph:
    """A graph folder, or a SPARQL endpoint, to be asked.

    Every query of a folder runs in a process of its own, which its time limit ends, or interrupting the cell.

    >>> from kg import open_graph
    >>> g = open_graph("graph")  # doctest: +SKIP
    >>> g.ask("who-held-post", province="Bến Tre").to_df()  # doctest: +SKIP
    >>> g.query("SELECT ?name { ?person a :Person ; rdfs:label ?name }")  # doctest: +SKIP
    """

    def __init__(self, place: str | Path, *, lang: str = "vi", timeout: float = 60.0) -> None:
        """Checks that there is a graph; see ``kg.open_graph``."""
        if lang not in page.LANGUAGES:
            raise QueryError(f"{lang!r}: labels are in {' or '.join(map(repr, page.LANGUAGES))}")
        self._place: Place = str(place) if is_endpoint(str(place)) else Path(place).expanduser()
        self._lang = lang
        self._timeout = timeout
        if isinstance(self._place, Path):
            store.stamp(self._place)

    def __repr__(self) -> str:
        """Returns how to open it again."""
        return f"open_graph({str(self._place)!r}, lang={self._lang!r}, timeout={self._timeout:g})"

    def ask(self, question: str, /, *, timeout: float | None = None, **params: Value) -> Result:
        """Returns the answer to a shipped question.

        Args:
            question: its name, as ``questions()`` lists it; or a file or text with a question's header.
            timeout: seconds.
            params: parameter -> text, number or date; names of things as people write them, ``province="bến tre"``.

        Raises:
            QueryError: no such question (the message names near ones), a wrong parameter, or the time is up.
        """
        asked = found(question)
        if isinstance(asked, str):
            raise QueryError("this text has no header of a question; ask it with query()")
        texts = {name: _text(name, value) for name, value in params.items() if value is not None}
        return self._run(asked, asked.sparql, timeout, texts)

    def query(self, text: str, /, *, timeout: float | None = None) -> Result:
        """Returns the answer to a SPARQL query; the usual prefixes need not be declared.

        Args:
            text: SELECT, ASK, CONSTRUCT or DESCRIBE.
            timeout: seconds.

        Raises:
            QueryError: the text is no query (the message shows the place), or the time is up.
        """
        return self._run(text, text, timeout)

    def questions(self) -> Questions:
        """Returns the shipped questions, which show themselves as a table."""
        return Questions(catalogue("competency", "federated"), self._lang)

    def labels(self, iris: Iterable[str], lang: str | None = None) -> dict[str, str]:
        """Returns what the graph calls these things, by IRI; those without a label are left out.

        Args:
            iris: whole IRIs.
            lang: language that is preferred.
        """
        return labels(self._place, iris, lang or self._lang, self._timeout)

    @cached_property
    def rdflib(self) -> rdflib.Dataset:
        """The graph for users of rdflib, read-only: queries are still answered by Oxigraph, in this process.

        Nothing limits their time. A prepared query, or one with ``base=``, is answered by rdflib's own engine instead,
        which gets some queries wrong: use ``Graph.query`` for anything that matters or may take long.

        Raises:
            TinhkgError: it is an endpoint, or oxrdflib is not installed.
        """
        if not isinstance(self._place, Path):
            raise TinhkgError(f"{self._place}: only a graph folder can be opened with rdflib")
        try:
            from oxrdflib import OxigraphStore
        except ImportError as error:
            raise TinhkgError("rdflib needs oxrdflib: pip install 'tinhkg[notebook]'") from error
        import rdflib
        import rdflib.plugins.sparql

        # Else its own engine reads FROM <file:///…> from the disk and FROM <https://…> from the net
        rdflib.plugins.sparql.SPARQL_LOAD_GRAPHS = False
        return rdflib.Dataset(store=OxigraphStore(store=store.open_graph(self._place)), default_union=True)

    def _run(
        self, asked: Question | str, text: str, timeout: float | None, params: dict[str, str] | None = None
    ) -> Result:
        answer = run(self._place, asked, params, self._timeout if timeout is None else timeout)
        return Result(answer, self.labels, local.prefixes() | syntax.prefixes(text), self._lang)


class Questions(Sequence[Question]):
    """Shipped questions: a sequence of ``kg.ask.question.Question``, shown as a table."""

    def __init__(self, questions: Iterable[Question], lang: str) -> None:
        """Keeps them in their order."""
        self._questions = tuple(questions)
        self._lang = lang

    @overload
    def __getitem__(self, index: int) -> Question: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Question, ...]: ...
    def __getitem__(self, index: int | slice) -> Question | tuple[Question, ...]:
        """Returns one of them, or some."""
        return self._questions[index]

    def __iter__(self) -> Iterator[Question]:
        """Yields them."""
        return iter(self._questions)

    def __len__(self) -> int:
        """Returns how many there are."""
        return len(self._questions)

    def __repr__(self) -> str:
        """Returns name, parameters and title of each, a line each."""
        return "\n".join(f"{name}({parameters}): {title}" for name, parameters, title in self._told())

    def _repr_html_(self) -> str:
        return page.questions(self._told(), self._lang)

    def _told(self) -> list[tuple[str, str, str]]:
        return [
            (
                question.name,
                ", ".join(parameter.name for parameter in question.parameters),
                question.title_vi if self._lang == "vi" else question.title,
            )
            for question in self._questions
        ]


def _text(name: str, value: Value) -> str:
    """Returns what a parameter is set to as people type it.

    >>> _text("year", 2024), _text("from", datetime.date(2024, 1, 31)), _text("least", 7.50)
    ('2024', '2024-01-31', '7.5')
    """
    if isinstance(value, str):
        return str(value)
    if isinstance(value, ox.NamedNode):
        return value.value
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, Decimal | float):
        return format(Decimal(str(value)), "f")
    raise QueryError(f"{name}={value!r}: a parameter is a text, a number or a date")
