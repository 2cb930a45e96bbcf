"""How groups of bodies and persons are named that a request is addressed to: ``các sở, ngành``, ``mỗi cán bộ``."""

from __future__ import annotations

import re
from typing import Final

GROUP: Final = re.compile(
    r"(?:(?:tất cả |toàn thể )?(?:các|những|từng|mỗi|hai|\d+)\s|cấp ủy|chính quyền|người đứng đầu|thủ trưởng|"
    r"chủ tịch ubnd|ubnd|đơn vị|"
    r"địa phương|doanh nghiệp|chủ đầu tư|nhà đầu tư|nhà thầu|hội đồng nhân dân|phòng|người dân|nhân dân|bà con|"
    r"lực lượng)"
)
BODY: Final = (
    "sở|ban|bộ|ngành|huyện|thành phố|thị xã|xã|phường|địa phương|đơn vị|cơ quan|doanh nghiệp|cấp|chính quyền|ubnd|hđnd|"
    "tỉnh|chủ đầu tư|nhà đầu tư|nhà thầu|hợp tác xã|hiệp hội|tổ chức|ngân hàng|chi cục|cục|công ty"
)
INSTITUTION: Final = re.compile(
    rf"\b(?:{BODY}|cấp ủy|phòng|hội|cán bộ|đảng viên|lực lượng|đoàn thể|trường|đại biểu|thành viên|tập đoàn|xí nghiệp|"
    r"công chức|viên chức|người lao động|người dân|nhân dân|bà con|cá nhân|thương nhân|hộ|hộ dân|siêu thị|"
    r"nhà phân phối|cơ sở (?:sản xuất|kinh doanh)|chủ hồ|chủ rừng|tổ công tác|mặt trận|nhà máy thủy điện|trung tâm)\b"
)
NOT_GROUP: Final = re.compile(
    r"\b(?:dự án|nhà máy|hoạt động|chỉ tiêu|sản phẩm|mặt hàng|chợ|cụm công nghiệp|khu công nghiệp|giải pháp|nhiệm vụ|"
    r"khó khăn|vướng mắc|nội dung|vấn đề)\b(?! thủy điện)"
)
# "các sở, ngành |theo chức năng, nhiệm vụ| tháo gỡ khó khăn"
BY_FUNCTION: Final = re.compile(
    r",?\s(?:căn cứ|theo|trên cơ sở|tùy theo)\s(?:đúng\s)?(?:chức năng|thẩm quyền|nhiệm vụ)"
    r"(?:(?:,|\svà)?\s(?:chức năng|nhiệm vụ|thẩm quyền|quyền hạn|quản lý(?: nhà nước)?|được giao|"
    r"được phân công|của (?:mình|đơn vị|ngành)|lĩnh vực phụ trách))*"
)
# "các đơn vị |vận hành| lưới điện tăng cường …": what the addressees do anyway
JOB: Final = re.compile(r"(?:bảo trì|duy tu|bảo dưỡng|sửa chữa|thu mua|vận hành|thi công)\b")
BUSY: Final = re.compile(r"\b(?:đơn vị|doanh nghiệp|cơ sở|công ty|thương nhân|hộ|nhà thầu)\s$")
