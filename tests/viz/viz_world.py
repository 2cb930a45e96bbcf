"""A small graph of invented news, laid out as the graph of real news is; people, port and plan are made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

import pyoxigraph as ox

BASE = "https://w3id.org/tinhkg/id/"
DEF = "https://w3id.org/tinhkg/def#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {"rdf": RDF, "rdfs": RDFS, "skos": SKOS, "org": ORG, "prov": PROV}

Value = str | tuple[str, str] | ox.NamedNode | ox.Literal


def iri(path: str) -> ox.NamedNode:
    return ox.NamedNode(BASE + path)


def prop(name: str) -> ox.NamedNode:
    prefix, colon, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local if colon else DEF + name)


def dec(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + "decimal"))


def day(text: str) -> ox.Literal:
    return ox.Literal(text, datatype=ox.NamedNode(XSD + "date"))


@dataclass
class World:
    """Collects quads; ``thing`` describes a node, ``claim`` adds one with its evidence."""

    store: ox.Store = field(default_factory=ox.Store)
    texts: dict[str, str] = field(default_factory=dict)

    def thing(self, path: str, kinds: str, graph: str = "entities", **values: Value | list[Value]) -> ox.NamedNode:
        node = iri(path)
        for kind in kinds.split():
            self.add(node, "rdf:type", prop(kind), graph)
        for name, value in values.items():
            for one in value if isinstance(value, list) else [value]:
                self.add(node, name.replace("__", ":"), one, graph)
        return node

    def add(self, node: ox.NamedNode, name: str, value: Value, graph: str) -> None:
        if isinstance(value, tuple):
            value = ox.Literal(value[0], language=value[1])
        elif isinstance(value, str):
            value = ox.Literal(value)
        self.store.add(ox.Quad(node, prop(name), value, iri(f"graph/{graph}")))

    def named(
        self, path: str, kinds: str, vi: str, en: str | None = None, graph: str = "entities", **values: Value
    ) -> ox.NamedNode:
        labels: list[Value] = [(vi, "vi"), *([(en, "en")] if en else [])]
        return self.thing(path, kinds, graph, rdfs__label=labels, **values)

    def article(self, text: str, title: str, **values: Value) -> str:
        digest = sha256(text.encode()).hexdigest()[:16]
        self.texts[digest] = text
        self.thing(f"article/{digest}", "Article", f"article/{digest}", rdfs__label=title, title=title, **values)
        return digest

    def claim(
        self,
        article: str,
        path: str,
        kinds: str,
        quote: str,
        values: Mapping[str, Value | list[Value]],
        confidence: str = "0.9",
    ) -> ox.NamedNode:
        text, graph = self.texts[article], f"article/{article}"
        start = text.index(quote)
        first = max(text.rfind(". ", 0, start) + 2, 0) if ". " in text[:start] else 0
        last = text.find(". ", start)
        sentence = text[first : last + 1 if last >= 0 else len(text)]
        evidence = self.thing(
            f"evidence/{article}-{start}-{start + len(quote)}",
            "Evidence",
            graph,
            quote=quote,
            sentence=sentence,
            start=dec(str(start)),
            end=dec(str(start + len(quote))),
            sentenceStart=dec(str(first)),
            source=iri(f"article/{article}"),
        )
        node = self.thing(
            path,
            f"Claim {kinds}",
            graph,
            prov__wasDerivedFrom=evidence,
            source=iri(f"article/{article}"),
            confidence=dec(confidence),
            rule="test",
        )
        for name, value in values.items():
            for one in value if isinstance(value, list) else [value]:
                self.add(node, name, one, graph)
        return node


def build() -> ox.Store:
    """Returns the store of the invented news."""
    world = World()
    _places(world)
    _vocabulary(world)
    _entities(world)
    _review(world)
    _meeting(world)
    return world.store


def _places(w: World) -> None:
    for slug, vi, en in (
        ("ben-tre", "Bến Tre", "Ben Tre"),
        ("vinh-long", "Vĩnh Long", "Vinh Long"),
        ("tra-vinh", "Trà Vinh", "Tra Vinh"),
    ):
        w.named(f"territory/{slug}", "AdministrativeUnit", vi, en, "core")
        w.named(
            f"province/{slug}-1",
            "ProvinceVersion",
            vi,
            en,
            "core",
            officialName=f"Tỉnh {vi}",
            unitType="tỉnh",
            versionOf=iri(f"territory/{slug}"),
            validTo=day("2025-06-30"),
            succeededBy=iri("province/vinh-long-2"),
            region=("Đồng bằng sông Cửu Long", "vi"),
        )
    w.named(
        "province/vinh-long-2",
        "ProvinceVersion",
        "Vĩnh Long",
        "Vinh Long",
        "core",
        officialName="Tỉnh Vĩnh Long",
        unitType="tỉnh",
        versionOf=iri("territory/vinh-long"),
        validFrom=day("2025-07-01"),
    )
    w.named(
        "document/202-2025-qh15",
        "Resolution PolicyDocument",
        "Nghị quyết 202/2025/QH15",
        None,
        "core",
        number="202/2025/QH15",
        date=day("2025-06-12"),
    )
    w.thing(
        "change/2025-07-01-vinh-long",
        "ChangeEvent Merger",
        "core",
        legalDate=day("2025-06-12"),
        operationalDate=day("2025-07-01"),
        legalBasis=iri("document/202-2025-qh15"),
        org__resultingOrganization=iri("province/vinh-long-2"),
        org__originalOrganization=[iri(f"province/{s}-1") for s in ("ben-tre", "tra-vinh", "vinh-long")],
    )


def _vocabulary(w: World) -> None:
    for path, kind, vi, en in (
        ("indicator/iip", "Indicator", "Chỉ số sản xuất công nghiệp", "Index of industrial production"),
        ("indicator/exports", "Indicator", "Kim ngạch xuất khẩu", "Export turnover"),
        ("value-kind/estimate", "ValueKind", "ước tính", "estimate"),
        ("value-kind/actual", "ValueKind", "thực hiện", "actual"),
        ("value-kind/target", "ValueKind", "mục tiêu", "target"),
        ("sector/ports", "Sector", "Cảng biển", "Ports"),
        ("document-type/resolution", "DocumentType", "Nghị quyết", "Resolution"),
    ):
        w.named(path, kind, vi, en, "core")
    w.named("unit/usd", "Unit", "đô la Mỹ", "US dollar", "core", symbol="USD")
    w.named("unit/vnd", "Unit", "đồng", "dong", "core", symbol="VND")
    w.named("unit/percent", "Unit", "phần trăm", "per cent", "core", symbol="%")


def _entities(w: World) -> None:
    province = iri("province/ben-tre-1")
    w.named(
        "organization/ubnd-tinh-ben-tre",
        "PeoplesCommittee Organization",
        "UBND tỉnh Bến Tre",
        "People's Committee of Ben Tre",
        governs=province,
    )
    w.named(
        "organization/so-cong-thuong-tinh-ben-tre",
        "Department Organization",
        "Sở Công Thương tỉnh Bến Tre",
        "Department of Industry and Trade of Ben Tre",
        org__unitOf=iri("organization/ubnd-tinh-ben-tre"),
        area=province,
    )
    w.named(
        "organization/so-cong-thuong-tinh-vinh-long-2",
        "Department Organization",
        "Sở Công Thương tỉnh Vĩnh Long",
        "Department of Industry and Trade of Vinh Long",
        area=iri("province/vinh-long-2"),
    )
    w.thing(
        "body-change/so-cong-thuong-tinh-vinh-long-2-01b9fe",
        "BodyChange",
        "derived",
        operationalDate=day("2025-07-01"),
        basis="lineage",
        org__originalOrganization=iri("organization/so-cong-thuong-tinh-ben-tre"),
        org__resultingOrganization=iri("organization/so-cong-thuong-tinh-vinh-long-2"),
    )
    w.named("organization/bo-chinh-tri", "PartyOrgan Organization", "Bộ Chính trị", "Politburo")
    w.thing("person/tran-van-thu-ben-tre", "Person", rdfs__label="Trần Văn Thử", name="Trần Văn Thử")
    w.thing("person/le-thi-vi-du-ben-tre", "Person", rdfs__label="Lê Thị Ví Dụ", name="Lê Thị Ví Dụ")
    w.named(
        "post/vice-chair-ubnd-tinh-ben-tre",
        "Post",
        "Phó Chủ tịch UBND tỉnh Bến Tre",
        "Vice-chair of the People's Committee of Ben Tre",
        org__postIn=iri("organization/ubnd-tinh-ben-tre"),
    )
    w.named("project/ben-tre-cang-mau-so-mot", "Project", "Cảng Mẫu Số Một", "Sample Port One", area=province)
    w.named(
        "document/57-nq-tw-2024",
        "Resolution PolicyDocument",
        "Nghị quyết 57-NQ/TW",
        "Resolution 57-NQ/TW",
        number="57-NQ/TW",
        date=day("2024-12-22"),
        issuer=iri("organization/bo-chinh-tri"),
        documentType=iri("document-type/resolution"),
    )
    w.named(
        "document/99-kh-ubnd-ben-tre",
        "Plan PolicyDocument",
        "Kế hoạch 99/KH-UBND",
        None,
        number="99/KH-UBND",
        implements=iri("document/57-nq-tw-2024"),
    )


_REVIEW = (
    "Năm 2024, chỉ số sản xuất công nghiệp của tỉnh Bến Tre ước tăng 8,15% so với năm 2023. "
    "Kim ngạch xuất khẩu năm 2024 ước đạt hơn 1,5 tỷ USD, tăng 12,5% so với cùng kỳ. "
    "Năm 2025, tỉnh phấn đấu kim ngạch xuất khẩu đạt 1,7 tỷ USD. "
    "Kim ngạch xuất khẩu năm 2025 thực hiện 1,65 tỷ USD. "
    "Sáu tháng đầu năm 2024, chỉ số sản xuất công nghiệp ước đạt 3.300,63 tỷ đồng. "
    "Cảng Mẫu Số Một đang chậm tiến độ do vướng mặt bằng."
)


def _review(w: World) -> None:
    a = w.article(
        _REVIEW,
        "Kinh tế Bến Tre năm 2024",
        publishedEarliest=day("2025-01-01"),
        publishedLatest=day("2025-01-31"),
        publisherName="Báo Mẫu",
        url="https://example.org/bai-1",
    )
    province = iri("province/ben-tre-1")
    w.claim(a, "attribution/a1", "ProvinceAttribution", "tỉnh Bến Tre", {"area": province, "basis": "named"})
    w.add(iri(f"article/{a}"), "about", province, f"article/{a}")

    def observe(
        path: str, quote: str, indicator: str, period: tuple[str, str, str], kind: str, **more: Value
    ) -> ox.NamedNode:
        label, start, end = period
        values: dict[str, Value | list[Value]] = {
            "refArea": province,
            "indicator": iri(f"indicator/{indicator}"),
            "periodLabel": label,
            "periodStart": day(start),
            "periodEnd": day(end),
            "valueKind": iri(f"value-kind/{kind}"),
            **more,
        }
        return w.claim(a, f"observation/{path}", "Observation", quote, values)

    y2024, y2025 = ("2024", "2024-01-01", "2024-12-31"), ("2025", "2025-01-01", "2025-12-31")
    observe(
        "o1",
        "ước tăng 8,15% so với năm 2023",
        "iip",
        y2024,
        "estimate",
        form="growth",
        value=dec("8.15"),
        unit=iri("unit/percent"),
        baseline="year-on-year",
        valueText="tăng 8,15%",
        inferredSlot="area: article",
    )
    exports = "Kim ngạch xuất khẩu năm 2024 ước đạt hơn 1,5 tỷ USD, tăng 12,5% so với cùng kỳ"
    observe(
        "o2-l",
        exports,
        "exports",
        y2024,
        "estimate",
        form="level",
        value=dec("1500000000"),
        bound=">",
        unit=iri("unit/usd"),
        unitText="tỷ USD",
        valueText="1,5",
    )
    observe(
        "o2-g",
        exports,
        "exports",
        y2024,
        "estimate",
        form="growth",
        value=dec("12.5"),
        unit=iri("unit/percent"),
        baseline="year-on-year",
    )
    target = observe(
        "o3-l",
        "kim ngạch xuất khẩu đạt 1,7 tỷ USD",
        "exports",
        y2025,
        "target",
        form="level",
        value=dec("1700000000"),
        unit=iri("unit/usd"),
        unitText="tỷ USD",
        valueText="1,7",
    )
    result = observe(
        "o4-l",
        "Kim ngạch xuất khẩu năm 2025 thực hiện 1,65 tỷ USD",
        "exports",
        y2025,
        "actual",
        form="level",
        value=dec("1650000000"),
        unit=iri("unit/usd"),
        unitText="tỷ USD",
        valueText="1,65",
    )
    w.add(target, "comparesTo", result, "derived")
    wrong = observe(
        "o5-l",
        "chỉ số sản xuất công nghiệp ước đạt 3.300,63 tỷ đồng",
        "iip",
        ("2024-H1", "2024-01-01", "2024-06-30"),
        "estimate",
        form="level",
        value=dec("3300630000000"),
        unit=iri("unit/vnd"),
        unitText="tỷ đồng",
        valueText="3.300,63",
    )
    w.thing(
        "discrepancy/d1",
        "Discrepancy",
        "derived",
        discrepancyKind="wrong-unit",
        concerns=wrong,
        rdfs__comment=[("Chỉ số được nêu bằng tiền", "vi"), ("An index given in money", "en")],
    )
    port = iri("project/ben-tre-cang-mau-so-mot")
    w.claim(a, "mention/m1", "Mention", "Cảng Mẫu Số Một", {"mentions": port})
    w.claim(
        a,
        "statement/s1",
        "ProjectStatement",
        "đang chậm tiến độ do vướng mặt bằng",
        {"project": port, "stage": "chậm tiến độ", "obstacle": "vướng mặt bằng"},
    )


_MEETING = (
    "Ngày 10-2-2025, Sở Công Thương tỉnh Bến Tre tổ chức hội nghị triển khai nhiệm vụ. "
    "Phó Chủ tịch UBND tỉnh Bến Tre Trần Văn Thử chủ trì hội nghị. "
    "Giám đốc Sở Công Thương Lê Thị Ví Dụ dự. "
    "Ông Thử yêu cầu Sở Công Thương rà soát quy hoạch cảng biển trước ngày 30-6-2025 "
    "theo Nghị quyết 57-NQ/TW của Bộ Chính trị. "
    "Kế hoạch 99/KH-UBND triển khai Nghị quyết 57-NQ/TW."
)


def _meeting(w: World) -> None:
    a = w.article(
        _MEETING,
        "Hội nghị ngành công thương <Bến Tre>",
        publishedEarliest=day("2025-02-11"),
        publishedLatest=day("2025-02-11"),
        publisherName="Báo Mẫu",
        url="javascript:alert(1)",
    )
    province, committee = iri("province/ben-tre-1"), iri("organization/ubnd-tinh-ben-tre")
    department, thu, du = (
        iri("organization/so-cong-thuong-tinh-ben-tre"),
        iri("person/tran-van-thu-ben-tre"),
        iri("person/le-thi-vi-du-ben-tre"),
    )
    r57, plan = iri("document/57-nq-tw-2024"), iri("document/99-kh-ubnd-ben-tre")
    w.claim(
        a, "attribution/a2", "ProvinceAttribution", "Sở Công Thương tỉnh Bến Tre", {"area": province, "basis": "named"}
    )
    w.claim(a, "mention/m2", "Mention", "Sở Công Thương tỉnh Bến Tre", {"mentions": department})
    w.claim(a, "mention/m3", "Mention", "UBND tỉnh Bến Tre", {"mentions": committee})
    w.claim(
        a,
        "mention/m4",
        "Mention",
        "Nghị quyết 57-NQ/TW của Bộ Chính trị",
        {"mentions": [r57, iri("organization/bo-chinh-tri")]},
    )
    w.claim(a, "mention/m5", "Mention", "Kế hoạch 99/KH-UBND", {"mentions": plan})
    w.claim(
        a,
        "holding/h1",
        "PostHolding",
        "Phó Chủ tịch UBND tỉnh Bến Tre Trần Văn Thử",
        {
            "org:member": thu,
            "org:organization": committee,
            "post": iri("post/vice-chair-ubnd-tinh-ben-tre"),
            "roleText": "Phó Chủ tịch",
            "attestedOn": day("2025-02-11"),
        },
    )
    w.claim(
        a,
        "holding/h2",
        "PostHolding",
        "Giám đốc Sở Công Thương Lê Thị Ví Dụ",
        {"org:member": du, "org:organization": department, "roleText": "Giám đốc", "attestedOn": day("2025-02-11")},
        "0.8",
    )
    event = w.claim(
        a,
        "event/e1",
        "Event",
        "Ngày 10-2-2025, Sở Công Thương tỉnh Bến Tre tổ chức hội nghị",
        {
            "rdfs:label": "Hội nghị triển khai nhiệm vụ",
            "kindText": "hội nghị",
            "dateEarliest": day("2025-02-10"),
            "dateLatest": day("2025-02-10"),
            "organiser": department,
            "area": province,
        },
    )
    w.claim(
        a,
        "participation/p1",
        "Participation",
        "Trần Văn Thử chủ trì hội nghị",
        {"event": event, "participant": thu, "capacity": "chair"},
    )
    w.claim(
        a,
        "participation/p2",
        "Participation",
        "Lê Thị Ví Dụ dự",
        {"event": event, "participant": du, "capacity": "attendee"},
    )
    order = "yêu cầu Sở Công Thương rà soát quy hoạch cảng biển trước ngày 30-6-2025 theo Nghị quyết 57-NQ/TW"
    task = w.claim(
        a,
        "task/t1",
        "Task",
        order,
        {
            "action": "rà soát quy hoạch cảng biển",
            "addressee": department,
            "addresseeText": "Sở Công Thương",
            "deadline": day("2025-06-30"),
            "deadlineText": "trước ngày 30-6-2025",
            "document": r57,
            "topic": iri("sector/ports"),
        },
    )
    w.claim(
        a,
        "directive/d1",
        "Directive",
        order,
        {"by": thu, "capacity": iri("post/vice-chair-ubnd-tinh-ben-tre"), "task": task, "atEvent": event},
    )
    w.claim(
        a,
        "implementation/i1",
        "Implementation",
        "Kế hoạch 99/KH-UBND triển khai Nghị quyết 57-NQ/TW",
        {"implementing": plan, "implemented": r57},
    )
