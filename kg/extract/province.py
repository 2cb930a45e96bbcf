"""Whose province an article is about: a vote of places, dateline, newspaper, districts, border gates and officials."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from kg.extract.address import SHORTEST, at_end, heads_path, letters, units_in_path
from kg.extract.context import Setting
from kg.extract.header import dateline_code, host
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.language.territory import version_on
from kg.language.values.period import bounds
from kg.model import Evidence, ProvinceFact
from kg.vocabulary import Term

_WORD_BEFORE = re.compile(r"[\w:,;)] ([^\W\d_]+) $")
_STRONG = re.compile(
    r"(?:tỉnh|ubnd(?: tỉnh)?|thành phố|tp\.?|tỉnh ủy|thành ủy|hđnd(?: tỉnh)?|trên địa bàn(?: tỉnh)?|cục thống kê|"
    r"ngành công thương|sở [a-zà-ỹđ]+(?: [a-zà-ỹđ]+){0,8}?|của|kinh tế|tại)\s+(?:tỉnh |thành phố |tp\.? ?)?$"
)
_COMPARED = re.compile(
    r"(?:sau|như|so với|cùng với|giáp|khỏi|ngoài|từ|bên cạnh|vượt|vượt qua|vượt mặt|bỏ xa|hơn|kém|đứng trên|đứng trước|"
    r"xếp trên|các tỉnh|(?<!đối )với)\s+"
    r"(?:[^.;:()]{0,40}?(?:,|\bvà) )?(?:tỉnh |thành phố |tp\.? ?)?$"
)
_DISTRICT = re.compile(r"(?:huyện|thị xã|quận|thành phố|tp\.?|tx\.?)\s*(?:[^.;:()]{0,60},\s*)?$")
_MERGER = re.compile(r"sáp nhập|hợp nhất|nhập tỉnh")
_AFFIX = re.compile(r"^(?:bao|dai|so|sct|congan)|(?:tv|online|24h|news)$")
_FORMER = re.compile(r"\s*(?:\(cũ\)|cũ\b|trước đây)")
# votes a sign is worth; the table orders the bases by how far each can be trusted (PHRASING b9)
_WEIGHT = {
    "title": 5.0,
    "named": 3.0,
    "bare": 1.0,
    "dateline": 6.0,
    "publisher": 4.0,
    "address": 2.5,
    "district": 2.0,
    "landmark": 2.0,
    "short": 0.7,
    "official": 4.0,
}
_BASIS = {"title": "named", "named": "named", "bare": "named", "short": "district", "address": "publisher"}
_CEILING = 12.0  # one kind of sign cannot outvote all others by repetition
_CONFIDENCE = {"named": 0.97, "dateline": 0.95, "publisher": 0.85, "district": 0.8, "landmark": 0.8, "official": 0.6}
_MARGIN = 2.0
_TITLE_LINES = 2
_SYLLABLE = 12  # more characters than one has, with what stands before it


@dataclass(slots=True)
class _Ballot:
    """The votes for one administrative unit, a total a kind of sign, and the signs themselves."""

    votes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    signs: dict[str, list[Evidence]] = field(default_factory=lambda: defaultdict(list))

    @property
    def total(self) -> float:
        """The votes, each kind of sign up to its ceiling."""
        return sum(min(votes, _CEILING) for votes in self.votes.values())


def extract(setting: Setting, language: Language) -> ProvinceFact | None:
    """Returns the province the article is about, with the signs it rests on, or None where there is no sign.

    The basis is the most trusted kind of sign that spoke for the winner. Confidence falls where the runner-up is near
    or where only an official known from elsewhere decides.
    """
    ballots: dict[str, _Ballot] = defaultdict(_Ballot)
    day = bounds(setting.published)[1] if setting.published else None
    _named(setting, language, ballots)
    _districts(setting, language, ballots)
    _landmarks(setting, language, ballots)
    _media(setting, language, ballots)
    _officials(setting, language, ballots)
    if not ballots:
        return None
    ranked = sorted(ballots.items(), key=lambda item: (-item[1].total, item[0]))
    unit, ballot = ranked[0]
    if ballot.total < _WEIGHT["short"] * 2:
        return None
    kinds = [kind for kind in _CONFIDENCE if any(_BASIS.get(k, k) == kind and v > 0 for k, v in ballot.votes.items())]
    basis = kinds[0]
    confidence = _CONFIDENCE[basis]
    if len(ranked) > 1 and ranked[1][1].total * _MARGIN > ballot.total:
        confidence *= 0.75
    version = version_on(language.vocabulary.having("province", "versionOf", unit), day)
    assert version is not None
    evidence = [e for kind in ballot.votes if _BASIS.get(kind, kind) == basis for e in ballot.signs[kind]]
    inferred = {} if basis == "named" else {"province": basis}
    return ProvinceFact(
        tuple(sorted(set(evidence), key=lambda e: e.start))[:5],
        f"province-{basis}",
        round(confidence, 4),
        name=version.vi,
        version=version.key,
        basis=basis,
        inferred=inferred,
    )


def _vote(ballots: dict[str, _Ballot], term: Term, kind: str, evidence: Evidence, weight: float = 1.0) -> None:
    """Adds a vote for the administrative unit of a province version."""
    ballot = ballots[term.one("versionOf") or term.key]
    ballot.votes[kind] += _WEIGHT[kind] * weight
    ballot.signs[kind].append(evidence)


def _named(setting: Setting, language: Language, ballots: dict[str, _Ballot]) -> None:
    """Counts provinces named in title and prose; comparators count nothing."""
    text, folded = setting.article.text, setting.folded
    for position, sentence in enumerate(setting.prose):
        if _MERGER.search(folded, sentence.start, sentence.end) and sentence.kind != "heading":
            continue  # who merges with whom says nothing of whose news this is
        for match in language.find("province", folded, sentence.start, sentence.end):
            if not text[match.start].isupper():
                continue
            before = folded[max(sentence.start, match.start - 60) : match.start]
            after = folded[match.end : match.end + 14]
            if _FORMER.match(after) and not _survives(match.term, language):
                continue
            if _COMPARED.search(before) or re.search(r"báo (?:điện tử )?$", before):
                continue
            if re.search(r"(?:huyện|quận|thị xã|phường|xã|đường|cảng|sân bay)\s$", before):
                continue
            evidence = setting.evidence(match.start, match.end)
            kind = (
                "title"
                if position < _TITLE_LINES and sentence.kind == "heading"
                else "named"
                if _STRONG.search(before)
                else "bare"
            )
            _vote(ballots, match.term, kind, evidence, 1.5 if position < 3 else 1.0)


def _survives(term: Term, language: Language) -> bool:
    """Says whether a province's unit still bears its name: ``Hải Phòng (cũ)`` is named of Hải Phòng's news."""
    versions = language.vocabulary.having("province", "versionOf", term.one("versionOf") or "")
    return any(version.one("validTo") is None for version in versions)


def _districts(setting: Setting, language: Language, ballots: dict[str, _Ballot]) -> None:
    """Counts districts: with their type word fully, by the bare name a little, divided among their provinces."""
    text, folded = setting.article.text, setting.folded
    provinces = language.vocabulary.schemes.get("province", {})
    for sentence in setting.prose:
        for match in language.find("district", folded, sentence.start, sentence.end):
            if not text[match.start].isupper() and not folded[match.start : match.end].startswith(
                ("huyện", "quận", "thị", "thành", "tp")
            ):
                continue
            typed = _DISTRICT.search(folded[max(sentence.start, match.start - 70) : match.start]) is not None
            if not typed and any(term.one("bearsProvinceName") == "true" for term in match.terms):
                continue
            word = _WORD_BEFORE.search(text, max(sentence.start, match.start - _SYLLABLE), match.start)
            if not typed and word is not None and word[1].istitle():
                continue  # "đồng chí Chẩu |Văn Lâm|"
            homes = {term.one("within") for term in match.terms}
            for home in sorted(key for key in homes if key):
                evidence = setting.evidence(match.start, match.end)
                _vote(ballots, provinces[home], "district" if typed else "short", evidence, 1 / len(homes))


def _landmarks(setting: Setting, language: Language, ballots: dict[str, _Ballot]) -> None:
    """Counts border gates, which lie in one province."""
    provinces = language.vocabulary.schemes.get("province", {})
    for sentence in setting.prose:
        for match in language.find("landmark", setting.folded, sentence.start, sentence.end):
            home = provinces.get(match.term.one("within") or "")
            if home is not None:
                _vote(ballots, home, "landmark", setting.evidence(match.start, match.end))


def _media(setting: Setting, language: Language, ballots: dict[str, _Ballot]) -> None:
    """Counts the dateline code, the newspaper, and a province's name in the dateline or the address."""
    code = dateline_code(setting)
    address = host(setting.address)
    first = setting.prose[0] if setting.prose else None
    if first is None or not (code or setting.publisher or address):
        return
    opening = setting.evidence(first.start, first.end)
    at_code = setting.evidence(code[1], code[2]) if code else opening
    own = [medium for medium in language.vocabulary.terms("medium") if _names(medium, code, setting.publisher)]
    credit = fold(setting.publisher or "")
    # "Sở Công Thương |Thái Nguyên|"; not a newspaper that is only credited, "Theo Minh Minh (Báo Bến Tre)"
    if not credit.startswith("báo ") and not any(_names(medium, None, setting.publisher) for medium in own):
        for match in language.find("province", credit)[:1]:
            _vote(ballots, match.term, "publisher", opening)
    if not (own or code or address):
        return
    provinces = {term.one("versionOf"): term for term in language.vocabulary.terms("province")}
    for medium in own:
        home = provinces.get(medium.one("serves"))
        if home is None:
            continue
        if code is not None and code[0] in medium.all("datelineCode"):
            _vote(ballots, home, "dateline", at_code)
        elif code is not None and code[0] in medium.all("datelineCodeUnconfirmed"):
            _vote(ballots, home, "dateline", at_code, 0.6)
        if setting.publisher and setting.publisher in (medium.vi, *medium.forms):
            at = setting.article.text.rfind(setting.publisher)
            named = setting.evidence(at, at + len(setting.publisher)) if at >= 0 else at_code
            _vote(ballots, home, "publisher", named)
    if not address and code is None:
        return
    names = {letters(form): unit for unit, term in provinces.items() for form in term.forms}
    for label in address.split("."):
        unit = names.get(label) or names.get(_AFFIX.sub("", label)) or at_end(label, names)
        if unit is not None and len(label) >= SHORTEST:
            _vote(ballots, provinces[unit], "publisher", opening)
    for unit in units_in_path(setting.address, provinces):
        # a headline that begins with a province outweighs the newspaper's own
        _vote(ballots, provinces[unit], "address", opening, 2 if heads_path(setting.address, provinces[unit]) else 1)
    if code is not None:
        unit = names.get(re.sub(r"tv(?:\.vn)?$", "", letters(code[0])))
        if unit is not None and len(code[0]) >= SHORTEST:
            _vote(ballots, provinces[unit], "dateline", at_code)


def _names(medium: Term, code: tuple[str, int, int] | None, publisher: str | None) -> bool:
    """Says whether a dateline code or the publisher's name is that of a newspaper."""
    if code is not None and (code[0] in medium.all("datelineCode") or code[0] in medium.all("datelineCodeUnconfirmed")):
        return True
    return bool(publisher) and (publisher == medium.vi or publisher in medium.forms)


def _officials(setting: Setting, language: Language, ballots: dict[str, _Ballot]) -> None:
    """Counts officials who are known to serve a province."""
    provinces = language.vocabulary.schemes.get("province", {})
    for sentence in setting.prose:
        for match in language.find("person", setting.folded, sentence.start, sentence.end):
            home = match.term.one("inProvince")
            if home is not None and home in provinces and setting.article.text[match.start].isupper():
                _vote(ballots, provinces[home], "official", setting.evidence(match.start, match.end))
