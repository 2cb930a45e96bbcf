"""What follows a document's number: its date, who issued it, its title, in any order."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import Final

from kg.extract import days
from kg.extract.documents.issuers import Issuer, issuing
from kg.extract.documents.reference import Reference, View
from kg.extract.documents.titles import QUOTE_REACH, quoted, title_end

ABOUT: Final = re.compile(r",?\s(?:về việc|về)[\s:]*")
"""What leads to a title."""
_SKIP: Final = re.compile(r"\s?\([^()]{1,40}\)|\snăm\s(?:19|20)\d\d\b")
_DATE_LEAD: Final = re.compile(r",?\s(?:ban hành |ký )?")
_ISSUER_LEAD: Final = re.compile(r",?\s(?:của|do)\s(?:ban chấp hành\s)?")
_LISTED: Final = re.compile(r"(?:,| và|, và)\s")
_OWN: Final = re.compile(r"\s(?:của|tại|vào thực tiễn của)\s(?:tỉnh|thành phố)\b")
_DATE_REACH: Final = 30


def completed(view: View, reference: Reference) -> Reference:
    """Returns a reference with the date, issuer and title that follow it, and with who is said to issue it.

    What follows the title of a numbered document is no longer about it, but about the one that holds it.
    """
    at = reference.end
    while at < view.limit:
        if skipped := _SKIP.match(view.folded, at, view.limit):
            at = skipped.end()
        elif reference.date is None and (day := _day_at(view, at)):
            reference, at = replace(reference, date=day.iso(None), end=day.end), day.end
        elif reference.issuer is None and not _past_title(reference) and (body := issuer_at(view, at)):
            reference, at = replace(reference, issuer=body.name, end=body.end), body.end
        elif reference.title is None and (about := ABOUT.match(view.folded, at, view.limit)):
            title, end = _title(view, about.end(), reference.code)
            if not title:
                break
            reference, at = replace(reference, title=title, end=end), end
        else:
            break
    if reference.issuer is None and (name := issuing(view.setting, view.bodies, reference.start)):
        return reference.issued_by(name, "sentence")
    return reference


def issuer_at(view: View, at: int) -> Issuer | None:
    """Returns the body named at ``at`` after ``của`` or ``do``, or None."""
    lead = _ISSUER_LEAD.match(view.folded, at, view.limit)
    if lead is None:
        return None
    return next((body for body in view.bodies if at < body.start <= lead.end() <= body.end), None)


def with_shared_issuers(view: View, found: list[Reference]) -> list[Reference]:
    """Returns the references with the issuers that stand after what they hold or list.

    ``Kế hoạch thực hiện Chỉ thị số 4/CT-TTg về … của Sở Công Thương``: the plan is the department's;
    ``Kế hoạch A, Kế hoạch B của UBND tỉnh``: both are the committee's.

    Args:
        view: the sentence.
        found: its references in order.
    """
    out: list[Reference] = []
    for at in range(len(found) - 1, -1, -1):
        outer, later = found[at], out[-1] if out else None
        if outer.issuer is None and outer.number is None:
            end = outer.end
            for inner in islice(found, at + 1, None):
                if inner.start >= outer.end:
                    break
                end = max(end, inner.end)
            if body := issuer_at(view, end):
                outer = outer.issued_by(body.name, "")
            elif later and later.issuer and not later.number and _LISTED.fullmatch(view.folded, outer.end, later.start):
                outer = outer.issued_by(later.issuer, "list")
        out.append(outer)
    return out[::-1]


def _past_title(reference: Reference) -> bool:
    return reference.title is not None and reference.number is not None


def _day_at(view: View, at: int) -> days.DayMention | None:
    """Returns the whole date printed at ``at``, or None."""
    lead = _DATE_LEAD.match(view.folded, at, view.limit)
    if lead is None:
        return None
    found = days.find(view.folded, lead.end(), min(view.limit, lead.end() + _DATE_REACH))
    return found[0] if found and found[0].start == lead.end() and found[0].iso(None) else None


def _title(view: View, begin: int, code: str | None) -> tuple[str, int]:
    """Returns the title that begins at ``begin``, without its quotation marks, and where it ends.

    A document of the country does not speak of ``tỉnh`` in its title: there the sentence goes on.
    """
    if span := quoted(view.text, begin, min(len(view.text), view.limit + QUOTE_REACH)):
        return view.text[span[0] : span[1]].strip(), span[1] + 1
    end = title_end(view.text, view.folded, begin, view.limit, view.body_starts)
    if code and not view.issuers.local(code) and (own := _OWN.search(view.folded, begin, end)):
        end = own.start()
    return view.text[begin:end], end
