"""Which queries are ended because others wait, and how the processor time of a worker is known."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kg.serve.pool import had_share
from kg.serve.worker import processor_seconds


@pytest.mark.parametrize(
    ("took", "spent", "ended"),
    [
        pytest.param(2.1, 1.0, True, id="endless, on a machine that it shares with one other"),
        pytest.param(2.1, 2.1, True, id="endless, on a machine of its own"),
        pytest.param(1.9, 1.9, False, id="heavy, but its share is not over"),
        pytest.param(6.0, 0.6, False, id="good, kept from the processor by many others"),
        pytest.param(0.5, 0.5, False, id="good"),
    ],
)
def test_a_query_is_ended_for_others_once_it_had_its_share_of_the_processor(
    took: float, spent: float, ended: bool
) -> None:
    assert had_share(took, spent, share=2.0) is ended


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the system does not tell")
def test_the_processor_time_of_a_process_is_what_the_process_itself_counts() -> None:
    before = time.process_time()
    while time.process_time() < before + 0.2:
        pass
    least, told, most = time.process_time(), processor_seconds(os.getpid()), time.process_time()
    assert told is not None
    assert least - 0.05 < told < most + 0.05


def test_of_a_process_that_is_gone_no_processor_time_is_known() -> None:
    assert processor_seconds(2**30) is None
