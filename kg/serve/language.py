"""The language that a client wants."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request as HttpRequest

LANGUAGES: Final = ("vi", "en")
"""Those that labels and pages have; the first where a client wants none of them."""


def language_of(http: HttpRequest) -> str:
    """Returns the language that a client wants: as ``?lang=`` says, else ``Accept-Language``, else Vietnamese."""
    asked = http.query_params.get("lang")
    if asked in LANGUAGES:
        return asked
    for part in http.headers.get("accept-language", "").lower().split(","):
        tag = part.partition(";")[0].strip().partition("-")[0]
        if tag in LANGUAGES:
            return tag
    return LANGUAGES[0]
