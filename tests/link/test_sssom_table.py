from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from link_world import ID, WD

from kg.errors import LinkError
from kg.link import sssom, table
from kg.link.table import CLOSE, EXACT, PROPOSED, Link, Links, merged, read, write

_PREFIXES = {"district": f"{ID}district/", "province": f"{ID}province/", "wd": WD}
_LINK = Link(f"{ID}district/731", "Biên Hòa", EXACT, f"{WD}Q1", "Biên Hoà", confidence=Decimal("0.75"), comment="label")
_SET = f"{ID}mapping-set/links"
_HEAD = (
    "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tdecision\treview_date\tpredicate_modifier"
)
_FILE = f"""#curie_map:
#  district: {ID}district/
#  wd: {WD}
{_HEAD}
"""
_ROW = "district:731\tskos:exactMatch\twd:Q1\tsemapv:LexicalMatching\t0.5\t\t\t\n"
_TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]) | st.sampled_from(' "#|\\:')).map(
    str.strip
)


def _read(path: Path, text: str) -> Links:
    path.write_text(text, encoding="utf-8")
    return read(path)


def test_as_it_is_written(tmp_path: Path) -> None:
    decided = replace(
        _LINK,
        object=f"{WD}Q2",
        comment='says "no"',
        decision="reject",
        reviewer="Lan",
        review_date=date(2026, 6, 1),
        more=(("see_also", "https://example.org/"),),
    )
    path = tmp_path / "new" / "links.sssom.tsv"
    write(path, Links((_LINK, decided), {}, _PREFIXES), _SET)
    assert path.read_text(encoding="utf-8") == (
        '#sssom_version: "1.1"\n'
        "#curie_map:\n"
        f"#  district: {ID}district/\n"
        f"#  province: {ID}province/\n"
        f"#  wd: {WD}\n"
        f"#mapping_set_id: {_SET}\n"
        "#mapping_set_description: Write accept or reject into the column decision, your name into reviewer_label, the day into review_date.\n"
        "#license: https://creativecommons.org/licenses/by/4.0/\n"
        "#mapping_tool: tinhkg\n"
        "#extension_definitions:\n"
        "#  - slot_name: decision\n"
        "subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\treviewer_label\treview_date\tconfidence\tcomment\tdecision\tsee_also\n"
        "district:731\tBiên Hòa\tskos:exactMatch\twd:Q1\tBiên Hoà\tsemapv:LexicalMatching\t\t\t0.75\tlabel\t\t\n"
        'district:731\tBiên Hòa\tskos:exactMatch\twd:Q2\tBiên Hoà\tsemapv:LexicalMatching\tLan\t2026-06-01\t0.75\t"says ""no"""\treject\thttps://example.org/\n'
    )


@given(
    st.lists(
        st.builds(
            Link,
            st.sampled_from([f"{ID}district/731", "https://example.org/a(b)#c", f"{ID}province/hue-1"]),
            _TEXTS,
            st.sampled_from([EXACT, CLOSE]),
            st.sampled_from([f"{WD}Q1", f"{WD}Q2", "http://example.org/é", f"{WD}"]),
            _TEXTS,
            st.sampled_from([PROPOSED, "https://w3id.org/semapv/vocab/ManualMappingCuration"]),
            st.none() | st.decimals(0, 1, places=2),
            _TEXTS,
            st.sampled_from(["", "accept", "reject"]),
            _TEXTS,
            st.none() | st.dates(),
        ),
        unique_by=lambda link: (link.subject, link.predicate, link.object),
    )
)
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, rows: list[Link]) -> None:
    path = tmp_path_factory.mktemp("links") / "links.sssom.tsv"
    write(path, Links(tuple(rows), {"creator_id": ("creator_id:", "  - orcid:1")}, _PREFIXES), _SET)
    found = read(path)
    assert found.rows == tuple(rows)
    assert found.prefixes == _PREFIXES
    before = path.read_bytes()
    write(path, found, "https://example.org/another")
    assert path.read_bytes() == before


def test_what_other_programs_write(tmp_path: Path) -> None:
    text = (
        f'\ufeff# sssom_version: "1.1"\t\t\r\n# curie_map:\t\t\r\n#   "district": \'{ID}district/\'\t\r\n'
        "# creator_id:\r\n# - orcid:1\r\n#\t\r\n"
        f"{_HEAD}\tnote\r\n"
        f'"district:731"\tskos:exactMatch\t{WD}Q1\tsemapv:MappingReview\t\tAccept\t\t\t"a\r\n""b"""\r\n'
        "\t\t\t\t\t\t\t\t\r\n"
    )
    (row,) = _read(tmp_path / "b.tsv", text).rows
    assert (row.subject, row.object, row.decision) == (f"{ID}district/731", f"{WD}Q1", "accept")
    assert dict(row.more) == {"predicate_modifier": "", "note": 'a\n"b"'}
    write(tmp_path / "b.tsv", read(tmp_path / "b.tsv"), _SET)
    written = (tmp_path / "b.tsv").read_text(encoding="utf-8")
    assert "#creator_id:\n#- orcid:1\n" in written
    assert '"a\n""b"""' in written


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("", 1, "no row with the names of columns"),
        ("#curie_map:\n", 2, "no row with the names of columns"),
        ("#words\n" + _HEAD, 1, "not metadata, key: value: 'words'"),
        ("#curie_map: {wd: x}\n" + _HEAD, 1, "a line a prefix"),
        ("#curie_map:\n#  wd\n" + _HEAD, 2, "not prefix: address"),
        (_FILE.replace("\tconfidence", "\tdecision"), 4, "the column 'decision' is there twice"),
        (_FILE + "district:731\n", 5, "1 cells for 8 columns: 'district:731'"),
        (_FILE + _ROW.replace("\n", "\tmore\n"), 5, "9 cells for 8 columns"),
        (_FILE + _ROW + "\n" + _ROW, 7, "the same link as in line 5"),
        (_FILE + _ROW.replace("0.5", '"0.5'), 5, "unexpected end of data"),
        (_FILE + _ROW.replace("0.5", '"0.5"6'), 5, "expected after"),
        (_FILE + _ROW.replace("0.5", "half"), 5, "confidence: 'half': not a number"),
        (_FILE + _ROW.replace("0.5", "1.5"), 5, "confidence: '1.5': not from 0 to 1"),
        (_FILE + _ROW.replace("0.5", "nan"), 5, "confidence: 'nan': not from 0 to 1"),
        (_FILE + _ROW.replace("0.5\t", "0.5\tyes"), 5, "decision: 'yes': not accept, reject or empty"),
        (_FILE + _ROW.replace("0.5\t\t", "0.5\t\tyesterday"), 5, "review_date: 'yesterday': not a day"),
        (_FILE + _ROW.replace("0.5\t\t\t", "0.5\taccept\t\tNot"), 5, "predicate_modifier: 'Not': a link is not negated"),
        (_FILE + _ROW.replace("skos:exactMatch", "owl:sameAs"), 5, "predicate_id: 'owl:sameAs': two descriptions are not one thing"),
        (_FILE + _ROW.replace("skos:exactMatch", "http://www.w3.org/2002/07/owl#sameAs"), 5, "use skos:exactMatch or skos:closeMatch"),
        (_FILE + _ROW.replace("skos:exactMatch", "skos:broadMatch"), 5, "predicate_id: 'skos:broadMatch': not skos:exactMatch"),
        (_FILE + _ROW.replace("wd:Q1", "Q1"), 5, "object_id: 'Q1': neither prefix:name nor an http(s) address"),
        (_FILE + _ROW.replace("wd:Q1", "dbr:Huế"), 5, "object_id: 'dbr:Huế': the prefix dbr: is not declared in curie_map"),
        (_FILE + _ROW.replace("wd:Q1", "file:///etc/passwd"), 5, "object_id: 'file:///etc/passwd': the prefix file: is not"),
        (_FILE.replace(WD, "javascript:") + _ROW, 5, "object_id: 'wd:Q1': not an http(s) address"),
        (_FILE + _ROW.replace("wd:Q1", "https://a b"), 5, "object_id: 'https://a b': "),
        (_FILE + _ROW.replace("wd:Q1", ""), 5, "object_id: '': "),
        (_FILE + _ROW.replace("district:731", "sssom:"), 5, ""),
    ],
)  # fmt: skip
def test_what_is_malformed_is_named(text: str, line: int, message: str, tmp_path: Path) -> None:
    path = tmp_path / "links.sssom.tsv"
    if not message:
        assert _read(path, text)  # odd, but well formed
        return
    with pytest.raises(LinkError) as caught:
        _read(path, text)
    assert str(caught.value).startswith(f"{path}: line {line}: ")
    assert message in str(caught.value)


def test_files_that_are_none(tmp_path: Path) -> None:
    assert read(tmp_path / "missing.tsv") == Links()
    (tmp_path / "latin.tsv").write_bytes(b"caf\xe9")
    with pytest.raises(LinkError, match=r"latin\.tsv: cannot be read"):
        read(tmp_path / "latin.tsv")
    with pytest.raises(LinkError, match="cannot be read"):
        read(tmp_path)
    with pytest.raises(LinkError, match="the column predicate_id is missing"):
        _read(tmp_path / "a.tsv", "subject_id\tobject_id\tmapping_justification\n")


def _merged(old: list[Link], new: list[Link], asked: str = "731") -> list[tuple[str, str, str]]:
    after = merged(Links(tuple(old)), new, {f"{ID}district/{key}" for key in asked.split()}, WD, _PREFIXES)
    return [(row.subject[-3:], row.object.rpartition("/")[2], row.decision) for row in after.rows]


def test_a_rerun_keeps_what_people_did() -> None:
    new = [replace(_LINK, confidence=Decimal("0.9")), replace(_LINK, object=f"{WD}Q9")]
    assert _merged([], new) == [("731", "Q1", ""), ("731", "Q9", "")]
    assert _merged([_LINK, replace(_LINK, object=f"{WD}Q2")], new) == [("731", "Q1", ""), ("731", "Q9", "")]
    for decision in ("accept", "reject"):
        decided = replace(_LINK, decision=decision, predicate=CLOSE)
        assert _merged([decided], new) == [("731", "Q1", decision), ("731", "Q9", "")]
        assert _merged([decided], []) == [("731", "Q1", decision)]
    for touched in (
        replace(_LINK, reviewer="Lan"),
        replace(_LINK, review_date=date(2026, 1, 1)),
        replace(_LINK, justification="https://w3id.org/semapv/vocab/ManualMappingCuration"),
        replace(_LINK, more=(("note", "?"),)),
    ):
        assert _merged([touched], []) == [("731", "Q1", "")]
        after = merged(Links((touched,)), new, {_LINK.subject}, WD, {})
        assert touched in after.rows


def test_a_rerun_leaves_alone_what_was_not_asked() -> None:
    elsewhere = replace(_LINK, object="https://example.org/1")
    assert _merged([_LINK], [], asked="740") == [("731", "Q1", "")]
    assert _merged([elsewhere], []) == [("731", "1", "")]


def test_rows_come_in_one_order() -> None:
    rows = [replace(_LINK, object=f"{WD}Q{n}", confidence=Decimal(c)) for n, c in ((1, "0.1"), (3, "0.5"), (2, "0.5"))]
    expected = [("731", "Q2", ""), ("731", "Q3", ""), ("731", "Q1", "")]
    assert _merged([], rows) == _merged([], rows[::-1]) == expected


def test_only_prefixes_that_are_needed_are_added() -> None:
    after = merged(Links((), {}, {"wd": "http://example.org/"}), [_LINK], {_LINK.subject}, WD, _PREFIXES)
    assert after.prefixes == {"district": f"{ID}district/", "wd": "http://example.org/"}  # as the file has it


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_table(fault: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / table.TABLE
    write(path, Links((_LINK,), {}, _PREFIXES), _SET)
    before = path.read_bytes()

    def fail(handle: int) -> None:
        raise fault

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((LinkError, KeyboardInterrupt)):
        write(path, Links(), _SET)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@given(st.text())
def test_curies_and_iris_go_both_ways(local: str) -> None:
    try:
        iri = sssom.expanded(f"{WD}{local}", _PREFIXES)
    except ValueError:
        return
    assert sssom.expanded(sssom.contracted(iri, _PREFIXES), _PREFIXES) == iri
