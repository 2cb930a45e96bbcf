"""A graph -> the text of one network page: a single file that needs nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

import networkx as nx
from markupsafe import Markup

from viz import evidence, figures, layout, pages, render, style, words
from viz.evidence import Evidence
from viz.lookup import DEF, Bilingual, Lookup
from viz.project import top

LIMIT: Final = 2000
"""Nodes beyond which a page shows the best connected part only: a browser draws this many in about a second."""
_TABLE_LIMIT: Final = 1000
_SCRIPTS: Final = tuple(f"network/{name}.js" for name in ("text", "draw", "panel", "main"))


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page and what is on it: ``left_out`` counts nodes that the graph has and the page does not."""

    html: str
    nodes: int
    edges: int
    left_out: int


def page(
    graph: nx.MultiDiGraph,
    lookup: Lookup,
    title: Bilingual,
    *,
    lang: str = "vi",
    centre: Collection[str] = (),
    links: Mapping[str, str] | None = None,
    home: str | None = None,
) -> Page:
    """Returns the page that draws a graph.

    Args:
        graph: what ``viz.project`` makes; it is not changed.
        lookup: the store, for what claims say beyond their quote.
        title: what the page shows.
        lang: language of the interface when the page is opened, ``vi`` or ``en``; the reader can switch.
        centre: nodes that stay however large the graph is, selected when the page is opened if there is one.
        links: IRI -> address of a thing's own page, for pages that are part of a site.
        home: address of the site's first page.
    """
    shown = top(graph, LIMIT, centre)
    drawing = render.draw(shown, layout.positions(shown), links)
    sentences = _Sentences(lookup, links or {})
    for edge in drawing["edges"]:
        edge["evidence"] = sentences.add_all(edge.pop("claims"), edge["relation"])
    left_out = len(graph) - len(shown)
    numbers = {node["iri"]: node["id"] for node in drawing["nodes"]}
    relations = _relations(lookup, drawing["edges"])
    payload = {
        "nodes": drawing["nodes"],
        "edges": drawing["edges"],
        "evidence": sentences.items,
        "articles": sentences.articles,
        "groups": _groups(drawing["nodes"]),
        "relations": {n: {"forth": r.forth._asdict(), "back": r.back._asdict()} for n, r in relations.items()},
        "title": title._asdict(),
        "focus": sorted(numbers[iri] for iri in centre if iri in numbers),
        "leftOut": left_out,
    }
    by_id = {node["id"]: node for node in drawing["nodes"]}
    table = [
        (by_id[edge["from"]]["vi"], relations[edge["relation"]].forth.vi, by_id[edge["to"]]["vi"], sentences.items[n])
        for edge in drawing["edges"]
        for n in edge["evidence"]
    ]
    html = (
        pages.environment()
        .get_template("network/page.html")
        .render(
            title=title,
            lang=lang,
            home=home,
            payload=pages.data(payload),
            library=Markup(render.script()),
            script=pages.asset(*_SCRIPTS),
            style=pages.asset("tokens.css", "network/page.css"),
            groups=payload["groups"],
            counts={"nodes": len(shown), "edges": shown.number_of_edges(), "left_out": left_out},
            table=table[:_TABLE_LIMIT],
            table_cut=max(0, len(table) - _TABLE_LIMIT),
            articles=sentences.articles,
        )
    )
    return Page(html, len(shown), shown.number_of_edges(), left_out)


class _Sentences:
    """The evidence of a page, each sentence once, numbered as it is met."""

    def __init__(self, lookup: Lookup, links: Mapping[str, str]) -> None:
        self.items: list[dict[str, Any]] = []
        self.articles: list[dict[str, Any]] = []
        self._lookup, self._links = lookup, links
        self._article_number: dict[str, int] = {}

    def add_all(self, claims: list[tuple[str | None, str, str, str]], relation: str) -> list[int]:
        """Returns the numbers of the evidence of one line; claims on the same words are one piece of evidence."""
        numbers: dict[tuple[str, str, str], int] = {}
        for claim, article, quote, sentence in sorted(claims, key=self._order):
            place = (article, quote, sentence)
            if place not in numbers:
                numbers[place] = len(self.items)
                self.items.append(self._item(claim, article, quote, sentence))
            says = detail(self._lookup, claim, relation, quote) if claim else None
            if says and says._asdict() not in self.items[numbers[place]]["says"]:
                self.items[numbers[place]]["says"].append(says._asdict())
            if claim:
                doubts = [doubt._asdict() for doubt in figures.doubts(self._lookup, claim)]
                self.items[numbers[place]]["doubts"] += [
                    d for d in doubts if d not in self.items[numbers[place]]["doubts"]
                ]
        return list(numbers.values())

    def _order(self, entry: tuple[str | None, str, str, str]) -> tuple[str | int, ...]:
        """Returns what sorts figures by their period, the level before its change; all else by place in the text."""
        claim, article, quote, _ = entry
        if claim is None:
            return ("", article, 0, quote, "", "")
        starts = (self._lookup.number(node, ":start") for node in self._lookup.links(claim, "prov:wasDerivedFrom"))
        place = min((int(start) for start in starts if start is not None), default=0)
        form = self._lookup.text(claim, ":form") or ""
        period = self._lookup.text(claim, ":periodStart") or ""
        return (period, article, place, quote, "" if form == "level" else form, claim)

    def _item(self, claim: str | None, article: str, quote: str, sentence: str) -> dict[str, Any]:
        known: Evidence = evidence.make(self._lookup, claim, quote, sentence, article)
        if article not in self._article_number:
            self._article_number[article] = len(self.articles)
            entry: dict[str, Any] = {"label": known.article_label, "date": known.date._asdict() if known.date else None}
            if article in self._links:
                entry["href"] = self._links[article]
            self.articles.append(entry)
        return {
            "before": known.before,
            "quote": known.quote,
            "after": known.after,
            "article": self._article_number[article],
            "confidence": None if known.confidence is None else round(known.confidence * 100),
            "inferred": [slot._asdict() for slot in known.inferred],
            "says": [],
            "doubts": [],
        }


def detail(lookup: Lookup, claim: str, relation: str, quote: str) -> Bilingual | None:
    """Returns what a claim says beyond linking two things: the post, the figure, the task and its deadline; or None."""
    if relation == "Observation":
        return figures.sentence(figures.read(lookup, claim))
    if relation == "PostHolding":
        return lookup.bilingual(claim, ":roleText")
    if relation in {"Directive", "document"}:
        return _task(lookup, claim, quote)
    if relation == "Participation":
        return words.capacity(lookup.text(claim, ":capacity"))
    if relation == "ProvinceAttribution":
        return words.basis(lookup.text(claim, ":basis"))
    return None


def _task(lookup: Lookup, claim: str, quote: str) -> Bilingual | None:
    """Returns a task and its deadline; what the quote says word for word is not said twice."""
    action = lookup.text(claim, ":action") or ""
    last = words.deadline(lookup.text(claim, ":deadline"), lookup.text(claim, ":deadlineText"))
    until = Bilingual(f"Thời hạn: {last.vi}", f"Deadline: {last.en}") if last else None
    if not action or action in quote:
        return until
    return Bilingual(f"{action}. {until.vi}", f"{action}. {until.en}") if until else Bilingual(action, action)


def _groups(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns the groups that the page shows, in the order of the legend, with how many nodes each has."""
    counted = [(group, sum(node["kind"] == group.key for node in nodes)) for group in style.GROUPS]
    return [
        {
            "key": group.key,
            "label": group.label._asdict(),
            "shape": group.shape,
            "light": {"fill": group.light.fill, "line": group.light.line},
            "dark": {"fill": group.dark.fill, "line": group.dark.line},
            "count": count,
        }
        for group, count in counted
        if count
    ]


def _relations(lookup: Lookup, edges: list[dict[str, Any]]) -> dict[str, style.Relation]:
    names = sorted({edge["relation"] for edge in edges})
    return {name: style.relation(name, lookup.label(DEF + name)) for name in names}
