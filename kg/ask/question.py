"""A shipped question: one ``.rq`` file, whose comment header says in two languages what it asks and returns.

    # title: Growth of industrial production by province
    # title@vi: Tăng trưởng chỉ số sản xuất công nghiệp theo tỉnh
    # question: Which provinces' industrial production grew fastest?
    # question@vi: Sản xuất công nghiệp của tỉnh nào tăng nhanh nhất?
    # asks: 1
    # keywords: IIP, growth
    # param: period string 2024 - the period measured
    # param@vi: period - kỳ số liệu
    # param: province province - only this province
    # param@vi: province - chỉ lấy tỉnh này
    # returns: province - the province
    # returns@vi: province - tỉnh
    # returns: growth - growth in per cent
    # returns@vi: growth - mức tăng (%)

A parameter is a ``VALUES ?name { … }`` in the query, so that the file as it stands is a whole SPARQL query that runs
in any editor: it holds the default, or ``UNDEF`` where there is none. A long line goes on in the next one, indented by
three blanks. A key for Vietnamese, but that of the title, may be missing in a question that does not ship.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import resources
from kg.ask import syntax
from kg.ask.header import Column, Parameter, read
from kg.ask.values import source_of
from kg.errors import QueryError

KINDS = ("competency", "federated", "hygiene", "views")


@dataclass(frozen=True, slots=True)
class Question:
    """A documented SELECT query.

    Args:
        name: stem of the file's name: an English slug.
        kind: competency, federated, hygiene or views.
        title: English title.
        title_vi: Vietnamese title.
        question: what it answers, as a researcher asks it, in English.
        question_vi: the same in Vietnamese; in English where it does not say.
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
    question_vi: str
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
    header = read(text, place)
    question = Question(
        name=Path(place).stem,
        kind=kind,
        title=header.once["title"],
        title_vi=header.once["title@vi"],
        question=header.once["question"],
        question_vi=header.once.get("question@vi", header.once["question"]),
        asks=_numbers(header.once.get("asks", ""), place),
        keywords=tuple(word.strip() for word in header.once["keywords"].split(",")),
        parameters=header.parameters,
        columns=header.columns,
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
