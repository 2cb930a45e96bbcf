"""Directives: who asks whom to do what by when, over sentences and paragraphs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.extract import directives, documents
from kg.extract.actors import agencies, officials
from kg.extract.context import Setting
from kg.language.lexicon import Language
from kg.model import DirectiveFact

Settled = Callable[..., Setting]
SCT = "Sở Công Thương tỉnh Hà Giang"


def read(settled: Settled, language: Language, text: str, published: str = "2031-02-10") -> tuple[DirectiveFact, ...]:
    setting = settled(text, published=published)
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    found = directives.extract(setting, language, people, bodies, documents.extract(setting, language))
    for fact in found:
        assert fact.action == fact.evidence[0].quote
        for piece in fact.evidence:
            assert setting.article.text[piece.start : piece.end] == piece.quote
    return found


def told(facts: tuple[DirectiveFact, ...]) -> list[tuple[str | None, str | None, str]]:
    return [(fact.by, fact.to, fact.action) for fact in facts]


def test_a_speech_is_followed_over_its_paragraphs(settled: Settled, language: Language) -> None:
    text = (
        "Phát biểu chỉ đạo hội nghị của Sở Công Thương, Phó Chủ tịch UBND tỉnh Lò Văn Khảm nhấn mạnh 5 nhiệm vụ trọng tâm "
        "đối với ngành công thương của tỉnh trong năm 2031.\n"
        "Trong đó, ngành công thương cần rà soát các cụm công nghiệp, cũng như tiếp tục phát triển logistics vùng cao.\n"
        "Đồng thời, lãnh đạo tỉnh cũng yêu cầu sở cần nâng cao hiệu quả xúc tiến thương mại.\n"
        "Sở cần tham mưu UBND tỉnh cải tạo chợ phiên; đưa các hộ kinh doanh vào chợ mới.\n"
        "Xuất khẩu của tỉnh năm qua đã đạt 40 triệu USD. Sở cần thêm thời gian."
    )
    facts = read(settled, language, text)
    assert told(facts) == [
        ("Lò Văn Khảm", SCT, "rà soát các cụm công nghiệp"),
        ("Lò Văn Khảm", SCT, "tiếp tục phát triển logistics vùng cao"),
        ("Lò Văn Khảm", SCT, "nâng cao hiệu quả xúc tiến thương mại"),
        ("Lò Văn Khảm", SCT, "tham mưu UBND tỉnh cải tạo chợ phiên"),
        ("Lò Văn Khảm", SCT, "đưa các hộ kinh doanh vào chợ mới"),
    ]
    assert {fact.deadline for fact in facts} == {"2031"}
    assert {fact.capacity for fact in facts} == {"Phó Chủ tịch UBND tỉnh Hà Giang"}
    assert facts[0].inferred["by"] == "speech"


def test_bare_imperatives_and_other_addressees_within_a_paragraph(settled: Settled, language: Language) -> None:
    text = (
        "Kết luận buổi làm việc, đồng chí Lò Văn Khảm, Phó Chủ tịch UBND tỉnh ghi nhận kết quả của Sở Công Thương. Đồng chí "
        "yêu cầu trong thời gian tới, Sở Công Thương tập trung hoàn thành nhiệm vụ. Tiếp tục phát triển công nghiệp chế "
        "biến vì đây là ngành mũi nhọn. Theo đó, cần theo dõi tiến độ các cụm công nghiệp; đồng thời hỗ trợ các nhà đầu tư "
        "vào cụm. Đối với các sở, ngành, tiếp tục phối hợp với Sở Công Thương rà soát số liệu, để đẩy nhanh tiến độ, đồng "
        "thời đảm bảo đúng quy định."
    )
    assert told(read(settled, language, text)) == [
        ("Lò Văn Khảm", SCT, "tập trung hoàn thành nhiệm vụ"),
        ("Lò Văn Khảm", SCT, "Tiếp tục phát triển công nghiệp chế biến vì đây là ngành mũi nhọn"),
        ("Lò Văn Khảm", SCT, "theo dõi tiến độ các cụm công nghiệp"),
        ("Lò Văn Khảm", SCT, "hỗ trợ các nhà đầu tư vào cụm"),
        ("Lò Văn Khảm", "các sở, ngành", "tiếp tục phối hợp với Sở Công Thương rà soát số liệu, để đẩy nhanh tiến độ"),
    ]


@pytest.mark.parametrize(
    ("text", "by", "to", "action"),
    [
        (
            "Nhằm giữ nhịp tăng trưởng, tỉnh Hà Giang đã chỉ đạo các sở, ban, ngành tiếp tục hỗ trợ vốn vay.",
            "UBND tỉnh Hà Giang",
            "các sở, ban, ngành",
            "tiếp tục hỗ trợ vốn vay",
        ),
        (
            "Thời gian qua, tỉnh đã chỉ đạo các ngành, địa phương đẩy mạnh kết nối cung cầu.",
            "UBND tỉnh Hà Giang",
            "các ngành, địa phương",
            "đẩy mạnh kết nối cung cầu",
        ),
        (
            "UBND tỉnh yêu cầu thủ trưởng các sở, ngành; chủ tịch UBND các huyện hoàn thành giải ngân vốn chợ phiên.",
            "UBND tỉnh Hà Giang",
            "các sở, ngành; chủ tịch UBND các huyện",
            "hoàn thành giải ngân vốn chợ phiên",
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lò Văn Khảm đề nghị Hà Giang xây dựng chợ đầu mối.",
            "Lò Văn Khảm",
            "tỉnh Hà Giang",
            "xây dựng chợ đầu mối",
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu Sở Công Thương trước ngày 30/9/2031 hoàn thành quy chế chợ.",
            "Lò Văn Khảm",
            SCT,
            "hoàn thành quy chế chợ",
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lò Văn Khảm đề nghị các công ty thủy nông nạo vét kênh dẫn nước.",
            "Lò Văn Khảm",
            "các công ty thủy nông",
            "nạo vét kênh dẫn nước",
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lò Văn Khảm đề nghị các doanh nghiệp niêm yết công khai giá dịch vụ.",
            "Lò Văn Khảm",
            "các doanh nghiệp",
            "niêm yết công khai giá dịch vụ",
        ),
        (
            "Yêu cầu các địa phương, đơn vị rà soát điểm sạt lở ven chợ.",
            None,
            "các địa phương, đơn vị",
            "rà soát điểm sạt lở ven chợ",
        ),
        (
            "UBND tỉnh yêu cầu các sở, ban, ngành và UBND các huyện triển khai phương án cấp điện.",
            "UBND tỉnh Hà Giang",
            "các sở, ban, ngành và UBND các huyện",
            "triển khai phương án cấp điện",
        ),
        (
            "Chủ tịch UBND tỉnh Lò Văn Khảm giao Sở Tài chính bố trí vốn cho chợ phiên.",
            "Lò Văn Khảm",
            "Sở Tài chính tỉnh Hà Giang",
            "bố trí vốn cho chợ phiên",
        ),
        (
            "“Các địa phương cần chủ động đối thoại với người dân”, Chủ tịch UBND tỉnh Lò Văn Khảm lưu ý.",
            "Lò Văn Khảm",
            "các địa phương",
            "chủ động đối thoại với người dân",
        ),
        (
            "Theo Chủ tịch UBND tỉnh Lò Văn Khảm, cần sớm rà soát các dự án chậm tiến độ.",
            "Lò Văn Khảm",
            None,
            "sớm rà soát các dự án chậm tiến độ",
        ),
        (
            "Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu kiểm soát chặt chẽ giá xăng dầu.",
            "Lò Văn Khảm",
            None,
            "kiểm soát chặt chẽ giá xăng dầu",
        ),
    ],
)
def test_one_sentence_that_asks(
    settled: Settled, language: Language, text: str, by: str | None, to: str | None, action: str
) -> None:
    assert told(read(settled, language, f"Tin.\n{text}")) == [(by, to, action)]


def test_a_new_addressee_after_a_semicolon(settled: Settled, language: Language) -> None:
    text = (
        "Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu Sở Công Thương theo dõi giá cả; kịp thời báo cáo UBND tỉnh; giao Sở Tài "
        "chính bố trí vốn trước ngày 30/6."
    )
    facts = read(settled, language, text)
    assert [(fact.to, fact.action, fact.deadline) for fact in facts] == [
        (SCT, "theo dõi giá cả", None),
        (SCT, "kịp thời báo cáo UBND tỉnh", None),
        ("Sở Tài chính tỉnh Hà Giang", "bố trí vốn trước ngày 30/6", "2031-06-30"),
    ]


def test_a_plan_is_the_departments_own(settled: Settled, language: Language) -> None:
    text = (
        "Sở Công Thương tập trung triển khai một số nhiệm vụ trọng tâm trong năm 2031. Đó là phấn đấu chỉ số sản xuất công "
        "nghiệp tăng 9%. Kim ngạch xuất khẩu tăng 10%.\n"
        "Song song với đó, hỗ trợ doanh nghiệp chuyển đổi số. Đẩy mạnh cải cách hành chính."
    )
    assert told(read(settled, language, text)) == [
        (SCT, SCT, "hỗ trợ doanh nghiệp chuyển đổi số"),
        (SCT, SCT, "Đẩy mạnh cải cách hành chính"),
    ]


def test_a_list_of_solutions_and_what_it_has_for_others(settled: Settled, language: Language) -> None:
    text = (
        "Sáng 14.2, Sở Công Thương tổ chức hội nghị.\n"
        "Các giải pháp trọng tâm bao gồm: Rà soát các cơ sở khai khoáng; hỗ trợ các nhà máy thủy điện. Cùng với đó, các "
        "huyện Mèo Vạc, Quản Bạ bố trí vốn đưa điện về thôn biên giới."
    )
    assert told(read(settled, language, text)) == [
        (SCT, None, "Rà soát các cơ sở khai khoáng"),
        (SCT, None, "hỗ trợ các nhà máy thủy điện"),
        (None, "các huyện Mèo Vạc, Quản Bạ", "bố trí vốn đưa điện về thôn biên giới"),
    ]


@pytest.mark.parametrize(
    ("action", "kept"),
    [
        (
            "đẩy mạnh hơn nữa cải cách hành chính, số hóa công tác quản lý các chợ trong toàn ngành nhằm phục vụ người dân",
            "đẩy mạnh hơn nữa cải cách hành chính, số hóa công tác quản lý các chợ trong toàn ngành",
        ),
        ("tranh thủ các bộ để khởi công Nhà máy Pắc Ta", "tranh thủ các bộ để khởi công Nhà máy Pắc Ta"),
        (
            "theo dõi, phối hợp, hỗ trợ các nhà đầu tư đưa vào khai thác các dự án để đến cuối năm 2031 có 377MW điện gió",
            "theo dõi, phối hợp, hỗ trợ các nhà đầu tư đưa vào khai thác các dự án để đến cuối năm 2031 có 377MW điện gió",
        ),
        (
            "triển khai đề án kinh tế đêm trên địa bàn tỉnh Hà Giang trong ba năm, trong đó chú trọng chợ phiên",
            "triển khai đề án kinh tế đêm trên địa bàn tỉnh Hà Giang trong ba năm",
        ),
        (
            "bám sát Nghị quyết số 57-NQ/TW ngày 22-12-2024 của Bộ Chính trị về đột phá phát triển khoa học",
            "bám sát Nghị quyết số 57-NQ/TW ngày 22-12-2024 của Bộ Chính trị",
        ),
    ],
)
def test_what_trails_an_action_is_not_part_of_it(settled: Settled, language: Language, action: str, kept: str) -> None:
    (fact,) = read(settled, language, f"Tin.\nUBND tỉnh yêu cầu Sở Công Thương {action}.")
    assert fact.action == kept


def test_documents_and_topics_of_an_action(settled: Settled, language: Language) -> None:
    text = "UBND tỉnh yêu cầu Sở Công Thương thực hiện Nghị quyết số 57-NQ/TW, phát triển thương mại điện tử."
    (fact,) = read(settled, language, text)
    assert fact.documents == ("57-NQ/TW",)
    assert "e-commerce" in fact.topics


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh đã tập trung chỉ đạo đẩy nhanh tiến độ các dự án.",
        "Các dự án đáp ứng yêu cầu tiến độ. Các yêu cầu của khách hàng được giải quyết.",
        "Người dân yêu cầu chủ đầu tư đền bù. Doanh nghiệp đề nghị ngân hàng giảm lãi suất.",
        "Ông Lò Văn Khảm, Giám đốc Sở Công Thương cho biết, thời gian tới Sở sẽ tiếp tục rà soát quy hoạch. Tập trung thu "
        "hút đầu tư vào cụm công nghiệp.",
        "Tại hội nghị, các đại biểu nhấn mạnh việc tăng cường phối hợp.",
        "Theo báo cáo, Sở Công Thương phấn đấu kim ngạch xuất khẩu tăng 8%.",
        "Các chỉ tiêu mà UBND tỉnh giao ngành công thương gồm chỉ số sản xuất công nghiệp tăng 10,5%.",
        "Nguồn: Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu Sở Công Thương rà soát",
    ],
)
def test_reports_and_noise_ask_for_nothing(settled: Settled, language: Language, text: str) -> None:
    assert read(settled, language, f"Tin.\n{text}") == ()


@pytest.mark.parametrize(
    ("text", "by", "to"),
    [
        ("Phó Thủ tướng Lò Văn Khảm yêu cầu thành phố Cần Thơ rà soát các chợ.", "Lò Văn Khảm", "thành phố Cần Thơ"),
        ("Phó Thủ tướng Lò Văn Khảm yêu cầu Cần Thơ rà soát các chợ.", "Lò Văn Khảm", "thành phố Cần Thơ"),
        (
            "Thành phố Cần Thơ chỉ đạo Sở Công Thương rà soát các chợ.",
            "UBND thành phố Cần Thơ",
            "Sở Công Thương thành phố Cần Thơ",
        ),
    ],
)
def test_a_city_that_is_a_province_keeps_its_type(
    settled: Settled, language: Language, text: str, by: str, to: str
) -> None:
    setting = settled(text, province="Cần Thơ", published="2031-02-10")
    people, bodies = officials.extract(setting, language), agencies.extract(setting, language)
    found = directives.extract(setting, language, people, bodies, documents.extract(setting, language))
    assert told(found) == [(by, to, "rà soát các chợ")]


def test_somebody_else_who_speaks_ends_the_speech(settled: Settled, language: Language) -> None:
    text = (
        "Chủ tịch UBND tỉnh Lò Văn Khảm yêu cầu Sở Công Thương rà soát các chợ.\n"
        "Giám đốc Sở Công Thương Phùng Văn Sinh cho biết, hàng hóa dồi dào. Tập trung đông người mua sắm."
    )
    assert told(read(settled, language, text)) == [("Lò Văn Khảm", SCT, "rà soát các chợ")]
