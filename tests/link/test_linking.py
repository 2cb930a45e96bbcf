from __future__ import annotations

import time
from pathlib import Path

import pytest
from endpoint import Behaviour, Endpoint, answering, circling, dripping, serving
from link_world import config, elapsed, folder, stand_in
from typer.testing import CliRunner, Result

from kg.cli import app
from kg.graph import files
from kg.link import curation, enrich, table
from kg.link.table import ACCEPT, TABLE


def _tinhkg(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def _done(*words: str | Path) -> str:
    result = _tinhkg(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def _refused(result: Result, message: str) -> None:
    assert result.exit_code == 1, result.output
    assert message in result.stderr
    assert "Traceback" not in result.stderr


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return folder(tmp_path / "graph")


@pytest.fixture
def target(tmp_path: Path, endpoint: Endpoint) -> Path:
    endpoint.behaviours = [stand_in()]
    return config(tmp_path / "mine.toml", endpoint.address)


def test_a_whole_round(graph: Path, target: Path, endpoint: Endpoint) -> None:
    from link_world import NAMES, WD

    said = _done("link", "-g", graph, "--config", target)
    assert f"Asked     Wikidata ({endpoint.address}): 5 sent, 0 answered from the cache" in said
    assert (
        "Proposed  province: 2 links for 2 asked about (1 candidates; 0 ambiguous, 0 unknown there); 4 linked already"
        in said
    )
    assert f"Table     {graph / TABLE}   (12 rows: 0 accepted, 0 rejected, 12 to decide)" in said
    assert "Next      write accept or reject into the column decision, then build the graph again" in said
    assert curation.quads(graph, NAMES) == []

    text = (graph / TABLE).read_text(encoding="utf-8")
    assert (
        "province:vinh-long-2\tVĩnh Long\tskos:exactMatch\twd:Q900030\tVĩnh Long\tsemapv:LexicalMatching\t\t\t0.75\t"
        in text
    )
    decided = "".join(
        f"{line}{'accept' if line.startswith('province:') else 'reject' if line.startswith('person:') else ''}\n"
        for line in text.splitlines()
    )
    (graph / TABLE).write_text(decided, encoding="utf-8")
    assert len(curation.quads(graph, NAMES)) == 2

    said = _done("link", "-g", graph, "--config", target)
    assert "0 sent, 4 answered from the cache" in said  # no province is left to be asked about
    assert "2 accepted, 2 rejected" in said
    after = table.read(graph / TABLE)
    assert {row.object for row in after.rows if row.decision == ACCEPT} == {f"{WD}Q900030"}
    (ba_tri,) = (row for row in after.rows if row.subject.endswith("/836"))
    assert "in wd:Q900030, which its province became" in ba_tri.comment  # an accepted province is evidence
    again = _done("link", "-g", graph, "--config", target, "--offline")
    assert "0 sent" in again
    assert (graph / TABLE).read_text(encoding="utf-8").count("accept\n") == 2

    said = _done("enrich", "-g", graph, "--config", target)
    assert f"Asked     Wikidata ({endpoint.address}) about 3 provinces: 5 sent" in said
    assert "Found     population 4, area 1, coordinates 1, image 1, website 1; of 3 province versions" in said
    assert "Left out  1 area: without the date that would tell which version had it" in said
    assert f"Written   {graph / enrich.ENRICHMENT}" in said
    before = enrich.quads(graph, NAMES)
    _done("enrich", "-g", graph, "--config", target, "--offline")
    assert enrich.quads(graph, NAMES) == before != []


def test_one_kind_and_another_file(graph: Path, target: Path, endpoint: Endpoint, tmp_path: Path) -> None:
    out = tmp_path / "elsewhere.tsv"
    said = _done("link", "-g", graph, "--config", target, "--kind", "document", "-o", out, "--cache", tmp_path / "kept")
    assert f"copy it to {graph / TABLE}, then build" in said
    assert len(table.read(out).rows) == 2
    assert not (graph / TABLE).exists()
    assert not (graph / "answers").exists()
    assert len(list((tmp_path / "kept").glob("*.answer"))) == len(endpoint.queries) == 1
    _done(
        "link",
        "-g",
        graph,
        "--config",
        target,
        "--kind",
        "document",
        "-o",
        out,
        "--cache",
        tmp_path / "kept",
        "--fresh",
    )
    assert len(endpoint.queries) == 2


def test_the_contact_is_sent(graph: Path, target: Path, endpoint: Endpoint) -> None:
    _done("link", "-g", graph, "--config", target, "--kind", "person", "--contact", "me@example.org")
    assert "me@example.org" in endpoint.agents[0]
    _refused(_tinhkg("link", "-g", graph, "--config", target, "--contact", "a\nb"), "a contact is an address")


@pytest.mark.parametrize(
    ("behaviour", "message"),
    [
        (dripping(b"HTTP/1.1 200 OK\r\nX-"), "no answer within 0.3 seconds"),
        (answering(429, Retry_After="86400"), "it asks to wait 86400 seconds"),
        (answering(403, b"no robots"), "403: Forbidden (no robots)"),
        (answering(200, b"<html></html>", "text/html"), "of the type text/html"),
        (circling, "infinite loop"),
    ],
)
def test_a_run_that_fails_leaves_everything_as_it_was(
    behaviour: Behaviour, message: str, graph: Path, endpoint: Endpoint, tmp_path: Path
) -> None:
    target = config(tmp_path / "mine.toml", endpoint.address)
    endpoint.behaviours = [stand_in()]
    _done("link", "-g", graph, "--config", target, "--kind", "province")
    if "no answer" in message:  # the others answer, however busy the machine is
        target = config(tmp_path / "hasty.toml", endpoint.address, **{"timeout = 60.0": "timeout = 0.3"})
    _done("enrich", "-g", graph, "--config", target)
    before = {path: path.read_bytes() for path in (graph / TABLE, graph / enrich.ENRICHMENT)}
    start = time.monotonic()
    endpoint.behaviours = [*[stand_in()] * (len(endpoint.queries) + 2), behaviour]  # two more kinds, then the fault
    _refused(_tinhkg("link", "-g", graph, "--config", target, "--fresh"), message)
    endpoint.behaviours = [*[stand_in()] * (len(endpoint.queries) + 2), behaviour]
    _refused(_tinhkg("enrich", "-g", graph, "--config", target, "--fresh"), message)
    assert elapsed(start) < 10
    assert {path: path.read_bytes() for path in before} == before
    assert not [path for path in graph.rglob("*") if ".tmp-" in path.name]


def test_answers_outlive_a_failure(graph: Path, endpoint: Endpoint, tmp_path: Path) -> None:
    target = config(tmp_path / "mine.toml", endpoint.address)
    endpoint.behaviours = [stand_in(), stand_in(), answering(400)]
    _refused(_tinhkg("link", "-g", graph, "--config", target), "400")
    assert not (graph / TABLE).exists()
    endpoint.behaviours = [stand_in()]
    assert "3 sent, 2 answered from the cache" in _done("link", "-g", graph, "--config", target)


def test_offline(graph: Path, target: Path, endpoint: Endpoint) -> None:
    _refused(_tinhkg("link", "-g", graph, "--config", target, "--offline"), "offline, and no answer")
    assert endpoint.queries == []
    assert not (graph / "answers").exists()


def test_the_network_is_gone_and_the_cache_is_enough(graph: Path, tmp_path: Path) -> None:
    with serving() as short:
        short.behaviours = [stand_in()]
        target = config(tmp_path / "mine.toml", short.address)
        _done("link", "-g", graph, "--config", target)
    table_before = (graph / TABLE).read_bytes()
    assert "0 sent, 5 answered from the cache" in _done("link", "-g", graph, "--config", target)
    assert (graph / TABLE).read_bytes() == table_before
    _refused(_tinhkg("link", "-g", graph, "--config", target, "--fresh"), "cannot be reached")
    assert (graph / TABLE).read_bytes() == table_before


def test_waits_are_told(graph: Path, target: Path, endpoint: Endpoint) -> None:
    endpoint.behaviours = [answering(429, Retry_After="0"), stand_in()]
    result = _tinhkg("link", "-g", graph, "--config", target, "--kind", "document")
    assert result.exit_code == 0
    assert (
        f"tinhkg: {endpoint.address}: 429: Too Many Requests; it asks to wait 0 seconds; asking again in 0"
        in result.stderr
    )


def test_what_is_wrong_is_said_before_anything_is_asked(
    graph: Path, target: Path, endpoint: Endpoint, tmp_path: Path
) -> None:
    _refused(_tinhkg("link", "-g", tmp_path / "nothing", "--config", target), "no such folder")
    _refused(_tinhkg("link", "-g", graph, "--to", "dbpedia"), "'dbpedia': no such target; there is: wikidata")
    _refused(_tinhkg("link", "-g", graph, "--config", tmp_path / "none.toml"), "none.toml")
    _refused(_tinhkg("enrich", "-g", graph, "--from", "dbpedia"), "no such target")
    (graph / TABLE).write_text(
        "subject_id\tpredicate_id\tobject_id\tmapping_justification\na\tb\tc\td\n", encoding="utf-8"
    )
    for command in ("link", "enrich"):
        _refused(
            _tinhkg(command, "-g", graph, "--config", target), f"{graph / TABLE}: line 2: predicate_id: 'b': neither"
        )
    assert endpoint.queries == []


def test_a_kind_that_the_target_does_not_have(graph: Path, target: Path) -> None:
    text = target.read_text(encoding="utf-8")
    start, end = text.index("[kinds.person]"), text.index("[kinds.document]")
    target.write_text(text[:start] + text[end:], encoding="utf-8")
    _refused(_tinhkg("link", "-g", graph, "--config", target, "--kind", "person"), "has no kinds.person")
    assert "person:" not in _done("link", "-g", graph, "--config", target)


def test_two_runs_do_not_ask_at_once(graph: Path, target: Path) -> None:
    (graph / "answers").mkdir()
    with files.locked(graph / "answers"):
        _refused(_tinhkg("link", "-g", graph, "--config", target), "is writing there; try again")


def test_nothing_linked_nothing_to_enrich(graph: Path, tmp_path: Path, endpoint: Endpoint) -> None:
    elsewhere = config(
        tmp_path / "else.toml",
        endpoint.address,
        "elsewhere",
        **{'entities = "http://www.wikidata.org/entity/"': 'entities = "http://example.org/"'},
    )
    _refused(_tinhkg("enrich", "-g", graph, "--config", elsewhere), "`tinhkg link --kind province` proposes links")


def test_wrong_usage(graph: Path) -> None:
    assert _tinhkg("link", "-g", graph, "--kind", "planet").exit_code == 2
    assert _tinhkg("enrich", "--kind", "province").exit_code == 2
