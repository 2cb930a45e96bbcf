"""Tables and mappings made to order. Every figure is invented."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import openpyxl

from kg.tables import metadata
from kg.tables.read import Reading, read
from kg.tables.words import Words

VIETNAMESE = {"base": "decimal", "format": {"decimalChar": ",", "groupChar": "."}}


def column(name: str, meaning: str | None = None, **said: object) -> dict[str, Any]:
    """Returns a column; ``_x`` in a keyword stands for ``:x``."""
    told: dict[str, Any] = {"name": name, "titles": name}
    if meaning is not None:
        told["propertyUrl"] = meaning
    if meaning == ":value":
        told["datatype"] = VIETNAMESE
    return told | {key.replace("_", ":") if key.startswith("_") else key: value for key, value in said.items()}


def constant(meaning: str, value: str) -> dict[str, Any]:
    return {"name": f"c{meaning[1:]}", "virtual": True, "propertyUrl": meaning, "default": value}


def said(*columns: dict[str, Any], **changes: object) -> dict[str, Any]:
    """Returns a mapping: retail in tỷ đồng, actual, of 2024, as far as no column says otherwise."""
    usual = {":indicator": "retail", ":unit": "tỷ đồng", ":valueKind": "actual", ":periodLabel": "2024"}
    told = {c.get("propertyUrl") for c in columns}
    every = [*columns, *(constant(meaning, value) for meaning, value in usual.items() if meaning not in told)]
    mapping: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/csvw",
        "dc:title": "Bảng bịa",
        "dc:publisher": "Cục Thống kê Thử nghiệm",
        "null": ["", "..", "-", "…"],
        "tableSchema": {"columns": every},
    }
    return mapping | {key.replace("dc_", "dc:").replace("__", ":"): value for key, value in changes.items()}


WIDE = (column("tinh", ":refArea"), column("y2024", ":value"))
"""A column of provinces and one of figures for 2024."""


def reading(path: Path, words: Words, *columns: dict[str, Any], **changes: object) -> Reading:
    """Returns what the file says by the mapping that ``said`` makes."""
    mapping = metadata.parse(json.loads(json.dumps(said(*(columns or WIDE), **changes))), "m.json")
    return read(path, mapping, words)


def written(folder: Path, text: str | bytes, name: str = "bang.csv") -> Path:
    """Returns the path of a file with this content."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def workbook(*sheets: tuple[str, Sequence[Sequence[object]]]) -> bytes:
    """Returns an XLSX file with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(found: Reading) -> list[tuple[Any, ...]]:
    """Returns the figures as (row, column, area, period, status, figure in its unit's base)."""
    rows = []
    for row, number, figure in found.table.cells:
        size = next(figure[k] for k in ("value", "change_pct", "plan_pct", "change_times") if k in figure)
        amount = size * figure.get("scale", 1)
        rows.append((row, number, figure["area_key"], figure["period"], figure["status"], str(amount.normalize())))
    return rows
