"""What the server asks a worker, and what the worker's answer begins with."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from http import HTTPStatus
from typing import Final

MOST_ROWS: Final = 1_000_000
"""Rows that a request may set as its limit; how many an answer may have is said by the server's caps."""


@dataclass(frozen=True, slots=True)
class Request:
    """A query or a shipped question, the dataset, and the format that is wanted.

    Args:
        query: the text of a query; empty where a question is asked.
        question: the name of a shipped question.
        params: its parameters as text: name -> value.
        default_graphs: IRIs of the graphs that make up the default graph; None where the request does not say.
        named_graphs: likewise, of the named graphs.
        accept: the header ``Accept``.
        format: the name of a format, which goes before ``accept``.
        limit: rows of the question's answer that are wanted at most; 0 where the request does not say.
        text: the question's query with its parameters set is wanted, not its answer.
        trusted: the server's own query: its IRIs are under the usual base, and it is not refused for its size.
    """

    query: str = ""
    question: str = ""
    params: dict[str, str] = field(default_factory=dict)
    default_graphs: tuple[str, ...] | None = None
    named_graphs: tuple[str, ...] | None = None
    accept: str = "*/*"
    format: str = ""
    limit: int = 0
    text: bool = False
    trusted: bool = False

    def packed(self) -> bytes:
        """Returns the request as bytes: equal requests are equal bytes."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=True).encode()


def unpacked(content: bytes) -> Request:
    """Returns the request that ``packed`` wrote."""
    given = json.loads(content)
    for name in ("default_graphs", "named_graphs"):
        given[name] = None if given[name] is None else tuple(given[name])
    return Request(**given)


@dataclass(frozen=True, slots=True)
class Head:
    """What became of a request.

    Args:
        status: as in HTTP.
        content_type: of the body.
        suffix: of a file that holds the body.
        truncated: ``rows`` or ``bytes`` where the answer was cut there; empty where it is whole.
        error: what was wrong; the body is empty then.
    """

    status: int = HTTPStatus.OK
    content_type: str = ""
    suffix: str = ""
    truncated: str = ""
    error: str = ""

    def packed(self) -> bytes:
        """Returns the head as bytes."""
        return json.dumps(asdict(self), ensure_ascii=True).encode()
