"""How Vietnamese a text looks: the share of its accented words that are syllables of the language.

Wrongly decoded text keeps its ASCII words and loses the others; so only words with a letter beyond ASCII count.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WRITTEN: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc "
    "oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uâng uân uât uây uc uê uêch uên uênh ui um un ung "
    "uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu uơ "
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yt"
)
_RIMES: Final = frozenset(_WRITTEN.split())
_ONSET: Final = re.compile(r"ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]")
_TONES: Final = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD: Final = re.compile(r"[^\W\d_]+")
_FOREIGN: Final = re.compile(r"[^\x00-\x7f]")
_SAMPLE: Final = 20_000  # characters; more do not make it surer


def is_syllable(word: str) -> bool:
    """Says whether a word may be a Vietnamese syllable.

    >>> is_syllable("nghiệp"), is_syllable("Thụy"), is_syllable("nghiÖp"), is_syllable("Ã¢n")
    (True, True, False, False)
    """
    letters = unicodedata.normalize("NFD", word.lower())
    tones = sum(char in _TONES for char in letters)
    plain = unicodedata.normalize("NFC", "".join(char for char in letters if char not in _TONES))
    if tones > 1:
        return False
    onset = _ONSET.match(plain)
    rest = plain[onset.end() :] if onset else plain
    if rest in _RIMES:
        return True
    return plain.startswith("gi") and plain[1:] in _RIMES  # "gì", "giêng": the i is part of the rime


def opens_syllable(letters: str) -> bool:
    """Says whether letters begin with a consonant that may open a syllable."""
    return _ONSET.match(letters.lower()) is not None


def share(text: str) -> tuple[int, float]:
    """Returns how many words with letters beyond ASCII a text begins with, and which share of them are syllables.

    Without such words the share is 1.0.
    """
    words = [word for word in _WORD.findall(unicodedata.normalize("NFC", text[:_SAMPLE])) if _FOREIGN.search(word)]
    return len(words), sum(map(is_syllable, words)) / len(words) if words else 1.0
