"""Growths of other periods that a figure is set against: ``tăng 7%, cao hơn mức tăng của quý II (2%)``."""

from __future__ import annotations

import re

from kg.extract.observations.dating import Dating
from kg.extract.observations.statement import Change
from kg.extract.observations.subject import of_country
from kg.language.token import Token
from kg.language.values.base import year_before
from kg.language.values.periodlabel import Period
from kg.language.values.quantity import Quantity
from kg.record import replace

_MORE = r"\b(?:(?:cao|thấp|nhanh|chậm|lớn|kém) hơn(?: so với)?|so với)"
_GREW = r"(?:mức|tốc độ) tăng(?: trưởng)?(?: bình quân)?"
_GROWTH = re.compile(rf"{_MORE} (?:{_GREW}|mức|con số) $")
_PERIOD = re.compile(rf"{_MORE}(?: {_GREW}(?: của)?)?(?: cả)? $")
_GROWTH_IN = re.compile(rf"{_MORE} (?:{_GREW}|tăng trưởng)(?: của)?(?: cả)? $")
# "tăng trưởng năm 2030 |là| 8%"
_IS = re.compile(r" (?:(?:chỉ|ước) )?(?:là|đạt|tăng|ở mức)(?: (?:gần|hơn|trên|khoảng))? $")
# "là một trong 6 tỉnh tăng trên 10%", "tăng trưởng của các địa phương dao động từ 3% đến 12%"
_ONE_OF = re.compile(
    r"\btrong (?:số )?\d+ (?:(?:tỉnh|địa phương|thành phố|thành)\b(?:, )?)+[^;.,]*$"
    r"|\b(?:nằm trong|thuộc|vào) (?:nhóm|tốp|top) [^;.,]*$"
    r"|\bdao động (?:trong khoảng )?(?:từ )?$"
    # "có 16/34 địa phương tăng trưởng GRDP đạt |từ 8% trở lên|"
    r"|\d (?:tỉnh,? thành(?: phố)?|địa phương|tỉnh|thành phố)(?: [^\W\d_]+){0,12} (?:trên|hơn|từ|dưới|vượt) $"
)
_MEAN = re.compile(  # "đạt 23 tỷ USD (bình quân 1 tháng đạt |2 tỷ USD|)"
    r"\((?:tính )?bình quân (?:1|một|mỗi|hàng|hằng) (?:tháng|ngày|tuần|quý)\b[^,;()]*$"
)
_OF_NATION = re.compile(  # "chiếm 32% tổng vốn FDI của cả nước (|10 tỷ USD|)"
    r"\d ?% [^,;()]*\b(?:cả nước|toàn quốc|việt nam) \((?:(?:đạt|là|trên|hơn|gần|khoảng) ){0,2}$"
)
_COUNTRY = re.compile(
    r"\((?:(?:mức )?(?:bình quân|trung bình) )?(?:của )?(?:cả nước|toàn quốc) (?:(?:ước|chỉ) )?"
    r"(?:tăng|(?P<falls>giảm))(?: (?:gần|hơn|trên|khoảng|trưởng))? $"
)
_SAYS_OTHER = re.compile(r" theo (?:thông báo|số liệu|công bố|đánh giá|tính toán|báo cáo)\b[^();]*\)")
# "cao hơn tăng trưởng tín dụng toàn ngành là |1,1%|": by how much, or the other's own
_HIGHER = re.compile(r"\b(?:cao|thấp) hơn (?:mức |tốc độ )?tăng(?: trưởng)? [^,;.()\d]{2,40} là $")
# "trong cơ cấu |nội bộ ngành nông nghiệp|, chăn nuôi chiếm 35%": of the branch, not of the economy
_INNER = re.compile(r"\bnội bộ\b|\bcơ cấu (?:giá trị )?(?:sản xuất )?(?:của )?(?:ngành|lĩnh vực) (?!kinh tế)")
_BEGAN = (
    r"(?:khi|lúc|ngày|những ngày|thời điểm|buổi)(?: mới| đầu| vừa)* (?:tái lập|chia tách|tách tỉnh|thành lập tỉnh)\b"
)
_BEGINNINGS = re.compile(rf"\b{_BEGAN}[^,;.\d]*$")
_BEGINNINGS_BEHIND = re.compile(rf" (?:vào |của |ở )?{_BEGAN}")
_GREW_THEN = re.compile(rf"\b{_GREW}(?: của)? $")
_THEN = re.compile(r" (?:(?:là|chỉ|đạt|ở mức|âm) )*")
_FAR = 60
_FAR_CLASS = 90


def _before(token: Token, period: Period | None) -> Period | None:
    """Returns the period that a base of comparison is, for a figure of a period; None where it is no earlier one."""
    base = token.base
    if base is None or period is None or base.kind not in ("year_on_year", "year"):
        return None
    return year_before(period, base.month, base.year)


class Contrasts(Dating):
    """Reads what is told of another period by the way."""

    def _contrasted(self, index: int, token: Token) -> bool:
        """Says whether a period only stands beside a growth of its own: ``tăng 7%, cao hơn |quý II| (2%)``."""
        behind = self.tokens[index + 1 : index + 4]
        figure = behind[1].quantity if len(behind) > 2 else None
        if figure is None or figure.kind != "percent" or (behind[0].key, behind[2].key) != ("(", ")"):
            return self._grown_in(index, token)
        return _PERIOD.search(self.folded, max(self.start, token.start - _FAR), token.start) is not None

    def _grown_in(self, index: int, token: Token) -> bool:
        """Says whether a period is that of a growth told behind it: ``cao hơn tăng trưởng |năm 2030| là 8%``."""
        figure = next((t for t in self.tokens[index + 1 : index + 3] if t.key == "percent"), None)
        if token.period is None or figure is None or _IS.fullmatch(self.folded, token.end, figure.start) is None:
            return False
        return _GROWTH_IN.search(self.folded, max(self.start, token.start - _FAR), token.start) is not None

    def _of_others(self, index: int, quantity: Quantity) -> bool:
        """Says whether a figure is of other places, of the country, or by another's count.

        ``một trong 6 tỉnh tăng trên |10%|``, ``so với bình quân cả nước (|6%|)``, ``(|5%| theo thông báo của …)``.
        """
        far = max(self.start, quantity.bound_start - _FAR)
        if _ONE_OF.search(self.folded, max(self.start, quantity.start - _FAR_CLASS), quantity.start):
            return True
        if self.stack and _MEAN.search(self.folded, far, quantity.bound_start):
            return True
        if _OF_NATION.search(self.folded, far, quantity.bound_start):
            return True
        shares = self.verb == "share" or (self.fresh and self.subjects[-1].indicator.one("measureKind") == "share")
        if quantity.kind == "percent" and shares and _INNER.search(self.folded, self.start, quantity.bound_start):
            return True
        if quantity.kind == "percent" and _HIGHER.search(self.folded, far, quantity.bound_start):
            return True
        opens = self.tokens[index - 1] if index else None
        if quantity.kind != "percent" or opens is None or opens.key != "(":
            return False
        if _SAYS_OTHER.match(self.folded, quantity.end):
            return True
        before = self.tokens[index - 2] if index > 1 else None
        return before is not None and before.kind == "base" and before.key == "other"

    def _of_beginnings(self, quantity: Quantity) -> bool:
        """Says whether a figure is of a time that the words do not tell: ``khi mới tái lập tỉnh đạt |9 tỷ đồng|``."""
        if _BEGINNINGS_BEHIND.match(self.folded, quantity.end):
            return True
        begin = max(self.begin, quantity.bound_start - _FAR_CLASS)
        said = _BEGINNINGS.search(self.folded, begin, quantity.bound_start) is not None
        return said and not any(t.kind == "period" for t in self.between(self.begin, quantity.start))

    def _told_by_contrast(self, index: int, token: Token, quantity: Quantity) -> bool:
        """States the growth of another period: ``…, cao hơn mức tăng |5%| của quý I``, ``… thấp hơn quý I (|8%|)``."""
        if quantity.kind != "percent":
            return False
        if (country := _COUNTRY.search(self.folded, self.start, quantity.bound_start)) is not None:
            return self._told_of_country(token, quantity, -1 if country["falls"] else 1)
        if (base := self._grown_base(index, quantity)) is not None:
            falls = self.folded.endswith("âm ", 0, quantity.bound_start)
            return self._told_of_then(token, quantity, base, -1 if falls else 1)
        before = self.tokens[index - 2] if index > 1 else None
        inside = before is not None and before.period is not None and self._contrasted(index - 2, before)
        at = next((i for i in range(index - 1, max(index - 3, -1), -1) if self._grown_in(i, self.tokens[i])), None)
        inside = inside or at is not None
        told = self.stack[-1][1] if inside and self.stack else self.open
        told = told or (self.stated[-1:] if at is not None and not self.fresh else [])
        named = self.tokens[index - 2 if at is None else at] if inside else self._after(index)
        period = named.period.period if named is not None and named.period is not None else None
        if period is None and named is not None and told:
            period = _before(named, told[-1].period)  # "cao so với mức 6% của |cùng kỳ|"
        if named is None or period is None or not told:
            return False
        if not inside and self.folded[token.end : named.start].strip() != "của":
            return False
        far = max(self.start, quantity.bound_start - _FAR)
        if not inside and _GROWTH.search(self.folded, far, quantity.bound_start) is None:
            return False
        opened, frame = list(self.open), self.frame
        statement = self._state(told[-1].subject, quantity.bound_start, max(token.end, named.end))
        statement.period, statement.period_basis, statement.status = period, "stated", "actual"
        if told[-1].changes or not statement.subject.allows(quantity, self.language):
            statement.changes.append(Change(quantity, 1))
        else:  # "tỷ lệ hộ nghèo còn 5%, thấp hơn mức |6%| của năm 2030"
            statement.level = quantity
        self.contrasts.append(self.stated.pop())
        self.open, self.frame = opened, frame
        return True

    def _grown_base(self, index: int, quantity: Quantity) -> Token | None:
        """Returns the base whose own growth a figure is: ``tăng 9% (… so với mức tăng |cùng kỳ| âm 7%)``, or None."""
        base = self.tokens[index - 1] if index else None
        if base is None or base.kind != "base" or _THEN.fullmatch(self.folded, base.end, quantity.bound_start) is None:
            return None
        return base if _GREW_THEN.search(self.folded, self.start, base.start) is not None else None

    def _told_of_then(self, token: Token, quantity: Quantity, base: Token, sign: int) -> bool:
        """States the growth that the same had in the period compared with; says whether it is known which."""
        told = self.open or (self.stack[-1][1] if self.stack else [])
        period = _before(base, told[-1].period) if told else None
        if period is None:
            return False
        opened, frame = list(self.open), self.frame
        statement = self._state(told[-1].subject, quantity.bound_start, token.end)
        statement.period, statement.period_basis, statement.status = period, "stated", "actual"
        statement.changes.append(Change(quantity, sign))
        self.contrasts.append(self.stated.pop())
        self.open, self.frame = opened, frame
        return True

    def _told_of_country(self, token: Token, quantity: Quantity, sign: int) -> bool:
        """States the growth of the country beside that of a place: ``tăng 5%, cao hơn … (cả nước tăng |3%|)``."""
        told = self.stack[-1][1] if self.stack and self.stack[-1][1] else self.open or self.stated or self.earlier
        if not told or not told[-1].changes:
            return False
        opened, frame, subject = list(self.open), self.frame, told[-1].subject
        indicator = of_country(self.language, subject.indicator)
        statement = self._state(replace(subject, indicator=indicator), quantity.bound_start, token.end)
        statement.subject = replace(statement.subject, national=True)
        statement.changes.append(Change(quantity, sign))
        self.contrasts.append(self.stated.pop())
        self.open, self.frame = opened, frame
        return True
