from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.ask import syntax
from kg.errors import LinkError
from kg.link.candidates import filled
from kg.link.target import KINDS, load, shipped

_TEXT = shipped("wikidata").read_text(encoding="utf-8")


def test_wikidata_ships() -> None:
    target = load(shipped("wikidata"))
    assert (target.name, target.prefix, target.languages) == ("wikidata", "wd", ("vi",))
    assert tuple(target.kinds) == KINDS
    assert [each.name for each in target.properties] == ["population", "area", "coordinates", "image", "website"]
    assert target.kinds["person"].most_without_place == Decimal("0.3")
    assert target.pause >= 1


def test_every_shipped_query_runs() -> None:
    target = load(shipped("wikidata"))
    wd = ox.NamedNode(f"{target.entities}Q1")
    for query in (*(kind.query for kind in target.kinds.values()), *(each.query for each in target.properties)):
        assert list(ox.Store().query(query)) == []  # type: ignore[arg-type]
        terms = {"name": [ox.Literal('"} DROP ALL #\\', language="vi")], "type": [wd], "item": [wd]}
        put = filled(query, terms)
        assert list(ox.Store().query(put)) == []  # type: ignore[arg-type]
        assert "UNDEF" not in put
        assert syntax.projection(put) == syntax.projection(query)


def test_no_such_target() -> None:
    with pytest.raises(LinkError, match=r"'wikidatta': no such target; there is: wikidata; --config FILE"):
        shipped("wikidatta")
    with pytest.raises(LinkError, match="no such target"):
        shipped("../wikidata")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("", "name = 1\n", "Cannot overwrite"),
        ('name = "wikidata"\n', "", ": name: missing"),
        ('name = "wikidata"\n', "name = 1\n", ": name: 1 is not of the type str"),
        ('name = "wikidata"\n', 'name = "a/b"\n', "'a/b' is not a word"),
        ('name = "wikidata"\n', 'name = "wikidata"\nspeed = 1\n', "unknown key 'speed'"),
        ('"https://query.wikidata.org/sparql"', '"ftp://query.wikidata.org/"', "is not an http(s) address"),
        ('"https://query.wikidata.org/sparql"', '"https://query wikidata.org/"', "is not an http(s) address"),
        ("batch = 60", "batch = 0", "batch: 0 is not a number from 1 to 1000"),
        ("batch = 60", "batch = true", "batch: True is not a number"),
        ("pause = 2.0", "pause = nan", "pause: nan is not a number"),
        ("pause = 2.0", "pause = -1", "pause: -1 is not a number"),
        ("most_without_place = 0.9", "most_without_place = 1.1", "1.1 is not a number from 0 to 1"),
        ("[kinds.province]", "[kinds.planet]", "kinds.planet: no such kind; known: province, district"),
        ('"http://www.wikidata.org/entity/Q5"', '"Q5"', "['Q5'] is not a list of http(s) addresses"),
        ("  VALUES ?name { UNDEF }\n", "\n", "has no block VALUES ?name { UNDEF }"),
        ("SELECT DISTINCT ?name ?item ", "SELECT DISTINCT ?item ", "not a SELECT query that returns ?name"),
        ("SELECT DISTINCT ?item ?image", "SELECT DISTINCT ?item", "not a SELECT query that returns ?image"),
        ("SELECT DISTINCT ?item ?image WHERE", "DROP", "not a SELECT query that returns ?image ?item"),
        ('type = "iri"', 'type = "html"', "'html' is not one of: decimal, iri"),
        ("values.image = {", 'values.image = { unit = "m", ', "unknown key 'unit'"),
        ('vi = "Dân số"', 'vi = " "', "vi: ' ' is not a text"),
        ("by_extent = true", "by_extent = 1", "by_extent: 1 is not of the type bool"),
    ],
)
def test_a_configuration_that_cannot_be_is_refused(old: str, new: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(_TEXT.replace(old, new, 1) if old else new + _TEXT, encoding="utf-8")
    with pytest.raises(LinkError) as caught:
        load(path)
    assert str(caught.value).startswith(str(path))
    assert message in str(caught.value)


def test_files_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes(b'name = "\xe9"')
    for name in ("missing.toml", "latin.toml", "."):
        with pytest.raises(LinkError, match=str(tmp_path)):
            load(tmp_path / name)
