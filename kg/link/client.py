"""Questions to somebody else's endpoint, asked with manners: one at a time, with pauses, and none twice.

What Wikidata asks of its guests: https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual#Query_limits and
https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy. Whoever is answered 429 waits for
as long as the answer says, or for a minute; those who do not are shut out for a day.
"""

from __future__ import annotations

import email.utils
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from kg.ask import remote
from kg.ask.table import Row, Table, Term, parsed, serialized
from kg.errors import EndpointError, LinkError, QueryError
from kg.link.cache import Cache, Entry

_RESULTS: Final = "application/sparql-results+json"
_UNASKED: Final = 60.0  # seconds to wait after a 429 that does not say for how long
_GROWTH: Final = 3
_LONGEST_QUERY: Final = 400  # characters of one in a message


@dataclass(frozen=True, slots=True)
class Manners:
    """How an endpoint is treated. A question takes ``tries * (timeout + longest_wait)`` seconds at the very most.

    Args:
        pause: seconds between the end of one query and the start of the next.
        timeout: seconds that a query may take. One that takes longer is not asked again: it would only cost the
            endpoint the same once more.
        tries: how often a query is asked until the endpoint answers.
        first_wait: seconds to wait after the first failure that may pass; each further wait is three times as long.
        longest_wait: seconds; an endpoint that asks to wait longer is not waited for.
        contact: a page or an address by which the endpoint's keepers can reach who asks; sent with each query.
    """

    pause: float = 2.0
    timeout: float = 60.0
    tries: int = 4
    first_wait: float = 5.0
    longest_wait: float = 120.0
    contact: str = ""

    def __post_init__(self) -> None:
        """Refuses a contact that cannot stand in a header."""
        if not (self.contact.isascii() and self.contact.isprintable()):
            raise LinkError(f"{self.contact!r}: a contact is an address in printable ASCII")


@dataclass(frozen=True, slots=True)
class Reply:
    """All rows that answer a question, and the day on which the endpoint gave them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    retrieved: date

    @property
    def records(self) -> Iterator[Mapping[str, Term]]:
        """Yields each row as column -> term, without the columns that are empty in it."""
        for row in self.rows:
            yield {name: term for name, term in zip(self.columns, row, strict=True) if term is not None}


def _silent(message: str) -> None:
    """Tells nobody."""


class Client:
    """Asks one endpoint, and keeps what it answers.

    Args:
        endpoint: its address.
        today: the day that new answers are dated with.
        cache: where answers are kept, and looked for first.
        manners: how the endpoint is treated.
        offline: answer from the cache alone.
        fresh: ask even what the cache has an answer to.
        tell: is told of every wait.
        sleep: waits for so many seconds.
        clock: a clock that never goes back, in seconds.
        now: the time of day, which dates in ``Retry-After`` are measured against.
    """

    def __init__(
        self,
        endpoint: str,
        today: date,
        cache: Cache | None = None,
        manners: Manners | None = None,
        *,
        offline: bool = False,
        fresh: bool = False,
        tell: Callable[[str], None] = _silent,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Asks nothing yet."""
        self.endpoint = endpoint
        self.sent = 0
        self.kept = 0
        self._today, self._cache, self._manners = today, cache, manners or Manners()
        self._offline, self._fresh, self._tell = offline, fresh, tell
        self._sleep, self._clock, self._now = sleep, clock, now
        self._free_at = clock()
        self._one_at_a_time = threading.Lock()

    def ask(self, query: str) -> Reply:
        """Returns the rows that answer a SELECT query, from the cache where it has them.

        Raises:
            LinkError: the endpoint does not answer, or, offline, the cache does not.
            QueryError: the text is no query.
        """
        with self._one_at_a_time:
            entry = None if self._fresh and not self._offline else self._remembered(query)
            if entry is not None:
                self.kept += 1
            elif self._offline:
                place = self._cache.path(self.endpoint, query) if self._cache else "no cache"
                raise LinkError(f"{place}: offline, and no answer of {self.endpoint} is kept to: {_short(query)}")
            else:
                entry = Entry(self._today, self._answered(query))
                if self._cache is not None:
                    self._cache.put(self.endpoint, query, entry)
            return _reply(entry)

    def _remembered(self, query: str) -> Entry | None:
        entry = self._cache.get(self.endpoint, query) if self._cache else None
        try:
            return entry if entry is not None and _reply(entry) else None
        except QueryError:
            return None  # whole, but no answer: it counts as absent

    def _answered(self, query: str) -> bytes:
        """Returns what the endpoint says, asked until it answers or there is no point in asking on."""
        for attempt in range(1, self._manners.tries + 1):
            self._sleep(max(0.0, self._free_at - self._clock()))
            try:
                self.sent += 1
                return self._once(query)
            except EndpointError as error:
                wait = self._wait(error, attempt)
                if wait is None:
                    raise LinkError(str(error)) from error
                if attempt == self._manners.tries:
                    raise LinkError(f"{error}; asked {attempt} times") from error
                if wait > self._manners.longest_wait:
                    raise LinkError(
                        f"{error}; that is more than the {self._manners.longest_wait:g} seconds that are waited here: "
                        f"try again later, answers so far are kept"
                    ) from error
                self._tell(f"{error}; asking again in {wait:.0f} seconds")
            finally:
                self._free_at = self._clock() + self._manners.pause
            self._free_at = max(self._free_at, self._clock() + wait)
        raise LinkError(f"{self.endpoint}: asked {self._manners.tries} times")

    def _once(self, query: str) -> bytes:
        answer = remote.answer(self.endpoint, query, self._manners.timeout, self._manners.contact)
        if not isinstance(answer, Table):
            raise QueryError(f"{self.endpoint}: only rows are asked for: SELECT")
        try:
            return serialized(answer, "json")
        except QueryError as error:
            why = str(error)
        del answer  # rows cannot be dropped by another thread, and an exception's frames may outlive this one
        raise EndpointError(f"{self.endpoint}: {why}", passing=True)

    def _wait(self, error: EndpointError, attempt: int) -> float | None:
        """Returns for how many seconds to wait before asking again, or None where that is of no use."""
        growing = min(self._manners.first_wait * _GROWTH ** (attempt - 1), self._manners.longest_wait)
        if error.status in (429, 503):
            asked = self._asked_to_wait(error.retry_after)
            if asked is not None:
                return asked
            return _UNASKED if error.status == 429 else growing
        return growing if error.passing else None

    def _asked_to_wait(self, header: str | None) -> float | None:
        """Returns the seconds that a ``Retry-After`` means: https://www.rfc-editor.org/rfc/rfc9110#field.retry-after."""
        text = (header or "").strip()
        if text.isascii() and text.isdigit():
            return float(text)
        try:
            until = email.utils.parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        until = until if until.tzinfo is not None else until.replace(tzinfo=UTC)
        return max(0.0, (until - self._now()).total_seconds())


def _short(query: str) -> str:
    """Returns what tells a query from others, on one line: not its prefixes."""
    text = " ".join(query.split())
    return text[max(0, text.find("SELECT")) :][:_LONGEST_QUERY]


def _reply(entry: Entry) -> Reply:
    answer = parsed(entry.results, _RESULTS)
    if not isinstance(answer, Table):
        raise QueryError("rows were asked for")
    return Reply(answer.columns, tuple(answer.rows), entry.retrieved)
