"""The whole site from a store, written beside the old one and put in its place at once."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import networkx as nx
import pyoxigraph as ox

from kg.errors import TinhkgError
from kg.graph.files import replace_folder
from viz import network, pages, project
from viz.lookup import Bilingual, Lookup
from viz.site import home, papers, province, sheets
from viz.site.atlas import Atlas, survey
from viz.view import neighbourhood_title, network_query

MANIFEST: Final = "site.json"
"""The file that says a folder is one of our sites, and may be replaced: its pages with their SHA-256."""


@dataclass(frozen=True, slots=True)
class SiteReport:
    """What was written: the first page to open, and how many pages of each kind there are."""

    index: Path
    pages: int
    provinces: int
    people: int
    documents: int
    articles: int
    networks: int


def write_site(store: ox.Store, out: Path) -> SiteReport:
    """Writes the site into the folder ``out``, in place of an earlier site there, and returns what was written.

    The same graph gives the same files, byte for byte. Nothing in them loads anything from the network.

    Raises:
        TinhkgError: ``out`` holds something that is not a site of ours.
    """
    _check(out)
    lookup = Lookup(store)
    atlas = survey(lookup)
    graph = project.project(project.read(store, network_query(), "views/network.rq").drawn, lookup)
    drawn = {
        iri: f"networks/{path.partition('/')[2]}" for iri, path in atlas.pages.items() if _is_drawn(atlas, graph, iri)
    }
    files = texts(atlas, drawn) | _networks(atlas, graph, drawn)
    fresh = out.with_name(f"{out.name}.new-{os.getpid()}")
    try:
        for path, text in sorted(files.items()):
            place = fresh / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="\n")
        manifest = {path: hashlib.sha256(text.encode("utf-8")).hexdigest() for path, text in files.items()}
        text = json.dumps({"generator": "tinhkg", "pages": manifest}, indent=1, sort_keys=True) + "\n"
        (fresh / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
        if out.is_dir() and not any(out.iterdir()):
            out.rmdir()
        replace_folder(out, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    counts = {
        kind: sum(path.startswith(f"{kind}/") for path in files)
        for kind in ("provinces", "people", "documents", "articles")
    }
    return SiteReport(out / "index.html", len(files), **counts, networks=1 + len(drawn))


def _check(out: Path) -> None:
    """Refuses to replace a folder that holds anything but an earlier site."""
    if out.is_dir() and any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise TinhkgError(f"{out}: not empty and no site of tinhkg (it has no {MANIFEST}); name another folder")
    if out.exists() and not out.is_dir():
        raise TinhkgError(f"{out}: is a file; name a folder")


def _is_drawn(atlas: Atlas, graph: nx.MultiDiGraph, iri: str) -> bool:
    """Returns whether a thing has a network page: provinces that articles speak of."""
    return iri in atlas.provinces and iri in graph and graph.degree(iri) > 1


def texts(atlas: Atlas, drawn: dict[str, str]) -> dict[str, str]:
    """Returns the pages that are read: path -> text."""
    environment = pages.environment()
    environment.globals |= {
        "label": atlas.lookup.label,
        "officially": lambda iri: atlas.lookup.text(iri, ":officialName"),
        "chain": lambda iri: papers.chain(atlas.lookup, iri),
        "script": pages.asset("site/page.js"),
    }
    readers = {
        "provinces": province.read,
        "people": papers.person,
        "documents": papers.document,
        "articles": papers.article,
        "tables": sheets.sheet,
    }

    def render(template: str, root: str, **values: Any) -> str:  # noqa: ANN401 # whatever the template shows
        def url(iri: str | None) -> str | None:
            return root + atlas.pages[iri] if iri is not None and iri in atlas.pages else None

        return environment.get_template(f"site/{template}.html").render(root=root, url=url, **values)

    made = {"index.html": render("index", "", page=home.read(atlas), networks=drawn)}
    for iri, path in atlas.pages.items():
        kind = path.partition("/")[0]
        network_page = f"../{drawn[iri]}" if iri in drawn else None
        made[path] = render(kind, "../", page=readers[kind](atlas, iri), network=network_page)
    return made


def _networks(atlas: Atlas, graph: nx.MultiDiGraph, drawn: dict[str, str]) -> dict[str, str]:
    """Returns the pages that are drawn: the whole network, and what is around each province."""
    title = Bilingual("Toàn bộ mạng lưới", "The whole network")
    made = {"network.html": network.page(graph, atlas.lookup, title, links=atlas.pages, home="index.html").html}
    links = {iri: f"../{path}" for iri, path in atlas.pages.items()}
    for iri, path in drawn.items():
        part = project.around(graph, (iri,))
        made[path] = network.page(
            part, atlas.lookup, neighbourhood_title(graph, (iri,)), centre=(iri,), links=links, home="../index.html"
        ).html
    return made
