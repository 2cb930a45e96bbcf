"""Folding: text made comparable without moving a character.

Every function keeps the length, so an offset into folded text is an offset into the article.
Newspapers mix both placements of the tone mark (``hoá``/``hóa``, ``uỷ``/``ủy``), both letters Đ (U+0110 and the
Icelandic U+00D0), and several dashes and spaces.
"""

from __future__ import annotations

import re
import unicodedata

_OLD_STYLE = {  # the mark on the second vowel -> on the first, at a syllable's end only: "hoà", but "hoàn", "quý"
    second: first
    for plain, seconds, firsts in (
        ("oa", "oà oá oả oã oạ", "òa óa ỏa õa ọa"),
        ("oe", "oè oé oẻ oẽ oẹ", "òe óe ỏe õe ọe"),
        ("uy", "uỳ uý uỷ uỹ uỵ", "ùy úy ủy ũy ụy"),
    )
    for second, first in zip(seconds.split(), firsts.split(), strict=True)
}
_MARKED = "".join(sorted({pair[1] for pair in _OLD_STYLE}))
_TONE_PAIR = re.compile(rf"[ou](?<!q[ou])[{_MARKED}](?![^\W\d_])")  # a few of these pairs are none ("oỳ")
_SIGNS = {
    "ð": "đ",
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\u200a\t", " "),
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’", "'"),
    "…": ".",
    **dict.fromkeys("\u2044\u2215", "/"),
}
_SLIPS = {  # words that are always a slip for another, as newspapers print them
    "cung kỳ": "cùng kỳ",
    "cùng kì": "cùng kỳ",
    "so vói ": "so với ",
    "qúy ": "quý ",
    "so vơi ": "so với ",
    "nghiêp": "nghiệp",
    "kế hoach": "kế hoạch",
    "thưc hiện": "thực hiện",
    "xuât khẩu": "xuất khẩu",
    "nhâp khẩu": "nhập khẩu",
    "tỷ đông": "tỷ đồng",
    "triệu đông": "triệu đồng",
}
_SIGN = re.compile(f"[{''.join(_SIGNS)}]")  # to look each character up would cost ten times as much


def fold(text: str) -> str:
    """Returns ``text`` in lower case with one tone placement, one dash, one space, one quotation mark.

    A few slips that cannot be meant (``cung kỳ``, ``doanh nghiêp``) become what was meant.

    Args:
        text: NFC text.

    Returns:
        A string of the same length: ``len(fold(text)) == len(text)``.

    >>> fold("Uỷ ban – Khánh Hoà")
    'ủy ban - khánh hòa'
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters of other scripts grow in lower case ('İ'): those stay as they are
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    plain = _SIGN.sub(lambda m: _SIGNS[m[0]], lowered)
    plain = _TONE_PAIR.sub(lambda m: _OLD_STYLE.get(m[0], m[0]), plain)
    for slip, meant in _SLIPS.items():
        if slip in plain:
            plain = plain.replace(slip, meant)
    return plain


def bare(text: str) -> str:
    """Returns ``text`` folded and without any diacritic, for search: ``Đồng Nai`` -> ``dong nai``.

    The length may change for text that is not precomposed.
    """
    decomposed = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
