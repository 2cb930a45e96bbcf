"""Branches of the economy that stand for their department: ``ngành công thương`` -> ``Sở Công Thương tỉnh X``."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from kg.extract.actors.bodies import body_of
from kg.extract.context import Setting
from kg.language import organisation
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import AgencyFact

BRANCH: Final = re.compile(
    r"(?:toàn )?ngành\s(?P<field>[^,.;:()\d]{3,48}?)(?:\s(?:của\s)?(?:toàn\s)?(?:tỉnh|thành phố)(?:\s(?:ta|nhà))?)?$"
)
"""A branch, ``field`` its name without the province's."""
_SUBJECT: Final = re.compile(
    r"(?:toàn )?ngành\s(?P<field>[^,.;:()\d]{3,32}?)(?:\stỉnh)?(?=\s(?:sẽ |tiếp tục )?"
    r"(?:tập trung|đề ra|xác định|đặt ra|triển khai|thực hiện)\b)"
)


class Branches:
    """Tells the departments of branches in one article.

    Args:
        setting: the article.
        language: the vocabulary.
        agencies: the bodies found, with every mention.

    Attributes:
        departments: the names of the departments in the article, the one named most often first.
    """

    __slots__ = ("_language", "_setting", "departments")

    def __init__(self, setting: Setting, language: Language, agencies: tuple[AgencyFact, ...]) -> None:
        """Counts the departments: a bare ``sở`` is the one that the article is about."""
        self._setting, self._language = setting, language
        counted = Counter(
            {agency.name: len(agency.evidence) for agency in agencies if fold(agency.name).startswith("sở ")}
        )
        self.departments = [name for name, _ in sorted(counted.items(), key=lambda item: -item[1])]

    def at(self, start: int, limit: int) -> tuple[int, int, str] | None:
        """Returns the span of ``ngành X`` at ``start``, about to do something, and its department, or None."""
        named = _SUBJECT.match(self._setting.folded, start, limit)
        name = self.department_of(named["field"]) if named else None
        return (start, named.end(), name) if named and name else None

    def department_of(self, field: str) -> str | None:
        """Returns the department of a branch by the branch's folded name, or None where there is no such department."""
        wanted = f"sở {field}"
        for name in self.departments:
            if fold(name).startswith(wanted):
                return name
        found = organisation.find(f"Sở {field}", fold(wanted), self._language)
        if found and found[0].start == 0 and found[0].end == len(wanted):
            body = body_of(found[0], self._setting, self._language)
            return body.name if body else None
        return None
