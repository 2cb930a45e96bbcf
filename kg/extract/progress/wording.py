"""How progress is worded: the verbs of work that can be reported, what makes a sentence a wish, where a report ends."""

from __future__ import annotations

import re
from typing import Final

DELIVERS: Final = re.compile(
    r"(?:tham mưu|trình|xây dựng|rà soát|lập|ban hành|hoàn thành|hoàn thiện|hoàn tất|triển khai|thực hiện|tổ chức|"
    r"phê duyệt|thẩm định|phối hợp|kiểm tra|thanh tra|xử lý|tháo gỡ|giải quyết|hướng dẫn|đôn đốc|bàn giao|giải ngân|"
    r"lắp đặt|lắp thêm|nạo vét|cải tạo|nâng cấp|sửa chữa|thành lập|cắt giảm|đơn giản hóa|số hóa|công khai|niêm yết|"
    r"cập nhật|báo cáo|gửi|lấy ý kiến|tổng hợp|đề xuất|kiến nghị|bố trí|phân bổ|đưa|hỗ trợ|kết nối|khắc phục|bổ sung|"
    r"điều chỉnh|kiện toàn|sắp xếp|giải phóng mặt bằng|san lấp|di dời|khảo sát|nghiên cứu|thống kê|cấp|thu hồi|"
    r"tập huấn|đào tạo|bồi dưỡng|tuyên truyền|xúc tiến|vận động|chuẩn bị|vận hành|tăng cường|đẩy mạnh|đẩy nhanh|"
    r"đối thoại|cử|theo dõi|giám sát|phân công|cụ thể hóa|thông qua|nghiệm thu|bình ổn|soạn thảo|"
    r"dự thảo|quán triệt)\b"
)
"""Verbs of work that a body can finish."""
LASTS: Final = re.compile(
    r"(?:triển khai|thực hiện|phối hợp|tăng cường|đẩy mạnh|đẩy nhanh|theo dõi|giám sát|nghiên cứu|chuẩn bị|lấy ý kiến|"
    r"tuyên truyền|vận động|đôn đốc|hỗ trợ)\b"
)
"""Verbs of work that goes on: a body that ``đã triển khai`` has begun, and may not have finished."""
ADVERB: Final = re.compile(
    r"(?:cơ bản|kịp thời|chủ động|tích cực|khẩn trương|tập trung|tiếp tục|nhanh chóng|sớm|trực tiếp|đồng bộ|cũng|"
    r"từng bước|quyết liệt|nghiêm túc|thường xuyên|xong|lại|thể)\s"
)
"""Words between a cue and its verb."""
FINISHED: Final = ("hoàn thành", "xong", "hoàn tất")
"""Ends of cues that say by themselves that work is done or not."""
BEGUN: Final = ("triển khai", "thực hiện")
"""Ends of cues that hold a verb already: ``đang triển khai đề án``, ``chưa thực hiện việc rà soát``."""
STANDS: Final = (*FINISHED, "hạn", "tiến độ", "chậm")
"""Ends of cues that need no verb behind them: ``việc lập danh sách còn chậm``."""
WISH: Final = re.compile(
    r"\b(?:nếu|giả sử|giá như|trường hợp|phấn đấu|sẽ|cần|phải|nên|dự kiến|để|nhằm|mong|"
    r"(?<!theo )(?<!thực hiện )(?<!đáp ứng )yêu cầu|đề nghị|(?<!được )(?<!trung ương )(?<!tỉnh )(?<!bàn )giao(?! thông|"
    r" dịch| thương)|(?<!các )kiến nghị|cam kết|hứa|tránh|không để|trước khi|cho đến khi|quyết tâm|hy vọng|kỳ vọng|"
    r"tiến tới|bảo đảm|đảm bảo|hãy|chưa biết|liệu|có thể|lẽ ra|đáng lẽ|theo kế hoạch sẽ)\b"
)
"""Words before a cue that make the sentence a wish, a plan, an order or a condition."""
PURPOSE: Final = re.compile(r"(?:[^\w]*)(?:để|nhằm)\s[^;.:]{5,140}?,\s")
"""A purpose that opens a sentence: what follows its comma may well have happened."""
CEREMONY: Final = re.compile(
    r"tổ chức\s(?:\S+\s){0,4}?(?:họp|hội nghị|lễ|buổi|cuộc|đoàn|hội thảo|phiên|gặp mặt|diễn đàn|hội chợ|tọa đàm|"
    r"kỳ họp|đại hội|làm việc|ngày hội|hoạt động|kỷ niệm|festival|liên hoan|giải|tuần|chương trình)\b"
)
"""News of a meeting or a festivity, which is no work done."""
ORDERS: Final = re.compile(r"\b(?:chỉ đạo|yêu cầu|(?<!bàn )giao(?! thông| dịch| thương)|đề nghị|công điện)\b")
"""Words within the work that make it an order to others: ``đã ban hành văn bản chỉ đạo các sở``."""
GENERAL: Final = re.compile(
    r"(?:(?:chưa đầy|chưa tới|gần|hơn|khoảng|trên)\s)?(?:\d+(?:/\d+)?\s)?"
    r"(?:tốt\s|xuất sắc\s|toàn diện\s|vượt mức\s|(?:các|những|nhiều|hầu hết|toàn bộ|cơ bản)\s)*"
    r"(?:nhiệm vụ|chỉ tiêu|mục tiêu|kế hoạch(?: năm| đề ra|$)|dự toán|công việc)\b|"
    r"(?:trên|hơn|gần|khoảng)?\s?\d[\d.,]*\s?%"
)
"""What is done where nothing single is told: ``đã hoàn thành tốt nhiệm vụ``, ``đã hoàn thành 97% dự toán``."""
IF: Final = re.compile(r",?\s(?:nếu|với điều kiện|hay chưa|hay không)\b")
"""Words behind a report that take it back: ``đã được phê duyệt |nếu| …``."""
AIMS: Final = re.compile(r"\s(?:nhằm|để)\s(?!lại\b)|\s?\(|\s?[–]\s|:\s|\"")
CONTINUES: Final = re.compile(
    r",\s(?=(?:qua đó|từ đó|góp phần|trong đó|nhờ đó|tạo|với|bảo đảm|đảm bảo|đạt|được|bị|tăng|giảm|đồng thời|tuy nhiên|"
    r"nhưng|còn|hiện|dự kiến|phấn đấu|sở|ubnd|các|do|vì|bởi|nên|trước|song|riêng|gồm|bao gồm|theo|sau khi|cùng với)\b)"
)
"""Commas behind which something other than the work begins."""
JOIN: Final = re.compile(r"(?:[,;]|,? và|[,;]? đồng thời,?|,? song|,? nhưng|,? còn)\s+$")
"""Between two reports of one body in a sentence: ``đã hoàn thành A |và| đã trình B``."""
