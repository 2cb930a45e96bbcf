"""The page of a province: its figures, people, documents, projects, directives, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from viz import figures, words
from viz.evidence import Evidence, of_claim
from viz.figures import Figure
from viz.lookup import Bilingual, Lookup
from viz.site import acts
from viz.site.acts import Brief, Meeting, Post
from viz.site.atlas import Atlas, successors
from viz.site.table import Block, blocks

_STATEMENTS: Final = (
    (":stage", Bilingual("giai đoạn", "stage")),
    (":obstacle", Bilingual("vướng mắc", "obstacle")),
    (":capacityText", Bilingual("quy mô", "capacity")),
)


@dataclass(frozen=True, slots=True)
class Change:
    """A merger or a change of status, with its dates and its legal basis."""

    originals: tuple[str, ...]
    results: tuple[str, ...]
    merger: bool
    legal: Bilingual | None
    operational: Bilingual | None
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A discrepancy: what is wrong, and the figures it concerns."""

    comment: Bilingual
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A body, project or document with what is said of it and the sentences that name it."""

    iri: str
    notes: tuple[Bilingual, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """Everything on the page of one version of a province."""

    iri: str
    official_name: str | None
    region: Bilingual | None
    since: Bilingual | None
    until: Bilingual | None
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]
    table: tuple[Block, ...]
    posts: tuple[Post, ...]
    briefs: tuple[Brief, ...]
    documents: tuple[Thing, ...]
    projects: tuple[Thing, ...]
    meetings: tuple[Meeting, ...]
    bodies: tuple[Thing, ...]
    articles: tuple[str, ...]


def read(atlas: Atlas, iri: str) -> Province:
    """Returns the page of one version of a province."""
    lookup, articles = atlas.lookup, atlas.articles.get(iri, ())
    areas = (iri, *atlas.belonging("District", iri))
    observed = [figures.read(lookup, claim) for area in areas for claim in figures.stated(lookup, area)]
    bodies = atlas.belonging("Organization", iri)
    holdings = {
        c for body in bodies for c in lookup.subjects("org:organization", body) if "PostHolding" in lookup.types(c)
    }
    # A post whose body is not known, or has no known place, is taken for one of the province that the article is about.
    holdings |= {c for c in atlas.claims("PostHolding", articles) if _placeless(lookup, c)}
    events = {
        *atlas.belonging("Event", iri),
        *(e for e in atlas.claims("Event", articles) if not lookup.links(e, ":area")),
    }
    since, until = lookup.text(iri, ":validFrom"), lookup.text(iri, ":validTo")
    return Province(
        iri=iri,
        official_name=lookup.text(iri, ":officialName"),
        region=lookup.bilingual(iri, ":region"),
        since=words.date(since) if since else None,
        until=words.date(until) if until else None,
        changes=_changes(lookup, iri),
        doubts=_doubts(lookup, observed),
        table=blocks(observed, iri),
        posts=acts.posts(lookup, holdings),
        briefs=acts.briefs(lookup, atlas.claims("Directive", articles)),
        documents=_documents(atlas, articles),
        projects=_projects(atlas, iri, articles),
        meetings=acts.meetings(lookup, events),
        bodies=_bodies(lookup, bodies),
        articles=articles,
    )


def _placeless(lookup: Lookup, holding: str) -> bool:
    """Returns whether nothing is known of the place of a post: a minister who visits a province holds no post of it."""
    body = lookup.link(holding, "org:organization")
    return body is None or not lookup.links(body, ":area", ":governs", "org:unitOf")


def _changes(lookup: Lookup, iri: str) -> tuple[Change, ...]:
    """Returns what made this version of the province and what became of it since, in the order of time."""
    nodes = set(lookup.subjects("org:resultingOrganization", iri))
    for version in (iri, *successors(lookup, iri)):
        nodes.update(lookup.subjects("org:originalOrganization", version))
    found = []
    for node in nodes:
        legal, operational = lookup.text(node, ":legalDate"), lookup.text(node, ":operationalDate")
        change = Change(
            originals=lookup.links(node, "org:originalOrganization"),
            results=lookup.links(node, "org:resultingOrganization"),
            merger="Merger" in lookup.types(node),
            legal=words.date(legal) if legal else None,
            operational=words.date(operational) if operational else None,
            basis=lookup.links(node, ":legalBasis"),
        )
        found.append(((operational or legal or "", node), change))
    return tuple(change for _, change in sorted(found, key=lambda item: item[0]))


def _doubts(lookup: Lookup, observed: Iterable[Figure]) -> tuple[Doubt, ...]:
    """Returns the discrepancies that concern any of the figures."""
    by_iri = {figure.iri: figure for figure in observed}
    found = []
    for node in lookup.instances(":Discrepancy"):
        concerned = lookup.links(node, ":concerns")
        if any(iri in by_iri for iri in concerned):
            kind = lookup.text(node, ":discrepancyKind") or ""
            comment = lookup.bilingual(node, "rdfs:comment") or Bilingual(kind, kind)
            found.append(
                Doubt(comment, tuple(by_iri[i] if i in by_iri else figures.read(lookup, i) for i in concerned))
            )
    return tuple(found)


def _mentions(
    lookup: Lookup, thing: str, names: Iterable[str], articles: Iterable[str] | None = None
) -> tuple[Evidence, ...]:
    """Returns the sentences of claims that lead to a thing by one of these properties, each once."""
    wanted = None if articles is None else set(articles)
    found: dict[tuple[str, str, str], Evidence] = {}
    for name in names:
        for claim in lookup.subjects(name, thing):
            for evidence in of_claim(lookup, claim):
                if wanted is None or evidence.article in wanted:
                    found.setdefault((evidence.article, evidence.sentence, evidence.quote), evidence)
    return tuple(found[key] for key in sorted(found))


def _documents(atlas: Atlas, articles: tuple[str, ...]) -> tuple[Thing, ...]:
    """Returns the documents that articles about the province speak of."""
    lookup = atlas.lookup
    names = (":mentions", ":document", ":implementing")
    claims = [c for kind in ("Mention", "Task", "Implementation") for c in atlas.claims(kind, articles)]
    named = {d for claim in claims for d in lookup.links(claim, *names) if "PolicyDocument" in lookup.types(d)}
    return tuple(
        Thing(document, (), _mentions(lookup, document, names, articles)) for document in lookup.by_name(named)
    )


def _projects(atlas: Atlas, iri: str, articles: tuple[str, ...]) -> tuple[Thing, ...]:
    """Returns the province's projects with their stage and what stands in their way."""
    lookup = atlas.lookup
    named = {
        project
        for claim in (*atlas.claims("Mention", articles), *atlas.claims("ProjectStatement", articles))
        for project in lookup.links(claim, ":mentions", ":project")
        if "Project" in lookup.types(project) and atlas.province_of(project) is None
    }
    found = []
    for project in lookup.by_name({*atlas.belonging("Project", iri), *named}):
        evidence = _mentions(lookup, project, (":mentions", ":project"), articles if project in named else None)
        if evidence:
            found.append(Thing(project, _notes(lookup, project), evidence))
    return tuple(found)


def _notes(lookup: Lookup, project: str) -> tuple[Bilingual, ...]:
    """Returns what is stated of a project, each once."""
    notes = [
        Bilingual(f"{words_of.vi}: {text}", f"{words_of.en}: {text}")
        for claim in lookup.subjects(":project", project)
        for name, words_of in _STATEMENTS
        for text in lookup.texts(claim, name)
    ]
    return tuple(dict.fromkeys(notes))


def _bodies(lookup: Lookup, bodies: Iterable[str]) -> tuple[Thing, ...]:
    """Returns those of the province's bodies that articles name, whom they succeeded, and the sentences."""
    found = (
        Thing(body, _succession(lookup, body), _mentions(lookup, body, (":mentions", "org:organization")))
        for body in lookup.by_name(bodies)
    )
    return tuple(thing for thing in found if thing.evidence)


def _succession(lookup: Lookup, body: str) -> tuple[Bilingual, ...]:
    """Returns which bodies a body took over from, which one took over from it, and where it is named after that."""
    notes: list[Bilingual] = []
    for end, others, vi, en in (
        ("org:resultingOrganization", "org:originalOrganization", "kế tục", "took over from"),
        ("org:originalOrganization", "org:resultingOrganization", "chuyển thành", "became"),
    ):
        for change in sorted(lookup.subjects(end, body), key=lambda c: (lookup.text(c, ":operationalDate") or "", c)):
            named = [lookup.label(other) for other in lookup.by_name(lookup.links(change, others))]
            since = words.date(lookup.text(change, ":operationalDate") or "")
            rule = "general" in (lookup.text(change, ":basis") or "")  # no source at hand names the province
            notes.append(
                Bilingual(
                    f"{vi} {'; '.join(label.vi for label in named)} (từ {since.vi}{', theo quy định chung' * rule})",
                    f"{en} {'; '.join(label.en for label in named)} (from {since.en}{', by the general rule' * rule})",
                )
            )
    return (*notes, *_ended(lookup, body))


def _ended(lookup: Lookup, body: str) -> Iterator[Bilingual]:
    """Yields when and how a body ended where no article names the next one, and how many name it all the same."""
    ended = lookup.text(body, ":takenOverOn")
    if ended is None:
        return
    since = words.date(ended)
    if not lookup.subjects("org:originalOrganization", body):
        how = [lookup.label(change) for change in lookup.by_name(lookup.links(body, ":takenOverThrough"))]
        vi, en = "; ".join(label.vi for label in how), "; ".join(label.en for label in how)
        yield Bilingual(f"được kế tục từ {since.vi} ({vi})", f"taken over on {since.en} ({en})")
    claims = (c for name in (":mentions", "org:organization") for c in lookup.subjects(name, body))
    late = {lookup.link(claim, ":source") for claim in claims if lookup.text(claim, ":namedLate")}
    if late:
        yield Bilingual(
            f"vẫn được nêu sau {since.vi} trong {len(late)} bài",
            f"still named after {since.en} in {len(late)} article{'s' * (len(late) > 1)}",
        )
