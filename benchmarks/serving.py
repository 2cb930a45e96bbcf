"""How many questions a server answers a second, and whether hostile ones keep it from that: ``make bench``.

Clients ask the shipped questions of a graph of invented articles over HTTP on this machine, whose processor they share
with the server. The graph is built once, into ``.bench`` beside this checkout's other scratch.
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import random
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from articles import articles

from kg.ask.question import catalogue
from kg.build import build

HOSTILE = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a ?f",
    "SELECT (COUNT(*) AS ?n) { ?a (:refArea|^:refArea)* ?b . ?b (:indicator|^:indicator)* ?c }",
    "SELECT (STRLEN(?a30) AS ?n) { BIND('aaaaaaaaaaaaaaaa' AS ?a0) "
    + " ".join(f"BIND(CONCAT(?a{n}, ?a{n}) AS ?a{n + 1})" for n in range(30))
    + "}",
    "SELECT * { FILTER(" + "(" * 60 + "1" + ")" * 60 + ") }",
)
PROVINCES = ("Bến Tre", "Hà Giang", "Đồng Nai", "Nghệ An", "Cà Mau", "Lào Cai", "An Giang", "Bình Dương")


@dataclass
class Tally:
    """What the clients saw: seconds of each answer, and the status of each that was none."""

    seconds: list[float] = field(default_factory=list)
    failures: Counter[str] = field(default_factory=Counter)


def questions() -> list[str]:
    """Returns the addresses of the shipped questions, each with a province where it takes one."""
    found = []
    for question in catalogue("competency"):
        needed = {parameter.name for parameter in question.parameters if parameter.required}
        for parameter in question.parameters:
            if parameter.type == "province" and needed <= {parameter.name}:
                found += [
                    f"/questions/{question.name}?{urllib.parse.urlencode({parameter.name: province})}"
                    for province in PROVINCES
                ]
                break
        else:
            if not needed:
                found.append(f"/questions/{question.name}?")
    return found


def ask(connection: http.client.HTTPConnection, path: str) -> tuple[int, str]:
    """Returns the status and the beginning of an answer, which is read to its end."""
    connection.request("GET", path, headers={"Accept": "application/sparql-results+json"})
    response = connection.getresponse()
    return response.status, response.read()[:200].decode("utf-8", "replace")


def client(port: int, paths: list[str], until: float, tally: Tally, seed: int) -> None:
    """Asks one question after the other until the time is up."""
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while True:
        path = chance.choice(paths)
        begin = time.perf_counter()
        if begin > until:
            break
        try:
            status, said = ask(connection, path)
        except (OSError, http.client.HTTPException) as error:
            tally.failures[repr(error)] += 1
            connection.close()
            continue
        if status == 200:
            tally.seconds.append(time.perf_counter() - begin)
        else:
            tally.failures[f"{status} {path.partition('?')[0]} {said}"] += 1
    connection.close()


def attacker(port: int, until: float) -> None:
    """Sends a hostile query every second, and does not wait for the answer."""
    for number in itertools.count():
        if time.perf_counter() > until:
            return
        query = urllib.parse.quote(f"{HOSTILE[number % len(HOSTILE)]} #{number}")
        threading.Thread(target=_send, args=(port, f"/sparql?query={query}"), daemon=True).start()
        time.sleep(1)


def _send(port: int, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        ask(connection, path)
    except (OSError, http.client.HTTPException):
        pass
    finally:
        connection.close()


@contextmanager
def server(folder: Path, cache: bool) -> Iterator[tuple[int, int]]:
    """Runs ``tinhkg serve``; yields its port and its process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    program = Path(sys.executable).with_name("tinhkg")
    command = [str(program), "serve", "-g", str(folder), "--port", str(port)]
    process = subprocess.Popen([*command, *([] if cache else ["--cache", "0"])], stderr=subprocess.DEVNULL)
    try:
        while True:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                if ask(connection, "/health")[0] == 200:
                    break
            except OSError:
                time.sleep(0.2)
            finally:
                connection.close()
        yield port, process.pid
    finally:
        process.terminate()
        process.wait(60)


def memory(process: int) -> float:
    """Returns the megabytes that a process holds; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


def measure(folder: Path, seconds: float, cache: bool, hostile: bool, clients: int = 16) -> None:
    """Prints one row of the table."""
    paths = questions()
    with server(folder, cache) as (port, process):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        for path in paths:  # every question once, so that none is measured cold
            status, said = ask(connection, path)
            if status != 200:
                raise SystemExit(f"{path}: {status} {said}")
        connection.close()
        before = memory(process)
        until = time.perf_counter() + seconds
        tallies = [Tally() for _ in range(clients)]
        threads = [
            threading.Thread(target=client, args=(port, paths, until, tally, seed))
            for seed, tally in enumerate(tallies)
        ]
        if hostile:
            threads.append(threading.Thread(target=attacker, args=(port, until)))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        grown = memory(process) - before
    took = sorted(second for tally in tallies for second in tally.seconds)
    failures = sum((tally.failures for tally in tallies), Counter())
    name = f"{'cached' if cache else 'not cached'}{', one hostile query a second' if hostile else ''}"
    middle, slow = statistics.median(took), took[int(len(took) * 0.99)]
    print(
        f"{name:<40} {len(took) / seconds:7.0f} /s   p50 {middle * 1000:6.1f} ms   p99 {slow * 1000:7.1f} ms"
        f"   {sum(failures.values())} failed   {grown:+.0f} MB",
        flush=True,
    )
    for failure, count in failures.most_common(5):
        print(f"    {count} x {failure}")


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="articles of the graph")
    parser.add_argument("--seconds", type=float, default=60, help="seconds of a row")
    parser.add_argument("--graph", type=Path, help="a graph folder, instead of one of invented articles")
    given = parser.parse_args()
    folder = given.graph or Path(".bench") / f"graph-{given.articles}"
    if not folder.exists():
        source = folder.with_suffix(".jsonl")
        source.parent.mkdir(exist_ok=True)
        source.write_text("\n".join(articles(given.articles)), encoding="utf-8")
        begin = time.perf_counter()
        build([source], folder)
        print(f"built in {time.perf_counter() - begin:.0f} s")
    triples = json.loads((folder / "report.json").read_text(encoding="utf-8"))["triples"]
    print(f"{folder}: {triples:,} triples; {len(questions())} questions, 16 clients, {given.seconds:g} s a row")
    for cache, hostile in ((True, False), (False, False), (True, True), (False, True)):
        measure(folder, given.seconds, cache, hostile)


if __name__ == "__main__":
    main()
