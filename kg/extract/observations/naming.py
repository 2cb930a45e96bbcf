"""Tokens that name what is measured: indicators."""

from __future__ import annotations

import re

from kg.extract.observations.meaning import Meaning
from kg.extract.observations.rows import BY_THE_WAY
from kg.extract.observations.subject import Subject
from kg.extract.observations.undertaking import invested, names_project, undertaking
from kg.language.fold import fold
from kg.language.token import Token
from kg.record import replace

_OF_WHOLE = ("", "cho", "vào", "của", "trong", "so với", "trên", "trong tổng", "tổng", "toàn", "trong cơ cấu", "cơ cấu")
_OF_ALL = (  # "tỷ trọng công nghiệp trong |cơ cấu kinh tế|"
    "trong",
    "trong tổng",
    "vào",
    "vào tăng trưởng",
    "trên",
    "so với",
)
_WHOSE = ("của", "của các", "trong", "trong các", "tại các")
_LEAD = 20
_WITHOUT = re.compile(r"\b(?:loại trừ|không (?:tính|kể|bao gồm)|trừ)(?: (?:đi|các khoản|khoản|số|phần))? $")
_LIKE = re.compile(r"(?:,? [^\W\d_]+){0,12}(?: (?:như|gồm)(?: sau)?:? |: )")
_AIM_OF = re.compile(r"\b(?:tăng|giảm|nâng)(?: dần| cao| nhanh| mạnh) $|\bhướng (?:tăng|giảm|nâng) $")
_WITHIN_ALL = re.compile(r"\btrong (?:phần|số|tổng số|cơ cấu|nguồn) $")  # "trong phần |thu nội địa|, thu tiền …"
_HAS_SHARE = re.compile(
    r"\bchiếm (?:tỷ trọng|tỉ trọng|tỷ lệ|phần)(?: [^\W\d_]+){0,3} (?:trong|của) (?:tổng |cơ cấu |hàng |mặt hàng )*$"
)
_SHARED = 60
_BUT = re.compile(r",? (?:nhưng|song|tuy nhiên|trong khi)(?: tổng)? ")
# "đạt 900 tỷ đồng; tốc độ tăng trưởng |bình quân| đạt 9%/năm" is that of the same
_AVERAGE = re.compile(r" (?:bình quân|hàng năm|hằng năm)\b")


_OFFERED = 200
_OFFERS = re.compile(r"\b(?:tập đoàn|công ty|liên danh|liên doanh|nhà đầu tư)\b[^.;]{0,120}\bđề xuất\b")


class Naming(Meaning):
    """Reads the names in a sentence into the subjects of its figures."""

    def _indicator(self, index: int, token: Token) -> None:
        if self._heads_parts(index, token):
            self.frame = replace(self.frame, headline=token.term, listing="parts")
            self.subjects, self.open, self.fresh = [], [], False
            return
        if self._again(index, token) or self._heads_list(index, token) or self._qualifies(token):
            return
        if token.weak and names_project(self, token):
            return
        if (without := _WITHOUT.search(self.folded, max(self.start, token.start - _LEAD), token.start)) is not None:
            self._all_without(without.start(), token)
            return
        if self._offered(token):
            self.subjects, self.open, self.fresh = [], [], False
            return
        if self._qualifies_product(token):
            return
        if self._whole_of_share(token):
            self.subjects, self.open, self.fresh = [], [], False
            self.begin = self.after_figure = token.end
            return
        if self.fresh and len(self.subjects) > 1 and BY_THE_WAY.match(self.folded, token.end):
            return
        listed = self.listed_here and self.frame.listing == "products"
        if listed and self.verb == "contribution" and not self._figure_next(index):
            return  # "một số sản phẩm đóng góp lớn đến |chỉ số sản xuất| như: đạm tăng 41%": said by the way
        if (whole := self._grows_within(index, token)) is not None:
            self.frame = replace(self.frame, headline=whole)
            return
        aim = _AIM_OF.search(self.folded, max(self.start, token.start - _LEAD), token.start)
        if aim and not self._figure_next(index):
            return  # "chuyển dịch theo hướng tăng dần |tỷ trọng công nghiệp chế biến|; dịch vụ chiếm 43%"
        if self._of_itemised_area(token):
            return  # "gieo trồng 900 ha, trong đó cây lúa |diện tích| 400 ha": the same area's
        if self._is_part(token) or (self.divisor is not None and token.start < self.divisor):
            return  # "đạt 96% |diện tích gieo trồng|, tăng 2%": the growth is not that of the whole
        if self.verb == "contribution" and token.term.one("contributionTo") is None:
            following = next((t.quantity for t in self.tokens[index + 1 :] if t.quantity is not None), None)
            if following is not None and following.kind == "percent":
                self.verb = None  # "đóng góp tích cực vào |tăng trưởng GRDP| 6,8%"
        if self.after_figure is not None and self._runs_from(self.after_figure, token.start):
            self.verb, self.grows, self.sign = None, False, 1  # "tăng 9% so với cùng kỳ với |số vốn| 900 tỷ đồng"
        printed, token = token, self._narrowed(self._generic(self._of_ahead(self._regional(index, token))))
        if self.others and token.term.one("genericCapital") == "true" and self._counted_last() is None:
            return  # "22.500 hộ đăng ký với |tổng vốn| …"
        if token is printed and self.folded[token.start : token.end] in map(fold, token.term.all("countedForm")):
            return  # "vốn" by itself, of nothing that was counted
        contributes = token.term.one("contributionTo") is not None
        dated = bool(self.stated) and self.itemised == token.term and self.tokens[index - 1].kind == "period"
        # "trong đó năm 2031 |xuất khẩu| đạt"
        part = self.stated[-1].subject.component if dated and token.weak else None
        part = (
            part
            or self.part_of(token.term)
            or self._part_again(token)
            or (self.frame.component if contributes else None)
        )
        said = self.ahead_said if self.ahead is not None and part == self.ahead.vi else None
        subject = Subject(token.term, token.start, token.end, component=part, area=self.area, stated=said)
        capital = token is printed and token.term.one("genericCapital") == "true"
        general = capital or printed.term.one("genericCapacity") == "true"
        zone = self.ahead.vi if self.ahead is not None and self.ahead.one("leads") != "true" else None
        project = undertaking(self, token.start, printed.term) if general and part in (None, zone) else None
        if part is not None and project is not None and fold(project.component or "").startswith(fold(part)):
            project = None  # "tại |Khu kinh tế| Thanh Thủy, tổng vốn đầu tư đạt …"
        project = project or (invested(self, token.start, token.term) if part is None and capital else None)
        if project is not None:
            subject = replace(project, start=token.start, end=token.end)  # "dự án Khu du lịch Na Hang với |tổng vốn| …"
        last = self.subjects[-1] if self.subjects and self.fresh else None
        joined = last is not None and self._joins(last.end, token.start)
        if last is not None and _WITHIN_ALL.search(self.folded, max(self.start, last.start - _LEAD), last.start):
            joined = False
        self.subjects = [*self.subjects, subject] if joined else [subject]
        if not joined:
            self.open = []
            before = self.tokens[index - 1] if index else None  # "…; |ước tính| thu nhập bình quân đạt 4 triệu đồng"
            led = before is not None and before.key == "estimate" and token.start - before.end <= 1
            self.estimate = self.estimate and (led or self.after_figure is None)
        self.fresh = True
        # "một số sản phẩm có chỉ số sản xuất tăng cao như …": the list's figures are parts of the indicator just named
        listing = "parts" if self.frame.listing and self.listed_here else None
        if contributes:
            listing = self.frame.listing  # "… đóng góp vào tăng trưởng như: sợi tăng 9%": said by the way
        elif listing and self.frame.listing == "products" and token.term.one("measureKind") == "volume":
            listing = "products"  # a product that has an indicator of its own
        general = token.weak and not (listing == "parts" and token.term.one("componentExpected") != "true")
        headline = self.frame.headline if general or contributes else token.term
        if headline is not self.frame.headline or listing != self.frame.listing:
            former = self.frame.former if headline is self.frame.headline else self.frame.headline
            self.frame = replace(self.frame, headline=headline, former=former, listing=listing)

    def _whole_of_share(self, token: Token) -> bool:
        """Says whether a name is but the whole of which something that nothing knows has a share.

        ``Giày chiếm tỷ trọng lớn trong |kim ngạch xuất khẩu|, chiếm 35%``, ``… chiếm 35% nhưng |xuất khẩu| giảm 9%``.
        """
        begin = max(self.start, token.start - _SHARED)
        known = any(t.kind == "component" and t.start >= self.item for t in self.between(self.item, token.start))
        if known or self._only_filler(self.start, token.start) or self.fresh:
            return False
        if _HAS_SHARE.search(self.folded, begin, token.start) is not None:
            return True
        untold = self.after_figure is not None and (not self.stated or self.stated[-1].end < self.after_figure)
        but = untold and _BUT.fullmatch(self.folded, self.after_figure or 0, token.start) is not None
        return but and self.verb == "share"

    def _part_again(self, token: Token) -> str | None:
        """Returns the part told before, of which a contrast goes on: ``gỗ chiếm 35% nhưng |xuất khẩu| giảm 9%``."""
        last = self.stated[-1].subject if self.stated else None
        if last is None or self.after_figure is None or not _BUT.fullmatch(self.folded, self.after_figure, token.start):
            return None
        same = token.term.key in (last.indicator.one("shareOf"), last.indicator.key)
        return last.component if same else None

    def _runs_from(self, figure: int, name: int) -> bool:
        """Says whether a name follows a figure in its clause: ``tăng 5% |và| nhập khẩu 1.300 triệu USD``."""
        return not any(
            t.kind == "break" and figure <= t.start and t.key not in ("-", "và") for t in self.between(figure, name)
        )

    def _qualifies(self, token: Token) -> bool:
        """Says whether a name only says whose figure it is, or of what a share.

        ``số lao động của |doanh nghiệp công nghiệp|``, ``chiếm 14% |tổng vốn|``.
        """
        share = self.verb in ("share", "contribution") or (
            bool(self.stated) and self.stated[-1].subject.indicator.one("shareOf") is not None
        )
        if self.after_figure is not None and share:
            between = self.folded[self.after_figure : token.start].strip() if token.start > self.after_figure else "-"
            if between in _OF_WHOLE:
                self.begin = self.after_figure = token.end
                return True
        last = self.subjects[-1] if self.subjects and self.fresh else None
        if last is None:
            return False
        if last.indicator.one("needsPart") == "true" and not self._broken(last.end, token.start):
            return True  # "tỷ lệ |dân số| có chữ ký số đạt …"
        between = self.folded[last.end : token.start].strip()
        shares = all(term.one("shareOf") for term in (token.term, last.indicator))
        return (token.weak and between in _WHOSE) or (shares and between.endswith(_OF_ALL))

    def _heads_list(self, index: int, token: Token) -> bool:
        """Says whether a general name only says what a list is of: ``nhiều sản phẩm có |sản lượng| tăng như: …``."""
        general = token.term.one("componentExpected") == "true"
        return general and self.frame.listing == "products" and self.listed_here and not self._figure_next(index)

    def _all_without(self, start: int, token: Token) -> None:
        """Takes all that is spoken of but what is named: ``nếu |loại trừ tiền sử dụng đất| đạt 3.200 tỷ đồng``."""
        if self.stack or self.folded.startswith(",", token.end):
            return
        whole = self.frame.headline
        self.subjects, self.open, self.fresh = [], [], False
        if whole is not None and whole.one("measureKind") == "amount":
            name = self.text[start : token.end]
            self.subjects, self.fresh = [Subject(whole, token.start, token.end, component=name, area=self.area)], True

    def _heads_parts(self, index: int, token: Token) -> bool:
        """Says whether an index only says of what the parts of a list are: ``ngành có |chỉ số tồn kho| cao như: …``."""
        if token.term.one("measureKind") != "index" or self.frame.listing != "parts" or not self.listed_here:
            return False
        figure = next((t for t in self.tokens[index + 1 :] if t.kind == "quantity"), None)
        led = any(t.key == "parts" for t in self.between(max(self.start, token.start - _LEAD), token.start))
        return led and figure is not None and _LIKE.match(self.folded, token.end, figure.start) is not None

    def _is_part(self, token: Token) -> bool:
        """Takes a name that is one of the parts just told: ``…; vốn ngoài nhà nước 28 tỷ; |vốn FDI| 8 tỷ đồng``."""
        parts = self.language.vocabulary.schemes.get("component", {})
        inner = parts.get(token.term.one("withinComponent") or "")
        if inner is not None and self.itemised is not None and self.itemised.key in inner.all("componentOf"):
            # "thu ngân sách đạt 9.000 tỷ đồng, trong đó |thu ngân sách địa phương| …"
            self.subjects = [Subject(self.itemised, token.start, token.end, component=inner.vi, area=self.area)]
            self.open, self.fresh = [], True
            return True
        part = parts.get(token.term.one("asComponent") or "")
        last = self.stated[-1].subject if self.stated else None
        if part is None or last is None or last.component is None:
            return False
        if last.indicator.key not in part.all("componentOf") or last.indicator.one("partsAreGoods") == "true":
            return False
        self.subjects = [replace(last, start=token.start, end=token.end, component=part.vi, stated=None)]
        self.open, self.fresh = [], True
        return True

    def _offered(self, token: Token) -> bool:
        """Says whether a sum or a capacity is only what an investor offers: ``Tập đoàn A đề xuất … |vốn| …``."""
        sized = token.term.one("measureKind") == "capacity" or token.term.one("genericCapital") == "true"
        begin = max(self.start, token.start - _OFFERED)
        return sized and _OFFERS.search(self.folded, begin, token.start) is not None

    def _qualifies_product(self, token: Token) -> bool:
        """Says whether trade only tells which product of a list is meant: ``hạt điều |xuất khẩu| đạt 900 tấn``."""
        listed = self.frame.listing == "products" and self.listed_here
        traded = token.weak and token.term.one("partsAreGoods") == "true"
        return listed and traded and not self._only_filler(self.begin, token.start)

    def _again(self, index: int, token: Token) -> bool:
        """Says whether an indicator's token only repeats or itemises the present one.

        ``doanh thu`` after ``doanh thu du lịch`` is the same indicator; in a list of parts a product is a part.
        """
        if (
            self.frame.listing == "parts"
            and self.listed_here
            and token.term.one("measureKind") == "volume"
            and self.frame.headline
        ):
            name = self.text[token.start : token.end]
            self.subjects = [Subject(self.frame.headline, token.start, token.end, component=name, area=self.area)]
            self.open, self.fresh = [], True
            return True
        last = self.subjects[-1] if self.subjects else None
        if last is None or (token.term.one("needsPart") == "true" and not self._figure_of(index, token.end)):
            return False
        if last.indicator.one("ofProjects") == "true" and last.start < self.item:
            return False  # "Nhà máy A công suất 88 MW; nhà máy B |công suất| 50 MW"
        if token.term.one("genericCapacity") == "true" and self._power_named(last.end, token.start):
            return False  # "7 nhà máy điện gió, tổng công suất 400 MW và 2 nhà máy nhiệt điện với |công suất| …"
        if self.fresh and last.indicator.one("measureKind") == "share" and self._share_said(index, token):
            return True  # "cơ cấu kinh tế tập trung ở khu vực công nghiệp với |tỷ lệ| 46%"
        another = self.ahead is not None and self.ahead.vi != last.component
        said = self.folded[token.start : token.end]
        begins = self.folded[last.start : last.end].startswith(said) or self._heads_name(last, said, token.start)
        same = token.weak and not another and begins
        if same and token.term.one("componentExpected") == "true" and not self._figure_of(index, token.end):
            return False  # "sản lượng điện đạt …; |sản lượng| đạm đạt …"
        if not same and not (self.stated and _AVERAGE.match(self.folded, token.end) and self._growth_word(token)):
            return False
        self.subjects, self.open, self.fresh = [replace(last, start=token.start, end=token.end)], [], True
        return True

    def _share_said(self, index: int, token: Token) -> bool:
        """Says whether a name is but the word for a share, right before a percentage."""
        figure = self._after(index)
        said = token.term.one("needsPart") == "true" and figure is not None and figure.start - token.end <= 1
        return said and figure is not None and figure.key == "percent"

    def _heads_name(self, last: Subject, said: str, at: int) -> bool:
        """Says whether a word heads the full name of what was just named: ``xuất nhập khẩu với |kim ngạch| …``."""
        if not self.fresh or self._broken(last.end, at):
            return False
        return any(fold(form).startswith(f"{said} ") for form in last.indicator.forms)

    def _growth_word(self, token: Token) -> bool:
        """Says whether a name is itself but a word of growth: ``tốc độ tăng trưởng``."""
        terms = self.language.gazetteer("cue").forms.get(self.folded[token.start : token.end], ())
        return any(term.key == "up" for term in terms)
