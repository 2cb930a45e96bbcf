from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from link_world import ID, NAMES, WD, graph

from kg.graph.store import open_graph
from kg.link.subjects import Known, Subject, known, provinces, subjects

_D, _B, _V = f"{WD}Q900010", f"{WD}Q900020", f"{WD}Q900030"


def _by_key(kind: str, *more: Known) -> dict[str, Subject]:
    store = graph()
    found = subjects(store, kind, [*known(store, WD), *more])
    return {subject.iri.rpartition("/")[2]: subject for subject in found}


def test_what_the_vocabulary_links() -> None:
    store = graph()
    assert sorted((link.subject.removeprefix(f"{ID}province/"), link.exact) for link in known(store, WD)) == [
        ("ben-tre-1", True),
        ("dong-nai-1", False),
        ("dong-nai-2", False),
        ("dong-nai-3", True),
    ]
    assert known(store, "http://example.org/") == []


def test_links_of_people_are_not_taken_from_the_graph() -> None:
    store = graph()
    home = ox.NamedNode(NAMES.graph("curation"))
    exact = ox.NamedNode("http://www.w3.org/2004/02/skos/core#exactMatch")
    store.add(ox.Quad(ox.NamedNode(f"{ID}province/vinh-long-2"), exact, ox.NamedNode(_V), home))
    assert len(known(store, WD)) == 4


def test_versions_share_an_identity_and_the_last_is_current() -> None:
    found = _by_key("province")
    assert {key: (each.identity.rpartition("/")[2], each.current) for key, each in found.items()} == {
        "ben-tre-1": ("ben-tre", True),
        "dong-nai-1": ("dong-nai", False),
        "dong-nai-2": ("dong-nai", False),
        "dong-nai-3": ("dong-nai", True),
        "vinh-long-1": ("vinh-long", False),
        "vinh-long-2": ("vinh-long", True),
    }
    assert found["dong-nai-1"].linked == {_D}
    assert found["vinh-long-1"].linked == frozenset()
    assert found["dong-nai-3"].names == ("Thành phố Đồng Nai", "thành phố Đồng Nai", "Đồng Nai")


def test_a_lineage_that_goes_in_circles_ends() -> None:
    store = graph(f"<{ID}province/vinh-long-2> <https://w3id.org/tinhkg/def#succeededBy> <{ID}province/ben-tre-1> .")
    assert provinces(store).after(f"{ID}province/ben-tre-1") == {f"{ID}territory/vinh-long"}


def test_where_things_lie() -> None:
    vinh_long = Known(f"{ID}province/vinh-long-2", _V, exact=True)
    districts = _by_key("district", vinh_long)
    assert (districts["731"].places, districts["731"].later_places) == ({_D}, frozenset())
    assert (districts["831"].places, districts["831"].later_places) == ({_B}, {_V})
    assert _by_key("organization")["ubnd-tinh-dong-nai"].places == {_D}
    people = _by_key("person")
    assert people["nguyen-van-an-dong-nai"].places == {_D}  # through the body where the post is held
    assert people["tran-thi-binh"].places == frozenset()


def test_what_things_are_called() -> None:
    assert _by_key("district")["731"].names == ("Biên Hòa", "Thành phố Biên Hòa", "thành phố Biên Hòa", "Biên Hoà")
    assert _by_key("district")["731"].main == 3
    assert _by_key("organization")["ubnd-tinh-dong-nai"].names == (
        "UBND tỉnh Đồng Nai",
        "Ủy ban nhân dân tỉnh Đồng Nai",
    )
    assert _by_key("organization")["bo-cong-thuong"].names == ("Bộ Công Thương",)
    assert _by_key("document")["29-nq-tw-2013"].label == "Nghị quyết 29-NQ/TW"


def test_a_real_graph(sample_graph: Path) -> None:
    store = open_graph(sample_graph)
    links = known(store, WD)
    everything = {kind: subjects(store, kind, links) for kind in ("province", "district", "organization", "person")}
    assert all(each.linked for each in everything["province"])
    assert all(each.places for each in everything["district"])
    assert sum(each.current for each in everything["province"]) == 63
    assert all(each.names and each.label for found in everything.values() for each in found)
