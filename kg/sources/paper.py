"""PDF and DOCX -> the text of an article, a paragraph a line. Both are extras: their libraries come when asked for.

The date in such a file is that of its making and its title often that of another file, so neither is read.
"""

from __future__ import annotations

import io
import logging
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from kg.errors import SourceError

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from pypdf import PdfReader

_T = TypeVar("_T")
_MAX_PAGES: Final = 500
_MAX_CONTENT: Final = 1_000_000  # bytes of a page: the time that reading takes grows with their square
_UNPACKED: Final = 5  # times the limit of a file: what a DOCX may declare to hold
_NUMBER: Final = re.compile(r"\W*(?:trang|page)?\W*\d{1,4}(?:\s*/\s*\d{1,4})?\W*", re.IGNORECASE)
_BEGINS: Final = re.compile(r"\s*(?:[-–—•*+▪●]\s|\d{1,2}[.)]\s|[IVX]{1,5}\.\s|[a-zđ]\)\s)")
_FULL: Final = 0.8  # of the usual width: a shorter line ends its paragraph


def pdf(data: bytes, place: str, max_bytes: int) -> str:
    """Returns the text of a PDF.

    Args:
        data: the file.
        place: what to call it in messages.
        max_bytes: greatest size of the text.

    Raises:
        SourceError: it is damaged, encrypted or only pictures, or the extra is not installed.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise SourceError(f"{place}: reading PDF needs pypdf: pip install 'tinhkg[pdf]'") from None
    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what matters is said in the errors raised here
    reader = _guarded(lambda: PdfReader(io.BytesIO(data)), place, "PDF")
    if reader.is_encrypted and not _guarded(lambda: reader.decrypt(""), place, "encrypted PDF"):
        raise SourceError(f"{place}: encrypted PDF: it opens only with a password")
    pages = _guarded(lambda: len(reader.pages), place, "PDF")
    if pages > _MAX_PAGES:
        raise SourceError(f"{place}: {pages:,} pages, more than the {_MAX_PAGES} that are read")
    lines: list[str] = []
    size = 0
    for number in range(pages):
        found = _page(reader, number, place)
        size += sum(map(len, found))
        if size > max_bytes:
            raise SourceError(f"{place}: page {number + 1}: more than {max_bytes:,} characters (--max-bytes raises it)")
        lines += found
    if not any(any(map(str.isalpha, line)) for line in lines):
        raise SourceError(f"{place}: a PDF of {pages} pages without text: a scan has to be read by OCR first")
    return "\n".join(_joined(lines))


def docx(data: bytes, place: str, max_bytes: int) -> str:
    """Returns the text of a DOCX.

    Args:
        data: the file.
        place: what to call it in messages.
        max_bytes: the greatest size of a file; unpacked it may be five times as large.

    Raises:
        SourceError: it is damaged, encrypted or declares to be huge, or the extra is not installed.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(f"{place}: encrypted, or in the old format of Word: save it as DOCX without a password")
    try:
        from docx import Document
    except ImportError:
        raise SourceError(f"{place}: reading DOCX needs python-docx: pip install 'tinhkg[docx]'") from None
    declared = _guarded(lambda: _declared(data), place, "DOCX")
    if declared > _UNPACKED * max_bytes:
        raise SourceError(
            f"{place}: {declared:,} bytes when unpacked, more than the limit of {_UNPACKED * max_bytes:,} "
            f"({_UNPACKED} times --max-bytes)"
        )
    lines = _guarded(lambda: list(_content(Document(io.BytesIO(data)))), place, "DOCX")
    if not any(line.strip() for line in lines):
        raise SourceError(f"{place}: a DOCX without text")
    return "\n".join(line for line in lines if line.strip())


def _guarded(read: Callable[[], _T], place: str, kind: str) -> _T:
    """Returns what a library reads; whatever it raises over a damaged file becomes one refusal."""
    try:
        return read()
    except Exception as error:  # these libraries raise nearly anything over damaged files
        reason = " ".join(str(error).split())[:100]
        raise SourceError(f"{place}: {kind} that cannot be read ({type(error).__name__}: {reason})") from None


def _page(reader: PdfReader, number: int, place: str) -> list[str]:
    """Returns the lines of a page without its number."""
    place = f"{place}: page {number + 1}"
    contents = _guarded(lambda: reader.pages[number].get_contents(), place, "PDF")
    size = _guarded(lambda: len(contents.get_data()), place, "PDF") if contents is not None else 0
    if size > _MAX_CONTENT:
        raise SourceError(f"{place}: {size:,} bytes of drawing, more than the {_MAX_CONTENT:,} that are read")
    text = _guarded(lambda: reader.pages[number].extract_text(), place, "PDF")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    while lines and (not lines[-1] or _NUMBER.fullmatch(lines[-1])):
        lines.pop()
    while lines and (not lines[0] or _NUMBER.fullmatch(lines[0])):
        lines.pop(0)
    return lines


def _joined(lines: list[str]) -> list[str]:
    """Returns paragraphs of lines that were broken at the edge of the page.

    A paragraph ends at an empty line, at a line much shorter than the others, and before a bullet or a number.
    """
    widths = sorted(len(line) for line in lines if line)
    usual = widths[len(widths) * 9 // 10]
    out: list[str] = []
    ended = True
    for line in lines:
        if line and not ended and not _BEGINS.match(line):
            out[-1] += f" {line}"
        elif line:
            out.append(line)
        ended = len(line) < _FULL * usual
    return out


def _declared(data: bytes) -> int:
    """Returns how large the parts of a zip file say they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return sum(part.file_size for part in archive.infolist())


def _content(document: Document) -> Iterator[str]:
    """Yields the paragraphs of a document and the rows of its tables, in order."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield from (line.strip() for line in block.text.split("\n"))


def _rows(table: Table) -> Iterator[str]:
    """Yields the rows of a table; one of a single cell is layout and no table. A merged cell counts once."""
    for row in table.rows:
        cells = list(dict.fromkeys(row.cells))
        texts = [text for cell in cells if (text := " ".join(cell.text.split()))]
        if len(texts) == 1:
            yield from (line.strip() for cell in cells for line in cell.text.split("\n"))
        elif texts:
            yield "| " + " | ".join(texts)
