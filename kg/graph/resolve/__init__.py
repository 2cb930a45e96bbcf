"""Identity across articles: which names mean the same thing. The outcome does not depend on the articles' order."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.areas import Areas
from kg.graph.entities import Cast, Identities, Project
from kg.graph.iri import Names, digest, slug
from kg.graph.resolve import bodies, documents, people
from kg.graph.resolve.judgements import Judgement
from kg.graph.resolve.minting import each_once, minted, place_of, usual
from kg.graph.resolve.succession import Succession
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import Facts, ProjectFact

_LONGEST = 80


def resolve(
    corpus: Iterable[Facts], language: Language, names: Names, judgements: Iterable[Judgement] = ()
) -> Identities:
    """Returns every entity of the corpus, and for each article which of them its names mean.

    Args:
        corpus: facts of all articles, in any order, no article twice.
        language: the vocabulary and its gazetteers.
        names: mints the IRIs.
        judgements: what people have said of identities.

    Raises:
        GraphError: judgements contradict each other.
    """
    articles = sorted(corpus, key=lambda facts: facts.article.sha256)
    areas = Areas(language.vocabulary, names)
    succession = Succession(language, names)
    organisations = bodies.resolve(articles, succession, names, areas)
    officials = people.resolve(articles, organisations, succession, names, areas, judgements)
    papers = documents.resolve(articles, organisations, succession, names, areas)
    projects = _projects(articles, language, names, areas)
    casts = {
        sha256: Cast(
            organisations.by_article.get(sha256, {}),
            officials.by_article.get(sha256, {}),
            papers.by_article.get(sha256, {}),
            projects.get(sha256, {}),
            officials.posts_by_article.get(sha256, {}),
        )
        for sha256 in (facts.article.sha256 for facts in articles)
    }
    return Identities(
        casts,
        organisations.all,
        officials.all,
        officials.posts,
        papers.all,
        each_once(project for named in projects.values() for project in named.values()),
        officials.namesakes,
    )


def _projects(
    articles: Iterable[Facts], language: Language, names: Names, areas: Areas
) -> dict[str, dict[str, Project]]:
    """Returns the projects by article and folded name; a name means one project within a province.

    Whether its kind is written out or short (``Cụm công nghiệp X``, ``CCN X``) makes no difference.
    """
    seen: dict[tuple[str, str], list[tuple[str, ProjectFact, str | None]]] = {}
    for facts in articles:
        home = None if facts.province is None else facts.province.version
        place = place_of(facts, areas)
        for fact in facts.projects:
            seen.setdefault((_written_out(fact, language), place), []).append((facts.article.sha256, fact, home))
    segments = minted(seen, _segment)
    by_article: dict[str, dict[str, Project]] = {}
    for key, sightings in seen.items():
        project = Project(
            names.of("project", segments[key]),
            usual(fact.name for _, fact, _ in sightings) or key[0],
            usual(fact.kind for _, fact, _ in sightings),
            usual(home for _, _, home in sightings),
        )
        for sha256, fact, _ in sightings:
            by_article.setdefault(sha256, {})[fold(fact.name)] = project
    return by_article


def _written_out(fact: ProjectFact, language: Language) -> str:
    """Returns a project's folded name, the initials of its kind written out: ``ccn x`` is ``cụm công nghiệp x``."""
    name = fold(fact.name)
    kind = language.vocabulary.schemes.get("project-kind", {}).get(fact.kind or "")
    head, _, rest = name.partition(" ")
    if kind is None or not rest or head != "".join(word[0] for word in fold(kind.vi).split()):
        return name
    return f"{fold(kind.vi)} {rest}"


def _segment(key: tuple[str, str]) -> str:
    """Returns what ends a project's IRI: its province and its name, a long name cut and told apart by a digest."""
    name, place = key
    words = slug(name)
    if len(words) > _LONGEST:
        words = f"{words[:_LONGEST].strip('-')}-{digest(name, length=6)}"
    return f"{place}-{words}"
