"""An invented country for the tests of the graph: two provinces that merge, few indicators, articles made to order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from kg import vocabulary
from kg.graph.fingerprint import Fingerprint
from kg.graph.iri import Names
from kg.graph.lift import Lifted, lift
from kg.graph.lift.background import Run
from kg.graph.resolve import resolve
from kg.language import lexicon
from kg.language.fold import fold
from kg.language.lexicon import Language
from kg.model import (
    AgencyFact,
    Article,
    Claim,
    DirectiveFact,
    DocumentFact,
    EventFact,
    Evidence,
    Facts,
    ObservationFact,
    OfficialFact,
    ProgressFact,
    ProjectFact,
    ProvinceFact,
)

_HEAD = """@prefix : <https://w3id.org/tinhkg/def#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@base <https://w3id.org/tinhkg/id/> .
"""
_VOCAB = """
<scheme/province> a skos:ConceptScheme ; :ambiguousWithin :versionOf .
<scheme/district> a skos:ConceptScheme ; :ambiguousForms true .
<territory/song-lam> a :AdministrativeUnit ; rdfs:label "Sông Lam"@vi , "Song Lam"@en .
<territory/nui-bac> a :AdministrativeUnit ; rdfs:label "Núi Bạc"@vi , "Nui Bac"@en .
<province/song-lam-1> a :ProvinceVersion ; rdfs:label "Sông Lam"@vi , "Song Lam"@en ; :versionOf <territory/song-lam> ;
    :unitType "tỉnh" ; :validTo "2025-06-30"^^xsd:date ; :succeededBy <province/song-lam-2> ; :latitude 18.50 .
<province/nui-bac-1> a :ProvinceVersion ; rdfs:label "Núi Bạc"@vi , "Nui Bac"@en ; :versionOf <territory/nui-bac> ;
    :unitType "tỉnh" ; :validTo "2025-06-30"^^xsd:date ; :succeededBy <province/song-lam-2> .
<province/song-lam-2> a :ProvinceVersion ; rdfs:label "Sông Lam"@vi , "Song Lam"@en ; :versionOf <territory/song-lam> ;
    :unitType "tỉnh" ; :validFrom "2025-07-01"^^xsd:date ; :validTo "2026-04-29"^^xsd:date ;
    :succeededBy <province/song-lam-3> .
<province/song-lam-3> a :ProvinceVersion ; rdfs:label "Sông Lam"@vi , "Song Lam"@en ; :versionOf <territory/song-lam> ;
    :unitType "thành phố" ; :validFrom "2026-04-30"^^xsd:date .
<district/901> a :District ; rdfs:label "Châu Thành"@vi , "Chau Thanh District"@en ; :unitType "huyện" ;
    :within <province/song-lam-1> .
<district/902> a :District ; rdfs:label "Châu Thành"@vi ; :within <province/nui-bac-1> .
<country/vn> a :Country ; rdfs:label "Việt Nam"@vi , "Vietnam"@en .
<unit/vnd> a :Unit ; rdfs:label "đồng"@vi , "dong"@en ; :baseUnit <unit/vnd> ; :toBase 1.0 .
<unit/usd> a :Unit ; rdfs:label "USD"@vi , "USD"@en ; :baseUnit <unit/usd> ; :toBase 1 .
<unit/percent> a :Unit ; rdfs:label "%"@vi , "per cent"@en ; :baseUnit <unit/percent> ; :toBase 1 .
<unit/mw> a :Unit ; rdfs:label "MW"@vi , "MW"@en ; :baseUnit <unit/mw> ; :toBase 1 .
<unit/kw> a :Unit ; rdfs:label "kW"@vi , "kW"@en ; :baseUnit <unit/mw> ; :toBase 0.001 .
<indicator/iip> a :Indicator ; rdfs:label "Chỉ số sản xuất công nghiệp"@vi , "Industrial production index"@en ;
    :allowedUnit <unit/percent> ; :measureKind "index" ; :additive false .
<indicator/poverty> a :Indicator ; rdfs:label "Tỷ lệ hộ nghèo"@vi , "Poverty rate"@en ; :allowedUnit <unit/percent> ;
    :measureKind "rate" ; :additive false ; :lowerIsBetter true .
<indicator/grdp> a :Indicator ; rdfs:label "GRDP"@vi , "GRDP"@en ; :allowedUnit <unit/usd> ; :measureKind "amount" ;
    :additive true ; :realGrowth true .
<indicator/exports> a :Indicator ; rdfs:label "Kim ngạch xuất khẩu"@vi , "Exports"@en ; :allowedUnit <unit/usd> ;
    :measureKind "amount" ; :additive true .
<indicator/wind> a :Indicator ; rdfs:label "Công suất điện gió"@vi , "Wind power"@en ; :allowedUnit <unit/mw> .
<value-kind/actual> a :ValueKind ; rdfs:label "thực hiện"@vi .
<value-kind/estimate> a :ValueKind ; rdfs:label "ước"@vi .
<value-kind/target> a :ValueKind ; rdfs:label "mục tiêu"@vi .
<office/giam-doc> a :Office ; rdfs:label "Giám đốc"@vi , "Director"@en .
<office/chu-tich> a :Office ; rdfs:label "Chủ tịch"@vi .
<change/2025-07-01-song-lam> a :Merger ; rdfs:label "Hợp nhất"@vi ;
    org:originalOrganization <province/song-lam-1> , <province/nui-bac-1> ; org:resultingOrganization <province/song-lam-2> .
<change/2026-04-30-song-lam> a :StatusChange ; rdfs:label "Lên thành phố"@vi ;
    org:originalOrganization <province/song-lam-2> ; org:resultingOrganization <province/song-lam-3> .
<department-change/2025-03-01-tai-chinh> a :DepartmentChange ; rdfs:label "Hợp nhất thành Sở Tài chính"@vi ;
    :fromBody <body/so-ke-hoach> , <body/so-tai-chinh> ; :intoBody <body/so-tai-chinh> ;
    :legalDate "2025-02-28"^^xsd:date ; :operationalDate "2025-03-01"^^xsd:date ; :confirmedIn <territory/song-lam> .
<department-change/2025-03-01-xay-dung> a :DepartmentChange ; rdfs:label "Hợp nhất thành Sở Xây dựng"@vi ;
    :fromBody <body/so-giao-thong> , <body/so-xay-dung> ; :intoBody <body/so-xay-dung> ;
    :legalDate "2025-03-01"^^xsd:date ; :exceptIn <territory/nui-bac> .
<department-change/2025-05-01-nui-bac> a :DepartmentChange ; rdfs:label "Đổi tên Sở Giao thông"@vi ;
    :fromBody <body/so-giao-thong> ; :intoBody <body/so-cong-chanh> ; :legalDate "2025-05-01"^^xsd:date ;
    :onlyIn <territory/nui-bac> .
<body/so-ke-hoach> a :Body ; rdfs:label "Sở Kế hoạch"@vi ; skos:altLabel "Sở KH"@vi ; :bodyKind <organization-kind/so> .
<body/so-tai-chinh> a :Body ; rdfs:label "Sở Tài chính"@vi , "Department of Finance"@en ; :bodyKind <organization-kind/so> .
<body/so-xay-dung> a :Body ; rdfs:label "Sở Xây dựng"@vi ; :bodyKind <organization-kind/so> .
<body/so-giao-thong> a :Body ; rdfs:label "Sở Giao thông"@vi ; :bodyKind <organization-kind/so> .
<body/so-cong-chanh> a :Body ; rdfs:label "Sở Công chánh"@vi ; :bodyKind <organization-kind/so> .
<organization-kind/so> a :OrganizationKind ; rdfs:label "Sở"@vi ; :organizationClass :Department ; :onePerProvince true .
<body/so-cong-thuong> a :Body ; rdfs:label "Sở Công Thương"@vi , "Department of Industry and Trade"@en ;
    :bodyKind <organization-kind/so> .
<organization-kind/ubnd> a :OrganizationKind ; rdfs:label "UBND"@vi , "People's Committee"@en ;
    :organizationClass :PeoplesCommittee .
<organization-kind/tinh-uy> a :OrganizationKind ; rdfs:label "Tỉnh ủy"@vi ; :cityHead "Thành ủy"@vi ;
    :organizationClass :PartyOrgan .
<organization-kind/bo> a :OrganizationKind ; rdfs:label "Bộ"@vi ; :organizationClass :Ministry ; :level "national" .
<body/van-phong-chinh-phu> a :Body ; rdfs:label "Văn phòng Chính phủ"@vi ; :bodyKind <organization-kind/bo> .
<organization-kind/cong-ty> a :OrganizationKind ; rdfs:label "Công ty"@vi ; :organizationClass :Company .
<organization/bo-chinh-tri> a :CentralBody ; rdfs:label "Bộ Chính trị"@vi ; :kind <organization-kind/bo> ;
    :area <country/vn> .
<document-type/nghi-quyet> a :DocumentType ; rdfs:label "Nghị quyết"@vi ; :documentClass :Resolution .
<document-type/ke-hoach> a :DocumentType ; rdfs:label "Kế hoạch"@vi , "Plan"@en ; :documentClass :Plan .
<document-type/chi-thi> a :DocumentType ; rdfs:label "Chỉ thị"@vi ; :documentClass :DirectiveDocument .
<issuer/tw> a :Issuer ; rdfs:label "Trung ương Đảng"@vi ; :abbreviation "TW" ; :jurisdiction "national" .
<issuer/ttg> a :Issuer ; rdfs:label "Thủ tướng Chính phủ"@vi ; :abbreviation "TTg" ; :jurisdiction "national" .
<issuer/ubnd> a :Issuer ; rdfs:label "UBND"@vi ; :abbreviation "UBND" ; :jurisdiction "province" , "district" .
<document/57-nq-tw-2024> a :Resolution , :PolicyDocument ; rdfs:label "Nghị quyết 57-NQ/TW"@vi ; :number "57-NQ/TW" ;
    :issuerName "Bộ Chính trị"@vi ; :date "2024-12-22"^^xsd:date ; :title "về đột phá phát triển khoa học"@vi .
<document/29-nq-tw-2022> a :Resolution , :PolicyDocument ; rdfs:label "Nghị quyết 29-NQ/TW"@vi ; :number "29-NQ/TW" ;
    :issuerName "Ban Chấp hành Trung ương Đảng khóa XIII"@vi ; :date "2022-11-17"^^xsd:date ;
    :title "về tiếp tục đẩy mạnh công nghiệp hóa, hiện đại hóa đất nước"@vi .
<document/04-ct-ttg> a :DirectiveDocument , :PolicyDocument ; rdfs:label "Chỉ thị 04/CT-TTg"@vi ; :number "04/CT-TTg" ;
    :issuerName "Thủ tướng Chính phủ"@vi ; :title "về đẩy mạnh triển khai Đề án dữ liệu dân cư"@vi .
<event-kind/hoi-nghi> a :EventKind ; rdfs:label "hội nghị"@vi .
<project-kind/nha-may-dien> a :ProjectKind ; rdfs:label "nhà máy điện"@vi , "power plant"@en .
<project-kind/cang> a :ProjectKind ; rdfs:label "cảng"@vi .
<sector/thuong-mai> a :Sector ; rdfs:label "thương mại"@vi .
<task-status/done> a :TaskStatus ; rdfs:label "đã hoàn thành"@vi .
<task-status/under-way> a :TaskStatus ; rdfs:label "đang thực hiện"@vi .
<task-status/not-done> a :TaskStatus ; rdfs:label "chưa hoàn thành"@vi .
<task-status/late> a :TaskStatus ; rdfs:label "chậm tiến độ"@vi .
<medium/bao-song-lam> a :Medium ; rdfs:label "Báo Sông Lam"@vi .
<person/le-van-mau-song-lam> a :Person ; rdfs:label "Lê Văn Mẫu"@vi ; :name "Lê Văn Mẫu"@vi ;
    :inProvince <province/song-lam-1> .
"""


def write_ontology(folder: Path) -> Path:
    """Returns the folder of the invented ontology, written below ``folder``."""
    (folder / "vocab").mkdir(parents=True)
    (folder / "core.ttl").write_text(_HEAD + ":Article a owl:Class ; rdfs:label 'article'@en .\n", encoding="utf-8")
    (folder / "vocab" / "all.ttl").write_text(_HEAD + _VOCAB, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class World:
    """The invented ontology, loaded."""

    ontology: Path
    language: Language
    names: Names = field(default_factory=Names)

    @classmethod
    def load(cls, ontology: Path) -> World:
        return cls(ontology, lexicon.load(vocabulary.load(ontology, fold)))

    def lifted(self, *articles: Facts) -> Lifted:
        """Returns the graph of some articles."""
        identities = resolve(articles, self.language, self.names)
        return lift(articles, identities, self.language, self.names, self.run, self.ontology)

    @property
    def run(self) -> Run:
        """The run that every graph of this world comes from."""
        return Run(Fingerprint("1.0", "0" * 64, "1" * 64, "2" * 64), self.names)


class Draft:
    """Facts of one invented article: every fact's quote becomes a sentence of its text."""

    def __init__(self, name: str, published: str | None = "2025-02-14", province: str | None = "song-lam-1") -> None:
        self._name, self._published = name, published
        self._text = f"Bài {name}."
        self._facts: dict[str, list[Claim]] = {}
        self._province: ProvinceFact | None = None
        if province is not None:
            evidence = self._said(f"tỉnh {province}")
            self._province = ProvinceFact(evidence, "province", 0.9, name="Sông Lam", version=province, basis="named")

    def _said(self, quote: str) -> tuple[Evidence, ...]:
        begin = len(self._text) + 1
        sentence = f"Theo báo cáo, {quote}."
        self._text += f" {sentence}"
        start = begin + sentence.index(quote)
        return (Evidence(start, start + len(quote), quote, begin, sentence),)

    def _add(self, kind: str, fact: type[Claim], quote: str, /, **slots: object) -> Draft:
        sure = slots.pop("confidence", 0.9)
        self._facts.setdefault(kind, []).append(fact(self._said(quote), f"{kind}-rule", sure, **slots))
        return self

    def official(self, name: str, role: str, organisation: str | None, office: str | None = None) -> Draft:
        quote = f"{role} {organisation} {name}"
        return self._add(
            "officials", OfficialFact, quote, name=name, role=role, organisation=organisation, office=office
        )

    def agency(self, name: str, kind: str, area: str | None, **slots: object) -> Draft:
        return self._add("agencies", AgencyFact, name, name=name, kind=kind, area=area, **slots)

    def document(self, number: str | None, **slots: object) -> Draft:
        known = {"type": None, "issuer": None, "date": None, "title": None} | slots
        return self._add("documents", DocumentFact, number or str(known["title"]), number=number, **known)

    def project(self, name: str, **slots: object) -> Draft:
        return self._add("projects", ProjectFact, name, name=name, **slots)

    def event(self, kind: str, **slots: object) -> Draft:
        return self._add("events", EventFact, kind, kind=kind, **({"date": None, "organiser": None} | slots))

    def directive(self, action: str, by: str | None, to: str | None = None, **slots: object) -> Draft:
        return self._add(
            "directives", DirectiveFact, action, action=action, by=by, to=to, **({"deadline": None} | slots)
        )

    def progress(self, action: str | None, by: str, status: str = "done", **slots: object) -> Draft:
        quote = f"{by} {status} {action}"
        return self._add("progress", ProgressFact, quote, action=action, by=by, status=status, **slots)

    def observation(self, quote: str, indicator: str | None = "exports", **slots: object) -> Draft:
        known: dict[str, Any] = {
            "indicator": {"exports": "Kim ngạch xuất khẩu", "iip": "Chỉ số sản xuất công nghiệp"}.get(
                indicator or "", "Lạ"
            ),
            "indicator_key": indicator,
            "component": None,
            "area": "Sông Lam",
            "area_key": "song-lam-1",
            "period": "2024",
            "status": "actual",
        }
        figures = {
            key: Decimal(value) if isinstance(value, str) and key in _FIGURES else value for key, value in slots.items()
        }
        return self._add("observations", ObservationFact, quote, **(known | figures))

    def facts(self) -> Facts:
        """Returns the facts; the article's text is whole only now."""
        sha256 = hashlib.sha256(self._text.encode("utf-8")).hexdigest()
        article = Article(self._name, f"{self._name}.txt", self._text, sha256)
        kinds: Mapping[str, Any] = {kind: tuple(facts) for kind, facts in self._facts.items()}
        return Facts(article, f"Bài {self._name}", "Báo Sông Lam", self._published, self._province, **kinds)


_FIGURES = {"value", "value_max", "scale", "change_pct", "change_pct_max", "change_times", "plan_pct"}


def rich() -> tuple[Facts, ...]:
    """Returns articles that hold every kind of fact."""
    first = (
        Draft("một")
        .agency("Sở Công Thương tỉnh Sông Lam", "so", "song-lam-1")
        .agency("UBND tỉnh Sông Lam", "ubnd", "song-lam-1")
        .agency("UBND huyện Châu Thành", "ubnd", "901")
        .official("Nguyễn Thị Thử", "Giám đốc", "Sở Công Thương tỉnh Sông Lam", "giam-doc")
        .document("57-NQ/TW", type="Nghị quyết", date="2024-12-22", issuer="Bộ Chính trị")
        .document(
            None,
            type="Kế hoạch",
            title="Kế hoạch thực hiện Nghị quyết 57-NQ/TW",
            issuer="UBND tỉnh Sông Lam",
            implements=("57-NQ/TW",),
        )
        .project("Cảng Bến Thử", kind="cang", stage="đang xây dựng")
        .event("hội nghị", date="2025-02", organiser="Sở Công Thương tỉnh Sông Lam", chair=("Nguyễn Thị Thử",))
        .directive(
            "rà soát quy hoạch", "Nguyễn Thị Thử", "UBND huyện Châu Thành", deadline="2025", documents=("57-NQ/TW",)
        )
        .directive("báo cáo kết quả", "Nguyễn Thị Thử", "các phòng", topics=("thuong-mai",), capacity="Giám đốc")
        .observation(
            "xuất khẩu đạt 298,6 nghìn tỷ đồng, tăng 13%",
            value="298.6",
            scale="1E+12",
            unit="nghìn tỷ đồng",
            unit_key="vnd",
            change_pct="13",
            change_base="year_on_year",
        )
        .observation("IIP 113,6%, tăng 13,6%", "iip", value="113.6", unit="%", unit_key="percent", change_pct="13.6")
    )
    second = (
        Draft("hai", "2025-03", "nui-bac-1")
        .agency("UBND huyện Châu Thành", "ubnd", "902")
        .official("Trần Văn Hùng", "Chủ tịch", "UBND huyện Châu Thành", "chu-tich")
        .official("Trần Văn Hưng", "Chủ tịch", "UBND tỉnh Núi Bạc", "chu-tich")
        .observation("lạ tăng 3 lần", None, change_times="3", area_key=None, area="xã Thử", period=None)
        .directive("làm ngay", None)
        .progress("rà soát quy hoạch", "UBND huyện Châu Thành", "late", period="2025-02")
        .progress(None, "UBND tỉnh Núi Bạc", "under-way", count=4)
    )
    return first.facts(), second.facts()


def at(facts: Facts, published: str) -> Facts:
    """Returns the same facts, published at another time."""
    return replace(facts, published=published)
