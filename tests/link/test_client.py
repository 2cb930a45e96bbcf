from __future__ import annotations

import time
from pathlib import Path

import pytest
from endpoint import (
    RESULTS,
    ROWS,
    Behaviour,
    Endpoint,
    answering,
    broken_off,
    circling,
    cut,
    dripping,
    good,
    reset,
    serving,
    silent,
)
from link_world import QUERY, TODAY, Waits, client, elapsed

from kg.errors import LinkError, QueryError
from kg.link.cache import Cache, Entry
from kg.link.client import Manners

_HEADERS = b"HTTP/1.1 200 OK\r\nContent-Type: " + RESULTS.encode() + b"\r\n"
_HTML = b"<!doctype html><html><body>Maintenance</body></html>"
_XML = b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="a"/></head><results>'


def _texts(found: object) -> list[str]:
    return [str(row[0]) for row in found.rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("first", "waits"),
    [
        ([], []),
        ([answering(500)], [5]),
        ([answering(502), answering(504)], [5, 15]),
        ([silent], [5]),
        ([cut], [5]),
        ([reset(b"")], [5]),
        ([reset(_HEADERS)], [5]),
        ([reset(_HEADERS + b"Content-Length: 9999\r\n\r\n" + ROWS)], [5]),
        ([broken_off(ROWS[:-6])], [5]),
        ([broken_off(_XML, "application/sparql-results+xml")], [5]),
        ([answering(500), silent, cut], [5, 15, 45]),
        ([answering(429, Retry_After="7")], [7]),
        ([answering(503, Retry_After="7")], [7]),
        ([answering(429, Retry_After="0")], [2]),  # the pause between two queries stays
        ([answering(429, Retry_After="Thu, 01 Jan 2026 00:00:30 GMT")], [30]),
        ([answering(503, Retry_After="Wed, 31 Dec 2025 23:59:59 GMT")], [2]),
        ([answering(429)], [60]),
        ([answering(429, Retry_After="soon")], [60]),
        ([answering(503)], [5]),
        ([answering(503, Retry_After="-3")], [5]),
    ],
)
def test_what_passes_is_waited_for(first: list[Behaviour], waits: list[float], endpoint: Endpoint) -> None:
    endpoint.behaviours = [*first, good]
    clock = Waits()
    asking = client(endpoint, waits=clock)
    assert _texts(asking.ask(QUERY)) == ['"x"']
    assert clock.slept == waits
    assert asking.sent == len(first) + 1


@pytest.mark.parametrize(
    ("behaviour", "tries", "message"),
    [
        (answering(500, b"out of memory"), 4, "500: it failed (out of memory); asked 4 times"),
        (silent, 4, "the connection failed"),
        (cut, 4, "50 more expected"),
        (broken_off(ROWS[:-6]), 4, "the answer breaks off"),
        (answering(429, Retry_After="121"), 1, "more than the 120 seconds that are waited here"),
        (answering(429, Retry_After="Fri, 02 Jan 2026 00:00:00 GMT"), 1, "it asks to wait until Fri, 02 Jan 2026"),
        (answering(503, Retry_After="9" * 5000), 1, "503: Service Unavailable; it asks to wait 999"),
        (answering(400, b"what?"), 1, "400: it does not understand the query (what?)"),
        (answering(403, b"no robots"), 1, "403: Forbidden (no robots)"),
        (answering(404), 1, "404: there is no endpoint"),
        (circling, 1, "302: The HTTP server returned a redirect error that would lead to an infinite loop."),
        (answering(200, _HTML, "text/html; charset=utf-8"), 1, "of the type text/html"),
        (answering(200, b"a,b\n1,2\n", "text/csv"), 1, "of the type text/csv"),
        (answering(200, _HTML, RESULTS), 1, "the answer is no application/sparql-results+json"),
        (answering(200, b'{"head":{},"boolean":true}', RESULTS), 1, "only rows are asked for"),
    ],
)
def test_what_does_not_pass_is_said(
    behaviour: Behaviour, tries: int, message: str, endpoint: Endpoint, tmp_path: Path
) -> None:
    endpoint.behaviours = [behaviour]
    start = time.monotonic()
    with pytest.raises((LinkError, QueryError)) as caught:
        client(endpoint, tmp_path / "cache").ask(QUERY)
    assert str(caught.value).startswith(f"{endpoint.address}: ")
    assert message in str(caught.value)
    assert elapsed(start) < 5
    if behaviour is not circling:
        assert len(endpoint.queries) == tries
    assert not list(tmp_path.rglob("*.answer"))


@pytest.mark.parametrize(
    "behaviour",
    [
        dripping(b""),  # not even the status
        dripping(b"HTTP/1.1 200 OK\r\nX-"),  # a header that never ends
        dripping(_HEADERS + b"\r\n"),
        dripping(_HEADERS + b"Content-Length: 100000\r\n\r\n" + ROWS[:20]),
        dripping(b"HTTP/1.1 500 No\r\nContent-Length: 100000\r\n\r\n"),  # the library reads that to its end
        dripping(b"HTTP/1.1 429 No\r\nContent-Length: 100000\r\n\r\n"),
    ],
)
def test_a_drip_ends_with_the_time(behaviour: Behaviour, endpoint: Endpoint) -> None:
    endpoint.behaviours = [behaviour]
    start = time.monotonic()
    with pytest.raises(LinkError, match=r"no answer within 0\.3 seconds"):
        client(endpoint, manners=Manners(timeout=0.3)).ask(QUERY)
    assert elapsed(start) < 2
    assert len(endpoint.queries) == 1  # what was too slow is not asked again


def test_nobody_there() -> None:
    with serving() as closed:
        pass
    with pytest.raises(LinkError, match="cannot be reached"):
        client(closed).ask(QUERY)


def test_queries_keep_their_distance(endpoint: Endpoint) -> None:
    clock = Waits()
    asking = client(endpoint, waits=clock)
    for number in range(3):
        asking.ask(f"{QUERY} #{number}")
    assert clock.slept == [2, 2]
    assert endpoint.agents == [endpoint.agents[0]] * 3
    assert endpoint.agents[0].startswith("tinhkg/")


def test_the_contact_is_sent_and_must_fit_into_a_header(endpoint: Endpoint) -> None:
    client(endpoint, manners=Manners(contact="https://example.org/me")).ask(QUERY)
    assert "https://example.org/me" in endpoint.agents[0]
    for contact in ("a\r\nX-Evil: 1", "Đồng Nai"):
        with pytest.raises(LinkError, match="a contact is an address in printable ASCII"):
            Manners(contact=contact)


def test_waits_are_told(endpoint: Endpoint) -> None:
    endpoint.behaviours = [answering(429, Retry_After="7"), good]
    told: list[str] = []
    client(endpoint, tell=told.append).ask(QUERY)
    assert len(told) == 1
    assert told[0].endswith("asking again in 7 seconds")


def test_an_answer_is_asked_for_once(endpoint: Endpoint, tmp_path: Path) -> None:
    first = client(endpoint, tmp_path).ask(QUERY)
    again = client(endpoint, tmp_path)
    assert again.ask(QUERY) == first
    assert (again.sent, again.kept, len(endpoint.queries)) == (0, 1, 1)
    again.ask(QUERY + " ")
    assert len(endpoint.queries) == 2
    fresh = client(endpoint, tmp_path, fresh=True)
    assert fresh.ask(QUERY) == first
    assert (fresh.sent, len(endpoint.queries)) == (1, 3)


def test_an_answer_keeps_the_day_it_was_given(endpoint: Endpoint, tmp_path: Path) -> None:
    Cache(tmp_path).put(endpoint.address, QUERY, Entry(TODAY.replace(year=2020), ROWS))
    assert client(endpoint, tmp_path).ask(QUERY).retrieved.year == 2020
    assert client(endpoint, tmp_path, fresh=True).ask(QUERY).retrieved == TODAY
    assert client(endpoint, tmp_path).ask(QUERY).retrieved == TODAY


def test_offline_answers_from_the_cache_alone(endpoint: Endpoint, tmp_path: Path) -> None:
    with pytest.raises(LinkError) as caught:
        client(endpoint, tmp_path, offline=True).ask("PREFIX a: <http://a> SELECT ?b\n WHERE { ?b ?c ?d }")
    assert str(caught.value).endswith("is kept to: SELECT ?b WHERE { ?b ?c ?d }")
    assert str(tmp_path) in str(caught.value)
    with pytest.raises(LinkError, match="no cache: offline"):
        client(endpoint, offline=True).ask(QUERY)
    assert endpoint.queries == []
    client(endpoint, tmp_path).ask(QUERY)
    for fresh in (True, False):
        assert client(endpoint, tmp_path, offline=True, fresh=fresh).ask(QUERY).columns == ("a",)
    assert len(endpoint.queries) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:-1],
        lambda whole: whole.replace(b'"value":"x"', b'"value":"y"'),
        lambda whole: whole.replace(b"2026", b"20x6"),
        lambda whole: whole.replace(b"SELECT", b"ASK"),
        lambda whole: b"\xff" + whole,
        lambda whole: b"[]\n" + whole,
        lambda whole: b"null",
    ],
)
def test_a_damaged_entry_counts_as_absent(damage: object, endpoint: Endpoint, tmp_path: Path) -> None:
    client(endpoint, tmp_path).ask(QUERY)
    path = Cache(tmp_path).path(endpoint.address, QUERY)
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(LinkError, match="offline"):
        client(endpoint, tmp_path, offline=True).ask(QUERY)
    assert _texts(client(endpoint, tmp_path).ask(QUERY)) == ['"x"']
    assert len(endpoint.queries) == 2
    assert client(endpoint, tmp_path, offline=True).ask(QUERY).columns == ("a",)


def test_a_whole_entry_that_is_no_answer_counts_as_absent(endpoint: Endpoint, tmp_path: Path) -> None:
    for results in (b"", _HTML, b'{"head":{},"boolean":true}', ROWS[:-6]):
        Cache(tmp_path).put(endpoint.address, QUERY, Entry(TODAY, results))
        with pytest.raises(LinkError, match="offline"):
            client(endpoint, tmp_path, offline=True).ask(QUERY)


def test_a_cache_that_cannot_be_written(endpoint: Endpoint, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(LinkError, match="cannot be written"):
        client(endpoint, tmp_path / "file").ask(QUERY)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
