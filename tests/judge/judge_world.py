"""Two invented articles with gold facts, small enough to count by hand."""

from __future__ import annotations

import hashlib
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg.model import (
    AgencyFact,
    Article,
    DocumentFact,
    EventFact,
    Evidence,
    Facts,
    ObservationFact,
    OfficialFact,
    ProvinceFact,
)

TEXT = (
    "Ngày 10/1/2025, UBND tỉnh Đồng Nai tổ chức hội nghị tổng kết. Chủ tịch UBND tỉnh Trần Văn Mẫu dự.\n"
    "Ảnh: Lê Thử\n"
    "Năm 2024, GRDP của tỉnh tăng 8%; kim ngạch xuất khẩu ước đạt 23.900 triệu USD, tăng 10,8%; nhập khẩu đạt 5 tỷ USD. "
    "Thu ngân sách đạt 60 nghìn tỷ đồng. Toàn tỉnh có 12 dự án.\n"
    "Bà con phấn khởi đón năm mới."
)


def article(text: str = TEXT, name: str = "a") -> Article:
    return Article(name, f"{name}.txt", text, hashlib.sha256(text.encode("utf-8")).hexdigest())


def evidence(quote: str, text: str = TEXT) -> tuple[Evidence, ...]:
    start = text.index(quote)
    return (Evidence(start, start + len(quote), quote, start, quote),)


def observation(quote: str, confidence: float, rule: str = "level", **slots: Any) -> ObservationFact:  # noqa: ANN401 # slots of any kind
    filled = {"indicator_key": None, "component": None, "area": "Đồng Nai", "area_key": "dong-nai-1", "period": "2024"}
    known = {**filled, "status": "actual", **slots}
    return ObservationFact(evidence(quote), rule, confidence, **known)


def found() -> Facts:
    """What an extractor might find in the first article."""
    return Facts(
        article=article(),
        title=None,
        publisher="Báo Mẫu",
        published="2025-01-10",
        province=ProvinceFact(
            evidence("Đồng Nai"), "named", 0.97, name="Đồng Nai", version="dong-nai-1", basis="named"
        ),
        officials=(
            OfficialFact(
                evidence("Chủ tịch UBND tỉnh Trần Văn Mẫu"),
                "role name",
                0.95,
                inferred={"organisation": "province of the article"},
                name="Trần Văn Mẫu",
                role="chủ tịch",
                organisation="Ủy ban nhân dân tỉnh Đồng Nai",
            ),
        ),
        agencies=(
            AgencyFact(evidence("UBND tỉnh Đồng Nai"), "named", 0.95, name="UBND Đồng Nai", kind="committee"),
            AgencyFact(evidence("Thu"), "named", 0.95, name="Tổng công ty Thử Nghiệm", kind="company"),
        ),
        documents=(
            DocumentFact(
                evidence("tổng kết"), "number", 0.9, number="1-NQ/TW", type=None, issuer=None, date=None, title=None
            ),
        ),
        observations=(
            observation("12 dự án", 0.45, indicator="Số dự án FDI", value=Decimal(12), unit="dự án"),
            observation(
                "GRDP của tỉnh tăng 8%",
                0.95,
                "growth",
                inferred={"period": "sentence"},
                indicator="Tổng sản phẩm trên địa bàn",
                value=Decimal(8),
                unit="%",
            ),
            observation(
                "kim ngạch xuất khẩu ước đạt 23.900 triệu USD, tăng 10,8%",
                0.85,
                indicator="Giá trị xuất khẩu",
                value=Decimal(23900),
                unit="triệu USD",
                change_pct=Decimal("10.8"),
            ),
            observation(
                "nhập khẩu đạt 5 tỷ USD", 0.85, indicator="Kim ngạch nhập khẩu", value=Decimal(5), unit="tỷ USD"
            ),
        ),
        events=(
            EventFact(
                evidence("hội nghị tổng kết"), "held", 0.9, kind="hội nghị tổng kết", date="2025-01-10", organiser=None
            ),
        ),
    )


def wanted() -> dict[str, Any]:
    """What a person found in the two articles, as the files hold it."""
    same: dict[str, Any] = {"area": "tỉnh Đồng Nai", "period": "2024", "status": "actual"}
    return {
        "a": {
            "id": "a",
            "publisher": "Báo Mẫu",
            "province": "Đồng Nai",
            "officials": [
                {"name": "Trần Văn Mẫu", "role": "Chủ tịch", "organisation": "UBND tỉnh Đồng Nai"},
                {"name": "Lê Thử", "role": "Phóng viên", "organisation": None, "optional": True},
            ],
            "agencies": ["UBND tỉnh Đồng Nai"],
            "documents": [{"number": "01-NQ/TW", "type": "Nghị quyết", "title": "thử nghiệm"}],
            "projects": ["Cầu Mẫu Hai"],
            "observations": [
                {**same, "indicator": "GRDP", "change_pct": 8, "change_base": "year_on_year"},
                {
                    **same,
                    "indicator": "Kim ngạch xuất khẩu",
                    "status": "estimate",
                    "value": 23.9,
                    "unit": "tỷ USD",
                    "bound": ">",
                    "change_pct": 10.8,
                },
                {**same, "indicator": "Kim ngạch nhập khẩu", "value": 5, "unit": "tỷ USD", "optional": True},
                {**same, "indicator": "Thu ngân sách nhà nước", "value": 60, "unit": "nghìn tỷ đồng"},
            ],
            "events": [{"kind": "hội nghị", "date": "2025-01-10", "organiser": "UBND tỉnh Đồng Nai", "chair": []}],
        },
        "b": {
            "id": "b",
            "publisher": None,
            "province": "Bến Tre",
            "agencies": [],
            "observations": [{**same, "indicator": "GRDP", "area": "Bến Tre", "change_pct": 7}],
            "directives": [{"by": "Nguyễn Thử", "to": None, "action": "rà soát các dự án chậm", "deadline": None}],
        },
    }


def write(folder: Path) -> Path:
    """Writes the gold files of the two articles."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, item in wanted().items():
        (folder / f"{name}.json").write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")
    return folder
