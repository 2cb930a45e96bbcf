"""How a request is worded: the verbs that ask, the words that oblige, the verbs that tasks begin with."""

from __future__ import annotations

import re
from typing import Final

from kg.language.values.wording import begun

STRONG: Final = re.compile(
    begun(
        r"yêu cầu|đề nghị|kêu gọi(?! (?:thu hút |vốn )?đầu tư)|lưu ý|quán triệt|"
        r"giao(?! (?:thương|thông|dịch|lưu|đất|mặt bằng|"
        r"ban(?! (?:quản lý|qlda|chỉ đạo|dân tộc|thường vụ|thường trực|tổ chức|tuyên giáo|chấp hành|giám đốc|điều hành"
        r"))))(?: nhiệm vụ)?(?: cho)?|phân công|có ý kiến(?: chỉ đạo)?|"
        r"chỉ đạo(?! tại| hội nghị| buổi| điều hành| của| đẩy)",
        *(
            "theo ",
            "đáp ứng ",
            "các ",
            "những ",
            "nhu cầu, ",
            "được ",
            "bị ",
            "một số ",
            "nhiều ",
            "kiến nghị, ",
            "ngoại ",
        ),
    )
    + r"\b(?! (?:của|về|thực tiễn|này|đó|cao|đặt ra|đề ra|phát triển))"
)
"""Verbs that ask by themselves; not the nouns of the same form (``theo yêu cầu``, ``đáp ứng yêu cầu``)."""
WEAK: Final = re.compile(
    begun(
        "nhấn mạnh|chỉ rõ|nêu rõ|cho rằng|khẳng định|gợi ý|mong muốn|mong|đề ra|định hướng|kết luận|phát biểu|"
        "đồng tình|phân tích"
    )
    + r"\b"
)
"""Verbs of speaking: what follows is a request only where a body is told that it needs to do something."""
CRITICISES: Final = re.compile(begun("phê bình|nhắc nhở|chấn chỉnh") + r"\b")
"""Verbs of blame: what the one who blames asks for comes in the sentences behind."""
REPORTS: Final = re.compile(
    r"\b(?:cho biết|thông tin|chia sẻ|báo cáo|cho hay|trả lời|bày tỏ|phản ánh|trao đổi|nói|nhận định|đánh giá|"
    r"ghi nhận|biểu dương|"
    r"cảm ơn|chúc mừng|tin tưởng|phát biểu|tiếp thu|giải trình|nhấn mạnh|khẳng định|kết luận|chỉ đạo|yêu cầu|"
    r"đề nghị|cho rằng|lưu ý|giao|kêu gọi)\b"
)
"""Verbs after a person's name that make them the one who speaks."""
MODAL: Final = re.compile(
    r"(?:(?:cũng |còn |vẫn |đều )?(?:cần phải|cần|phải|nên|có trách nhiệm|có nhiệm vụ|hãy|sẽ)(?:\s(?:cần|phải))?\s)+"
)
VERB: Final = re.compile(
    r"(?:tập trung|tiếp tục|chủ động|chủ trì|phối hợp|rà soát|xây dựng|triển khai|thực hiện|tổ chức|hỗ trợ|"
    r"nghiên cứu|tham mưu|"
    r"nâng cao|nâng cấp|bố trí|hoàn thiện|hoàn thành|đôn đốc|hướng dẫn|bám sát|chú trọng|quan tâm|lưu ý|"
    r"quyết liệt|khẩn trương|kịp thời|"
    r"thường xuyên|đầu tư|phát triển|thu hút|kiểm tra|kiểm soát|xử lý|tháo gỡ|giải quyết|cải thiện|đảm bảo|"
    r"bảo đảm|duy trì|"
    r"khai thác|huy động|ưu tiên|đẩy mạnh|đẩy nhanh|tăng cường|tăng tốc|theo dõi|cụ thể hóa|phấn đấu|"
    r"tạo điều kiện|tạo mọi điều kiện|"
    r"mở rộng|kết nối|ứng dụng|đổi mới|khuyến khích|tuyên truyền|quán triệt|giám sát|đề xuất|báo cáo(?! (?:của|"
    r"tại|cho thấy))|cập nhật|phân công|"
    r"xác định|lựa chọn|chuẩn bị|thành lập|ban hành|bổ sung|điều chỉnh|giữ vững|phát huy|tận dụng|khắc phục|"
    r"nắm bắt|nắm chắc|nắm|sớm|"
    r"tích cực|nỗ lực|linh hoạt|thúc đẩy|vận động|quản lý|siết chặt|đánh giá|tổng hợp|công khai|cải cách|rút ngắn|"
    r"nhân rộng|"
    r"xúc tiến|quảng bá|căn cứ|bình ổn|dự báo|đào tạo|tranh thủ|tính toán|làm tốt|làm rõ|làm việc|đưa|gắn|"
    r"coi trọng|chấn chỉnh|phân bổ|"
    r"giải ngân|lập|trình|phê duyệt|xem xét|có (?:giải pháp|kế hoạch|phương án|biện pháp|cơ chế)|không để|"
    r"tuyệt đối|hạn chế|"
    r"chuyển đổi|cơ cấu lại|tái cơ cấu|liên kết|vào cuộc|đồng hành|lắng nghe|kiên quyết|nghiêm túc|thống nhất|"
    r"khơi thông|sử dụng|"
    r"áp dụng|bảo vệ|phòng(?:,)? chống|sắp xếp|kiện toàn|chăm lo|đấu tranh|ngăn chặn|thanh tra|cung cấp|hợp tác|"
    r"tham gia|mời gọi|"
    r"thí điểm|tìm|đi đầu|xóa bỏ|cắt giảm|đơn giản hóa|số hóa|hiện đại hóa|đa dạng hóa|đồng bộ|từng bước|"
    r"đặc biệt quan tâm|nhanh chóng|ngay|tránh|"
    r"xây mới|củng cố|tập huấn|bồi dưỡng|phổ biến|giới thiệu|chỉ đạo|điều hành|kiến nghị|"
    r"khai trương|khởi động|đề cao|phát động|"
    r"cải tạo|lồng ghép|đối thoại|gặp gỡ|tiếp cận|thực thi|tuân thủ|chấp hành|giao|cử|bàn giao|kích cầu|"
    r"kích thích|phân tích|chống|nạo vét|lắp đặt|lắp thêm|niêm yết|công bố|thẩm định|thu gom|cam kết|dự trữ)\b"
)
"""Verbs that a task begins with."""
ASKED: Final = re.compile(
    rf"(?:không (?:được |nên )?{VERB.pattern}|"
    r"dừng|tạm dừng|đình chỉ|chấm dứt|thu hồi|nêu cao|nêu gương|nêu rõ|trực tiếp|vận hành|nghiêm cấm|không được|"
    r"không chủ quan|không lơ là|không đùn đẩy|không né tránh|thông qua|cho ý kiến|cho phép|chấp thuận|trả lời|"
    r"tiếp thu|tiếp nhận|gửi|hoàn trả|hoàn tất|hoàn chỉnh|khôi phục|phục hồi|sửa chữa|duy tu|bảo dưỡng|bảo trì|"
    r"giảm thiểu|giữ gìn|bảo tồn|bồi thường|giải phóng|cấp phép|điều tra|truy quét|khoanh vùng|ký kết|thu mua|"
    r"tiết kiệm|kê khai|đăng ký|thống kê|kiểm kê|kiểm đếm|cắm mốc|di dời|phân cấp|ủy quyền|phân định|phân loại|"
    r"phân tách|làm việc với|lãnh đạo(?:,| và)? chỉ đạo|tăng ca|tăng thời lượng|nhìn nhận|rút kinh nghiệm|kiểm điểm|"
    r"tự kiểm tra|minh bạch|chia sẻ|quy định|thiết lập|hình thành|khởi công|mạnh dạn|đề ra|phân kỳ|gia hạn|miễn|"
    r"chịu trách nhiệm|định kỳ|hằng tuần|hằng tháng|hằng quý|hàng tuần|hàng tháng|hàng quý)\b"
)
"""More of them, which say so only right behind a verb of asking or those whom it asks."""
NOUN: Final = re.compile(r"\s(?:của|năm|tháng|quý|đã|được|đang|là|có|tăng|giảm|đạt)\b")
"""After one of these verbs: words that make it a noun (``đầu tư của tỉnh năm qua``)."""
PAST: Final = re.compile(
    r"\b(?:đã|từng|vừa qua|vừa|đang|được đánh giá|đạt (?:được|nhiều|kết quả)|có nhiều|còn (?:nhiều|một số|gặp))\b"
)
"""Words by which a sentence reports what happened."""
LEAD: Final = re.compile(
    r"(?:[-+•*]\s*|\(?\d{1,2}[.)]\s*|(?:thứ \w+|một là|hai là|ba là|bốn là|năm là|trước (?:hết|mắt)|đồng thời|"
    r"bên cạnh đó|ngoài ra|theo đó|trong đó|"
    r"cùng với đó(?: là)?|bên cạnh đó là|song song với đó|song song đó|mặt khác|"
    r"(?:đặc biệt|cụ thể|nhất là|tại đây)(?=[,:])|đó là|"
    r"đòi hỏi|do đó|vì vậy|do vậy|để làm được điều này|từ đó|"
    r"về nhiệm vụ[^,:]{0,60}|(?:trong )?(?:thời gian tới|những tháng cuối năm|thời gian còn lại[^,]{0,20}|"
    r"giai đoạn tới)|"
    r"(?:trong |bước vào |bước sang )?(?:năm \d{4}|quý [ivx\d]+(?:[/-]\d{4})?|tháng \d+(?:[/-]\d{4})?|"
    r"6 tháng cuối năm)|ngay từ (?:đầu năm|bây giờ)|từ nay[^,]{0,30})\s?[,:]?\s|"
    r"h[ằà]ng (?:tuần|tháng|quý|năm), |trong quá trình [^,;.]{3,50}?,?\s(?=phải |cần |các |sở )|"
    r"để [^,;.]{5,90}, |nhằm [^,;.]{5,90}, |với [^,;.]{5,90}, |trên cơ sở [^,;.]{5,90}, |"
    r"trong bối cảnh [^,;.]{3,60}, |trước [^,;.]{5,60}, )"
)
"""What may stand before a request: connectives, times, circumstances."""


def after_leads(folded: str, at: int, limit: int) -> int:
    """Returns the offset after the connectives and circumstances that begin at ``at``.

    >>> "đồng thời, trong thời gian tới, sở cần"[after_leads("đồng thời, trong thời gian tới, sở cần", 0, 38):]
    'sở cần'
    """
    while at < limit:
        while at < limit and folded[at] in " \"'“”-–•*+:,":
            at += 1
        lead = LEAD.match(folded, at, limit)
        if lead is None:
            return at
        at = lead.end()
    return at
