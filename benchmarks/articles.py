"""Invented articles of provinces' economies, as many as are asked for: the same ones each time."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

from kg import resources
from kg.vocabulary import load

_GIVEN = ("Hưng", "Thảo", "Lành", "Quý", "Sương", "Đăng", "Nhạn", "Thiết", "Vị", "Mười")
_FAMILY = ("Vừ Mí", "Lò Thị", "Sùng A", "Đoàn Út", "Phùng Kim", "Nông Vĩnh", "Cù Xuân", "Lều Thế")
_FIGURES = (
    "kim ngạch xuất khẩu {state} {a} triệu USD, tăng {b}% so với cùng kỳ",
    "chỉ số sản xuất công nghiệp {grows} {b}% so với cùng kỳ",
    "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ {state} {c} tỷ đồng, tăng {b}% so với cùng kỳ",
    "thu ngân sách nhà nước trên địa bàn {state} {c} tỷ đồng",
    "giá trị sản xuất công nghiệp {state} {c} tỷ đồng, bằng {d}% kế hoạch năm",
    "vốn đầu tư toàn xã hội {state} {c} tỷ đồng",
)
_PLANS = (
    "kim ngạch xuất khẩu đạt {a} triệu USD",
    "chỉ số sản xuất công nghiệp tăng {b}%",
    "tổng mức bán lẻ hàng hóa và doanh thu dịch vụ đạt {c} tỷ đồng",
    "thu ngân sách nhà nước trên địa bàn đạt {c} tỷ đồng",
)
_TASKS = (
    "rà soát các cụm công nghiệp",
    "đẩy nhanh tiến độ giải phóng mặt bằng",
    "tham mưu UBND tỉnh cải tạo chợ phiên",
    "hỗ trợ doanh nghiệp kết nối tiêu thụ nông sản",
    "triển khai Nghị quyết số 57-NQ/TW",
)

_WRONG = 0.02  # share of figures that another article contradicts


def articles(count: int, seed: int = 1) -> Iterator[str]:
    """Yields articles as lines of JSON that ``tinhkg build`` reads: what provinces did in eight years."""
    terms = load(resources.ontology()).schemes["province"].values()
    names = sorted({term.vi for term in terms if term.one("unitType") == "tỉnh" and term.one("validTo")})
    chance = random.Random(seed)
    for number in range(count):
        yield json.dumps(_article(number, names, chance), ensure_ascii=False)


def _article(number: int, names: list[str], chance: random.Random) -> dict[str, str]:
    province = chance.choice(names)
    year, month, day = chance.randint(2017, 2024), chance.randint(1, 12), chance.randint(1, 28)
    own = random.Random(province)  # officials keep their posts: their names are the province's own
    head = f"{own.choice(_FAMILY)} {own.choice(_GIVEN)} {own.choice(_GIVEN)}"

    def filled(pattern: str, about: int, **more: str) -> str:
        told = random.Random(f"{province} {pattern} {about}")  # articles agree, mostly
        off = 30 * (chance.random() < _WRONG)
        return pattern.format(
            a=told.randint(100, 9000) + off,
            b=f"{told.randint(1, 19)},{told.randint(1, 9)}",
            c=f"{told.randint(1, 90)}.{told.randint(100, 960) + off}",
            d=told.randint(40, 110),
            **more,
        )

    parts = [f"{province}: công thương tháng {month}\n\n{day:02}/{month:02}/{year} - 08:30"]
    kind = number % 4
    if kind in (0, 1):
        words = {"state": "đạt", "grows": "tăng"} if kind else {"state": "ước đạt", "grows": "ước tăng"}
        told = filled(chance.choice(_FIGURES), year - 1, **words)
        parts.append(f"Theo UBND tỉnh {province}, năm {year - 1}, {told}.")
    elif kind == 2:
        parts.append(f"Năm {year}, tỉnh {province} phấn đấu {filled(chance.choice(_PLANS), year)}.")
    else:
        parts.append(
            f"Phó Chủ tịch UBND tỉnh {province} {head} yêu cầu Sở Công Thương {chance.choice(_TASKS)} "
            f"trước ngày 30/{min(month + 1, 12)}/{year}."
        )
    parts.append(f"Chợ phiên ngày {day} vẫn đông vui, người bán kẻ mua chuyện trò rôm rả bên bếp lửa.")
    return {"id": f"invented-{number}", "url": f"https://example.org/{number}", "text": "\n\n".join(parts) + "\n"}
