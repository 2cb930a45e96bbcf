"""Words that look like cues and are none: ``với sự |quyết tâm| của các cấp, …``, ``gạch |bằng| đất nung``."""

from __future__ import annotations

import re
from typing import Final

from kg.language.token import Token

_BY: Final = {
    "target": re.compile(
        r"(?<!\w)(?:với|nhờ|bằng|bởi|cùng|bám sát)"
        r"(?: (?:có|sự|những|các|tinh thần|nỗ lực|cố gắng|ý chí|lòng|quyết tâm|tập trung|chung sức|đồng lòng|toàn diện|"
        r"vào cuộc|đoàn kết|chủ động|không ngừng|phấn đấu|và|cùng|với),?){0,8} $"
        # "thực hiện thắng lợi các |mục tiêu|, chỉ tiêu đã đề ra, kinh tế tăng 7%"
        r"|(?<!\w)(?:thực hiện|hoàn thành|đạt)"
        r"(?: (?:thắng lợi|thành công|xuất sắc|toàn diện|tốt|cao|có|hiệu quả|đạt|và|vượt|mức))* (?:các|những) $"
    ),
    "plan-figure": re.compile(r"(?<!\w)(?:bám sát|căn cứ|hướng tới)(?: (?:các|những|vào))? $"),
}
# "nền tảng cho việc thực hiện đạt |mục tiêu| tăng trưởng hai con số": no target is told
_MET_AIM: Final = re.compile(
    r"\b(?:thực hiện|hoàn thành|đạt được|hiện thực hóa|hướng tới|hướng đến)"
    r"(?: (?:đạt|thắng lợi|thành công|được|các|những))* $"
)
_NO_FIGURE: Final = re.compile(r"[^.;:%]*(?:[.;]|$)")
_EFFORTS: Final = ("phấn đấu", "quyết tâm")
_OF: Final = re.compile(r"(?: cao| lớn| chính trị){0,2} của\b")
_ASIDE: Final = re.compile(r"[^,;.:\d]*,")
_SPAN: Final = 80
_MADE_OF: Final = re.compile(
    r" (?!(?:số|khoảng|gần|hơn|trên|xấp xỉ|mức|tới|đến|chỉ|một|nửa|với|năm|tháng|quý|tổng|cả)\b)[^\W\d_]"
)


def sets_none(cue: Token, folded: str, start: int) -> bool:
    """Says whether a cue is a preposition, or one of a target or a plan a noun in a circumstance without a figure.

    Args:
        cue: the cue.
        folded: the article's text, folded.
        start: where its sentence begins.
    """
    if folded[cue.start : cue.end] == "bằng":
        return _MADE_OF.match(folded, cue.end) is not None  # "gạch |bằng| đất nung, giảm 5%"
    by = _BY.get(cue.key)
    if by is None:
        return False
    met = cue.key == "target" and _MET_AIM.search(folded, max(start, cue.start - _SPAN), cue.start)
    if met and _NO_FIGURE.match(folded, cue.end) is not None:
        return True
    if folded[cue.start : cue.end].endswith(_EFFORTS) and _OF.match(folded, cue.end):
        return True
    if folded[cue.start : cue.end] == "phấn đấu" and folded.endswith("dự toán ", start, cue.start):
        return True  # "85% dự toán |phấn đấu|": one of two plans
    led = by.search(folded, max(start, cue.start - _SPAN), cue.start)
    return led is not None and _ASIDE.match(folded, cue.end) is not None
