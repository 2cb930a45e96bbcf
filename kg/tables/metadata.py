"""A mapping as JSON: the subset of CSVW metadata in ``docs/import-table.md``; whatever is not in it is an error.

W3C Recommendation "Metadata Vocabulary for Tabular Data": https://www.w3.org/TR/tabular-metadata/
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from kg.errors import TableError
from kg.graph.tables import is_address
from kg.language.fold import fold
from kg.language.values.periodlabel import bounds
from kg.tables.mapping import PLACE, REQUIRED, SAID, VALUE, Column, Dialect, Mapping, NumberFormat
from kg.tables.near import near
from kg.tables.object import Object

_CSVW: Final = "http://www.w3.org/ns/csvw"
_NUMBERS: Final = ("decimal", "integer", "number")
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_MAX_BYTES: Final = 1_000_000


def load(path: Path) -> Mapping:
    """Returns the mapping that a file of JSON holds.

    Raises:
        TableError: it cannot be read, or says what no mapping says; the message names file, key and value.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise TableError(f"{path}: larger than {_MAX_BYTES:,} bytes: no mapping")
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig"))
        said = json.loads(text, object_pairs_hook=_pairs, parse_float=Decimal)
    except OSError as error:
        raise TableError(f"{path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError and JSONDecodeError are ValueErrors
        raise TableError(f"{path}: not JSON: {error}") from error
    return parse(said, path.name)


def parse(said: object, place: str) -> Mapping:
    """Returns the mapping that a value of JSON describes.

    Args:
        said: the value.
        place: what to call it in messages.

    Raises:
        TableError: it says what no mapping says.
    """
    top = Object(said, place)
    context = top.take("@context")
    several = context if isinstance(context, list) else [context]
    if several[:1] != [_CSVW] or len(several) > 2:
        raise top.wrong("@context", context, f"a mapping begins with {json.dumps({'@context': _CSVW})[1:-1]}")
    if several[1:]:
        language = Object(several[1], f"{place}: @context[1]")
        language.required("@language")
        language.done()
    if (kind := top.text("@type", "Table")) != "Table":
        raise top.wrong("@type", kind, "only Table is known")
    nulls = frozenset(top.texts("null", ("",)))
    schema = top.inner("tableSchema")
    columns = tuple(
        _column(Object(column, f"{place}: tableSchema.columns[{number}]"), nulls)
        for number, column in enumerate(schema.many("columns"))
    )
    schema.done()
    skip = top.inner(":skip", {})
    mapping = Mapping(
        place,
        top.required("dc:title"),
        top.required("dc:publisher"),
        columns,
        issued=top.checked("dc:issued", bounds),
        license=top.checked("dc:license", _license),
        address=top.checked("dc:source", _address),
        identifier=top.text("dc:identifier"),
        url=top.text("url"),
        sheet=top.text(":sheet"),
        dialect=_dialect(top.inner("dialect", {})),
        skip={column: frozenset(map(fold, skip.texts(column))) for column in list(skip.left)},
        marks=tuple(sorted(top.texts(":footnoteMarks", ()), key=lambda mark: (-len(mark), mark))),
        areas_on=_day(top, ":areasOn"),
        said=dict(said) if isinstance(said, dict) else {},
        retrieved=_day(top, ":retrieved"),
    )
    top.done()
    _whole(mapping)
    return mapping


def _day(said: Object, key: str) -> date | None:
    """Returns the day that a key names."""
    day = said.checked(key, date.fromisoformat)
    return None if day is None else date.fromisoformat(day)


def _column(said: Object, nulls: frozenset[str]) -> Column:
    """Returns the column that an object describes."""
    name, virtual = said.required("name"), said.flag("virtual")
    if not _NAME.fullmatch(name):
        raise said.wrong("name", name, "a name is made of letters without marks, digits and _")
    meaning = said.text("propertyUrl")
    if meaning is not None and meaning not in (*SAID, VALUE):
        raise said.wrong("propertyUrl", meaning, near(meaning, (*SAID, VALUE)))
    number = None if meaning != VALUE else _number(said)
    constants = {key: said.required(key) for key in SAID if meaning == VALUE and key in said.left}
    default, template = (said.text("default"), said.text("valueUrl")) if virtual else (None, None)
    if virtual and (meaning in (None, VALUE) or (default is None) == (template is None)):
        raise said.wrong(
            "virtual", True, "a virtual column has a propertyUrl other than :value, and default or valueUrl"
        )
    hidden = said.flag("suppressOutput")
    if hidden and (meaning is not None or virtual):
        raise said.wrong("suppressOutput", True, "a column that is left out says nothing of figures")
    column = Column(
        name,
        said.texts("titles", ()),
        meaning,
        virtual,
        default,
        template,
        frozenset(said.texts("null", ())) if "null" in said.left else nulls,
        number,
        constants,
        not hidden,
    )
    said.done()
    return column


def _number(said: Object) -> NumberFormat | None:
    """Returns how the numbers of a column are written, or None where the mapping does not say."""
    datatype = said.take("datatype")
    if datatype is None or isinstance(datatype, str):
        if datatype not in (None, *_NUMBERS):
            raise said.wrong("datatype", datatype, f"values are {', '.join(_NUMBERS)}")
        return None
    told = Object(datatype, f"{said.place}.datatype")
    base = told.text("base", "decimal")
    if base not in _NUMBERS:
        raise told.wrong("base", base, f"values are {', '.join(_NUMBERS)}")
    form = told.inner("format")
    decimal, group = form.required("decimalChar"), form.text("groupChar", "") or ""
    if len(decimal) != 1 or len(group) > 1 or decimal == group or any(c.isalnum() for c in decimal + group):
        raise form.wrong("decimalChar", decimal, "decimalChar and groupChar are two different signs")
    form.done()
    told.done()
    return NumberFormat(decimal, group, base == "integer")


def _dialect(said: Object) -> Dialect:
    """Returns how the file is written."""
    usual = Dialect()
    dialect = Dialect(
        said.text("delimiter", usual.delimiter) or "",
        said.text("encoding", usual.encoding) or "",
        said.text("quoteChar", usual.quote) or "",
        said.count("skipRows", usual.skip_rows),
        said.count("headerRowCount", usual.header_rows),
        said.text("commentPrefix", usual.comment) or "",
    )
    said.done()
    for key, value in (("delimiter", dialect.delimiter), ("quoteChar", dialect.quote)):
        if len(value) != 1 or value in "\r\n":
            raise said.wrong(key, value, "one character")
    try:
        "a".encode(dialect.encoding)
    except (LookupError, ValueError) as error:
        raise said.wrong("encoding", dialect.encoding, "there is no such encoding; utf-8 is the usual one") from error
    return dialect


def _whole(mapping: Mapping) -> None:
    """Raises TableError where the parts of a mapping do not make a whole."""
    names = [column.name for column in mapping.real]
    twice = [name for name, count in Counter(column.name for column in mapping.columns).items() if count > 1]
    if twice:
        raise TableError(f"{mapping.place}: two columns are named {twice[0]!r}")
    if not mapping.values:
        raise TableError(f"{mapping.place}: no column has the propertyUrl :value: there are no figures")
    for column in mapping.columns:
        if column.template is not None and re.search(r"[{}]", PLACE.sub("", column.template)):
            raise TableError(
                f"{mapping.place}: {column.name}: valueUrl: {column.template!r}: a brace without a partner"
            )
    used = [*mapping.skip, *(n for c in mapping.columns for n in PLACE.findall(c.template or ""))]
    for name in used:
        if name not in names:
            raise TableError(f"{mapping.place}: {name!r} is no column of the file; {near(name, names)}")
    for meaning in SAID:
        sayers = [column for column in mapping.columns if column.meaning == meaning]
        if len(sayers) > 1:
            raise TableError(f"{mapping.place}: {meaning} is said twice: by {sayers[0].name} and {sayers[1].name}")
        for figures in mapping.values:
            if meaning in figures.constants and sayers and not sayers[0].virtual:
                raise TableError(
                    f"{mapping.place}: {meaning} of {figures.name} is said twice: {sayers[0].name} says it"
                )
            if meaning in REQUIRED and mapping.sayer(figures, meaning) is None:
                raise TableError(
                    f"{mapping.place}: nothing says {meaning} of the figures in {figures.name}: give that column "
                    f"{meaning}, or a column the propertyUrl {meaning}"
                )


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Returns an object of JSON; a key that it has twice is an error."""
    twice = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
    if twice:
        raise ValueError(f"the key {twice[0]!r} stands twice")
    return dict(pairs)


def _address(text: str) -> None:
    """Raises ValueError where a text is no address on the web."""
    if not is_address(text):
        raise ValueError("no address that begins with http:// or https://")


def _license(text: str) -> None:
    """Raises ValueError where a text begins like an address and is none."""
    if text.startswith("http"):
        _address(text)
