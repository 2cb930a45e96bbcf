"""A shipped question: one ``.rq`` file, whose comment header says in two languages what it asks and returns.

    # title: Growth of industrial production by province
    # title@vi: Tăng trưởng chỉ số sản xuất công nghiệp theo tỉnh
    # question: Which provinces' industrial production grew fastest?
    # asks: 1
    # keywords: IIP, growth
    # param: period string 2024 - the period measured
    # param: province province - only this province
    # returns: province - the province
    # returns: growth - growth in per cent

A parameter is a ``VALUES ?name { … }`` in the query, so that the file as it stands is a whole SPARQL query that runs
in any editor: it holds the default, or ``UNDEF`` where there is none. A long line goes on in the next one, indented by
three blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import resources
from kg.ask import syntax
from kg.ask.values import TYPES, source_of
from kg.errors import QueryError

_LINE = re.compile(r"# (?P<key>[a-z@]+):(?: +(?P<value>.*\S))?\s*")
_PARAM = re.compile(r"(?P<name>[a-z]\w*) (?P<type>[a-z]+)(?: (?!- )(?P<default>.+?))? - (?P<description>.+)")
_COLUMN = re.compile(r"(?P<name>\w+) - (?P<meaning>.+)")
_ONCE = ("title", "title@vi", "question", "asks", "keywords")
_NEEDED = ("title", "title@vi", "question", "keywords", "returns")
_REQUIRED = "(required)"
KINDS = ("competency", "federated", "hygiene", "views")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a question; ``default`` is its text as in the header, None where unset means no restriction."""

    name: str
    type: str
    default: str | None
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A documented SELECT query.

    Args:
        name: stem of the file's name: an English slug.
        kind: competency, federated, hygiene or views.
        title: English title.
        title_vi: Vietnamese title.
        question: what it answers, as a researcher asks it.
        asks: numbers of the research questions of the project that it answers.
        keywords: words to find it by.
        parameters: in the order of the header.
        columns: in the order of the SELECT.
        sparql: the whole text, header included.
    """

    name: str
    kind: str
    title: str
    title_vi: str
    question: str
    asks: tuple[int, ...]
    keywords: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    sparql: str

    def parameter(self, name: str) -> Parameter:
        """Returns a parameter by its name.

        Raises:
            QueryError: the question has no such parameter.
        """
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = ", ".join(parameter.name for parameter in self.parameters) or "none"
        raise QueryError(f"{self.name}: no parameter {name!r}; it has: {known}")


def has_header(text: str) -> bool:
    """Returns whether a text begins as a documented question does."""
    return text.lstrip("\ufeff").startswith("# title:")


def parse(text: str, place: str, *, kind: str = "competency") -> Question:
    """Returns the question in a text whose header, parameters, columns and order agree with its query.

    Args:
        text: content of a ``.rq`` file.
        place: name of the file, for messages; its stem names the question.
        kind: competency, federated, hygiene or views.

    Raises:
        QueryError: naming file and line.
    """
    text = text.lstrip("\ufeff")
    once: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    last = 1
    for line, key, value in _header(text, place):
        last = line
        if key in _ONCE:
            if key in once:
                raise QueryError(f"{place}:{line}: {key!r} is said twice")
            once[key] = value
        elif key == "param":
            parameters.append(_parameter(value, f"{place}:{line}", parameters))
        elif key == "returns":
            columns.append(_column(value, f"{place}:{line}"))
        else:
            raise QueryError(f"{place}:{line}: unknown key {key!r}; known: {', '.join((*_ONCE, 'param', 'returns'))}")
    for key in _NEEDED:
        if key not in once and not (key == "returns" and columns):
            raise QueryError(f"{place}:{last}: the header lacks {key!r}")
    question = Question(
        name=Path(place).stem,
        kind=kind,
        title=once["title"],
        title_vi=once["title@vi"],
        question=once["question"],
        asks=_numbers(once.get("asks", ""), place),
        keywords=tuple(word.strip() for word in once["keywords"].split(",")),
        parameters=tuple(parameters),
        columns=tuple(columns),
        sparql=text,
    )
    _check(question, place)
    return question


def load(path: Path, *, kind: str = "competency") -> Question:
    """Returns the question in a file.

    Raises:
        QueryError: the file cannot be read or is no documented question.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: {error}") from error
    return parse(text, path.name, kind=kind)


def shipped(*kinds: str) -> Mapping[str, Path]:
    """Returns the files of the shipped questions of these kinds (default: all) by name, sorted."""
    files = {path.stem: path for kind in (kinds or KINDS) for path in sorted((resources.queries() / kind).glob("*.rq"))}
    return dict(sorted(files.items()))


def catalogue(*kinds: str) -> tuple[Question, ...]:
    """Returns the shipped questions of these kinds (default: all), sorted by name.

    Raises:
        QueryError: a shipped file is not well formed.
    """
    return tuple(load(path, kind=path.parent.name) for path in shipped(*kinds).values())


def _header(text: str, place: str) -> Iterator[tuple[int, str, str]]:
    entry: tuple[int, str, str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        if line.startswith("#   ") and entry is not None:
            entry = (entry[0], entry[1], f"{entry[2]} {line[1:].strip()}")
            continue
        if entry is not None:
            yield entry
        match = _LINE.fullmatch(line)
        if match is None:
            raise QueryError(f"{place}:{number}: not a line '# key: value': {line!r}")
        if not match["value"]:
            raise QueryError(f"{place}:{number}: {match['key']!r} is empty")
        entry = (number, match["key"], match["value"])
    if entry is None:
        raise QueryError(f"{place}:1: no header: it begins '# title: …'")
    yield entry


def _parameter(value: str, place: str, before: list[Parameter]) -> Parameter:
    match = _PARAM.fullmatch(value)
    if match is None:
        raise QueryError(f"{place}: a parameter is 'name type [default] - description', not {value!r}")
    if match["type"] not in TYPES:
        raise QueryError(f"{place}: unknown type {match['type']!r}; known: {', '.join(sorted(TYPES))}")
    if any(parameter.name == match["name"] for parameter in before):
        raise QueryError(f"{place}: the parameter {match['name']!r} is declared twice")
    required = match["default"] == _REQUIRED
    default = None if required else match["default"]
    return Parameter(match["name"], match["type"], default, required, match["description"])


def _column(value: str, place: str) -> Column:
    match = _COLUMN.fullmatch(value)
    if match is None:
        raise QueryError(f"{place}: a column is 'name - meaning', not {value!r}")
    return Column(match["name"], match["meaning"])


def _numbers(value: str, place: str) -> tuple[int, ...]:
    try:
        return tuple(int(number) for number in value.replace(",", " ").split())
    except ValueError as error:
        raise QueryError(f"{place}: 'asks' lists numbers of questions, not {value!r}") from error


def _check(question: Question, place: str) -> None:
    projected = syntax.projection(question.sparql)
    columns = tuple(column.name for column in question.columns)
    if projected is None:
        raise QueryError(f"{place}: it must SELECT columns by their names")
    if projected != columns:
        raise QueryError(f"{place}: it selects {', '.join(projected)} but 'returns' says {', '.join(columns)}")
    unsorted = set(columns) - set(syntax.order(question.sparql))
    if unsorted:
        # Rows that agree in every column are the same row: only then is the order total.
        raise QueryError(f"{place}: ORDER BY must name every column; it lacks {', '.join(sorted(unsorted))}")
    blocks = syntax.values_blocks(question.sparql)
    for parameter in question.parameters:
        contents = [
            question.sparql[block.start : block.end].strip() for block in blocks if block.name == parameter.name
        ]
        if not contents:
            raise QueryError(f"{place}: the parameter {parameter.name!r} has no 'VALUES ?{parameter.name} {{ … }}'")
        expected = "UNDEF" if parameter.default is None else source_of(parameter.type, parameter.default)
        for content in contents:
            if content != expected:
                raise QueryError(
                    f"{place}: VALUES ?{parameter.name} holds {content!r}, but the header's default means {expected!r}"
                )
