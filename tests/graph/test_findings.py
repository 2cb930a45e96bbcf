from __future__ import annotations

import json
from dataclasses import replace

from graph_world import Draft, World, rich

from kg.graph.findings import DOUBTFUL, findings


def test_counts_are_of_the_articles_and_not_of_the_vocabulary(world: World) -> None:
    found = findings(rich(), world.lifted(*rich()))
    assert found["articles"] == 2
    assert found["counts"]["Observation"] == 5
    assert found["counts"]["PostHolding"] == 3
    assert "Unit" not in found["counts"]
    assert found["triples"] == sum(found["graphs"].values())
    assert json.loads(json.dumps(found)) == found


def test_guesses_are_listed_with_their_reason_and_quote(world: World) -> None:
    first, _ = rich()
    assert first.province is not None
    guessed = replace(first.province, basis="official", confidence=0.6, inferred={"province": "official"})
    doubtful = Draft("hai").agency("Sở Y tế tỉnh Sông Lam", "so", "song-lam-1").facts()
    doubtful = replace(doubtful, agencies=(replace(doubtful.agencies[0], confidence=DOUBTFUL - 0.01),))
    articles = (replace(first, province=guessed), doubtful)
    guesses = findings(articles, world.lifted(*articles))["guesses"]
    assert sorted((g["article"], g["kind"], g["says"], g["reason"], g["quote"]) for g in guesses) == [
        ("hai", "agencies", "Sở Y tế tỉnh Sông Lam", "agencies-rule", "Sở Y tế tỉnh Sông Lam"),
        ("một", "province", "Sông Lam (official)", "province: official", "tỉnh song-lam-1"),
    ]


def test_the_order_of_articles_does_not_matter(world: World) -> None:
    lifted = world.lifted(*rich())
    assert findings(rich(), lifted) == findings(rich()[::-1], lifted)
