"""What an article says of a project's progress: ``sẽ khởi công``, ``đã khánh thành``, ``chậm tiến độ do vướng …``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.extract.context import Setting

_MODAL: Final = (
    r"(?:(?:sẽ|đã|đang|vừa|mới|sắp|chưa|dự kiến|chuẩn bị|đủ điều kiện(?: để)?|tiếp tục|được|sớm|chính thức|cơ bản|bị|"
    r"xúc tiến)\s)*"
)
_STAGE: Final = re.compile(
    rf"\b(?P<stage>{_MODAL}(?:động thổ(?: khởi công)?|khởi công(?: xây dựng)?|khánh thành|thông xe(?: kỹ thuật)?|"
    r"hợp long|hòa lưới|vận hành (?:thương mại|thử|chạy thử)|phát điện(?: thương mại)?|"
    r"đi vào (?:hoạt động|sản xuất|vận hành|khai thác)(?: (?:chạy thử|thương mại))?|"
    r"đưa vào (?:hoạt động|khai thác|vận hành|sử dụng)(?: thương mại)?|chấp thuận chủ trương(?: đầu tư)?|"
    r"cấp (?:giấy )?chứng nhận đầu tư|phê duyệt|giải phóng mặt bằng|thi công|triển khai (?:xây dựng|thi công|đầu tư)|"
    r"đầu tư xây dựng|xúc tiến đầu tư|chậm tiến độ|tạm dừng|dừng (?:triển khai|thi công)|thu hồi|bãi bỏ|"
    r"chấm dứt(?: hoạt động)?|kêu gọi đầu tư)|(?:sẽ|đã|vừa|cơ bản) hoàn thành(?! \d))\b"
)
_OBSTACLE: Final = re.compile(
    r"(?:\b(?:do|vì|bởi)\s(?=(?:còn |đang |bị |gặp )*(?:vướng|thiếu|chưa|chậm|khó khăn|ảnh hưởng|không))|"
    r"\b(?=(?:vướng mắc|vướng|gặp khó khăn|gặp vướng mắc)\s))"
    r"(?P<what>[^,;.()…]{6,120})"
)
_REACH: Final = 160
_CLOSE: Final = 30
_LIST: Final = re.compile(r"(?:,| và|, và)\s")
_BREAK: Final = re.compile(r"[;…]|\.\s|\btrong khi\b|\bcòn\b")


@dataclass(frozen=True, slots=True)
class Progress:
    """The stage that a project has reached and what stands in its way, each as printed, or None."""

    stage: str | None
    obstacle: str | None


def progress_of(setting: Setting, start: int, end: int, stop: int) -> Progress:
    """Returns what the sentence around a project's name ``[start, end)`` says of its stage and its obstacles.

    Nothing is read past ``stop``, where the next project is named, unless the two are one list.
    The nearest phrase wins; before the name it must stand close, since Vietnamese puts the verb there
    (``khởi công Nhà máy X``); after it within the same part of the sentence.
    """
    sentence = setting.sentence_at(start)
    folded = setting.folded
    if _LIST.fullmatch(folded, end, stop):
        stop = sentence.end
    after = folded[end : min(max(stop, end), end + _REACH)]
    if cut := _BREAK.search(after):
        after = after[: cut.start()]
    before = folded[max(sentence.start, start - _CLOSE) : start]
    if cuts := list(_BREAK.finditer(before)):
        before = before[cuts[-1].end() :]
    leading = [match for match in _STAGE.finditer(before) if not re.search(r"[,.:]", before[match.end() :])]
    near = leading[-1] if leading else None
    following = _STAGE.search(after)
    stage: str | None = None
    if near is not None:
        at = start - len(before)
        stage = setting.quote(at + near.start("stage"), at + near.end("stage"))
    elif following is not None:
        stage = setting.quote(end + following.start("stage"), end + following.end("stage"))
    obstacle = _OBSTACLE.search(after)
    return Progress(
        stage, setting.quote(end + obstacle.start("what"), end + obstacle.end("what")).strip() if obstacle else None
    )
