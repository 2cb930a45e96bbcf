"""What somebody may do to a server that stands in public, a test for each threat."""

from __future__ import annotations

import itertools
import os
import random
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kg.serve.pool import Limits
from tests import serve_world

SEED = 20
PREFIXES = "PREFIX ex: <http://example.org/> "


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of 3,000 things in a ring: small, and endless for the wrong query."""
    place = tmp_path_factory.mktemp("threats") / "graph"
    ring = "\n".join(
        f"<http://e/{n}> <http://e/next> <http://e/{(n + 1) % 3000}> <http://e/graph> ." for n in range(3000)
    )
    serve_world.publish(place, ring)
    return place


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[httpx.Client]:
    limits = Limits(seconds=2, share=1, megabytes=300, rows=1000, bytes=200_000)
    with serve_world.running(folder, limits) as at, httpx.Client(base_url=at, timeout=60) as one:
        yield one


class Listener:
    """A server that counts who connects."""

    def __init__(self) -> None:
        self.connections = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        # closing alone does not wake a thread that waits in accept
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(10)


@pytest.fixture
def listener() -> Iterator[Listener]:
    one = Listener()
    yield one
    one.close()


def answers(client: httpx.Client) -> bool:
    return client.get("/sparql", params={"query": "ASK { <http://e/0> <http://e/next> ?x }"}).json()["boolean"] is True


def mutated(address: str, random_: random.Random) -> str:
    """A query that reaches out, written in one of the many ways of writing it."""
    word = "".join(random_.choice((char.lower(), char.upper())) for char in "SERVICE")
    if random_.random() < 0.3:
        at = random_.randrange(len(word))
        word = f"{word[:at]}\\u{ord(word[at]):04X}{word[at + 1 :]}"
    gap = random_.choice((" ", "\n", "\t", " # a note\n", "\r\n", "\f", ""))
    silent = random_.choice(("", "SILENT ", "silent\n", "SiLeNt #'\n"))
    target = random_.choice((f"<{address}>", "?where", "ex:place", f"<{address}?a=1>"))
    if target == "ex:place":
        head = f"PREFIX ex: <{address}> PREFIX ex: <{address.rsplit('/', 1)[0]}/> "
    else:
        head = random_.choice(("", "PREFIX service: <http://e/> ", "BASE <http://e/> "))
    bind = f"BIND(<{address}> AS ?where) " if target == "?where" else ""
    inner = random_.choice(("?s ?p ?o", "", "{ ?s ?p ?o } UNION { ?o ?p ?s }"))
    call = f"{bind}{word}{gap or ' '}{silent}{target} {{ {inner} }}"
    body = random_.choice(
        (call, f"{{ {call} }}", f"OPTIONAL {{ {call} }}", f"{{ SELECT * {{ {call} }} }}", f"?a ?b ?c . {call}")
    )
    form = random_.choice(("SELECT * WHERE", "ASK", "CONSTRUCT { ?s ?p ?o } WHERE", "DESCRIBE ?s WHERE"))
    return f"{head}{form} {{ {body} }}"


def test_no_query_reaches_the_network(client: httpx.Client, listener: Listener) -> None:
    random_ = random.Random(SEED)
    address = f"http://127.0.0.1:{listener.port}/sparql"
    updates = [
        f"LOAD <{address}>",
        f"LOAD SILENT <{address}> INTO GRAPH <http://e/g>",
        f"load <{address}>",
        f"L\\u004FAD <{address}>",
    ]
    for query in [mutated(address, random_) for _ in range(220)] + updates:
        response = client.post("/sparql", data={"query": query})
        assert response.status_code in (400, 403), f"{response.status_code}: {query}"
    for query in (
        f"SELECT * FROM <{address}> {{ ?s ?p ?o }}",
        f"SELECT * FROM NAMED <{address}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    ):
        assert client.get("/sparql", params={"query": query}).json()["results"]["bindings"] == []
    dataset = {"query": "SELECT * { ?s ?p ?o }", "default-graph-uri": address, "named-graph-uri": address}
    assert client.get("/sparql", params=dataset).json()["results"]["bindings"] == []
    assert listener.connections == 0


def test_a_worker_could_not_reach_the_network_if_a_query_got_there(
    folder: Path, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The engine's process sees this, too: there the query is not refused, and the socket must not be had.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent / "unguarded"), prepend=os.pathsep)
    query = f"SELECT * {{ SERVICE <http://127.0.0.1:{listener.port}/> {{ ?s ?p ?o }} }}"
    with serve_world.running(folder) as at:
        response = httpx.get(f"{at}/sparql", params={"query": query})
        assert response.status_code == 500
        assert "Too many open files" in response.text
    assert listener.connections == 0


def test_words_that_look_like_service_are_none(client: httpx.Client) -> None:
    for query in (
        'SELECT * { ?service ?p "SERVICE <http://e/> { }" }',
        "PREFIX service: <http://e/> SELECT * { ?s service:next <http://e/SERVICE> } # SERVICE <x>",
        "PREFIX ex: <http://e/> SELECT * { ?s ex:SERVICE ex:service }",
    ):
        assert client.get("/sparql", params={"query": query}).status_code == 200, query


def test_files_cannot_be_read(client: httpx.Client, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<http://e/a> <http://e/b> 'the-secret' .", encoding="utf-8")
    for query in (
        f"SELECT * FROM <{secret.as_uri()}> {{ ?s ?p ?o }}",
        f"LOAD <{secret.as_uri()}>",
        f"SELECT * FROM NAMED <{secret.as_uri()}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
    ):
        assert "the-secret" not in client.get("/sparql", params={"query": query}).text
    for path in (
        "/static/../../../../etc/passwd",
        "/id/../../etc/passwd",
        "/questions/../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
    ):
        response = client.get(path)
        assert response.status_code == 404, path
        assert "root:" not in response.text


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <http://e/a> <http://e/b> <http://e/c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP DEFAULT",
        "CREATE GRAPH <http://e/g>",
        "COPY DEFAULT TO <http://e/g>",
        "MOVE <http://e/graph> TO <http://e/g>",
        "ADD <http://e/graph> TO DEFAULT",
        "PREFIX e: <http://e/> WITH e:graph DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p ?o } ; DROP ALL",
    ],
)
def test_nothing_can_be_written(client: httpx.Client, update: str) -> None:
    before = client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"}).text
    for send in (
        lambda: client.get("/sparql", params={"query": update}),
        lambda: client.get("/sparql", params={"update": update}),
        lambda: client.post("/sparql", data={"query": update}),
        lambda: client.post("/sparql", data={"update": update}),
        lambda: client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-query"}),
        lambda: client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"}),
    ):
        assert 400 <= send().status_code < 500
    for method in ("PUT", "POST", "DELETE", "PATCH"):
        response = client.request(method, "/graphs?default", content=b"<http://e/a> <http://e/b> <http://e/c> .")
        assert response.status_code == 405
        assert response.headers["allow"] == "GET, HEAD"
    assert client.get("/sparql", params={"query": "SELECT  (COUNT(*) AS ?n) { ?s ?p ?o }"}).text == before


ENDLESS = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "path with both ends open": "SELECT (COUNT(*) AS ?n) { ?a <http://e/next>* ?b . ?b <http://e/next>* ?c }",
    "sorted cross product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f",
    "distinct cross product": "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "filter that never holds": "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = 'no') }",
    "nested collections": f"SELECT * {{ ?s ?p {'(' * 60}1{')' * 60} }}",
    "four hundred alternatives": "SELECT * { " + " UNION ".join(["{ ?a ?b ?c . ?d ?e ?f }"] * 400) + " } ORDER BY ?a",
    "doubling text": "SELECT (STRLEN(?a30) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?a0) "
    + " ".join(f"BIND(CONCAT(?a{n}, ?a{n}) AS ?a{n + 1})" for n in range(30))
    + "}",
    "growing text": "SELECT ?x { BIND(REPLACE(REPLACE(REPLACE(REPLACE('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'), 'b', 'cccccccccccccccccccccccccccccccc'), 'c', 'dddddddddddddddddddddddddddddddd'), 'd', 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee') AS ?x) }",
    "group of a cross product": "SELECT ?a (GROUP_CONCAT(?f) AS ?t) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a",
    "alternatives in a filter": "SELECT * { ?a ?b ?c FILTER("
    + " || ".join(["STR(?c) = 'x'"] * 450)
    + ") . ?d ?e ?f . ?g ?h ?i }",
    "exists in exists": "SELECT * { ?a ?b ?c FILTER EXISTS { ?c ?d ?e FILTER NOT EXISTS { ?e ?f ?g . ?h ?i ?j . ?k ?l ?m FILTER(?m = ?a && ?h = ?k) } } }",
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_query_that_takes_too_much_is_ended_and_the_next_one_answered(client: httpx.Client, name: str) -> None:
    response = client.get("/sparql", params={"query": ENDLESS[name]})
    assert response.status_code in (200, 400, 503), response.text[:200]
    if response.status_code == 503:
        assert response.headers["retry-after"]
        assert "query" in response.text or "answer" in response.text
    assert answers(client)


def test_most_of_these_queries_do_take_too_much(client: httpx.Client) -> None:
    ended = [
        name
        for name, query in ENDLESS.items()
        if client.get("/sparql", params={"query": f"{query}#again"}).status_code == 503
    ]
    assert len(ended) >= 6, ended


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("SELECT * " + "{" * 64 + "}" * 64, 200),
        ("SELECT * " + "{" * 65 + "}" * 65, 400),
        ("SELECT * { FILTER(" + "(" * 63 + "1" + ")" * 63 + ") }", 400),
        ("SELECT * { ?a ?b ?c FILTER(" + " || ".join(["?a = ?b"] * 501) + ") }", 200),
        ("SELECT * { ?a ?b ?c FILTER(" + " || ".join(["?a = ?b"] * 502) + ") }", 400),
        ("ASK {} #" + "a" * (64_000 - 8), 200),
        ("ASK {} #" + "a" * (64_000 - 7), 413),
        ("ASK {} #" + "ế" * 30_000, 413),
    ],
    ids=[
        "depth 64",
        "depth 65",
        "round depth 65",
        "501 operands",
        "502 operands",
        "64 kB",
        "more than 64 kB",
        "more than 64 kB of bytes",
    ],
)
def test_caps_on_the_text(client: httpx.Client, query: str, status: int) -> None:
    assert (
        client.post("/sparql", content=query.encode(), headers={"Content-Type": "application/sparql-query"}).status_code
        == status
    )


def test_crashing_texts_crash_nothing_that_lasts(client: httpx.Client) -> None:
    for query in (
        "SELECT * " + "{" * 2500 + "}" * 2500,
        "SELECT * { FILTER(" + "!" * 10_000 + "1) }",
        "SELECT * { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }",
    ):
        assert client.post("/sparql", data={"query": query}).status_code in (400, 503)
    assert answers(client)


def test_a_large_body_is_refused_before_it_is_read_whole(client: httpx.Client) -> None:
    response = client.post(
        "/sparql", content=itertools.repeat(b"a" * 65_536, 200), headers={"Content-Type": "application/sparql-query"}
    )
    assert response.status_code == 413


def test_large_answers_are_cut_and_say_so(client: httpx.Client) -> None:
    query = "SELECT ?a ?b { ?a <http://e/next> ?b } ORDER BY ?a ?b"
    whole = [f"http://e/{n}" for n in sorted(range(3000), key=lambda n: f"http://e/{n}")]
    response = client.get("/sparql", params={"query": query})
    rows = response.json()["results"]["bindings"]
    assert response.headers["tinhkg-truncated"] == "rows"
    assert [row["a"]["value"] for row in rows] == whole[:1000]
    exactly = client.get("/sparql", params={"query": f"{query} LIMIT 1000"})
    assert len(exactly.json()["results"]["bindings"]) == 1000
    assert "tinhkg-truncated" not in exactly.headers
    for form, lines in (("csv", 1001), ("tsv", 1001), ("excel", 1001)):
        cut = client.get("/sparql", params={"query": query, "format": form})
        assert cut.headers["tinhkg-truncated"] == "rows"
        assert len(cut.content.splitlines()) == lines
    triples = client.get(
        "/sparql",
        params={"query": "CONSTRUCT { ?a <http://e/next> ?b } { ?a <http://e/next> ?b }", "format": "ntriples"},
    )
    assert triples.headers["tinhkg-truncated"] == "rows"
    assert len(triples.content.splitlines()) == 1000


def test_wide_answers_are_cut_at_a_row(client: httpx.Client) -> None:
    query = (
        "SELECT ?a ?long { ?a <http://e/next> ?b BIND(CONCAT("
        + ", ".join(["STR(?b)"] * 100)
        + ") AS ?long) } ORDER BY ?a"
    )
    response = client.get("/sparql", params={"query": query})
    assert response.headers["tinhkg-truncated"] == "bytes"
    assert 50 < len(response.json()["results"]["bindings"]) < 250
    assert len(response.content) <= 200_000


def test_other_hosts_are_refused(client: httpx.Client) -> None:
    assert client.get("/sparql?query=ASK{}", headers={"Host": "evil.example"}).status_code == 400
    assert client.get("/sparql?query=ASK{}", headers={"Host": "localhost:80"}).status_code == 200


def test_pages_of_other_sites_read_nothing_unless_it_is_public(client: httpx.Client, folder: Path) -> None:
    origin = {"Origin": "https://evil.example"}
    assert "access-control-allow-origin" not in client.get("/sparql?query=ASK{}", headers=origin).headers
    with serve_world.running(folder, public=True) as at:
        response = httpx.get(f"{at}/sparql?query=ASK{{}}", headers=origin)
        assert response.headers["access-control-allow-origin"] == "*"
        assert "tinhkg-truncated" in response.headers["access-control-expose-headers"].lower()


def test_no_get_changes_anything_and_every_response_is_guarded(client: httpx.Client) -> None:
    for path in ("/sparql?query=ASK{}", "/health", "/questions.json", "/nothing", "/sparql?query=nonsense"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "default-src 'none'" in headers["content-security-policy"]


def test_csv_for_excel_holds_no_formula(tmp_path: Path) -> None:
    texts = ["=1+1", "+1", "-1", "@a", "\t=1", "plain", "Bến Tre"]
    quads = "\n".join(
        f'<http://e/{n}> <http://e/says> "{text.replace(chr(9), chr(92) + "t")}" <http://e/g> .'
        for n, text in enumerate(texts)
    )
    serve_world.publish(
        tmp_path / "graph",
        quads + '\n<http://e/9> <http://e/number> "-5"^^<http://www.w3.org/2001/XMLSchema#integer> <http://e/g> .',
    )
    query = "SELECT ?text { ?s <http://e/says>|<http://e/number> ?text } ORDER BY ?s"
    with serve_world.running(tmp_path / "graph") as at:
        exact = httpx.get(f"{at}/sparql", params={"query": query, "format": "csv"})
        guarded = httpx.get(f"{at}/sparql", params={"query": query, "format": "excel"})
    assert exact.content.decode("utf-8").split("\r\n")[1:-1] == [*texts, "-5"]
    assert guarded.content.startswith(b"\xef\xbb\xbf")
    assert guarded.content.decode("utf-8-sig").split("\r\n")[1:-1] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@a",
        "'\t=1",
        "plain",
        "Bến Tre",
        "-5",
    ]


def memory(process: int) -> int:
    """Bytes that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the system does not tell what memory a process holds"
)
def test_a_hundred_hostile_queries_leave_the_server_as_it_was(client: httpx.Client) -> None:
    assert answers(client)
    before = memory(os.getpid())
    names = itertools.cycle(ENDLESS)
    crashing = "SELECT * { FILTER(" + "(" * 60 + "1" + ")" * 60 + ") }"
    threads = []
    for number in range(100):
        query = crashing if number % 3 == 0 else ENDLESS[next(names)]
        threads.append(
            threading.Thread(target=client.get, args=("/sparql",), kwargs={"params": {"query": f"{query} #{number}"}})
        )
    for start in range(0, 100, 10):
        for thread in threads[start : start + 10]:
            thread.start()
        for thread in threads[start : start + 10]:
            thread.join()
    assert answers(client)
    assert memory(os.getpid()) - before < 50_000_000
