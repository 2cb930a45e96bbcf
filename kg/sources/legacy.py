"""Encodings from before Unicode in which Vietnamese newspapers were typed: TCVN3 (ABC) and VNI.

Both were seen as bytes and as Unicode text in which every byte became a character of windows-1252
(``Céng hoµ``, ``Coäng hoøa``); the functions here read the latter, so bytes come through ``latin``.
TCVN3 keeps its accented capitals in a font of their own: they come out as small letters.
"""

from __future__ import annotations

import re
from typing import Final

_TCVN3: Final = str.maketrans(
    {
        **dict(zip(range(0xA1, 0xA8), "ĂÂÊÔƠƯĐ", strict=True)),
        **dict(zip(range(0xA8, 0xAF), "ăâêôơưđ", strict=True)),
        **dict(zip((0xB5, 0xB6, 0xB7, 0xB8, 0xB9), "àảãáạ", strict=True)),
        **dict(zip((0xBB, 0xBC, 0xBD, 0xBE, 0xC6), "ằẳẵắặ", strict=True)),
        **dict(zip((0xC7, 0xC8, 0xC9, 0xCA, 0xCB), "ầẩẫấậ", strict=True)),
        **dict(zip((0xCC, 0xCE, 0xCF, 0xD0, 0xD1), "èẻẽéẹ", strict=True)),
        **dict(zip((0xD2, 0xD3, 0xD4, 0xD5, 0xD6), "ềểễếệ", strict=True)),
        **dict(zip((0xD7, 0xD8, 0xDC, 0xDD, 0xDE), "ìỉĩíị", strict=True)),
        **dict(zip((0xDF, 0xE1, 0xE2, 0xE3, 0xE4), "òỏõóọ", strict=True)),
        **dict(zip((0xE5, 0xE6, 0xE7, 0xE8, 0xE9), "ồổỗốộ", strict=True)),
        **dict(zip((0xEA, 0xEB, 0xEC, 0xED, 0xEE), "ờởỡớợ", strict=True)),
        **dict(zip((0xEF, 0xF1, 0xF2, 0xF3, 0xF4), "ùủũúụ", strict=True)),
        **dict(zip((0xF5, 0xF6, 0xF7, 0xF8, 0xF9), "ừửữứự", strict=True)),
        **dict(zip((0xFA, 0xFB, 0xFC, 0xFD, 0xFE), "ỳỷỹýỵ", strict=True)),
    }
)

# In VNI a base letter is followed by the sign of its tone, or of its tone and shape at once.
_TONES: Final = "ùøûõï"
_WITH_SHAPE: Final = {"a": ("âáàåãä", "âấầẩẫậ"), "e": ("âáàåãä", "êếềểễệ"), "o": ("âáàåãä", "ôốồổỗộ")}
_BREVE: Final = ("êéèúüë", "ăắằẳẵặ")
_PLAIN: Final = {"a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹ", "ô": "ớờởỡợ", "ö": "ứừửữự"}
_SINGLE: Final = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ"}


def _vni_table() -> dict[str, str]:
    table = dict(_SINGLE)
    for base, letters in _PLAIN.items():
        table.update({base + tone: letter for tone, letter in zip(_TONES, letters, strict=False)})
    for base, (signs, letters) in (*_WITH_SHAPE.items(), ("a", _BREVE)):
        table.update({base + sign: letter for sign, letter in zip(signs, letters, strict=True)})
    capitals = {form.upper(): letter.upper() for form, letter in table.items()}
    mixed = {form[0].upper() + form[1:]: letter.upper() for form, letter in table.items() if len(form) == 2}
    return {**table, **capitals, **mixed}


_VNI: Final = _vni_table()
_VNI_SIGNS: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=lambda form: -len(form))))


_HOLES: Final = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # windows-1252 has no character here
_LATIN: Final = tuple(chr(byte) if byte in _HOLES else bytes([byte]).decode("cp1252") for byte in range(256))
_BYTES: Final = {char: byte for byte, char in enumerate(_LATIN)}


def latin(data: bytes) -> str:
    """Returns the bytes as characters: windows-1252, and its five holes as control characters, as browsers do."""
    return "".join(map(_LATIN.__getitem__, data))


def unlatin(text: str) -> bytes | None:
    """Returns the bytes that ``latin`` makes ``text`` of, or None where a character stands for no byte.

    >>> unlatin(latin(bytes(range(256)))) == bytes(range(256))
    True
    """
    try:
        return bytes(map(_BYTES.__getitem__, text))
    except KeyError:
        return None


def from_tcvn3(text: str) -> str:
    """Returns text in TCVN3, one character a byte, as Unicode.

    >>> from_tcvn3("C«ng nghiÖp tØnh")
    'Công nghiệp tỉnh'
    """
    return text.translate(_TCVN3)


def from_vni(text: str) -> str:
    """Returns text in VNI, one character a byte, as Unicode.

    >>> from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam")
    'Cộng hòa xã hội chủ nghĩa Việt Nam'
    """
    return _VNI_SIGNS.sub(lambda match: _VNI[match[0]], text)
