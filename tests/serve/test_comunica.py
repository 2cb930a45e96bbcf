"""The endpoint asked through Comunica, as a web application would ask it: https://comunica.dev"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from tests import clients, serve_world
from viz import node

ID = "https://w3id.org/tinhkg/id/"
PREFIXES = "PREFIX : <https://w3id.org/tinhkg/def#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
NAMES = f"""{PREFIXES}
    SELECT ?province ?name {{ ?province a :ProvinceVersion ; rdfs:label ?name FILTER(LANG(?name) = "vi") }}
    ORDER BY ?name ?province LIMIT 7"""
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def comunica() -> Iterator[Ask]:
    try:
        clients.install()
    except clients.UnreachableError as error:
        pytest.skip(str(error))
    command = [*node.command("node"), "ask.mjs"]
    with subprocess.Popen(command, cwd=clients.FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def ask(query: str, *endpoints: str) -> Any:  # noqa: ANN401 # JSON can be anything
            asked = {"query": query, "endpoints": [f"{each}/sparql" for each in endpoints]}
            process.stdin.write(json.dumps(asked).encode() + b"\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()
        process.wait(30)


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a second endpoint, of somebody who has notes on three provinces and one that there is not."""
    folder = tmp_path_factory.mktemp("elsewhere") / "graph"
    note = "<https://notes.example/note>"
    quads = [
        f'<{ID}province/{key}> {note} "note on {key}" <https://notes.example/graph> .'
        for key in ("ben-tre-1", "tra-vinh-1", "vinh-long-1", "nowhere-1")
    ]
    serve_world.publish(folder, "\n".join(quads))
    with serve_world.running(folder) as at:
        yield at


def test_rows_truth_and_triples_are_the_ones_that_the_endpoint_gives(
    comunica: Ask, address: str, client: httpx.Client
) -> None:
    rows = client.get("/sparql", params={"query": NAMES}).json()["results"]["bindings"]
    assert comunica(NAMES, address) == [{name: term["value"] for name, term in row.items()} for row in rows]
    assert len(rows) == 7
    assert comunica(f"ASK {{ <{ID}province/ben-tre-1> ?p ?o }}", address) is True
    assert comunica(f"ASK {{ <{ID}province/nowhere-1> ?p ?o }}", address) is False
    construct = f"CONSTRUCT {{ ?o ?p <{ID}x> }} WHERE {{ <{ID}province/ben-tre-1> ?p ?o FILTER(ISIRI(?o)) }}"
    given = client.get("/sparql", params={"query": construct}, headers={"Accept": "application/n-triples"}).text
    triples = comunica(construct, address)
    assert sorted(f"<{s}> <{p}> <{o}> ." for s, p, o in triples) == sorted(given.splitlines())
    assert triples


def test_two_endpoints_are_joined_by_the_client(comunica: Ask, address: str, elsewhere: str) -> None:
    query = f"""{PREFIXES} SELECT ?name ?note WHERE {{
        ?province <https://notes.example/note> ?note ; rdfs:label ?name FILTER(LANG(?name) = "vi")
    }}"""
    assert comunica(query, address) == comunica(query, elsewhere) == []
    assert sorted((row["name"], row["note"]) for row in comunica(query, address, elsewhere)) == [
        ("Bến Tre", "note on ben-tre-1"),
        ("Trà Vinh", "note on tra-vinh-1"),
        ("Vĩnh Long", "note on vinh-long-1"),
    ]


def test_what_the_endpoint_refuses_reaches_who_asked(comunica: Ask, address: str, elsewhere: str) -> None:
    said = comunica(f"SELECT * {{ SERVICE <{elsewhere}/sparql> {{ ?s ?p ?o }} }}", address)
    assert "HTTP status 403" in said["error"]
    assert "federate from your side" in said["error"]


def test_what_is_pinned_has_hashes_and_no_addresses() -> None:
    lock = json.loads((clients.FOLDER / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert all(each["integrity"].startswith("sha512-") for each in packages.values())
    assert not any("resolved" in each for each in packages.values())
