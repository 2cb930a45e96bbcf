"""Regular expressions written in plain Vietnamese for text that is folded."""

from __future__ import annotations

import re

from kg.language.fold import fold

_WORD = re.compile(r"[a-z]*[à-ỹ][a-zà-ỹ]*")
_ALTERNATIVE = re.compile(r"(?P<first>[^\W\d_])(?P<rest>[^\W\d_]*)(?P<tail>(?![?*+{]).*)")


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Returns the pattern with every Vietnamese word in it folded as the text is.

    >>> bool(compiled(r"quý (?:trước|[ivx]+)").match(fold("Quý II")))
    True
    """
    return re.compile(_folded(pattern), flags)


def begun(pattern: str, *unless: str) -> str:
    r"""Returns ``(?<!\w)(?:pattern)`` in a form that is looked for several times as fast: by its first characters.

    Args:
        pattern: alternatives, each of which begins with a word.
        unless: words, with the space behind them, after which nothing is found.

    >>> re.findall(begun("giao(?: cho)?|yêu cầu", "được "), "giao cho sở, được giao, yêu cầu, kêu cầu")
    ['giao cho', 'yêu cầu']
    """
    firsts, rest = [], []
    for alternative in _alternatives(_folded(pattern)):
        match = _ALTERNATIVE.fullmatch(alternative)
        assert match is not None, alternative
        firsts.append(match["first"])
        rest.append(f"{match['rest']}(?<={match['first']}{match['rest']}){match['tail']}")
    refused = "".join(f"(?<!{word}.)" for word in unless)
    return rf"[{''.join(dict.fromkeys(firsts))}](?<!\w.){refused}(?:{'|'.join(rest)})"


def _alternatives(pattern: str) -> list[str]:
    """Returns the alternatives of a pattern, those inside of groups left together."""
    parts, depth = [""], 0
    for piece in re.findall(r"\\.|\[[^]]*\]|.", pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _folded(pattern: str) -> str:
    """Returns a pattern with every Vietnamese word in it folded."""
    return _WORD.sub(lambda match: fold(match[0]), pattern)
