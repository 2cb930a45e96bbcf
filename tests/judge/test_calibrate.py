from __future__ import annotations

import judge_world
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.confidence import Count
from kg.judge.calibrate import BINS, EVERY_KIND, counts, judged, reliability
from kg.judge.gold import Gold, Wanted, province
from kg.judge.normal import Scale
from kg.judge.verdict import PROVINCE, Verdict, verdicts
from kg.model import ProvinceFact


def outcome(confidence: float, right: bool, rule: str = "named") -> Verdict:
    said = ProvinceFact((), rule, confidence, name="Bến Tre", version="", basis="")
    return Verdict("a", PROVINCE, Wanted(province("Bến Tre")), said, () if right else ("name",))


def test_stated_confidence_against_what_is_right(tiny: dict[str, Gold], scale: Scale) -> None:
    found = reliability(verdicts(tiny["a"], judge_world.found(), scale))
    observations = found["observations"]
    # 0.45 wrong, 0.85 wrong (its bound), 0.95 right; the imports are free and count nowhere
    filled = [(one.low, one.count, one.stated, one.right) for one in observations.bins if one.count]
    assert filled == [(0.4, 1, 0.45, 0), (0.8, 1, 0.85, 0), (0.9, 1, 0.95, 1)]
    assert observations.brier == pytest.approx((0.45**2 + 0.85**2 + 0.05**2) / 3)
    assert observations.blind == pytest.approx(2 / 9)
    assert sum(one.count for one in found[EVERY_KIND].bins) == 3 + 1 + 1 + 1 + 1 + 1
    assert set(found) == {EVERY_KIND, "province", "observations", "officials", "agencies", "documents", "events"}


@pytest.mark.parametrize(("confidence", "bin"), [(0.001, 0), (0.1, 1), (0.0999, 0), (0.95, 9), (1.0, 9)])
def test_the_last_bin_holds_certainty(confidence: float, bin: int) -> None:
    bins = reliability([outcome(confidence, True)])[PROVINCE].bins
    assert [one.count for one in bins] == [int(at == bin) for at in range(BINS)]


def test_nothing_said_has_no_score() -> None:
    found = reliability([])
    assert list(found) == [EVERY_KIND]
    assert (found[EVERY_KIND].brier, found[EVERY_KIND].blind) == (None, None)


@settings(derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.floats(0.0001, 1), st.booleans()), min_size=1), st.randoms(use_true_random=False))
def test_bins_hold_everything_and_no_order_shows(stated: list[tuple[float, bool]], random: object) -> None:
    found = [outcome(confidence, right) for confidence, right in stated]
    result = reliability(found)[PROVINCE]
    assert sum(one.count for one in result.bins) == len(stated)
    assert sum(one.right for one in result.bins) == sum(right for _, right in stated)
    assert result.brier is not None and 0 <= result.brier <= 1
    random.shuffle(found)  # type: ignore[attr-defined]
    assert reliability(found)[PROVINCE] == result


def test_counts_by_rule_and_inherited_slot(tiny: dict[str, Gold], scale: Scale) -> None:
    found = [
        row for row in counts(verdicts(tiny["a"], judge_world.found(), scale)) if row.kind in ("*", "observations")
    ]
    assert found == [
        Count("*", "*", "", 6, 8),
        Count("observations", "*", "", 1, 3),
        Count("observations", "*", "period: sentence", 1, 1),
        Count("observations", "growth", "", 1, 1),
        Count("observations", "growth", "period: sentence", 1, 1),
        Count("observations", "level", "", 0, 2),
    ]


def test_the_rules_of_a_kind_add_up(tiny: dict[str, Gold], scale: Scale) -> None:
    found = verdicts(tiny["a"], judge_world.found(), scale)
    rows = counts(found)
    assert sum(row.total for row in rows if row.rule != "*" and not row.slot) == len(judged(found))
