"""A report as JSON: the same figures as the tables, and every error with its fact, rule and place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from kg.judge.calibrate import Reliability
from kg.judge.describe import slots
from kg.judge.score import Report, Tally
from kg.judge.verdict import Verdict
from kg.model import Claim

_DIGITS: Final = 4


def as_json(report: Report) -> str:
    """Returns a report as an indented JSON object; rates have four digits."""
    return json.dumps(values(report), ensure_ascii=False, indent=1)


def values(report: Report) -> dict[str, Any]:
    """Returns a report as what JSON can hold."""
    return {
        "articles": report.articles,
        "absent": list(report.absent),
        "kinds": _tallies(report.kinds),
        "fields": {name: {"right": share.right, "total": share.total} for name, share in report.fields.items()},
        "provinces": {name: _tallies(kinds) for name, kinds in report.provinces.items()},
        "publishers": {name: _tallies(kinds) for name, kinds in report.publishers.items()},
        "calibration": {kind: _reliability(found) for kind, found in report.calibration.items()},
        "errors": [_error(verdict) for verdict in report.errors],
    }


def _tallies(kinds: Mapping[str, Tally]) -> dict[str, Any]:
    return {
        kind: {
            "precision": round(tally.precision, _DIGITS),
            "recall": round(tally.recall, _DIGITS),
            "f1": round(tally.f1, _DIGITS),
            "gold": tally.gold,
            "said": tally.said,
            "hit": tally.hit,
        }
        for kind, tally in kinds.items()
    }


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, _DIGITS)


def _reliability(found: Reliability) -> dict[str, Any]:
    return {
        "brier": _rounded(found.brier),
        "blind": _rounded(found.blind),
        "bins": [
            {"low": one.low, "high": one.high, "count": one.count, "stated": _rounded(one.stated), "right": one.right}
            for one in found.bins
        ],
    }


def _error(verdict: Verdict) -> dict[str, Any]:
    error = "missed" if verdict.said is None else "not wanted" if verdict.wanted is None else "wrong"
    return {
        "article": verdict.article,
        "kind": verdict.kind,
        "error": error,
        "slots": list(verdict.wrong),
        "gold": None if verdict.wanted is None else slots(verdict.wanted.fact),
        "said": None if verdict.said is None else _said(verdict.said),
    }


def _said(claim: Claim) -> dict[str, Any]:
    return {
        **slots(claim),
        "rule": claim.rule,
        "confidence": claim.confidence,
        "inferred": dict(sorted(claim.inferred.items())),
        "evidence": [{"start": place.start, "end": place.end, "quote": place.quote} for place in claim.evidence],
    }
