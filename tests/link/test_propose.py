from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from endpoint import ROWS, Endpoint, answering
from link_world import ID, WD, client, graph, stand_in

from kg.errors import LinkError
from kg.link.propose import Proposal, propose
from kg.link.subjects import Known, known, subjects
from kg.link.table import CLOSE, EXACT
from kg.link.target import load, shipped

_TARGET = load(shipped("wikidata"))
_VINH_LONG = Known(f"{ID}province/vinh-long-2", f"{WD}Q900030", exact=True)


def _proposed(endpoint: Endpoint, kind: str, *more: Known) -> Proposal:
    endpoint.behaviours = [stand_in()]
    store = graph()
    things = subjects(store, kind, [*known(store, WD), *more])
    return propose(client(endpoint), _TARGET, _TARGET.kinds[kind], things, lambda done, total: None)


def _rows(proposal: Proposal) -> set[tuple[str, str, str, str]]:
    return {
        (link.subject.rpartition("/")[2], link.predicate.rpartition("#")[2], link.object.rpartition("/")[2], str(link.confidence))
        for link in proposal.links
    }  # fmt: skip


def test_provinces(endpoint: Endpoint) -> None:
    found = _proposed(endpoint, "province")
    assert _rows(found) == {  # the current version exactly, the one before the merger closely
        ("vinh-long-1", "closeMatch", "Q900030", "0.75"),
        ("vinh-long-2", "exactMatch", "Q900030", "0.75"),
    }
    assert (found.linked, len(found.asked), found.unknown, found.ambiguous) == (4, 2, 0, 0)
    assert found.links[0].comment == "label; type wd:Q2824648; no other candidate"
    assert "Đồng Nai" not in endpoint.queries[0]  # what is linked is not asked about


def test_districts(endpoint: Endpoint) -> None:
    found = _proposed(endpoint, "district", _VINH_LONG)
    assert _rows(found) == {
        ("831", "exactMatch", "Q900040", "0.95"),  # of three called Châu Thành the one in its province
        ("836", "exactMatch", "Q900052", "0.85"),  # in the province that its own came to
        ("731", "exactMatch", "Q900050", "0.95"),  # "Biên Hoà" is the same label; its province is one level further up
        ("740", "exactMatch", "Q900051", "0.10"),  # lies elsewhere
    }
    comments = {link.object.rpartition("/")[2]: link.comment for link in found.links}
    assert comments["Q900052"] == "label; type wd:Q56061; in wd:Q900030, which its province became; no other candidate"
    assert comments["Q900051"] == "label; type wd:Q56061; in wd:Q900099, not in its province; no other candidate"
    assert (found.unknown, found.ambiguous) == (1, 0)


def test_districts_where_no_province_is_linked(endpoint: Endpoint) -> None:
    endpoint.behaviours = [stand_in()]
    found = propose(
        client(endpoint),
        _TARGET,
        _TARGET.kinds["district"],
        subjects(graph(), "district", ()),
        lambda done, total: None,
    )
    assert _rows(found) == {
        *(("831", "exactMatch", f"Q90004{n}", "0.18") for n in range(3)),  # 0.55 among three
        ("836", "exactMatch", "Q900052", "0.50"),
        ("731", "exactMatch", "Q900050", "0.50"),
        ("740", "exactMatch", "Q900051", "0.50"),
    }
    assert found.ambiguous == 1


def test_a_candidate_of_its_own_province_is_not_offered_to_namesakes(endpoint: Endpoint) -> None:
    endpoint.behaviours = [stand_in()]
    store = graph(
        f"""@prefix : <https://w3id.org/tinhkg/def#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        <{ID}district/900> a :District ; rdfs:label "Châu Thành"@vi ; :within <{ID}province/dong-nai-1> ."""
    )
    things = subjects(store, "district", [*known(store, WD), _VINH_LONG])
    found = propose(client(endpoint), _TARGET, _TARGET.kinds["district"], things, lambda done, total: None)
    offered = {row[2]: row[3] for row in _rows(found) if row[0] == "900"}
    assert offered == {"Q900041": "0.10", "Q900042": "0.10"}  # not Q900040, which is Bến Tre's


def test_bodies(endpoint: Endpoint) -> None:
    found = _proposed(endpoint, "organization")
    assert _rows(found) == {
        ("ubnd-tinh-dong-nai", "exactMatch", "Q900060", "0.95"),
        ("bo-cong-thuong", "exactMatch", "Q900061", "0.60"),  # nothing says what it is, or where
    }
    (body,) = (link for link in found.links if link.object.endswith("60"))
    assert body.comment.endswith('there: a body of "Đồng Nai"')


def test_people(endpoint: Endpoint) -> None:
    found = _proposed(endpoint, "person")
    assert _rows(found) == {
        ("nguyen-van-an-dong-nai", "exactMatch", "Q900070", "0.95"),  # of two namesakes the one with a post there
        ("tran-thi-binh", "exactMatch", "Q900072", "0.30"),  # a name is not an identity
    }


def test_two_documents_of_one_number_share_the_candidate(endpoint: Endpoint) -> None:
    found = _proposed(endpoint, "document")
    assert _rows(found) == {(f"29-nq-tw-{year}", "exactMatch", "Q900080", "0.28") for year in (2013, 2022)}
    assert {link.comment for link in found.links} == {"label; type wd:Q49848; one of 2 rivals"}


@pytest.mark.parametrize("kind", ["province", "district", "organization", "person", "document"])
def test_laws_of_proposals(kind: str, endpoint: Endpoint) -> None:
    first = _proposed(endpoint, kind)
    assert first == _proposed(endpoint, kind)
    for link in first.links:
        assert link.confidence is not None
        assert Decimal(0) < link.confidence < 1
        assert link.predicate in (EXACT, CLOSE)
        assert link.object.startswith(WD)
        assert (link.decision, link.reviewer, link.review_date) == ("", "", None)
        assert link.subject in first.asked
        assert not set("\t\r\n") & set(link.subject_label + link.object_label + link.comment)


def test_names_enter_the_query_as_terms_only(endpoint: Endpoint) -> None:
    _proposed(endpoint, "district")
    assert r'"Xuân \"Lộc\\"@vi' in endpoint.queries[0]


def test_batches(endpoint: Endpoint) -> None:
    endpoint.behaviours = [stand_in()]
    store = graph()
    from dataclasses import replace

    small = replace(_TARGET, batch=4)
    told: list[tuple[int, int]] = []
    things = subjects(store, "district", known(store, WD))
    found = propose(
        client(endpoint), small, small.kinds["district"], things, lambda done, total: told.append((done, total))
    )
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert found == propose(client(endpoint), _TARGET, _TARGET.kinds["district"], things, lambda done, total: None)


def test_what_was_not_asked_for_is_not_taken(endpoint: Endpoint) -> None:
    rows = b"""{"head":{"vars":["item","name","itemLabel"]},"results":{"bindings":[
        {"item":{"type":"uri","value":"http://evil.example/Q1"},"name":{"type":"literal","value":"B\xe1\xba\xbfn Tre"}},
        {"item":{"type":"bnode","value":"b"},"name":{"type":"literal","value":"Ba Tri"}},
        {"item":{"type":"literal","value":"http://www.wikidata.org/entity/Q1"},"name":{"type":"literal","value":"Ba Tri"}},
        {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q1"},"name":{"type":"literal","value":"Paris"}},
        {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q2"}},
        {}]}}"""
    endpoint.behaviours = [answering(200, rows, "application/sparql-results+json")]
    things = subjects(graph(), "district", ())
    found = propose(client(endpoint), _TARGET, _TARGET.kinds["district"], things, lambda done, total: None)
    assert found.links == ()


def test_a_failure_gives_nothing(endpoint: Endpoint, tmp_path: Path) -> None:
    endpoint.behaviours = [stand_in(), answering(500, ROWS)]
    from dataclasses import replace

    small = replace(_TARGET, batch=2)
    things = subjects(graph(), "district", ())
    with pytest.raises(LinkError, match="asked 4 times"):
        propose(client(endpoint, tmp_path), small, small.kinds["district"], things, lambda done, total: None)
    assert len(list(tmp_path.glob("*.answer"))) == 1  # what was answered is not asked for again
