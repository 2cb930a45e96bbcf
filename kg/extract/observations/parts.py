"""Tokens that name parts: branches, goods, kinds of capital, by which indicators are broken down."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from kg.extract.observations.products import SOME, products_told
from kg.extract.observations.subject import MONEY, Subject, component_of
from kg.extract.observations.wholes import Wholes
from kg.language.fold import fold
from kg.language.token import Token
from kg.language.values.periodlabel import Period
from kg.record import replace
from kg.vocabulary import Term

_NEAR = 30
_BEHIND = 12
_OWN_COUNT = re.compile(r" (?:đầu tư )?(?:cho |đối với )?\d")
_KIND = re.compile(r"(?P<kind>(?: [^\W\d_]+){1,3}) $")
_GOODS = re.compile(  # the goods of an item of a list, without words that say no more than that they are goods
    r" ?(?:(?:và|các|riêng|còn|như|gồm|là|nhóm|mặt hàng|hàng|nhóm hàng|sản phẩm) )*"
    r"(?P<what>(?!(?:xuất|nhập|kim|giá|trị|thị|khối|bằng|sản) )[^\W\d_]+(?: (?!(?:của|tại|ở|trên|trong|sang|vào|đạt|"
    r"ước|với|cũng|vẫn|tiếp|có|được|đã|đều|do|từ|là|các|chiếm|đang|lại|mức|bị|chủ|quý|năm|tháng|và|xuất|nhập)\b)"
    r"[^\W\d_]+){1,3}) "
)
_MAINLY = re.compile(r"\b(?:chủ yếu|tập trung)(?: ở| là| từ| thuộc| vào)? $")  # "tăng chủ yếu ở |khu vực FDI|, đạt …"
_TRADE = re.compile(r"\b(?:xuất|nhập) khẩu $")
_PRICE_OF = re.compile(  # "giá xuất khẩu |cà phê| giảm"
    r"\bgiá (?:(?:bán|mua|thu mua|xuất khẩu|nhập khẩu|nội địa|mặt hàng|các mặt hàng|sản phẩm|của) )*$"
)
_SOURCE = re.compile(r"^(?:thuộc|từ|bằng) ")  # "vốn đầu tư |thuộc| ngân sách nhà nước"
_BOTH = re.compile(r" (?:và|hoặc|hay) (?:thủ tục |cấp )?$")
_ANOTHER = re.compile(
    r" và (?P<what>(?!các |một |những |duy |tiếp |đã |sẽ |có |đưa |góp |là |trở )[^\W\d_]+(?: [^\W\d_]+){0,6}) "
)


class Parts(Wholes):
    """Reads the parts named in a sentence into the subjects of its figures."""

    def _component(self, index: int, token: Token) -> None:
        leads = token.term.one("leads") == "true"  # "cấp mới", "tăng thêm"
        alike = leads and token.term.one("asOfEnd") != "true"
        name, stated = token.term.vi, None if alike else _SOURCE.sub("", self.text[token.start : token.end].strip())
        homes = token.term.all("componentOf")
        last = self.subjects[-1] if self.subjects else None
        if token.term.one("asOfEnd") == "true" and (self._runs_on(index, homes) or self._sums(index, homes)):
            return
        if self._repeats_name(token):
            return
        if self._priced(token):
            self.subjects, self.open, self.fresh = [], [], False
            return
        if not leads and self._repeats_part(token):
            return
        if self._some_only(index):
            self.subjects, self.fresh = [], False  # "một số |ngành dịch vụ| then chốt tăng trên 6%": not all of it
            return
        if token.term.one("scopes") == "true" or self._names_gate(token):
            self._scope(token)
            return
        if last is not None and self.fresh and (both := self._with_part(last, token, homes)) is not None:
            self.subjects[-1] = both
            return
        if (
            last is not None
            and self.fresh
            and not self._broken(last.end, token.start)
            and token.start - last.end < _NEAR
        ):
            if last.indicator.one("shareOf") and last.component is None and self._sibling(token, last.indicator):
                return  # "tỷ trọng trong GRDP của |dịch vụ| khoảng 40%"
            indicator = self._named_alike(last, homes)
            if last.component is None and indicator is not None:
                if (kind := self._of_kind(last, token)) is not None:
                    name, stated = kind, None
                self.subjects[-1] = replace(last, indicator=indicator, component=name, stated=stated, end=token.end)
                if indicator != last.indicator:
                    self.frame = replace(self.frame, headline=indicator)
            elif self.folded[last.start : last.end] in map(fold, last.indicator.all("weakForm")):
                self.subjects, self.fresh = [], False  # "giá trị sản xuất |ngành y tế|": not that of industry
            return
        spoken = last if last is not None and self.fresh and last.component is None else None
        structured = spoken is not None and spoken.indicator.one("shareOf") is not None and self._ratio_behind(index)
        if spoken is not None and structured and self._sibling(token, spoken.indicator):
            return  # "Cơ cấu kinh tế chuyển dịch, tập trung ở |công nghiệp| với tỷ lệ 46%"
        contributed = self._contributed(index, homes)
        headline = contributed or self._home(homes)
        strange = headline is None or headline.key not in homes
        economy = self._economy(index, token) if strange else None
        if economy is not None:
            headline = economy
            self.frame = replace(self.frame, headline=economy, listing=None)
        if strange and economy is None and (whole := self._told_after(index, token, homes)) is not None:
            headline = whole
            self.frame = replace(self.frame, headline=whole, listing=None)
        if headline is None and last is not None and self.fresh and last.indicator.key in homes:
            headline = last.indicator  # "giá trị sản xuất các ngành: |trồng trọt| đạt 900 tỷ đồng"
        headline = self._measuring(index, self._spoken_of(headline, homes), homes)
        if self.frame.listing == "products" and self.listed_here and self._figure_next(index):
            return  # a product of the list, named by its own words
        if products_told(self) and self.folded.endswith("sản phẩm ", self.begin, token.start):
            return  # "sản phẩm lọc dầu giảm 9%, sản phẩm |may mặc| giảm 2%"
        verb = self._after(index)
        grows = verb is not None and verb.key in ("up", "down") and not self.folded.startswith(" từ ", verb.end)
        shared = headline is not None and headline.one("shareOf") and not grows
        if headline is not None and headline.one("shareOf") and grows and not self.stated:
            # after a sentence on the structure: "Khu vực |dịch vụ| tăng 7%, đóng góp 2,6 điểm phần trăm"
            headline = self._whole(headline, homes) or headline
            self.frame = replace(self.frame, headline=headline)
        if headline is not None and shared:
            if self._share_next(index):
                if self._sibling(token, headline):
                    return
            else:
                headline = self._whole(headline, homes) or headline  # "|dịch vụ| đạt 900 tỷ đồng, chiếm 27%"
        if (headline is None or headline.key not in homes) and (share := self._share_next_of(index, token)) is not None:
            self.subjects = [Subject(share, token.start, token.end, area=self.area)]
            self.open, self.fresh = [], True
            return
        counted = self._capital_counted(token)
        if counted is not None and counted in homes and self._figure_next(index):
            # "134 dự án FDI với tổng vốn |đăng ký bổ sung| đạt …"
            self._narrow_count(token, homes)
            indicator = self.language.vocabulary.term("indicator", counted)
            self.subjects = [Subject(indicator, token.start, token.end, component=name, area=self.area)]
            self.open, self.fresh = [], True
            return
        counts = any(t.kind in ("following", "led") for t in self.tokens[index + 1 : index + 4])
        heads = not leads and (
            self._only_filler(self.begin, token.start)
            or _MAINLY.search(self.folded, max(self.begin, token.start - _NEAR), token.start) is not None
        )
        measured = index in self.rows or contributed is not None or self._figure_next(index, far=heads)
        # "đóng góp lớn nhất là |dịch vụ|, tăng 9%"
        led = any(t.key == "contribution" for t in self.between(self.start, token.start))
        goes_on = self.after_figure is not None or led
        measured = measured or (goes_on and self._grows_behind(index))
        joint = None if leads or (measured and not heads) else self._with_another(index, token)
        measured = measured or joint is not None
        if headline is None or headline.key not in homes or counts or not measured:
            if self._only_filler(self.begin, self._trade_before(token)):
                self.ahead, self.ahead_said = token.term, None if leads else stated
            if leads and self._beside_part(token):
                self.several = homes
                self.part, self.part_homes, self.ahead = None, (), None
            elif leads:
                self.part, self.part_homes = token.term.vi, homes
                self._narrow_count(token, homes)
            return
        joined = self.fresh and last is not None and last.component and self._joins(last.end, token.start)
        longer = self._longer_name(index, token, headline) or self._goods_name(index, token, headline) or joint
        if longer is not None:
            name, stated = longer, None
        subject = Subject(headline, token.start, token.end, component=name, area=self.area, stated=stated)
        self.subjects = [*self.subjects, subject] if joined else [subject]
        self.open, self.fresh = [], True

    def _capital_counted(self, token: Token) -> str | None:
        """Returns the capital of what was counted: ``8 dự án FDI …``; after a semicolon ``vốn |cấp mới| …`` alone."""
        if self.open:
            return self.open[-1].subject.indicator.one("capital")
        near = self.folded[max(self.begin, token.start - _BEHIND) : token.end]
        figure = next((t.quantity for t in self.tokens if t.start >= token.end and t.quantity is not None), None)
        summed = figure is not None and figure.unit_key in MONEY
        told = self._counted_last() if summed and "vốn" in near and token.term.one("leads") == "true" else None
        return told.indicator.one("capital") if told is not None else None

    def _counted_last(self) -> Subject | None:
        """Returns what was counted last in the sentence, or a thing named since: ``một dự án FDI với vốn …``."""
        named = self.subjects[-1] if self.subjects and self.fresh else None
        if named is not None and named.indicator.one("measureKind") == "count":
            return named
        if self.risen is not None and self.risen.indicator.one("measureKind") == "count":
            return self.risen
        if self.open or self.counts:
            return self.open[-1].subject if self.open else self.counts[-1].subject
        last = self.stated[-1].subject if self.stated and not self.others else None
        return last if last is not None and last.indicator.one("measureKind") == "count" else None

    def _longer_name(self, index: int, token: Token, headline: Term) -> str | None:
        """Returns a part with the words that tell which of it: ``|tôm thẻ chân trắng| 900 ha, tôm sú …``, or None."""
        behind = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        figure = behind.quantity if behind is not None else None
        spoken = (headline, self.itemised, self.frame.headline)
        if figure is None or not any(term is not None and term.one("componentExpected") == "true" for term in spoken):
            return None
        kind = _KIND.fullmatch(self.folded, token.end, figure.bound_start)
        if kind is None or self._only_filler(token.end, figure.bound_start):
            return None
        return self.text[token.start : kind.end("kind")]

    def _with_another(self, index: int, token: Token) -> str | None:
        """Returns a branch told together with one that no vocabulary names: ``đóng tàu |và cấu kiện nổi| tăng 8%``."""
        figure = self._after(index + 1)
        another = None if figure is None else _ANOTHER.fullmatch(self.folded, token.end, figure.start)
        if figure is None or another is None:
            return None
        if self.language.find("filler", self.folded, another.start("what"), figure.start):
            return None
        if figure.key == "(" and not _signed(self._after(index + 2)):
            return None
        if figure.key not in ("(", "up", "down"):
            return None
        return self.text[token.start : another.end("what")]

    def _goods_name(self, index: int, token: Token, headline: Term) -> str | None:
        """Returns goods of a list that are named for a part: ``gạo tăng 6%; |bánh phồng tôm| tăng 2%``, or None."""
        verb = self._after(index)
        if (
            headline.one("partsAreGoods") != "true"
            or verb is None
            or verb.key not in ("up", "down", "level", "estimate")
        ):
            return None
        goods = _GOODS.fullmatch(self.folded, self.begin, verb.start)
        if goods is None or goods.end("what") < token.end:
            return None
        longer = goods.start("what") < token.start or token.end < goods.end("what")
        return self.text[goods.start("what") : goods.end("what")] if longer else None

    def _spoken_of(self, headline: Term | None, homes: tuple[str, ...]) -> Term | None:
        """Returns the general indicator that the part before was one of: ``trong đó sản lượng lúa …, |ngô| …``."""
        last = self.stated[-1].subject if self.stated else None
        if last is None or last.component is None or last.indicator.one("componentExpected") != "true":
            return headline
        return last.indicator if last.indicator.key in homes else headline

    def _of_kind(self, name: Subject, token: Token) -> str | None:
        """Returns a crop with the words that tell which of it: ``sản lượng |chè búp tươi| đạt …``, or None."""
        crop = self.language.find("crop", self.folded, token.start, token.end)[:1]
        figure = next((t.start for t in self.tokens if t.quantity is not None and t.start >= token.end), None)
        if not crop or figure is None or (crop[0].start, crop[0].end) != (token.start, token.end):
            return None
        told = component_of(self.text, self.folded, name, figure, self.tokens)
        said = self.text[token.start : token.end]
        return told if told is not None and told.lower().startswith(f"{said.lower()} ") else None

    def _with_part(self, last: Subject, token: Token, homes: tuple[str, ...]) -> Subject | None:
        """Returns an indicator with another part of its whole: ``doanh thu lưu trú, ăn uống và |lữ hành| đạt …``."""
        part = self.language.vocabulary.schemes.get("component", {}).get(last.indicator.one("asComponent") or "")
        whole = last.indicator.one("broader")
        if part is None or last.component is not None or whole not in homes or not self._joins(last.end, token.start):
            return None
        indicator = self.language.vocabulary.term("indicator", whole)
        return replace(last, indicator=indicator, component=f"{part.vi} và {token.term.vi}", end=token.end)

    def _names_gate(self, token: Token) -> bool:
        """Says whether a part is the place of a name behind it: ``qua cửa khẩu |Lao Bảo|``, not ``… của tỉnh``."""
        if token.term.one("scopesByName") != "true" or not self.folded.endswith("cửa khẩu", token.start, token.end):
            return False
        return self.text[token.end + 1 : token.end + 2].isupper()

    def _some_only(self, index: int) -> bool:
        """Says whether only some branches of a part are spoken of: ``nhiều ngành |công nghiệp| tăng trên 15%``."""
        before = self.tokens[index - 1] if index else None
        if before is None or before.key != "parts" or self.tokens[index].start - before.end > 1:
            return False
        return self.folded.startswith(SOME, before.start)

    def _trade_before(self, token: Token) -> int:
        """Returns where goods begin with the trade before them: ``|xuất khẩu cà phê| dẫn đầu, với sản lượng …``."""
        said = _TRADE.search(self.folded, self.begin, token.start)
        return said.start() if said is not None else token.start

    def _repeats_name(self, token: Token) -> bool:
        """Says whether words behind a figure are but its indicator's own: ``thả nuôi 900 ha |thủy sản các loại|``."""
        if not self.open or self.after_figure is None or token.start - self.after_figure > 1:
            return False
        if self.open[-1].subject.indicator.one("measureKind") == "count":
            return False  # "3 |khu công nghiệp|, thu hút 62 dự án": of which all that follows is
        said = self.folded[token.start : token.end].removesuffix(" các loại")
        return fold(self.open[-1].subject.indicator.vi).endswith(f" {said}")

    def _priced(self, token: Token) -> bool:
        """Says whether only the price of a part is told: ``do giá |cà phê| giảm 10%`` is no figure of exports."""
        headline = self.frame.headline
        of_prices = headline is not None and headline.one("measureKind") in ("price", "index")
        named = self.fresh and self.subjects[-1].end > self.begin
        return not (of_prices or named) and _PRICE_OF.search(self.folded, self.start, token.start) is not None

    def _grows_behind(self, index: int) -> bool:
        """Says whether a growth stands behind the comma after a part: ``…, nhất là |chế biến|, tăng 9%``.

        ``|dịch vụ| với mức tăng khá, tăng 9%``, too.
        """
        behind = self.tokens[index : index + 5]
        if len(behind) > 2 and (behind[1].key, behind[2].key) == ("up", ","):
            filled = self._only_filler(behind[0].end, behind[1].start) and self._only_filler(*_gap(behind[1:3]))
            behind = behind[2:] if filled else behind
            kinds = [t.key if t.kind in ("break", "cue") else t.kind for t in behind]
            return filled and kinds == [",", "up", "quantity"]
        kinds = [t.key if t.kind in ("break", "cue") else t.kind for t in behind[1:4]]
        beside = all(two.start - one.end <= 1 for one, two in pairwise(behind[:4]))
        return beside and kinds in ([",", "up", "quantity"], [",", "down", "quantity"])

    def _ratio_behind(self, index: int) -> bool:
        """Says whether a ratio and its percentage stand behind a part: ``|công nghiệp| với tỷ lệ 46%``."""
        name, figure = [*self.tokens[index + 1 : index + 3], None, None][:2]
        if name is None or figure is None or name.kind != "indicator" or figure.key != "percent":
            return False
        return name.term.one("needsPart") == "true" and self._only_filler(self.tokens[index].end, name.start)

    def _beside_part(self, token: Token) -> bool:
        """Says whether a part is told together with the one before it: ``đầu tư mới và |điều chỉnh tăng vốn|``."""
        joined = _BOTH.search(self.folded, self.start, token.start)
        if joined is None:
            return False
        begin, end = max(self.start, joined.start() - _NEAR), joined.start()
        schemes = ("component", "component:trailForm")
        named = (part for scheme in schemes for part in self.language.find(scheme, self.folded, begin, end))
        counted = self.after_figure is not None and end - self.after_figure <= _BEHIND
        apart = counted and _OWN_COUNT.match(self.folded, token.end)  # "28 dự án mới và |tăng vốn| cho 15 dự án"
        return not apart and any(part.end == end and part.term.one("leads") == "true" for part in named)

    def _repeats_part(self, token: Token) -> bool:
        """Says whether a part stands right behind the figure said of it: ``diện tích nuôi tôm đạt 53.000 ha |tôm|``."""
        last = self.open[-1] if self.open else None
        return last is not None and last.component == token.term.vi and token.start - last.end <= 1

    def _runs_on(self, index: int, homes: tuple[str, ...]) -> bool:
        """Takes ``lũy kế`` after the figure of a month as the months to its end; says whether it meant that."""
        subject = self.open[-1].subject if self.open else self.frame.subject
        period = self.frame.period
        if subject is None or subject.indicator.key in homes or period is None or period.start.month == 1:
            return False
        token = self.tokens[index]
        if self.folded[token.start : token.end] in [fold(form) for form in token.term.all("beforeCountForm")]:
            return False  # "|nâng| tổng số doanh nghiệp lên 4.500": they are counted, not summed up
        if period.start.month != period.end.month or period.start.year != period.end.year:
            return False
        following = self._after(index)
        if following is not None and following.kind == "period":
            return False
        self.moved = True
        self.ran_on = bool(self.open) or self.after_figure is None  # not of what no vocabulary names
        self.month = self.month or self.frame
        self.frame = replace(self.frame, period=Period(date(period.start.year, 1, 1), period.end))
        return True

    def _sums(self, index: int, homes: tuple[str, ...]) -> bool:
        """Says whether ``lũy kế`` is said of a flow up to a month: ``nhập khẩu |lũy kế| đến tháng 10 đạt …``."""
        following = self._after(index)
        named = self.subjects[-1].indicator.key if self.subjects and self.fresh else None
        return named is not None and named not in homes and following is not None and following.kind == "period"

    def _narrow_count(self, token: Token, homes: tuple[str, ...]) -> None:
        """Takes a part that stands right after the count it is said of: ``11 dự án |điều chỉnh vốn|``."""
        counted = self.open[0] if len(self.open) == 1 else None
        if (
            counted is None
            or counted.subject.indicator.one("measureKind") != "count"
            or counted.subject.indicator.key not in homes
        ):
            return
        if not self.folded[counted.end : token.start].strip():
            counted.subject, counted.end = replace(counted.subject, component=token.term.vi), token.end


def _gap(pair: list[Token]) -> tuple[int, int]:
    """Returns what stands between two tokens."""
    return pair[0].end, pair[1].start


def _signed(token: Token | None) -> bool:
    """Says whether a growth is told by its sign or verb: ``(|-52%|)``, ``(|giảm| 4%)``."""
    if token is None:
        return False
    return token.key in ("up", "down") or (token.kind == "quantity" and token.key == "percent")
