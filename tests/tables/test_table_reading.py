"""Files and mappings become figures with their cells; what cannot be read is refused with its place."""

from __future__ import annotations

import csv
import io
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tables_world import VIETNAMESE, WIDE, column, constant, reading, told, workbook, written

from kg.errors import TableError
from kg.tables import grid
from kg.tables.words import Words

_BILLION = "000000000"


def test_a_wide_table_has_a_column_a_year(tmp_path: Path, words: Words) -> None:
    columns = (
        column("tinh", ":refArea"),
        column("y2023", ":value", _periodLabel="2023"),
        column("kh2025", ":value", _periodLabel="2025-H1", _valueKind="mục tiêu"),
    )
    path = written(tmp_path, 'tinh,y2023,kh2025\nTổng số,9,9\nBến Tre,"58.200,5",..\n\nTrà Vinh,31.000,(*)38.000\n')
    found = reading(path, words, *columns, __skip={"tinh": ["TỔNG SỐ"]}, __footnoteMarks=["(*)"])
    assert told(found) == [
        (3, 2, "ben-tre-1", "2023", "actual", "5.82005E+13"),
        (5, 2, "tra-vinh-1", "2023", "actual", "3.1E+13"),
        (5, 3, "tra-vinh-1", "2025-H1", "target", "3.8E+13"),
    ]
    assert (found.rows, found.skipped, found.empty, found.figures, found.refused) == (3, 1, 1, 3, ())
    first = found.table.rows[0]
    assert first.text == "tinh: Bến Tre; y2023: 58.200,5; kh2025: .."
    assert [first.text[f.start : f.end] for f in first.figures] == ["58.200,5"]
    observation = found.table.facts.observations[2]
    assert (observation.value, observation.unit, observation.unit_key) == (Decimal(38000), "tỷ đồng", "vnd")
    assert (observation.value_text, observation.evidence[0].quote) == ("38.000 tỷ đồng", "(*)38.000")
    assert (observation.rule, observation.confidence) == ("table", 1.0)


def test_a_wide_table_may_have_a_column_a_province(tmp_path: Path, words: Words) -> None:
    columns = (
        column("nam", ":periodLabel"),
        column("a", ":value", titles=["Bến Tre"], _refArea="Bến Tre"),
        column("b", ":value", titles=["Trà Vinh"], _refArea="Trà Vinh"),
    )
    found = reading(written(tmp_path, "nam,Bến Tre,Trà Vinh\n2023,1,2\nQuý I/2024,3,4\n"), words, *columns)
    assert [row[2:4] for row in told(found)] == [
        ("ben-tre-1", "2023"),
        ("tra-vinh-1", "2023"),
        ("ben-tre-1", "2024-Q1"),
        ("tra-vinh-1", "2024-Q1"),
    ]


def test_a_long_table_says_everything_in_its_rows(tmp_path: Path, words: Words) -> None:
    names = ("noi", "chi_tieu", "phan", "nam", "thang", "loai", "dang", "goc", "don_vi", "so")
    meanings = (
        ":refArea",
        ":indicator",
        ":component",
        None,
        None,
        ":valueKind",
        ":form",
        ":baseline",
        ":unit",
        ":value",
    )
    columns = [column(name, meaning) for name, meaning in zip(names, meanings, strict=True)]
    columns.append({"name": "ky", "virtual": True, "propertyUrl": ":periodLabel", "valueUrl": "{nam}-01/{nam}-{thang}"})
    text = (
        ",".join(names) + "\n"
        "Cả nước,retail,,2024,9,ước thực hiện,level,,tỷ đồng,1.000\n"
        'Bến Tre,export,dừa,2024,9,actual,growth,year-on-year,,"-3,5%"\n'
        "Bến Tre,export,,2024,9,actual,plan-share,,,71\n"
        'Bến Tre,export,,2024,9,actual,multiple,2010,,"2,5"\n'
    )
    found = reading(written(tmp_path, text), words, *columns)
    assert found.refused == ()
    level, growth, share, multiple = found.table.facts.observations
    assert (level.area_key, level.period, level.status, level.value) == ("vn", "2024-01/2024-09", "estimate", 1000)
    assert (growth.component, growth.change_pct, growth.change_base) == ("dừa", Decimal("-3.5"), "year-on-year")
    assert (growth.change_text, growth.value, growth.unit_key) == ("-3,5%", None, None)
    assert (share.plan_pct, multiple.change_times, multiple.change_base) == (71, Decimal("2.5"), "2010")


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("Bến Che,5", "row 2: tinh: 'Bến Che': no province, district or country has this name; nearest: Bến Tre"),
        (",5", "row 2: tinh: '': nothing says :refArea here"),
        ("Bến Tre,5.5", "row 2: y2024: '5.5': no number with ',' before decimals and '.' between thousands"),
        ("Bến Tre,năm", "row 2: y2024: 'năm': no number"),
        ("Bến Tre,5%", "row 2: y2024: '5%': no number"),
        ("Bến Tre,5,6", "row 2: column 3: '6': more cells than the header has columns"),
    ],
)
def test_a_bad_row_is_refused_and_the_rest_is_read(cells: str, message: str, tmp_path: Path, words: Words) -> None:
    found = reading(written(tmp_path, f"tinh,y2024\n{cells}\nTrà Vinh,7\n"), words)
    assert [row[:3] for row in told(found)] == [(3, 2, "tra-vinh-1")]
    assert len(found.refused) == 1
    assert found.refused[0].startswith(f"bang.csv: {message}")
    assert found.table.rows[0].text.startswith("tinh" if cells[0] != "," else "y2024")  # it is kept


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"_indicator": "bán lẽ"}, "y: 'bán lẽ': no entry of indicator has this name"),
        ({"_unit": "tỷ dồng"}, "y: 'tỷ dồng': no unit of the vocabulary"),
        ({"_periodLabel": "năm nay"}, "y: 'năm nay': no period"),
        ({"_valueKind": "thật"}, "y: 'thật': no entry of value-kind"),
        ({"_form": "growth"}, "y: '5': nothing says :baseline here"),
        ({"_form": "growth", "_baseline": "xưa"}, "y: 'xưa': no base of comparison"),
        ({"datatype": "decimal"}, "y: '5': words where a number is expected"),
        ({"datatype": {"base": "integer", "format": {"decimalChar": ","}}}, ""),
    ],
)
def test_what_a_mapping_says_in_vain_is_refused_with_near_names(
    said: dict[str, Any], message: str, tmp_path: Path, words: Words
) -> None:
    found = reading(
        written(tmp_path, "tinh,y\nBến Tre,5\n"), words, column("tinh", ":refArea"), column("y", ":value", **said)
    )
    assert [refused.partition("row 2: ")[2].startswith(message) for refused in found.refused] == [True] * bool(message)


def test_a_level_without_a_unit_is_refused(tmp_path: Path, words: Words) -> None:
    columns = (*WIDE, column("don_vi", ":unit"))
    found = reading(written(tmp_path, "tinh,y2024,don_vi\nBến Tre,5,..\nBến Tre,5,%\n"), words, *columns)
    assert found.refused == ("bang.csv: row 2: y2024: '5': nothing says :unit here, and a level is in a unit",)
    assert found.figures == 1


def test_cells_that_contradict_each_other_are_both_refused(tmp_path: Path, words: Words) -> None:
    text = 'tinh,y2024\nBến Tre,5\nTrà Vinh,7\nTỉnh Bến Tre,6\nTrà Vinh,"7,0"\n'
    found = reading(written(tmp_path, text), words)
    assert [row[:3] for row in told(found)] == [(3, 2, "tra-vinh-1")]
    assert found.repeated == 1
    assert found.refused == (
        "bang.csv: row 2: y2024: '5': another value for the same: 6 in row 4",
        "bang.csv: row 4: y2024: '6': another value for the same: 5 in row 2",
    )


@pytest.mark.parametrize(
    ("content", "changes", "message"),
    [
        ("", {}, "empty file"),
        ("  \n \n", {}, "empty file"),
        ("tinh,y2024\n", {}, "no rows below the header"),
        ("tinh,y2024\n", {"dialect": {"skipRows": 2}}, "no header: the file ends before"),
        ("tinh;y2024\nBến Tre;5\n", {}, "column 1: 'tinh;y2024' where m.json has 'tinh'"),
        ("tinh,năm\nBến Tre,5\n", {}, "column 2: 'năm' where m.json has 'y2024'"),
        ("y2024,tinh\n5,Bến Tre\n", {}, "column 1: 'y2024' where m.json has 'tinh'; nearest: tinh"),
        ("tinh\nBến Tre\n", {}, "column 2: 'nothing' where m.json has 'y2024'"),
        ("tinh,y2024,y2025\nBến Tre,5,6\n", {}, "3 columns, 2 in m.json; the next is 'y2025'"),
        ("tinh,y2024\nBến Tre,5\n".encode("utf-16"), {}, "byte 0xff is no utf-8"),
        (b"tinh,y2024\nB\xean Tre,5\n", {}, "line 2: byte 0xea is no utf-8"),
        ('tinh,y2024\n"Bến Tre,5\n', {}, "row 2: no CSV"),
        ("tinh,y2024\nBến Tre,5\n", {"url": "khac.csv"}, "bang.csv: m.json is for khac.csv"),
        ("tinh,y2024\nBến Tre,5\n", {"__sheet": "A"}, "bang.csv is not a workbook"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_the_mapping_says_is_refused(
    content: str | bytes, changes: dict[str, Any], message: str, tmp_path: Path, words: Words
) -> None:
    with pytest.raises(TableError, match=message):
        reading(written(tmp_path, content), words, **changes)


def test_other_encodings_and_dialects_are_read_where_the_mapping_says_so(tmp_path: Path, words: Words) -> None:
    text = "Bảng 1\n'tinh'\t'y2024'\n'Bến\tTre'\t'5'\n% ghi chú\n"
    dialect = {"delimiter": "\t", "quoteChar": "'", "skipRows": 1, "commentPrefix": "%", "encoding": "utf-16"}
    found = reading(written(tmp_path, text.encode("utf-16")), words, dialect=dialect)
    assert [row[2] for row in told(found)] == ["ben-tre-1"]
    assert found.skipped == 1
    assert reading(written(tmp_path, "\ufefftinh,y2024\nBến Tre,5\n"), words).figures == 1  # as Excel writes UTF-8
    headless = reading(written(tmp_path, "Bến Tre,5\n"), words, dialect={"headerRowCount": 0})
    assert headless.figures == 1


def test_a_column_left_out_is_not_in_the_words_of_a_row(tmp_path: Path, words: Words) -> None:
    columns = (column("tt", suppressOutput=True), *WIDE, column("ghi_chu"))
    found = reading(written(tmp_path, "tt,tinh,y2024,ghi_chu\n1,Bến Tre,5,sơ bộ\n"), words, *columns)
    assert found.table.text == "tinh: Bến Tre; y2024: 5; ghi_chu: sơ bộ"
    assert told(found)[0][:2] == (2, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "UTF_8", "u8"])
def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path, words: Words, encoding: str) -> None:
    path = written(tmp_path, "tinh,y2024\nBến Tre,5\n".encode("utf-8-sig"))
    assert reading(path, words, dialect={"encoding": encoding}).figures == 1


def test_too_much_is_refused(tmp_path: Path, words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "tinh,y2024\n" + "Bến Tre,5\n" * 20)
    monkeypatch.setattr(grid, "MAX_CELLS", 30)
    with pytest.raises(TableError, match="row 16: more than 30 cells"):
        reading(path, words)
    monkeypatch.setattr(grid, "MAX_BYTES", 30)
    with pytest.raises(TableError, match="more than the 30 that are read"):
        reading(path, words)


_SHEETS = (
    ("Mục lục", [["x"]]),
    ("Bán lẻ", [["tinh", "y2024"], ["Bến Tre", 58200.5], ["Trà Vinh", "34.500,5"], [None, None]]),
)


def test_a_workbook_is_read_like_a_text(tmp_path: Path, words: Words) -> None:
    path = written(tmp_path, workbook(*_SHEETS), "bang.xlsx")
    found = reading(path, words, __sheet="Bán lẻ")
    assert told(found) == [
        (2, 2, "ben-tre-1", "2024", "actual", "5.82005E+13"),
        (3, 2, "tra-vinh-1", "2024", "actual", "3.45005E+13"),
    ]
    assert found.table.text == "tinh: Bến Tre; y2024: 58200.5\ntinh: Trà Vinh; y2024: 34.500,5"
    assert found.table.about.sheet == "Bán lẻ"


def test_a_workbook_of_several_sheets_needs_one_named(tmp_path: Path, words: Words) -> None:
    path = written(tmp_path, workbook(*_SHEETS), "bang.xlsx")
    for changes in ({}, {"__sheet": "Khác"}):
        with pytest.raises(TableError, match="names the sheet that is meant; there are: Mục lục, Bán lẻ"):
            reading(path, words, **changes)


def test_cells_of_a_workbook_are_what_excel_shows(tmp_path: Path, words: Words) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    rows: list[list[object]] = [
        ["noi", "nam", "so"],
        ["Bến Tre", 2020, 0.1 + 0.2],
        ["Bến Tre", 2021, 1234567],
        ["Bến Tre", 2022, "=1+1"],
        ["Bến Tre", 2023, 0.0815],
        ["Bến Tre", "=YEAR(1)", 7],
        ["Bến Tre", 2024, "#N/A"],
    ]
    for row in rows:
        sheet.append(row)
    sheet["C5"].number_format = "0.00%"
    sheet["C7"].data_type = "e"
    out = io.BytesIO()
    book.save(out)
    path = written(tmp_path, out.getvalue(), "bang.xlsx")
    columns = (column("noi", ":refArea"), column("nam", ":periodLabel"), column("so", ":value", _unit="%"))
    found = reading(path, words, *columns)
    assert [row[3::2] for row in told(found)] == [("2020", "0.3"), ("2021", "1234567"), ("2023", "8.15")]
    assert [o.value_text for o in found.table.facts.observations] == ["0.3%", "1234567%", "8.15%"]
    formula = "a formula whose value is not stored: open and save the file in Excel"
    assert found.refused == (
        f"bang.xlsx: row 4: so: '': {formula}",
        f"bang.xlsx: row 6: nam: '': {formula}",
        "bang.xlsx: row 7: so: '#N/A': the error #N/A",
    )
    money = (column("noi", ":refArea"), column("nam", ":periodLabel"), column("so", ":value"))
    assert any(
        "'8.15%': a percentage where the mapping says another unit" in r for r in reading(path, words, *money).refused
    )


def test_a_bomb_and_a_broken_workbook_are_refused(tmp_path: Path, words: Words) -> None:
    good = workbook(("Bán lẻ", [["tinh", "y2024"], ["Bến Tre", 5]]))
    out = io.BytesIO(good)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/bomb.xml", "w") as part:
        for _ in range(101):
            part.write(b" " * 1_000_000)
    assert len(out.getvalue()) < grid.MAX_BYTES
    with pytest.raises(TableError, match="more than 100,000,000 bytes when unpacked"):
        reading(written(tmp_path, out.getvalue(), "bang.xlsx"), words)
    for broken in (b"PK\x03\x04 nothing", good[: len(good) // 2], b"tinh,y2024\n"):
        with pytest.raises(TableError, match="not a workbook that can be read"):
            reading(written(tmp_path, broken, "bang.xlsx"), words)
    with pytest.raises(TableError, match=r"tables are read from \.csv, \.tsv, \.txt, \.xlsx"):
        reading(written(tmp_path, b"x", "bang.ods"), words)
    with pytest.raises(TableError, match="No such file"):
        reading(tmp_path / "none.csv", words)


def test_the_name_of_a_table_is_its_publisher_and_title_or_identifier(tmp_path: Path, words: Words) -> None:
    path = written(tmp_path, "tinh,y2024\nBến Tre,5\n")
    first, other, same, told_apart = (
        reading(path, words, **changes).table.about.name
        for changes in ({}, {"dc_publisher": "Sở Thử"}, {"dc_issued": "2025"}, {"dc_identifier": "Biểu 7"})
    )
    assert first == same
    assert len({first, other, told_apart}) == 3
    assert first.startswith("bang-bia-")
    assert told_apart.startswith("bieu-7-")


def test_a_table_of_one_column_of_integers(tmp_path: Path, words: Words) -> None:
    whole = {**VIETNAMESE, "base": "integer"}
    columns = (column("y", ":value", datatype=whole), constant(":refArea", "Bến Tre"))
    found = reading(written(tmp_path, 'y\n"5,5"\n7\n'), words, *columns)
    assert found.refused == (
        "bang.csv: row 2: y: '5,5': no whole number with ',' before decimals and '.' between thousands",
    )
    assert found.figures == 1


def test_a_percent_sign_that_is_only_printed_is_no_percentage(tmp_path: Path, words: Words) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["tinh", "y2024"], ["Bến Tre", 8.15], ["Trà Vinh", 0.0815], ["Vĩnh Long", 10**40]):
        sheet.append(row)
    sheet["B2"].number_format, sheet["B3"].number_format = '0.00"%"', "0.00%"
    out = io.BytesIO()
    book.save(out)
    columns = (column("tinh", ":refArea"), column("y2024", ":value", _unit="%"))
    found = reading(written(tmp_path, out.getvalue(), "bang.xlsx"), words, *columns)
    assert [row[-1] for row in told(found)] == ["8.15", "8.15"]
    assert found.refused[0].endswith("more digits than any figure has")


def test_characters_that_nobody_sees_are_left_out(tmp_path: Path, words: Words) -> None:
    found = reading(written(tmp_path, "tinh,y2024\nBến\u200b Tre,\x001.600\n"), words)
    assert found.table.text == "tinh: Bến Tre; y2024: 1.600"


_CELL = st.one_of(
    st.sampled_from(
        ["Bến Tre", "Trà Vinh", "5", "1.600,5", "-3,2", "..", "", "12%", "#x", "Tổng số", '"', "\n", "2024"]
    ),
    st.text(max_size=6),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(_CELL, max_size=4), max_size=6), quoted=st.booleans())
def test_any_text_is_read_or_refused_and_every_quote_stands_where_it_says(
    rows: list[list[str]], quoted: bool, tmp_path: Path, words: Words
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    try:
        writer.writerows([["tinh", "y2024"], *rows])
        path = written(tmp_path, out.getvalue().encode("utf-8", "replace"))
    except csv.Error:
        return
    try:
        found = reading(path, words)
    except TableError as error:
        assert str(error).startswith("bang.csv: ")
        return
    facts = found.table.facts
    for fact in facts.observations:
        evidence = fact.evidence[0]
        assert facts.article.text[evidence.start : evidence.end] == evidence.quote != ""
        assert evidence.quote in evidence.sentence
    cells = found.figures + found.empty + found.repeated + len(found.refused)
    assert cells >= found.rows - found.skipped  # nothing is lost
