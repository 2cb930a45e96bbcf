import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from kg.errors import SourceError
from kg.model import Article
from kg.sources import paper
from kg.sources.read import read

LINES = (
    "Năm 2030, tỉnh Bình Sơn thu ngân sách 12.500 tỷ đồng, tăng 8,5%",
    "so với cùng kỳ. Kim ngạch xuất khẩu đạt 500 triệu USD, tăng 12%",
    "so với năm 2029.",
    "Ông Nguyễn Văn Thử, Chủ tịch UBND tỉnh, cho biết vốn đầu tư công",
    "giải ngân đạt 93% kế hoạch.",
)
PARAGRAPHS = [" ".join(LINES[:3]), " ".join(LINES[3:])]


def pdf(*pages: Sequence[str]) -> bytes:
    """Returns a PDF whose font says which characters its glyphs are, as word processors write it."""
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange "
        b"<0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (6 + 2 * number) for number in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /F /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /F /CIDSystemInfo << /Registry (A) /Ordering (I) /Supplement 0 >> "
        b"/DW 500 >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    for number, lines in enumerate(pages):
        shown = b"".join(b"<%s> Tj 0 -14 Td " % line.encode("utf-16-be").hex().encode() for line in lines)
        content = b"BT /F 11 Tf 50 780 Td " + shown + b"ET"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> "
            b"/Contents %d 0 R >>" % (7 + 2 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """Returns a PDF of these objects, numbered from 1, of which the first is its root."""
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(out),
    )  # fmt: skip
    return bytes(out)


def word(*paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> bytes:
    """Returns a DOCX."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(0, len(rows[0]))
        for row in rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def locked(data: bytes, password: str, owner: str | None = None) -> bytes:
    """Returns a PDF behind a password."""
    writer = PdfWriter(PdfReader(io.BytesIO(data)))
    writer.encrypt(password, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def refusal(name: str, data: bytes, max_bytes: int = 10_000_000) -> str:
    """Returns why a file is refused."""
    reader = paper.pdf if name.endswith(".pdf") else paper.docx
    with pytest.raises(SourceError) as refused:
        reader(data, name, max_bytes)
    assert "\n" not in str(refused.value)
    return str(refused.value)


@pytest.mark.parametrize(
    "pages",
    [
        [LINES],
        [LINES[:2], LINES[2:]],
        [("1", *LINES[:2]), ("- 2 -", *LINES[2:], "Trang 2/3")],
        [(*LINES[:2], "Trang 1"), (), (*LINES[2:], "3")],
    ],
    ids=["one", "two", "numbered above", "numbered below"],
)
def test_lines_of_a_pdf_become_paragraphs(pages: Sequence[Sequence[str]]) -> None:
    assert paper.pdf(pdf(*pages), "a.pdf", 10_000_000).split("\n") == PARAGRAPHS


def test_a_list_of_a_pdf_stays_a_list() -> None:
    lines = [f"- Chỉ tiêu thứ {number} của tỉnh Bình Sơn tăng {number},5% so với cùng kỳ" for number in range(1, 5)]
    assert paper.pdf(pdf(lines), "a.pdf", 10_000_000).split("\n") == lines


def test_a_pdf_that_only_may_not_be_printed_is_read() -> None:
    assert paper.pdf(locked(pdf(LINES), "", "chủ"), "a.pdf", 10_000_000).split("\n") == PARAGRAPHS


def test_what_is_wrong_with_a_pdf_is_said() -> None:
    assert refusal("a.pdf", locked(pdf(LINES), "bí mật")) == "a.pdf: encrypted PDF: it opens only with a password"
    assert (
        refusal("a.pdf", pdf((), ("3",))) == "a.pdf: a PDF of 2 pages without text: a scan has to be read by OCR first"
    )
    assert refusal("a.pdf", pdf(LINES, LINES), 300).startswith("a.pdf: page 2: more than 300 characters")
    assert refusal("a.pdf", pdf(*[()] * 501)) == "a.pdf: 501 pages, more than the 500 that are read"
    assert refusal("a.pdf", b"%PDF-1.7\n").startswith("a.pdf: PDF that cannot be read (")
    assert refusal("a.pdf", b"plain text").startswith("a.pdf: PDF that cannot be read (")
    assert refusal("a.pdf", pdf(LINES)[:200]).startswith("a.pdf: PDF that cannot be read (")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            b"0 0 m 9 9 l S " * 100_000,
            "a.pdf: page 1: 1,400,000 bytes of drawing, more than the 1,000,000 that are read",
        ),
        (b" " * 200_000_000, "a.pdf: page 1: PDF that cannot be read (LimitReachedError: "),
    ],
    ids=["much", "a bomb"],
)
def test_a_page_that_unpacks_to_more_than_is_read(content: bytes, message: str) -> None:
    packed = zlib.compress(content)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
    )
    assert refusal("a.pdf", assembled(objects)).startswith(message)


def test_a_docx_is_read_with_its_tables() -> None:
    data = word(
        PARAGRAPHS[0], "", "Dòng một\nDòng hai", rows=[("Chỉ tiêu", "Mức"), ("Thu ngân sách", "12.500"), ("", "Chung")]
    )
    assert paper.docx(data, "a.docx", 10_000_000).split("\n") == [
        PARAGRAPHS[0], "Dòng một", "Dòng hai", "| Chỉ tiêu | Mức", "| Thu ngân sách | 12.500", "Chung",
    ]  # fmt: skip


def test_what_is_wrong_with_a_docx_is_said() -> None:
    assert refusal("a.docx", word()) == "a.docx: a DOCX without text"
    assert refusal("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1").startswith("a.docx: encrypted, or in the old format of Word")
    assert refusal("a.docx", b"PK\x03\x04").startswith("a.docx: DOCX that cannot be read (BadZipFile")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    assert refusal("a.docx", out.getvalue()).startswith("a.docx: DOCX that cannot be read (KeyError")


def test_a_zip_bomb_is_refused_by_what_it_declares(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpacked(*_: object) -> None:
        raise AssertionError("unpacked before its size was looked at")

    out = io.BytesIO(word(LINES[0]))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.xml", b" " * 3_000_000)
    monkeypatch.setattr(docx, "Document", unpacked)
    message = refusal("a.docx", out.getvalue(), 500_000)
    assert message.endswith(" bytes when unpacked, more than the limit of 2,500,000 (5 times --max-bytes)")


def test_a_zip_bomb_that_declares_too_little_does_not_unpack_to_more() -> None:
    packed = zlib.compress(b" " * 3_000_000)[2:-4]
    out = io.BytesIO(word(LINES[0]))
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/bomb.xml", packed)
    data = out.getvalue()
    # the entry's method becomes "deflated" in both of its headers: what unpacks to 3 MB still declares its packed size
    for name in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.rindex(
            name, 0, data.rindex(b"word/bomb.xml") if name == b"PK\x01\x02" else data.index(b"word/bomb.xml")
        )
        method = at + (8 if name == b"PK\x03\x04" else 10)
        data = data[:method] + struct.pack("<H", zipfile.ZIP_DEFLATED) + data[method + 2 :]
    with zipfile.ZipFile(io.BytesIO(data)) as archive, pytest.raises(zipfile.BadZipFile):
        archive.read("word/bomb.xml")
    assert paper.docx(data, "a.docx", 10_000_000) == LINES[0]  # no part of the document names it


def test_entities_of_a_docx_are_not_expanded() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("XIN"))) as good, zipfile.ZipFile(out, "w") as bad:
        for name in good.namelist():
            body = good.read(name)
            if name == "word/document.xml":
                entities = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "12 t">]>'
                body = body.replace(b"?>", b"?>" + entities, 1).replace(b"XIN", b"XIN &a;&b;")
            bad.writestr(name, body)
    assert paper.docx(out.getvalue(), "a.docx", 10_000_000).strip() == "XIN"


@pytest.mark.parametrize(
    ("name", "library", "message"),
    [
        ("a.pdf", "pypdf", "a.pdf: reading PDF needs pypdf: pip install 'tinhkg[pdf]'"),
        ("a.docx", "docx", "a.docx: reading DOCX needs python-docx: pip install 'tinhkg[docx]'"),
    ],
)
def test_an_extra_that_is_missing_is_named(
    name: str, library: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    assert refusal(name, b"PK\x03\x04") == message


def test_bad_papers_are_named_and_the_rest_is_read(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "1.pdf").write_bytes(b"")
    (tmp_path / "2.docx").write_bytes(b"PK")
    (tmp_path / "3.pdf").write_bytes(pdf(LINES))
    (tmp_path / "4.docx").write_bytes(word(*PARAGRAPHS))
    (tmp_path / "5").write_bytes(pdf(LINES))
    (tmp_path / "6").write_bytes(word(*PARAGRAPHS))
    one, two, three, four = read([tmp_path])
    assert str(one) == "1.pdf: empty file"
    assert str(two).startswith("2.docx: DOCX that cannot be read (BadZipFile")
    assert isinstance(three, Article) and isinstance(four, Article)
    assert three.sha256 == four.sha256
    assert (three.id, three.source, three.title, three.published) == ("3", "3.pdf", None, None)
    five, six = read([tmp_path / "5", tmp_path / "6"])
    assert isinstance(five, Article) and isinstance(six, Article)
    assert five.sha256 == six.sha256 == three.sha256
    assert capfd.readouterr() == ("", "")


@settings(derandomize=True, deadline=None, max_examples=40)
@given(st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused(at: int, damage: bytes) -> None:
    for reader, whole in ((paper.pdf, PDF), (paper.docx, WORD)):
        at %= len(whole)
        try:
            assert isinstance(reader(whole[:at] + damage + whole[at + len(damage) :], "x", 10_000_000), str)
        except SourceError as refused:
            assert "\n" not in str(refused)


PDF = pdf(LINES)
WORD = word(*PARAGRAPHS)
