"""What follows from several articles: the ledger, tasks followed up, bodies that took over, sums, figures that misfit.

Nothing is corrected and nothing dropped: a discrepancy names the figures and says what is wrong with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from kg.graph.areas import Areas
from kg.graph.derive import arithmetic, claims
from kg.graph.derive.alike import slot
from kg.graph.derive.discrepancy import Cited, Discrepancy, write
from kg.graph.derive.followup import follow_up
from kg.graph.derive.ledger import compare
from kg.graph.derive.papers import Paper, Papers
from kg.graph.derive.rollup import roll_up
from kg.graph.derive.takeover import take_over
from kg.graph.entities import Organisation
from kg.graph.iri import Names
from kg.graph.lift.observations import Measure
from kg.graph.lift.sheet import Sheet
from kg.graph.lift.work import Work
from kg.graph.resolve.succession import Succession

__all__ = ["Cited", "Discrepancy", "Paper", "derive"]


def derive(
    measures: Iterable[Measure],
    work: Work,
    cited: Mapping[str, Cited],
    papers: Iterable[Paper],
    organisations: Iterable[Organisation],
    succession: Succession,
    names: Names,
) -> tuple[Sheet, tuple[Discrepancy, ...]]:
    """Returns the derived graph, and the discrepancies in it.

    Args:
        measures: of all articles and tables, in any order.
        work: tasks and reports of all articles, in any order.
        cited: what to call each article and table, by its IRI.
        papers: what each article is about, and when it appeared.
        organisations: all bodies of the corpus, in any order.
        succession: which body took over from which; its vocabulary says which units an indicator is given in, whether
            it adds up, whether less is more.
        names: mints the IRIs.
    """
    vocabulary = succession.language.vocabulary
    areas = Areas(vocabulary, names)
    ordered = sorted(measures, key=lambda measure: measure.iri)
    sheet = Sheet(names.graph("derived"))
    witnesses = Papers(papers, areas)
    compare(ordered, witnesses, vocabulary, names, sheet)
    follow_up(work, witnesses, succession, names, sheet)
    take_over(organisations, succession, names, sheet)
    roll_up(ordered, vocabulary, names, sheet)
    found = [
        *claims.wrong_units(ordered, cited, vocabulary, names),
        *claims.impossible_dates(ordered, cited, names),
    ]
    slots: dict[tuple[object, ...], list[Measure]] = {}
    for measure in ordered:
        if (place := slot(measure, areas)) is not None:
            slots.setdefault(place, []).append(measure)
    for same in slots.values():
        found += claims.two_sources(same, cited, names)
    by_article = sorted(ordered, key=lambda measure: measure.article)
    for article, own in groupby(by_article, key=lambda measure: measure.article):
        found += arithmetic.misfits(own, cited[article], vocabulary, names)
    found.sort(key=lambda discrepancy: discrepancy.iri)
    for discrepancy in found:
        write(sheet, discrepancy)
    return sheet, tuple(found)
