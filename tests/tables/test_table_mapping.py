"""A mapping says what it means or is refused: nothing in it is silently ignored."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tables_world import WIDE, column, constant, said

from kg.errors import TableError
from kg.tables import metadata

_AREA, _VALUE = WIDE


def _without(key: str) -> dict[str, Any]:
    return {name: value for name, value in said(*WIDE).items() if name != key}


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ([], "m.json: \\[\\] where an object is expected"),
        (_without("@context"), "a mapping begins with"),
        (_without("dc:title"), "m.json: dc:title is missing"),
        (_without("dc:publisher"), "m.json: dc:publisher is missing"),
        (_without("tableSchema"), "tableSchema"),
        (said(*WIDE, dc_title="  "), "dc:title is missing"),
        (said(*WIDE, dc_titel="x"), "unknown key 'dc:titel'; nearest: dc:title"),
        (said(*WIDE, dc_issued="hôm qua"), "dc:issued: \"hôm qua\""),
        (said(*WIDE, __retrieved="2025-02"), ":retrieved: \"2025-02\""),
        (said(*WIDE, dc_source="thongke"), "dc:source: \"thongke\": no address"),
        (said(*WIDE, __areasOn="2025"), ":areasOn: \"2025\""),
        (said(*WIDE, dialect={"delimeter": ";"}), "m.json: dialect: unknown key 'delimeter'; nearest: delimiter"),
        (said(*WIDE, dialect={"delimiter": ";;"}), "delimiter: \";;\": one character"),
        (said(*WIDE, dialect={"encoding": "utf-9"}), "encoding: \"utf-9\": there is no such encoding"),
        (said(*WIDE, dialect={"encoding": "base64"}), "encoding: \"base64\": there is no such encoding"),
        (said(*WIDE, **{"@type": "TableGroup"}), "@type: \"TableGroup\": only Table is known"),
        (said(*WIDE, dialect={"skipRows": -1}), "skipRows: -1: a whole number"),
        (said(*WIDE, dialect={"headerRowCount": True}), "headerRowCount: true: a whole number"),
        (said(*WIDE, dc_license="http://a b"), "dc:license: .*no address"),
        (said(*WIDE, dc_title="a\nb"), "dc:title: .*a text of one line"),
        (said(*WIDE, dc_title="\ud800"), "dc:title: .*a text of one line"),
        (said(*WIDE, **{"@context": ["http://www.w3.org/ns/csvw", {"@base": "x"}]}), "@language is missing"),
        (said(*WIDE, null=7), "null: 7: a text or a list"),
        (said(*WIDE, __skip={"tinhh": ["x"]}), "'tinhh' is no column of the file; nearest: tinh"),
        (said(_AREA, {**_VALUE, "lang": "vi"}), "columns\\[1\\]: unknown key 'lang'"),
        (said(_AREA, {**_VALUE, "name": "năm"}), "a name is made of letters"),
        (said(_AREA, {**_VALUE, "propertyUrl": ":valeu"}), "nearest: :value"),
        (said(_AREA, {**_VALUE, "datatype": "string"}), "values are decimal, integer, number"),
        (said(_AREA, {**_VALUE, "datatype": {"base": "decimal"}}), "format: null where an object is expected"),
        (said(_AREA, {**_VALUE, "datatype": {"format": {"groupChar": "."}}}), "decimalChar is missing"),
        (said(_AREA, {**_VALUE, "datatype": {"format": {"decimalChar": ",", "groupChar": ","}}}), "two different signs"),
        (said(_AREA, {**_VALUE, "suppressOutput": True}), "a column that is left out says nothing"),
        (said(_AREA, {**_VALUE, "virtual": "yes"}), "true or false"),
        (said(_AREA), "there are no figures"),
        (said(_VALUE), "nothing says :refArea of the figures in y2024"),
        (said(_AREA, column("tinh", ":value")), "two columns are named 'tinh'"),
        (said(_AREA, column("noi", ":refArea"), _VALUE), ":refArea is said twice: by tinh and noi"),
        (said(_AREA, column("v", ":value", _refArea="Bến Tre")), ":refArea of v is said twice: tinh says it"),
        (said(*WIDE, {"name": "x", "virtual": True, "propertyUrl": ":component"}), "default or valueUrl"),
        (said(*WIDE, {"name": "x", "virtual": True, "propertyUrl": ":component", "valueUrl": "{nam}"}), "'nam' is no column"),
        (said(*WIDE, {"name": "x", "virtual": True, "propertyUrl": ":component", "valueUrl": "{tinh"}), "a brace without a partner"),
    ],
)  # fmt: skip
def test_a_wrong_mapping_is_refused_by_name(mapping: object, message: str) -> None:
    with pytest.raises(TableError, match=message):
        metadata.parse(mapping, "m.json")


@pytest.mark.parametrize(
    ("text", "message"),
    [("{", "not JSON"), ('{"a": 1, "a": 2}', "the key 'a' stands twice"), (b"\xff\xfe", "not JSON"), ("[" * 100_000, "not JSON")],
)  # fmt: skip
def test_a_file_that_is_no_mapping_is_refused(text: str | bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(TableError, match=message):
        metadata.load(path)
    with pytest.raises(TableError, match="No such file"):
        metadata.load(tmp_path / "none.json")


def test_a_column_of_values_overrides_what_is_said_of_the_table(tmp_path: Path) -> None:
    plan = column("ke_hoach", ":value", _valueKind="target")
    path = tmp_path / "m.json"
    path.write_text(json.dumps(said(*WIDE, plan, constant(":component", "xi măng"))), encoding="utf-8")
    mapping = metadata.load(path)
    first, second = mapping.values
    sayers = [mapping.sayer(figures, ":valueKind") for figures in (first, second)]
    assert [sayer.default or sayer.constants[":valueKind"] for sayer in sayers if sayer] == ["actual", "target"]
    assert mapping.sayer(first, ":baseline") is None
