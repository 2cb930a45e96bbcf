"""What is wrong with the files people have: each must read as the good file does, or be refused in one line."""

import json
import random
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Article
from kg.sources.legacy import latin, unlatin
from kg.sources.read import SourceNote, read
from tests.sources.test_encoding import in_1258, in_tcvn3, in_vni
from tests.sources.test_paper import pdf, word

TEXT = (
    "Ngày 5/3, Sở Công Thương tỉnh Bình Sơn họp bàn về chỉ số sản xuất công nghiệp.\n"
    "Tổng mức bán lẻ hàng hóa ước đạt 5.100 tỷ đồng, tăng 8,5% so với cùng kỳ năm trước; hoà chung không khí ấy, "
    "các huyện thủy lợi và thuỷ sản phấn đấu cả năm đạt mục tiêu đề ra, giữ vững quỹ đất."
)
CONTAINERS: dict[str, Callable[[str], str]] = {
    "a.txt": lambda text: text,
    "a.html": lambda text: (
        "<html><body><article>" + "".join(f"<p>{line}</p>" for line in text.split("\n")) + "</article>"
    ),
    "a.csv": lambda text: f'title,text\nTin,"{text}"\n',
}


def one(folder: Path) -> tuple[Article, list[str]]:
    """Returns the only article of a folder and the notes on it."""
    *notes, article = read([folder])
    assert isinstance(article, Article), article
    assert all(isinstance(note, SourceNote) for note in notes)
    return article, [str(note) for note in notes]


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        in_1258,
        lambda text: unicodedata.normalize("NFD", text).encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace(" ", " \u200b").replace("tỉnh", "tỉ\u00adnh").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16-le", "windows-1258", "nfd", "crlf", "invisible"],
)
def test_every_encoding_gives_the_same_article(tmp_path: Path, name: str, encode: Callable[[str], bytes]) -> None:
    (tmp_path / name).write_bytes(encode(CONTAINERS[name](TEXT)))
    article, notes = one(tmp_path)
    assert (article.text, notes) == (TEXT, [])


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize(
    ("damage", "note"),
    [
        (in_tcvn3, "converted from TCVN3 (ABC); its accented capitals cannot be told from small letters"),
        (in_vni, "converted from VNI"),
    ],
)
def test_fonts_from_before_unicode_are_converted_and_told(
    tmp_path: Path, name: str, damage: Callable[[str], str], note: str
) -> None:
    data = unlatin(CONTAINERS[name](damage(TEXT)))
    assert data is not None
    (tmp_path / name).write_bytes(data)
    article, notes = one(tmp_path)
    assert article.text.lower() == TEXT.lower()
    assert [said.split(": ", 1)[1] for said in notes] == [note]


@pytest.mark.parametrize("name", CONTAINERS)
def test_mojibake_is_repaired_and_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(latin(CONTAINERS[name](TEXT).encode()).encode())
    article, notes = one(tmp_path)
    assert article.text == TEXT
    assert [said.split(": ", 1)[1] for said in notes] == ["UTF-8 that had been read as windows-1252 was read again"]


@pytest.mark.parametrize("name", [*CONTAINERS, "a.jsonl", "a.json", "a.pdf", "a.docx", "a"])
@pytest.mark.parametrize(
    "data",
    [b"", b" \n\t\n", b"\xff", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", random.Random(5).randbytes(100_000)],
    ids=["empty", "blank", "one byte", "binary", "random"],
)
def test_what_is_no_article_is_one_line_and_the_rest_is_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    *refused, good = read([tmp_path / name, tmp_path / "good.txt"])
    assert isinstance(good, Article)
    assert refused and all(isinstance(item, SourceError) and not isinstance(item, SourceNote) for item in refused)
    assert all(str(item).startswith(name) and "\n" not in str(item) for item in refused)
    assert len(refused) == 1 or name == "a.jsonl"  # which is refused line by line


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.htm", "a.json", "a.pdf", "a.docx"])
def test_a_large_file_is_refused_unread(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(50_000_000)

    def unwanted(_: Path) -> bytes:
        raise AssertionError("read before its size was looked at")

    monkeypatch.setattr(Path, "read_bytes", unwanted)
    (refused,) = read([tmp_path])
    assert str(refused) == f"{name}: 50,000,000 bytes, more than the limit of 10,000,000 (--max-bytes raises it)"


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl", "a"])
def test_a_large_stream_is_refused_with_little_of_it_in_memory(tmp_path: Path, name: str) -> None:
    with (tmp_path / name).open("wb") as stream:
        stream.truncate(50_000_000)
    (refused,) = read([tmp_path / name], max_bytes=1_000_000)
    assert str(refused).endswith("(--max-bytes raises it)")


def test_a_limit_that_is_raised_lets_a_large_file_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    size = (tmp_path / "a.txt").stat().st_size
    assert isinstance(next(read([tmp_path], max_bytes=size - 1)), SourceError)
    assert isinstance(next(read([tmp_path], max_bytes=size)), Article)


def test_one_article_in_every_kind_of_file_has_one_hash(tmp_path: Path) -> None:
    lines = TEXT.split("\n")
    for name, wrap in CONTAINERS.items():
        (tmp_path / name).write_text(wrap(TEXT), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(unicodedata.normalize("NFD", TEXT).encode("utf-16"))
    (tmp_path / "a.json").write_text(json.dumps({"nội dung": TEXT}), encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"Nội dung": CONTAINERS["a.html"](TEXT)}), encoding="utf-8")
    (tmp_path / "a.docx").write_bytes(word(*lines))
    (tmp_path / "a.pdf").write_bytes(pdf([lines[0], "", lines[1]]))
    found = list(read([tmp_path]))
    assert len(found) == 8
    assert {item.sha256 for item in found if isinstance(item, Article)} == {
        found[0].sha256 if isinstance(found[0], Article) else ""
    }


@pytest.mark.parametrize("name", ["Tin tỉnh Đắk Nông.html", "hai  khoảng.txt", "hai\ndòng.csv", "-a.txt", "a;b$(c).txt", "ạ\u202e.txt"])  # fmt: skip
def test_names_of_files(tmp_path: Path, name: str) -> None:
    kind = "a" + Path(name).suffix
    (tmp_path / name).write_text(CONTAINERS[kind](TEXT), encoding="utf-8")
    article, _ = one(tmp_path)
    assert article.text == TEXT
    assert article.source.isprintable() and article.id.isprintable()


def test_a_path_with_dots_names_its_file_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "in")
    assert [item.source for item in read(["../a.txt", "../*.txt", ".."]) if isinstance(item, Article)] == ["a.txt"] * 3


def test_a_null_character_in_a_path_is_refused() -> None:
    (refused,) = read(["a\0.txt"])
    assert isinstance(refused, SourceError) and str(refused).startswith("a\\x00.txt: ")


def test_one_bad_file_among_many_good_ones(tmp_path: Path) -> None:
    for number in range(99):
        (tmp_path / f"{number:02}.html").write_text(CONTAINERS["a.html"](f"{TEXT}\nTin {number}"), encoding="utf-8")
    (tmp_path / "50-bad.html").write_bytes(b"<p>" * 60_001)
    found = list(read([tmp_path]))
    assert sum(isinstance(item, Article) for item in found) == 99
    assert [str(item) for item in found if isinstance(item, SourceError)] == [
        "50-bad.html: 60,001 tags, more than the 60,000 that a page of news may have"
    ]
