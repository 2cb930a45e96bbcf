"""The vocabularies that the extraction grammar reads: every entry is complete, and its example shows it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from decimal import Decimal

import pytest
from rdflib import Graph
from rdflib.namespace import RDFS, SKOS
from rdflib.term import Literal, URIRef

from kg.language.fold import fold
from kg.language.lexicon import Gazetteer
from kg.language.values import quantity
from kg.resources import ontology
from kg.vocabulary import BASE, Term, Vocabulary, load

FILES = ("indicators", "units", "offices", "organizations", "sectors", "project-kinds", "event-kinds", "people")
CONCEPTS = ["indicator", "unit", "scale", "office", "organization-kind", "body", "sector", "component"]
CONCEPTS += ["project-kind", "event-kind"]
CLASSES = {"PeoplesCommittee", "PeoplesCouncil", "Department", "DistrictBody", "PartyOrgan", "Ministry", "CentralBody"}
CLASSES |= {"StatisticsOffice", "Company", "Association", "OtherOrganization"}
BOOLEANS = {
    "indicator": ("additive",),
    "office": ("singleSeat",),
    "organization-kind": ("nameFollows",),
    "project-kind": ("nameMustBeCapitalised", "descriptorMayFollow", "titleFollows"),
    "event-kind": ("hosts",),
}
# property of a scheme's terms -> the scheme that its values are entries of
LINKS = {
    "indicator": {"allowedUnit": "unit", "defaultUnit": "unit", "topic": "sector", "otherwise": "indicator"}
    | {"shareOf": "indicator", "broader": "indicator", "ofWhole": "indicator"},
    "unit": {"baseUnit": "unit"},
    "office": {"holds": "organization-kind", "impliedOrganizationKind": "organization-kind", "impliedBody": "body"}
    | {"canonicalOffice": "office"},
    "body": {"bodyKind": "organization-kind", "isReplacedBy": "body"},
    "department-change": {"fromBody": "body", "intoBody": "body", "legalBasis": "document"}
    | {"onlyIn": "territory", "exceptIn": "territory", "confirmedIn": "territory"},
    "sector": {"broader": "sector"},
    "component": {"componentOf": "indicator"},
    "event-kind": {"broader": "event-kind"},
    "person": {"inProvince": "province", "curatedPost": "posting"},
    "posting": {"office": "office", "organizationKind": "organization-kind", "body": "body", "area": "province"}
    | {"person": "person"},
}
# Units in which a level of a kind of measure can be at all; other kinds take any.
UNITS_OF_MEASURE = {
    "index": {"percent", "point"},
    "share": {"percent"},
    "rank": {"rank"},
}
MEASURES = {"index", "amount", "count", "share", "rate", "capacity", "rank", "price", "volume"}

INDICATORS = {  # canonical names, and other names that lead to the same indicator
    "iip": "Chỉ số sản xuất công nghiệp|IIP|Chỉ số phát triển công nghiệp|chỉ số sản xuất toàn ngành công nghiệp",
    "ind-output": "Giá trị sản xuất công nghiệp|GTSXCN|Giá trị SXCN|"
    "giá trị sản xuất công nghiệp – tiểu thủ công nghiệp",
    "retail": "Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ|Tổng mức bán lẻ hàng hoá, dịch vụ|"
    "Tổng mức lưu chuyển hàng hóa bán lẻ|tổng mức hàng hóa bán lẻ và doanh thu dịch vụ|"
    "Tổng mức bán lẻ hàng hóa và dịch vụ",
    "export": "Kim ngạch xuất khẩu|giá trị kim ngạch xuất khẩu|Trị giá xuất khẩu",
    "import": "Kim ngạch nhập khẩu|giá trị hàng hóa nhập khẩu|Tổng kim ngạch nhập khẩu",
    "trade-total": "Tổng kim ngạch xuất nhập khẩu|tổng giá trị hàng hóa xuất, nhập khẩu|"
    "kim ngạch xuất – nhập khẩu hàng hóa",
    "grdp": "GRDP|Tổng sản phẩm trên địa bàn|Tốc độ tăng trưởng GRDP|Quy mô nền kinh tế|tổng sản phẩm nội tỉnh (GRDP)",
    "grdp-per-capita": "GRDP bình quân đầu người",
    "budget-rev": "Thu ngân sách nhà nước|Thu NSNN|tổng thu ngân sách nhà nước trên địa bàn",
    "budget-rev-domestic": "Thu nội địa",
    "budget-exp": "Chi ngân sách nhà nước|Tổng chi ngân sách địa phương",
    "fdi": "Vốn đầu tư FDI đăng ký|Tổng vốn FDI|vốn đầu tư trực tiếp nước ngoài",
    "invest": "Vốn đầu tư thực hiện toàn xã hội|vốn đầu tư phát triển toàn xã hội|vốn đầu tư thực hiện trên địa bàn",
    "public-investment-rate": "Tỷ lệ giải ngân vốn đầu tư công|tỉ lệ giải ngân",
    "cpi": "Chỉ số giá tiêu dùng|CPI",
    "trade-surplus": "Xuất siêu|Thặng dư thương mại",
    "power-sold": "Sản lượng điện thương phẩm|điện thương phẩm",
    "power-produced": "Sản lượng điện sản xuất|Sản lượng điện",
    "power-saved": "Sản lượng điện tiết kiệm|tiết kiệm điện",
    "tourist-visits": "Số lượt khách du lịch|tổng lượt khách du lịch",
    "tourism-revenue": "Doanh thu du lịch|Tổng thu từ khách du lịch",
    "new-enterprises": "Số doanh nghiệp thành lập mới|Doanh nghiệp thành lập mới",
    "poverty-rate": "Tỷ lệ hộ nghèo",
    "power-hh": "Tỷ lệ hộ dân sử dụng điện|tỉ lệ hộ sử dụng điện|Tỷ lệ số hộ dân có điện",
    "pci": "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)|PCI|Điểm PCI",
    "par": "Chỉ số cải cách hành chính (PAR INDEX)",
    "border-villages-powered-share": "Tỷ lệ thôn biên giới có điện",
    "border-villages-powered": "Số thôn biên giới có điện",
    "wind-capacity": "Công suất điện gió đưa vào khai thác thương mại",
    "wind-capacity-all": "Công suất điện gió",
    "export-share-national": "Tỷ trọng kim ngạch xuất khẩu trong cả nước",
    "fdi-realised": "Vốn đầu tư FDI thực hiện|Vốn FDI giải ngân",
    "public-investment-plan": "Kế hoạch vốn đầu tư công|Vốn đầu tư công được giao",
    "gdp": "GDP|Tổng sản phẩm trong nước (GDP)",
    "output": "Sản lượng",
    "export-volume": "Sản lượng xuất khẩu",
    "fdi-projects": "Số dự án FDI",
    "domestic-projects": "Số dự án đầu tư trong nước",
    "domestic-capital": "Vốn đầu tư trong nước đăng ký",
    "new-enterprises-capital": "Vốn đăng ký doanh nghiệp thành lập mới",
    "grdp-contribution": "Đóng góp vào tăng trưởng GRDP",
    "grdp-rank": "Xếp hạng tốc độ tăng GRDP cả nước",
    "files-on-time-rate": "Tỷ lệ giải quyết hồ sơ đúng hạn",
    "files-digitised-rate": "Tỷ lệ số hóa kết quả giải quyết hồ sơ",
    "promotion-budget": "Kinh phí khuyến công",
    "rural-products-province": "Số sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh",
    "industrial-parks": "Số khu công nghiệp",
}
WEAK = {"export": "xuất khẩu", "import": "nhập khẩu", "budget-rev": "thu ngân sách", "tourist-visits": "khách"}
FORMS = (  # what newspapers write, the scheme, the entry
    ("chế biến, chế tạo", "component", "manufacturing"),
    ("sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước", "component", "electricity"),
    ("cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải", "component", "water-waste"),
    ("khu vực công nghiệp – xây dựng", "component", "industry-construction"),
    ("Sở KH&ĐT", "body", "department-planning-and-investment"),
    ("Sở NN-PTNT", "body", "department-agriculture-and-rural-development"),
    ("EVNSPC", "body", "evnspc"),
    ("Uỷ ban nhân dân", "organization-kind", "peoples-committee"),
    ("Công ty CP", "organization-kind", "company-joint-stock"),
    ("UVBTV", "office", "standing-committee-member"),
    ("Phó bí thư thường trực", "office", "standing-deputy-secretary"),
    ("Tỉnh uỷ viên", "office", "provincial-committee-member"),
    ("KCN", "project-kind", "industrial-park"),
    ("lễ động thổ khởi công", "event-kind", "groundbreaking"),
    ("net-zero", "sector", "green-economy"),
    ("ngàn", "scale", "thousand"),
    ("tỉ", "scale", "billion"),
    ("đồng/người/tháng", "unit", "vnd-per-person-month"),
)
BASES = (("km2", "ha", "100"), ("kg", "tonne", "0.001"), ("gwh", "kwh", "1000000"), ("kw", "mw", "0.001"))
NAMES = (  # a name by its pattern: kind, name, type of the area, area
    ("peoples-committee", "", "tỉnh", "Sơn Bình", "UBND tỉnh Sơn Bình"),
    ("peoples-council", "", "thành phố", "Hải Vân", "HĐND thành phố Hải Vân"),
    ("department", "Công Thương", "tỉnh", "Sơn Bình", "Sở Công Thương tỉnh Sơn Bình"),
    ("provincial-party-committee", "", "tỉnh", "Sơn Bình", "Tỉnh ủy Sơn Bình"),
    ("statistics-branch", "", "tỉnh", "Sơn Bình", "Chi cục Thống kê tỉnh Sơn Bình"),
    ("board", "Khu kinh tế", "tỉnh", "Sơn Bình", "Ban Quản lý Khu kinh tế tỉnh Sơn Bình"),
)
PEOPLE = {  # name -> province version and posts: office, kind of organisation, first day known
    "Dương Minh Dũng": ("dong-nai-1", ("vice-chairman", "2024-12-11"), ("standing-committee-member", None)),
    "Triệu Tài Phong": ("ha-giang-1", ("provincial-committee-member", None), ("director", None)),
    "Nguyễn Minh Cảnh": ("ben-tre-1", ("vice-chairman", None)),
    "Nguyễn Văn Bé Sáu": ("ben-tre-1", ("director", None)),
    "Trịnh Minh Hoàng": ("ninh-thuan-1", ("vice-chairman", None)),
    "Hà Văn Út": ("binh-duong-1", ("director", None)),
}


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load(ontology(), fold)


@pytest.fixture(scope="module")
def graph() -> Graph:
    whole = Graph()
    for name in FILES:
        whole.parse(ontology() / "vocab" / f"{name}.ttl", format="turtle")
    return whole


def _surface(term: Term) -> Iterator[str]:
    """Yields everything that a term is called, weak forms too."""
    yield from (*term.forms, *term.all("weakForm"))


@pytest.fixture(scope="module")
def gazetteers(vocabulary: Vocabulary) -> dict[str, Gazetteer]:
    return {s: Gazetteer((form, t) for t in vocabulary.terms(s) for form in _surface(t)) for s in CONCEPTS}


@pytest.mark.parametrize("scheme", CONCEPTS)
def test_every_term_is_labelled_in_two_languages_defined_and_exampled(
    vocabulary: Vocabulary, graph: Graph, scheme: str
) -> None:
    assert vocabulary.terms(scheme)
    for term in vocabulary.terms(scheme):
        node = URIRef(term.iri)
        for label in (RDFS.label, SKOS.prefLabel):
            found = {(str(o), o.language) for o in graph.objects(node, label) if isinstance(o, Literal)}
            assert found == {(term.vi, "vi"), (term.en, "en")}, (term.iri, label)
        assert term.vi and term.en
        definitions = [o.language for o in graph.objects(node, SKOS.definition) if isinstance(o, Literal)]
        assert definitions.count("en") == 1, term.iri
        (example,) = graph.objects(node, SKOS.example)
        assert isinstance(example, Literal) and example.language == "vi", term.iri
        assert list(graph.objects(node, SKOS.inScheme)) == [URIRef(f"{BASE}scheme/{scheme}")], term.iri


@pytest.mark.parametrize("scheme", CONCEPTS)
def test_an_example_shows_its_term(vocabulary: Vocabulary, gazetteers: dict[str, Gazetteer], scheme: str) -> None:
    for term in vocabulary.terms(scheme):
        example = fold(term.one("example") or "")
        found = gazetteers[scheme].find(example)
        units = quantity.find(example, quantity.Units.of(vocabulary)) if scheme == "unit" else []
        keys = {match.term.key for match in found} | {q.unit_key for q in units}
        assert term.key in keys, (term.iri, example, keys)


@pytest.mark.parametrize("scheme", CONCEPTS)
def test_a_surface_form_belongs_to_one_term_of_a_scheme(vocabulary: Vocabulary, scheme: str) -> None:
    owner: dict[str, str] = {}
    for term in vocabulary.terms(scheme):
        for form in _surface(term):
            assert form == " ".join(unicodedata.normalize("NFC", form).split()), (term.iri, form)
            assert owner.setdefault(fold(form), term.key) == term.key, (form, owner[fold(form)], term.key)


@pytest.mark.parametrize("scheme", LINKS)
def test_links_lead_to_entries(vocabulary: Vocabulary, scheme: str) -> None:
    for term in vocabulary.terms(scheme):
        for name, target in LINKS[scheme].items():
            for key in term.all(name):
                assert key in vocabulary.schemes[target], (term.iri, name, key)
                assert (target, key) != (scheme, term.key) or name == "baseUnit", (term.iri, name)


@pytest.mark.parametrize("scheme", BOOLEANS)
def test_booleans_are_stated_once(vocabulary: Vocabulary, scheme: str) -> None:
    for term in vocabulary.terms(scheme):
        for name in BOOLEANS[scheme]:
            assert term.all(name) in (("true",), ("false",)), (term.iri, name)


def test_an_indicator_says_how_it_is_measured(vocabulary: Vocabulary) -> None:
    assert len(vocabulary.terms("indicator")) >= 75
    for term in vocabulary.terms("indicator"):
        kind, allowed = term.one("measureKind"), set(term.all("allowedUnit"))
        assert kind in MEASURES and allowed, term.iri
        assert term.one("defaultUnit") in allowed, term.iri
        assert allowed <= UNITS_OF_MEASURE.get(kind or "", allowed), term.iri
        assert kind in ("amount", "count", "volume", "capacity", "share") or term.one("additive") == "false", term.iri
        for other in term.all("otherwise"):
            assert set(vocabulary.term("indicator", other).all("allowedUnit")) - allowed, (term.iri, other)


def test_the_figures_of_an_example_fit_its_indicator(vocabulary: Vocabulary) -> None:
    units = quantity.Units.of(vocabulary)
    for term in vocabulary.terms("indicator"):
        bases = {units.by_key[key].base for key in term.all("allowedUnit")}
        found = quantity.find(fold(term.one("example") or ""), units)
        stated = {units.by_key[q.unit_key].base for q in found if q.unit_key}
        ranked = term.one("measureKind") == "rank"  # "đứng thứ 9/63" is a place, no quantity
        assert ranked or stated & bases or any(q.kind == "percent" for q in found), (term.iri, stated)


@pytest.mark.parametrize(("key", "names"), INDICATORS.items())
def test_names_lead_to_their_indicator(
    vocabulary: Vocabulary, gazetteers: dict[str, Gazetteer], key: str, names: str
) -> None:
    assert vocabulary.term("indicator", key).vi == names.split("|")[0]
    for name in names.split("|"):
        assert [term.key for term in gazetteers["indicator"].lookup(name)] == [key], name


def test_bare_words_are_weak_forms_only(vocabulary: Vocabulary) -> None:
    for key, form in WEAK.items():
        term = vocabulary.term("indicator", key)
        assert form in term.all("weakForm") and form not in {fold(known) for known in term.forms}


@pytest.mark.parametrize(("form", "scheme", "key"), FORMS)
def test_forms_lead_to_their_term(gazetteers: dict[str, Gazetteer], form: str, scheme: str, key: str) -> None:
    assert [term.key for term in gazetteers[scheme].lookup(form)] == [key]


def test_units_come_down_to_bases(vocabulary: Vocabulary) -> None:
    units = {term.key: term for term in vocabulary.terms("unit")}
    for term in units.values():
        base = units[term.one("baseUnit") or ""]
        assert Decimal(term.one("toBase") or 0) > 0, term.iri
        assert base.one("baseUnit") == base.key and Decimal(base.one("toBase") or 0) == 1, term.iri
    for key, base_key, factor in BASES:
        assert (units[key].one("baseUnit"), Decimal(units[key].one("toBase") or 0)) == (base_key, Decimal(factor))
    assert all(Decimal(term.one("factor") or 0) > 1 for term in vocabulary.terms("scale"))


def test_an_office_says_where_it_stands(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms("office"):
        assert set(term.all("side")) <= {"Party", "State", "Business"} and term.all("side"), term.iri
        assert int(term.one("rankOrder") or 0) > 0, term.iri
        canonical = term.one("canonicalOffice")
        assert canonical is None or vocabulary.term("office", canonical).one("canonicalOffice") is None, term.iri
        body, kind = term.one("impliedBody"), term.one("impliedOrganizationKind")
        assert body is None or vocabulary.term("body", body).one("bodyKind") == kind, term.iri


def test_a_kind_of_organisation_has_a_class_and_a_level(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms("organization-kind"):
        assert (term.one("organizationClass") or "").rpartition("#")[2] in CLASSES, term.iri
        assert term.one("level") in ("province", "district", "commune", "national", "any"), term.iri
        assert not (term.one("level") == "national" and term.one("areaPattern")), term.iri


@pytest.mark.parametrize(("key", "name", "type_word", "area", "expected"), NAMES)
def test_names_of_organisations_follow_their_pattern(
    vocabulary: Vocabulary, key: str, name: str, type_word: str, area: str, expected: str
) -> None:
    kind = vocabulary.term("organization-kind", key)
    made = (kind.one("areaPattern") or "").format(head=kind.one("canonicalHead"), name=name, type=type_word, area=area)
    assert " ".join(made.split()) == expected


def test_a_body_is_its_kind_and_its_field(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms("body"):
        head = {"department": "Sở", "ministry": "Bộ"}.get(term.one("bodyKind") or "")
        if head and term.vi.startswith(head):
            assert term.vi == f"{head} {term.one('fieldName')}", term.iri
        since, until = term.one("sinceYear"), term.one("untilYear")
        assert not (since and until) or int(since) <= int(until), term.iri
        assert until or not term.one("isReplacedBy"), term.iri


def test_curated_officials_say_no_more_than_their_sources(vocabulary: Vocabulary) -> None:
    people = {term.vi: term for term in vocabulary.terms("person")}
    assert set(people) == set(PEOPLE)
    for name, (province, *posts) in PEOPLE.items():
        person = people[name]
        postings = [vocabulary.term("posting", key) for key in person.all("curatedPost")]
        assert person.en and person.all("inProvince") == (province,) and person.one("statusNote")
        assert [(p.one("office"), p.one("from")) for p in postings] == posts
        assert all(p.one("person") == person.key and p.one("area") == province for p in postings)
        assert all(p.one("sourceNote") and not p.one("to") for p in postings)
