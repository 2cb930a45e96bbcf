"""How fast facts are extracted, how much memory it takes, and whether any text makes it slow: ``make bench``.

All text is invented. Times are CPU seconds of one core, the median of several rounds where a row says so.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import resource
import statistics
import sys
import time
import unicodedata
from collections.abc import Iterator

from kg import resources
from kg.extract.article import extract
from kg.language import lexicon
from kg.language.lexicon import Language
from kg.model import Article
from kg.vocabulary import load

MEGABYTE = 1_000_000
ARTICLE = 4_000
"""Bytes of an article: about what a newspaper prints of a province's economy."""

PROVINCES = ("Hà Giang", "Đồng Nai", "Nghệ An", "Cà Mau", "Lào Cai", "Bến Tre")
GIVEN = ("Hưng", "Thảo", "Lành", "Quý", "Sương", "Đăng")
SENTENCES = (
    "Sáng {d}/{m}, UBND tỉnh {p} tổ chức hội nghị đánh giá tình hình phát triển công nghiệp quý {q}/{y}.",
    "Chỉ số sản xuất công nghiệp tháng {m} ước tăng {a},{b}% so với tháng trước và tăng {c},{b}% so với cùng kỳ.",
    "Tổng mức bán lẻ hàng hóa {m} tháng đầu năm {y} đạt {c}.{n} tỷ đồng, tăng {a},{b}% so với cùng kỳ năm trước.",
    "Kim ngạch xuất khẩu ước đạt {n} triệu USD, bằng {c},{b}% kế hoạch năm.",
    "Đồng chí Vừ Mí {g}, Phó Chủ tịch UBND tỉnh {p}, chủ trì hội nghị; cùng dự có lãnh đạo các sở, ngành.",
    "Theo bà Lò Thị {g}, Giám đốc Sở Công Thương, nhiều doanh nghiệp còn thiếu đơn hàng và thiếu vốn lưu động.",
    "Trong đó, công nghiệp chế biến, chế tạo tăng {c},{b}%; sản xuất và phân phối điện giảm {a},{b}%.",
    "Quang cảnh chợ phiên vào buổi chiều mùa đông vẫn đông vui, người bán kẻ mua chuyện trò rôm rả bên bếp lửa.",
    "UBND tỉnh đã ban hành Kế hoạch số {n}/KH-UBND ngày {d}/{m}/{y} về phát triển cụm công nghiệp trên địa bàn.",
    "Tỉnh phấn đấu đến năm {z} có thêm {a} cụm công nghiệp, thu hút {c} dự án với tổng vốn {n} tỷ đồng.",
    "Dự án Nhà máy thủy điện Suối Mây {a} tại huyện vùng cao còn vướng giải phóng mặt bằng ở {c} hộ dân.",
    "Phát biểu tại hội nghị, đồng chí Vừ Mí {g} yêu cầu Sở Công Thương rà soát quy hoạch trước ngày 30/{m}.",
    "Anh Sùng {g} kể, gia đình anh trồng chè từ khi còn nhỏ, mỗi vụ hái được vài chục ki-lô-gam búp tươi.",
)
HOSTILE = {
    "aaaa": "a",
    "digits": "7",
    "brackets": "(",
    "closing brackets": ")",
    "one capital": "Đ",
    "capitals, spaced": "Đ ",
    "words": "tỉnh ",
    "spaces": " ",
    "dots": ".",
    "commas": "1,",
    "slashes": "1/",
    "quotes": '"a ',
    "tăng 5%; ": "tăng 5%; ",
    "document numbers": "57-NQ/",
    "months": "tháng 1 - ",
    "names": "Nguyễn Văn ",
    "one huge sentence": "sản xuất công nghiệp tăng 5% và xuất khẩu đạt 7 triệu USD, ",
    "lines": "Sở\n",
}


def sentences(count: int, seed: int = 0) -> Iterator[str]:
    """Yields invented sentences whose figures, names and places go round in cycles of different length."""
    for i in range(seed, seed + count):
        yield SENTENCES[i % len(SENTENCES)].format(
            a=i % 7 + 2, b=i % 9 + 1, c=i % 83 + 12, d=i % 27 + 1, m=i % 12 + 1, n=i % 769 + 120,
            q=("I", "II", "III", "IV")[i % 4],
            y=2019 + i // 50 % 6, z=2026 + i % 5, p=PROVINCES[i // 40 % len(PROVINCES)], g=GIVEN[i // 5 % len(GIVEN)],
        )  # fmt: skip


def article(text: str) -> Article:
    """Returns a text as an article."""
    text = unicodedata.normalize("NFC", text)
    return Article("bench", "bench.txt", text, hashlib.sha256(text.encode()).hexdigest())


def prose(size: int, seed: int = 0) -> str:
    """Returns about ``size`` bytes of invented text, three sentences a paragraph."""
    parts: list[str] = []
    done = 0
    for number, sentence in enumerate(sentences(size, seed), 1):
        parts.append(sentence + ("\n" if number % 3 == 0 else " "))
        done += len(parts[-1].encode())
        if done >= size:
            break
    return "".join(parts)


def cpu(text: str, language: Language) -> float:
    """Returns the CPU seconds that one article takes."""
    one = article(text)
    begin = time.process_time()
    extract(one, language)
    return time.process_time() - begin


def peak_memory(articles: int) -> float:
    """Returns the peak memory in MB of a fresh process that extracts so many different articles, one at a time."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_stream, (articles,))


def _stream(articles: int) -> float:
    language = lexicon.load(load(resources.ontology()))
    for number in range(articles):
        extract(article(prose(ARTICLE, number * 31)), language)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def row(name: str, value: str, note: str = "") -> None:
    """Prints a row of the table."""
    print(f"{name:<34} {value:>14}  {note}", flush=True)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the median is taken")
    parser.add_argument("--articles", type=int, default=100, help="articles a round")
    parser.add_argument("--longest", type=float, default=10, help="megabytes of the longest article")
    given = parser.parse_args()

    startups = []
    for _ in range(given.rounds):
        begin = time.process_time()
        language = lexicon.load(load(resources.ontology()))
        startups.append(time.process_time() - begin)
    row("start-up: language loaded", f"{statistics.median(startups):.2f} s", f"median of {given.rounds}")

    texts = [prose(ARTICLE, number * 31) for number in range(given.articles)]
    size = sum(len(text.encode()) for text in texts)
    rounds = [sum(cpu(text, language) for text in texts) for _ in range(given.rounds)]
    middle = statistics.median(rounds)
    row("throughput of one core", f"{size / middle / MEGABYTE:.2f} MB/s", f"median of {given.rounds}; {size:,} bytes")
    row("articles of 4 kB", f"{given.articles / middle:.0f} /s", f"best round {given.articles / min(rounds):.0f} /s")

    for count in (given.articles, 10 * given.articles):
        row(f"peak memory, {count} articles", f"{peak_memory(count):.0f} MB", "must not grow with their number")

    for length in (given.longest / 100, given.longest / 10, given.longest):
        text = prose(int(length * MEGABYTE))
        row(f"one article of {length:g} MB", f"{cpu(text, language) / length:.2f} s/MB", "linear: the same each time")

    for name, piece in HOSTILE.items():
        text = piece * (MEGABYTE // len(piece.encode()))
        row(f"hostile megabyte: {name}", f"{cpu(text, language):.2f} s")


if __name__ == "__main__":
    main()
