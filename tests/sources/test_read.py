import hashlib
import io
import json
import os
import random
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from kg import resources
from kg.errors import SourceError
from kg.model import Article
from kg.sources.read import SourceNote, read

TEXT = "Năm 2031, tỉnh Bình Sơn phấn đấu kim ngạch xuất khẩu đạt 500 triệu USD."


def articles(*paths: str | Path) -> list[Article]:
    """Returns what is read where nothing may go wrong."""
    out = []
    for item in read(paths):
        assert isinstance(item, Article), item
        out.append(item)
    return out


def errors(*paths: str | Path, max_bytes: int = 10_000_000) -> list[str]:
    """Returns the messages of what cannot be read."""
    return [str(item) for item in read(paths, max_bytes=max_bytes) if isinstance(item, SourceError)]


def test_a_file_is_an_article(tmp_path: Path) -> None:
    (tmp_path / "007.txt").write_text(TEXT, encoding="utf-8")
    assert articles(tmp_path / "007.txt") == [
        Article("007", "007.txt", TEXT, hashlib.sha256(TEXT.encode()).hexdigest())
    ]


def test_the_sample_reads_the_same_in_every_encoding(tmp_path: Path) -> None:
    expected = articles(resources.sample())
    assert len(expected) == 5
    for name, form, encoding in (("a", "NFC", "utf-8-sig"), ("b", "NFC", "utf-16"), ("c", "NFD", "utf-8")):
        folder = tmp_path / name
        folder.mkdir()
        for article in expected:
            text = unicodedata.normalize(form, article.text)  # type: ignore[arg-type]
            (folder / article.source).write_bytes(text.encode(encoding))
        assert articles(folder) == expected


def test_a_folder_is_read_in_order_of_names_whatever_made_it(tmp_path: Path) -> None:
    names = ["b.txt", "a/z.txt", "a.txt", "Ä.txt", "a/b/c.txt", "c.TXT"]
    for seed in range(3):
        folder = tmp_path / str(seed)
        for name in random.Random(seed).sample(names, len(names)):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(name, encoding="utf-8")
        (folder / ".hidden.txt").write_text("x", encoding="utf-8")
        (folder / ".git").mkdir()
        (folder / ".git" / "x.txt").write_text("x", encoding="utf-8")
        (folder / "picture.jpg").write_bytes(b"\xff\xd8")
        found = [article.source for article in articles(folder)]
        assert found == ["a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "c.TXT", "Ä.txt"]


def test_links_that_go_round_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    assert [article.source for article in articles(tmp_path)] == ["a.txt"]


def test_the_same_text_twice_is_two_articles_of_one_hash(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    first, second = articles(tmp_path)
    assert (first.sha256, first.source, second.source) == (second.sha256, "a.txt", "b.txt")


RECORD = {
    "id": "bs-1", "title": "Bình Sơn  họp\nbáo", "url": "https://example.org/1", "published": "2031-02-07",
    "publisher": "Báo Bình Sơn", "text": TEXT,
}  # fmt: skip


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
def test_json_lines(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news{suffix}"
    path.write_text(
        json.dumps(RECORD) + "\n\n" + json.dumps({"text": "Một"}, ensure_ascii=False) + "\n", encoding="utf-8-sig"
    )
    first, second = articles(path)
    assert (first.id, first.source, first.text) == ("bs-1", f"news{suffix}:1", TEXT)
    assert (first.title, first.url, first.published) == ("Bình Sơn họp báo", "https://example.org/1", "2031-02-07")
    assert first.publisher == "Báo Bình Sơn"
    assert (second.id, second.source, second.title, second.published) == ("news-3", f"news{suffix}:3", None, None)


@pytest.mark.parametrize(
    ("item", "field", "value"),
    [
        ({"content": TEXT}, "text", TEXT),
        ({"articleBody": TEXT}, "text", TEXT),
        ({"text": "", "body": TEXT}, "text", TEXT),
        ({"text": unicodedata.normalize("NFD", TEXT)}, "text", TEXT),
        ({"text": TEXT, "headline": "Tựa"}, "title", "Tựa"),
        ({"text": TEXT, "source": "Báo A"}, "publisher", "Báo A"),
        ({"text": TEXT, "publisher": {"@type": "Organization", "name": "Báo A"}}, "publisher", "Báo A"),
        ({"text": TEXT, "link": "https://a.vn"}, "url", "https://a.vn"),
        ({"text": TEXT, "_id": 12}, "id", "12"),
        ({"text": TEXT, "date": "2031"}, "published", "2031"),
        ({"text": TEXT, "date": 2031}, "published", "2031"),
        ({"text": TEXT, "date": "2031-02"}, "published", "2031-02"),
        ({"text": TEXT, "datePublished": "2031-02-07T08:15:00+07:00"}, "published", "2031-02-07"),
        ({"text": TEXT, "publish_date": "07/02/2031"}, "published", "2031-02-07"),
        ({"text": TEXT, "date": "Thứ Sáu, 7/2/2031, 18:34 (GMT+7)"}, "published", "2031-02-07"),
        ({"text": TEXT, "pubDate": "Fri, 07 Feb 2031 18:34:00 +0700"}, "published", "2031-02-07"),
    ],
)
def test_the_usual_names_of_fields(tmp_path: Path, item: dict[str, object], field: str, value: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(item), encoding="utf-8")
    (article,) = articles(path)
    assert getattr(article, field) == value


def test_text_that_is_html_is_read_as_such_and_what_is_given_beats_what_the_page_says(tmp_path: Path) -> None:
    page = f'<html><head><meta property="og:title" content="Tựa của trang"></head><body><p>{TEXT}</p></body></html>'
    records = ({"content": page}, {"content": page, "title": "Tựa"}, {"content": f"<p>{TEXT}</p>\n<p>Hai</p>"})
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    found = articles(tmp_path)
    assert [(a.title, a.text) for a in found] == [("Tựa của trang", TEXT), ("Tựa", TEXT), (None, f"{TEXT}\nHai")]


def test_a_date_that_was_given_and_not_understood_is_not_guessed_from_the_page(tmp_path: Path) -> None:
    page = f'<html><head><meta name="pubdate" content="2031-02-07"></head><body><p>{TEXT}</p></body></html>'
    records = ({"content": page}, {"content": page, "date": "2031-03-08"}, {"content": page, "date": "hôm qua"})
    (tmp_path / "a.json").write_text(json.dumps(records), encoding="utf-8")
    found = [item.published for item in read([tmp_path]) if isinstance(item, Article)]
    assert found == ["2031-02-07", "2031-03-08", None]


def test_a_json_file_may_hold_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": "Một"}, {"text": "Hai"}]), encoding="utf-8")
    assert [(a.id, a.source, a.text) for a in articles(tmp_path)] == [
        ("a-1", "a.json:1", "Một"),
        ("a-2", "a.json:2", "Hai"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "n.jsonl:2: no JSON (Expecting property name enclosed in double quotes at character 1)"),
        (b"tin", "n.jsonl:2: no JSON (Expecting value at character 0)"),
        (b"[]", "n.jsonl:2: list where an object with title, text ... was expected"),
        (b'"tin"', "n.jsonl:2: str where an object with title, text ... was expected"),
        (b"{}", "n.jsonl:2: no text (looked for text, content, body, articleBody ...; has no keys)"),
        (b'{"a": 1}', "n.jsonl:2: no text (looked for text, content, body, articleBody ...; has ['a'])"),
        (b'{"text": 5}', "n.jsonl:2: text is int, not a string"),
        (b'{"text": "  "}', "n.jsonl:2: no text"),
        (b'{"text": "\\ud83d"}', "n.jsonl:2: half of a character at 0: '\\ud83d'"),
        (b'{"text": "\xff"}', "n.jsonl:2: JSON has to be UTF-8 (byte 10 is 0xff)"),
        (b"[" * 100_000, "n.jsonl:2: JSON nested too deeply"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_read(tmp_path: Path, line: bytes, message: str) -> None:
    good = json.dumps({"text": TEXT}).encode()
    (tmp_path / "n.jsonl").write_bytes(b"\n".join((good, line, good)))
    first, bad, last = read([tmp_path / "n.jsonl"])
    assert isinstance(first, Article) and isinstance(last, Article)
    assert (first.source, str(bad), last.source) == ("n.jsonl:1", message, "n.jsonl:3")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("date", "hôm qua", "published 'hôm qua' is no date that was understood; left blank"),
        ("date", "2031-02-30", "published '2031-02-30' is no date that was understood; left blank"),
        ("date", 1928000000, "published 1928000000 is no date that was understood; left blank"),
        ("title", ["a"], "title ['a'] is no string; left blank"),
        ("url", True, "url True is no string; left blank"),
    ],
)
def test_a_field_that_is_not_understood_is_left_blank_and_told(
    tmp_path: Path, field: str, value: object, message: str
) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT, field: value}), encoding="utf-8")
    note, article = read([tmp_path / "a.json"])
    assert isinstance(note, SourceNote) and isinstance(article, Article)
    assert str(note) == f"a.json: {message}"
    assert (article.title, article.published, article.url) == (None, None, None)


def test_a_repaired_file_says_so_before_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode() + b"\xe1\xbb")
    note, article = read([tmp_path])
    assert str(note) == "a.txt: the last character was cut off after 2 bytes"
    assert isinstance(article, Article) and article.text == TEXT


def test_bad_inputs_have_clear_messages_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "1-empty.txt").write_bytes(b"")
    (folder / "2-blank.txt").write_bytes(b" \n\n")
    (folder / "3-binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (folder / "4-random.txt").write_bytes(random.Random(7).randbytes(3_000))
    (folder / "5-large.txt").write_bytes(b"a" * 4_001)
    (folder / "6-good.txt").write_text(TEXT, encoding="utf-8")
    (folder / "7-empty.jsonl").write_bytes(b"")
    (folder / "8-blank.jsonl").write_bytes(b"\n \n")
    (folder / "9-empty.json").write_bytes(b"")
    found = list(read([tmp_path / "nothing", folder], max_bytes=4_000))
    assert [item.source for item in found if isinstance(item, Article)] == ["6-good.txt"]
    messages = [str(item) for item in found if isinstance(item, SourceError)]
    assert messages[0] == f"{tmp_path / 'nothing'}: no such file or folder"
    assert messages[1:4] == [
        "1-empty.txt: empty file",
        "2-blank.txt: 3 bytes of white space only",
        "3-binary.txt: binary, no text (begins with 89 50 4e 47 0d 0a 1a 0a 00 00 00 0d)",
    ]
    assert messages[4].startswith("4-random.txt: binary, no text (begins with ")
    assert messages[5:] == [
        "5-large.txt: 4,001 bytes, more than the limit of 4,000 (--max-bytes raises it)",
        "7-empty.jsonl: empty file",
        "8-blank.jsonl: 2 lines of white space only",
        "9-empty.json: empty file",
    ]
    assert all("\n" not in message for message in messages)


def test_a_line_that_is_too_large_is_skipped(tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT}).encode()
    (tmp_path / "n.jsonl").write_bytes(b"\n".join((good, b'{"text": "' + b"a" * 3_000_000 + b'"}', good)))
    first, bad, last = read([tmp_path / "n.jsonl"], max_bytes=1_000)
    assert isinstance(first, Article) and isinstance(last, Article)
    assert str(bad) == "n.jsonl:2: 3,000,013 bytes, more than the limit of 1,000 (--max-bytes raises it)"
    assert last.source == "n.jsonl:3"


KINDS = ".txt, .html, .htm, .jsonl, .ndjson, .json, .csv, .tsv, .pdf, .docx"


def test_a_folder_without_articles(tmp_path: Path) -> None:
    assert errors(tmp_path) == [f"{tmp_path}: no articles in this folder ({KINDS})"]
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8")
    assert errors(tmp_path) == [f"{tmp_path}: no articles in this folder ({KINDS}); its 1 files are of other kinds"]


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8")
    assert errors(tmp_path / "a.jpg") == [f"a.jpg: .jpg is no kind of file that is read here ({KINDS})"]


PAGE = f"<html><head><title>Tin</title></head><body><article><p>{TEXT}</p></article></body></html>"


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (TEXT, [TEXT]),
        (PAGE, [TEXT]),
        (f'\n{{"text": "{TEXT}"}}\n{{"text": "Hai"}}\n', [TEXT, "Hai"]),
        (f'[\n{{"text": "{TEXT}"}},\n{{"text": "Hai"}}]', [TEXT, "Hai"]),
        (f'[{{"text": "{TEXT}"}}]', [TEXT]),
        (f'{{\n  "title": "Tin",\n  "text": "{TEXT}"\n}}', [TEXT]),
        (f"Tiêu đề;Nội dung\nTin;{TEXT}\nTin;Hai", [TEXT, "Hai"]),
        ("[Ảnh] Một góc tỉnh", ["[Ảnh] Một góc tỉnh"]),
        ("Nội dung, tiêu đề và nguồn tin của bài.", ["Nội dung, tiêu đề và nguồn tin của bài."]),
    ],
    ids=["text", "html", "lines", "list", "list on a line", "object", "table", "bracket", "commas"],
)
def test_what_has_no_telling_name_is_told_by_its_beginning(
    tmp_path: Path, data: str, texts: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "article").write_text(data, encoding="utf-8")
    assert [article.text for article in articles(tmp_path / "article")] == texts
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    assert [article.text for article in articles("-")] == texts


def test_text_files_need_none_of_the_large_libraries(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"title,text\nTin,{TEXT}", encoding="utf-8")
    code = (
        "import sys; from kg.sources.read import read; found = list(read(sys.argv[1:])); "
        "print(len(found), sorted({'trafilatura', 'lxml', 'pypdf', 'docx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "2 []"


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Makes a folder of files to choose from, and stands in it."""
    for name in ("a.txt", "news/b.txt", "news/c.html", "news/2031/d.txt", "news/2031/e.jpg", "news/.f.txt", "[x].txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE if name.endswith(".html") else TEXT, encoding="utf-8")
    (tmp_path / "news" / "Đăk").mkdir()
    (tmp_path / "news" / unicodedata.normalize("NFD", "Đăk") / "g.txt").parent.mkdir(exist_ok=True)
    (tmp_path / "news" / unicodedata.normalize("NFD", "Đăk") / "g.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "news" / "round").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "sources"),
    [
        ("*.txt", ["[x].txt", "a.txt"]),
        ("news/*.html", ["c.html"]),
        ("news/*.[th]*", ["b.txt", "c.html"]),
        ("news/**/*.txt", ["2031/d.txt", "b.txt", "Đăk/g.txt"]),
        ("news/**/**/?.txt", ["2031/d.txt", "b.txt", "Đăk/g.txt"]),
        ("**/d.txt", ["news/2031/d.txt"]),
        ("news/2*", ["2031/d.txt"]),
        ("news/**", ["2031/d.txt", "b.txt", "c.html", "Đăk/g.txt"]),
        ("news/Đ*/*", ["Đăk/g.txt"]),
        ("news/.*.txt", [".f.txt"]),
        ("[x].txt", ["[x].txt"]),
    ],
)
def test_a_pattern_that_no_shell_has_expanded(news: Path, pattern: str, sources: list[str]) -> None:
    assert [article.source for article in articles(pattern)] == sources
    if not pattern.startswith("["):
        assert [article.source for article in articles(news / pattern)] == sources


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("news/*.md", f"news/*.md: no articles match this pattern ({KINDS})"),
        ("old/*.txt", f"old/*.txt: no articles match this pattern ({KINDS})"),
        (
            "news/2031/*.jpg",
            f"news/2031/*.jpg: no articles match this pattern ({KINDS}); its 1 files are of other kinds",
        ),
    ],
)
def test_a_pattern_of_nothing(news: Path, pattern: str, message: str) -> None:
    found = list(read([pattern, "a.txt"]))
    assert str(found[0]) == message
    assert isinstance(found[1], Article)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_what_is_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert errors(tmp_path / "pipe.txt") == ["pipe.txt: neither a file nor a folder"]


def test_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert errors(tmp_path / "a.txt") == [f"{tmp_path / 'a.txt'}: no such file or folder"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    assert errors(tmp_path) == ["a.txt: Permission denied"]


def test_names_fit_on_a_line_and_are_normal(tmp_path: Path) -> None:
    for name in ("hai\ndòng.txt", unicodedata.normalize("NFD", "Đồng Nai 1.txt")):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert [(a.id, a.source) for a in articles(tmp_path)] == [
        ("hai\\ndòng", "hai\\ndòng.txt"),
        ("Đồng Nai 1", "Đồng Nai 1.txt"),
    ]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (TEXT.encode(), [("stdin", "stdin", TEXT)]),
        (b"\n" + json.dumps({"text": "Một"}).encode() + b"\n" + json.dumps({"text": "Hai"}).encode(),
         [("stdin-2", "stdin:2", "Một"), ("stdin-3", "stdin:3", "Hai")]),
    ],
)  # fmt: skip
def test_standard_input(data: bytes, found: list[tuple[str, str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [(a.id, a.source, a.text) for a in articles("-")] == found


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "stdin: empty file"), (b"a" * 1001, "stdin: more than the limit of 1,000 bytes (--max-bytes raises it)")],
)
def test_bad_standard_input(data: bytes, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert errors("-", max_bytes=1000) == [message]
