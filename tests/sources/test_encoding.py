import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.errors import SourceError
from kg.sources.encoding import Decoded, clean, decode
from kg.sources.legacy import from_tcvn3, from_vni, latin, unlatin
from kg.sources.syllable import is_syllable, share

TEXT = (
    "Ngày 5/3, Sở Công Thương tỉnh Bình Sơn họp bàn về chỉ số sản xuất công nghiệp.\n"
    "Tổng mức bán lẻ hàng hóa ước đạt 5.100 tỷ đồng, tăng 8,5% so với cùng kỳ năm trước; phấn đấu cả năm đạt "
    "mục tiêu đề ra, khẳng định vị thế, giữ vững quỹ đất, xử lý những vướng mắc ở các huyện.\n"
)
SAMPLE = sorted(resources.sample().glob("*.txt"))


def in_1258(text: str) -> bytes:
    """Returns the text in windows-1258, which writes a letter with its shape and then its tone."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    out = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in tones)
        out.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tone)
    return "".join(out).encode("cp1258")


def in_tcvn3(text: str) -> str:
    """Returns the text in TCVN3, a character of windows-1252 for each byte; accented capitals are lost."""
    table = {from_tcvn3(latin(bytes([byte]))): latin(bytes([byte])) for byte in range(0xA1, 0xFF)}
    return "".join(table.get(char, table.get(char.lower(), char)) for char in text)


def in_vni(text: str) -> str:
    """Returns the text in VNI, a character of windows-1252 for each byte."""
    signs = {
        from_vni(base + sign): base + sign for base in "aAeEoOuUyYôÔöÖ" for sign in "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË"
    }
    single = {from_vni(sign): sign for sign in "íìæóòôöîñÍÌÆÓÒÔÖÎÑ"}
    pairs = {letter: form for letter, form in signs.items() if len(letter) == 1}
    return "".join(single.get(char) or pairs.get(char) or char for char in text)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "nfd", "crlf", "1258"])
def test_the_sample_reads_the_same_in_every_encoding(path: Path, encoding: str) -> None:
    expected = decode(path.read_bytes()).text
    if encoding == "nfd":
        data = unicodedata.normalize("NFD", expected).encode()
    elif encoding == "crlf":
        data = expected.replace("\n", "\r\n").encode()
    elif encoding == "1258":
        data = in_1258(expected)
    else:
        data = expected.encode(encoding)
    decoded = decode(data)
    assert decoded.text == expected
    assert decoded.notes == ()


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (in_1258(TEXT), "windows-1258"),
        (b"plain words", "utf-8"),
    ],
)
def test_the_encoding_is_told(data: bytes, encoding: str) -> None:
    assert decode(data).encoding == encoding


@pytest.mark.parametrize("wrong", [1, 2])
def test_utf8_that_was_read_as_windows_1252_is_repaired_and_told(wrong: int) -> None:
    damaged = TEXT
    for _ in range(wrong):
        damaged = latin(damaged.encode())
    decoded = decode(damaged.encode())
    assert decoded.text == TEXT
    assert decoded.notes == ("UTF-8 that had been read as windows-1252 was read again",)


def test_a_lost_no_break_space_does_not_hinder_the_repair() -> None:
    damaged = latin("Sở là nơi đó và cả tỉnh".encode()).replace("\u00a0", " ")
    assert decode(damaged.encode()).text == "Sở là nơi đó và cả tỉnh"


@pytest.mark.parametrize("as_text", [False, True])
def test_tcvn3_is_converted_and_told(as_text: bool) -> None:
    written = in_tcvn3(TEXT)
    data = unlatin(written)
    assert data is not None
    decoded = decode(written.encode() if as_text else data)
    assert decoded.text.lower() == TEXT.lower()
    assert "TCVN3" in decoded.encoding
    assert decoded.notes == ("converted from TCVN3 (ABC); its accented capitals cannot be told from small letters",)


@pytest.mark.parametrize("as_text", [False, True])
def test_vni_is_converted_and_told(as_text: bool) -> None:
    written = in_vni(TEXT)
    data = unlatin(written)
    assert data is not None
    decoded = decode(written.encode() if as_text else data)
    assert decoded.text == TEXT
    assert decoded.notes == ("converted from VNI",)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("C«ng nghiÖp tØnh §¾k N«ng", "Công nghiệp tỉnh Đắk Nông"),
        ("Th­¬ng m¹i vµ dÞch vô", "Thương mại và dịch vụ"),
        ("chØ tiªu kÕ ho¹ch", "chỉ tiêu kế hoạch"),
    ],
)
def test_tcvn3_table(written: str, text: str) -> None:
    assert from_tcvn3(written) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Coâng nghieäp tænh Ñaék Noâng", "Công nghiệp tỉnh Đắk Nông"),
        ("Thöông maïi vaø dòch vuï", "Thương mại và dịch vụ"),
        ("ÑOÀNG NAI", "ĐỒNG NAI"),
        ("kyõ sö, nghóa vuï, quyù I", "kỹ sư, nghĩa vụ, quý I"),
    ],
)
def test_vni_table(written: str, text: str) -> None:
    assert from_vni(written) == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("công\u00adnghiệp", "côngnghiệp"),
        ("\ufefftỉnh\u200b nhà\u2060", "tỉnh nhà"),
        ("hoa\u200b\u0300", "hoà"),
        ("một\r\nhai\rba\u2028bốn\x0cnăm", "một\nhai\nba\nbốn\nnăm"),
        ("12\u00a0%", "12\u00a0%"),
    ],
)
def test_invisible_characters_go_and_lines_end_alike(data: str, text: str) -> None:
    assert decode(data.encode()).text == text


def test_a_character_cut_off_at_the_end_is_told() -> None:
    data = TEXT.encode() + "ệ".encode()[:2]
    assert decode(data) == Decoded(TEXT, "utf-8", ("the last character was cut off after 2 bytes",))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "x.txt: empty file"),
        (b" \n\t ", "x.txt: 4 bytes of white space only"),
        ("\u200b\ufeff \n".encode(), "x.txt: white space and invisible characters only"),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
            r"x.txt: binary, no text \(begins with 89 50 4e 47 0d 0a 1a 0a 00 00 00 0d\)",
        ),
        (b"\x7fELF" + bytes(range(1, 9)) * 4, r"x.txt: binary, no text \(.*begins with 7f 45 4c 46"),
        (random.Random(1).randbytes(5_000), r"x.txt: binary, no text \(begins with"),
        (b"\xff\xfea\0b", r"x.txt: marked as utf-16-le, but byte 2 is wrong \(truncated data"),
        ("Größe und Straße für Übung, schöne Grüße".encode("latin-1"), r"x.txt: not UTF-8 \(byte 2 is 0xf6\)"),
        (TEXT.replace("ộ", "\ufffd").replace("ệ", "\ufffd").replace("á", "\ufffd").encode(), "characters were lost"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message) as refused:
        decode(data, "x.txt")
    assert "\n" not in str(refused.value)


def test_few_lost_characters_are_told() -> None:
    assert decode((TEXT * 3 + "\ufffd").encode()).notes == ("1 characters were lost before it was saved (U+FFFD)",)


def test_text_in_another_language_is_read_and_told() -> None:
    decoded = decode("Größe über Straße für Übung".encode())
    assert decoded.text == "Größe über Straße für Übung"
    assert decoded.notes == ("only 0% of its accented words are Vietnamese",)


def test_half_a_character_in_json_is_refused() -> None:
    with pytest.raises(SourceError, match=r"x:1: half of a character at 4: '\\ud83d'"):
        clean("tỉnh\ud83d", "x:1")


@settings(derandomize=True, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_give_clean_text_or_a_refusal(data: bytes) -> None:
    try:
        decoded = decode(data)
    except SourceError:
        return
    assert unicodedata.is_normalized("NFC", decoded.text)
    assert "\r" not in decoded.text
    assert decode(decoded.text.encode()).text == decoded.text


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet="aăâđêôơư \n\r\u0300\u0301\u0309\u0303\u0323\u200bổẻÃ»€‘"))
def test_reading_again_changes_nothing_more(text: str) -> None:
    try:
        once = decode(text.encode())
    except SourceError:
        return
    assert decode(once.text.encode()).text == once.text


@pytest.mark.parametrize("byte", range(256))
def test_latin_keeps_every_byte(byte: int) -> None:
    assert unlatin(latin(bytes([byte]))) == bytes([byte])


def test_the_sample_is_vietnamese() -> None:
    for path in SAMPLE:
        words, vietnamese = share(path.read_text(encoding="utf-8"))
        assert words > 200
        assert vietnamese > 0.98


GOOD = "nghiệp Thủy thuỷ quý giữa gìn giêng khuỷu đường ngoại xoong uỷ ý ở quốc"
BAD = "nghiÖp tØnh Coäng Ã¢n ệệ bq straße thươnng ấấ"


@pytest.mark.parametrize("word", GOOD.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", BAD.split())
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)
