from __future__ import annotations

import random
from itertools import permutations

import pytest
from graph_world import Draft, World, at, rich

from kg.graph.areas import Areas
from kg.graph.entities import Identities
from kg.graph.iri import Names
from kg.graph.resolve import resolve
from kg.graph.resolve.curated import number_key
from kg.graph.resolve.minting import minted, usual
from kg.model import Facts


def _keys(iris: list[str]) -> list[str]:
    return [iri.removeprefix(Names().base) for iri in iris]


def _resolved(world: World, *articles: Facts) -> Identities:
    return resolve(articles, world.language, world.names)


def test_the_order_of_articles_does_not_matter(world: World) -> None:
    articles = (*rich(), Draft("ba").agency("Sở Công thương tỉnh Sông Lam", "so", "song-lam-1").facts())
    found = [_resolved(world, *order) for order in permutations(articles)]
    assert all(identities == found[0] for identities in found)


def test_organisations_of_one_name_are_one_but_districts_go_with_their_province(world: World) -> None:
    found = _resolved(world, *rich(), Draft("ba").agency("Sở Công thương tỉnh Sông Lam", "so", "song-lam-1").facts())
    assert _keys([o.iri for o in found.organisations]) == [
        "organization/bo-chinh-tri",
        "organization/so-cong-thuong-tinh-song-lam",
        "organization/ubnd-huyen-chau-thanh-nui-bac",
        "organization/ubnd-huyen-chau-thanh-song-lam",
        "organization/ubnd-tinh-nui-bac",
        "organization/ubnd-tinh-song-lam",
    ]
    by_key = {o.key: o for o in found.organisations}
    assert by_key["so-cong-thuong-tinh-song-lam"].name == "Sở Công Thương tỉnh Sông Lam", "the usual spelling"
    assert by_key["so-cong-thuong-tinh-song-lam"].parent == by_key["ubnd-tinh-song-lam"].iri
    assert by_key["ubnd-tinh-nui-bac"].areas == ("nui-bac-1",), "told by its name and the article's date"
    assert by_key["bo-chinh-tri"].curated


def test_a_national_body_is_the_countrys(world: World) -> None:
    one = Draft("một").document("9/TB-VPCP", issuer="Văn phòng Chính phủ").facts()
    two = Draft("hai", province="nui-bac-1").official("Phạm Thử", "Chủ nhiệm", "Văn phòng Chính phủ").facts()
    (office,) = _resolved(world, one, two).organisations
    assert (office.key, office.kind, office.areas) == ("van-phong-chinh-phu", "bo", ("vn",))


def test_a_department_of_nobody_in_particular_is_nobody_elses(world: World) -> None:
    first = Draft("một", province=None).agency("Sở Y tế", "so", None).facts()
    second = Draft("hai", province=None).agency("Sở Y tế", "so", None).facts()
    company = [Draft(n, province=None).agency("Công ty Thử", "cong-ty", None).facts() for n in ("ba", "bốn")]
    assert len(_resolved(world, first, second).organisations) == 2
    assert len(_resolved(world, *company).organisations) == 1, "a firm's name is its own"


def test_people_of_one_name_are_not_one_for_the_name_alone(world: World) -> None:
    one = Draft("một").official("Phạm Thử", "Giám đốc", "Sở Y tế tỉnh Sông Lam", "giam-doc").facts()
    same = Draft("hai").official("Phạm Thử", "Chủ tịch", "UBND tỉnh Sông Lam", "chu-tich").facts()
    other = Draft("ba", province="nui-bac-1").official("Phạm Thử", "Giám đốc", "Sở Y tế tỉnh Núi Bạc").facts()
    found = _resolved(world, one, same, other)
    assert _keys([p.iri for p in found.people]) == [
        "person/pham-thu-nui-bac",
        "person/pham-thu-song-lam-chu-tich-ubnd",
        "person/pham-thu-song-lam-giam-doc-so-y-te",
    ]
    assert len(found.namesakes) == 3
    assert not any(pair.different for pair in found.namesakes), "a name alone neither joins nor tells apart"


def test_people_stay_themselves_after_a_merger(world: World) -> None:
    before = Draft("một").official("Phạm Thử", "Giám đốc", "Sở Y tế tỉnh Sông Lam").facts()
    after = Draft("hai", "2025-08-01", "song-lam-2").official("Phạm Thử", "Giám đốc", "Sở Y tế tỉnh Sông Lam").facts()
    found = _resolved(world, before, after)
    assert len(found.people) == 1
    assert found.people[0].bases == ("successor-post",)


def test_a_body_of_each_province_version_is_a_body_of_its_own(world: World) -> None:
    name, days = "Sở Công Thương tỉnh Sông Lam", {"song-lam-1": "2024-03-01", "song-lam-2": "2025-08-01"}
    articles = [Draft(v, day, v).agency(name, "so", v).facts() for v, day in days.items()]
    articles.append(Draft("sau", "2026-05-01", "song-lam-3").agency("UBND Sông Lam", "ubnd", "song-lam-3").facts())
    for order in permutations(articles):
        assert [(o.key, o.name, o.areas) for o in _resolved(world, *order).organisations] == [
            ("so-cong-thuong-tinh-song-lam", name, ("song-lam-1",)),
            ("so-cong-thuong-tinh-song-lam-2", name, ("song-lam-2",)),
            ("ubnd-song-lam-3", "UBND Sông Lam", ("song-lam-3",)),
        ]
    alone = _resolved(world, articles[1])
    assert alone.organisations[0].key == "so-cong-thuong-tinh-song-lam-2", "whichever articles there are"


@pytest.mark.parametrize(
    ("date", "named", "issuer"),
    [
        ("2024-01-05", True, "ubnd-tinh-song-lam"),
        ("2025-08-05", True, "ubnd-tinh-song-lam-2"),
        ("2025", True, "ubnd-tinh-song-lam-2"),  # which half of the year is not known: as the article names it
        (None, True, "ubnd-tinh-song-lam-2"),
        ("2024-01-05", False, None),
        ("2025-08-05", False, "ubnd-tinh-song-lam-2"),
    ],
)
def test_a_document_is_issued_by_the_body_of_its_own_day(
    world: World, date: str | None, named: bool, issuer: str | None
) -> None:
    cited = Draft("hai", "2025-09-01", "song-lam-2").document("105/KH-UBND", date=date, issuer="UBND tỉnh Sông Lam")
    before = Draft("một", "2024-02-01").agency("UBND tỉnh Sông Lam", "ubnd", "song-lam-1")
    found = _resolved(world, cited.facts(), *([before.facts()] if named else []))
    (document,) = found.documents
    assert (document.issuer or "").rpartition("/")[2] == (issuer or "")
    assert document.issuer_name == "UBND tỉnh Sông Lam"


def test_names_that_differ_in_a_tone_mark_are_two_people(world: World) -> None:
    facts = (
        Draft("một")
        .official("Trần Văn Hùng", "Giám đốc", "Sở Y tế tỉnh Sông Lam")
        .official("Trần Văn Hưng", "Chủ tịch", "UBND tỉnh Sông Lam")
        .facts()
    )
    keys = _keys([p.iri for p in _resolved(world, facts).people])
    assert len(keys) == 2
    assert keys[0] == "person/tran-van-hung-song-lam"
    assert keys[1].startswith("person/tran-van-hung-song-lam-")


def test_the_province_tells_who_holds_a_party_post_as_well(world: World) -> None:
    facts = (
        Draft("một")
        .agency("Bộ Thử", "bo", "vn")
        .official("Phạm Thử", "Ủy viên", "Bộ Thử")
        .official("Phạm Thử", "Giám đốc", "Sở Y tế tỉnh Sông Lam", "giam-doc")
        .facts()
    )
    found = _resolved(world, facts)
    assert _keys([p.iri for p in found.people]) == ["person/pham-thu-song-lam"]
    assert _keys([p.iri for p in found.posts]) == ["post/giam-doc-so-y-te-tinh-song-lam", "post/uy-vien-bo-thu"]
    assert [p.label for p in found.posts] == ["Giám đốc Sở Y tế tỉnh Sông Lam", "Ủy viên Bộ Thử"]


def test_a_curated_person_keeps_their_node(world: World) -> None:
    facts = Draft("một").official("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Sông Lam").facts()
    (person,) = _resolved(world, facts).people
    assert person.curated
    assert person.iri == world.names.of("person", "le-van-mau-song-lam")


def test_who_gives_a_directive_is_a_person_or_a_body(world: World) -> None:
    facts = (
        Draft("một", province=None)
        .directive("làm việc", "Sở Y tế tỉnh Sông Lam")
        .directive("báo cáo", "Phạm Thử", "các phòng")
        .facts()
    )
    found = _resolved(world, facts)
    assert [o.name for o in found.organisations] == ["Sở Y tế tỉnh Sông Lam"]
    assert [p.name for p in found.people] == ["Phạm Thử"]


@pytest.mark.parametrize(
    ("number", "slots", "key"),
    [
        ("57-NQ/TW", {"date": "2024-12-22"}, "57-nq-tw-2024"),
        ("57 -NQ/TW", {"issuer": "Bộ Chính trị"}, "57-nq-tw-2024"),  # cited within the Party term
        ("57-NQ/TW", {"date": "2019-05-01"}, "57-nq-tw-2019"),
        ("57-NQ/TW", {"title": "về một việc hoàn toàn khác"}, "57-nq-tw-vn"),
        (
            "29-NQ/TW",
            {"issuer": "Ban Chấp hành Trung ương", "title": "tiếp tục đẩy mạnh công nghiệp hóa"},
            "29-nq-tw-2022",
        ),
        ("04/CT-TTg", {"title": "đẩy mạnh triển khai Đề án dữ liệu dân cư"}, "04-ct-ttg"),
        ("4/CT-TTg", {"title": "về Đề án dữ liệu dân cư"}, "04-ct-ttg"),
        ("04/CT-TTg", {}, "04-ct-ttg-vn"),  # counts anew every year: the number is not enough
        ("105/KH-UBND", {"issuer": "UBND tỉnh Sông Lam"}, "105-kh-ubnd-song-lam"),
        ("105/KH-UBND", {"issuer": "UBND tỉnh Sông Lam", "date": "2025-01-05"}, "105-kh-ubnd-song-lam-2025"),
        ("105/KH-UBND", {}, "105-kh-ubnd-song-lam"),
        ("7/2023/NQ-HĐND", {}, "07-2023-nq-hdnd-song-lam"),
    ],
)
def test_documents_by_number(world: World, number: str, slots: dict[str, str], key: str) -> None:
    facts = Draft("một").document(number, **slots).facts()
    assert _keys([d.iri for d in _resolved(world, facts).documents]) == [f"document/{key}"]


def test_a_number_is_not_the_curated_document_of_another_term(world: World) -> None:
    facts = Draft("một", "2018-03-01").document("57-NQ/TW").facts()
    assert _keys([d.iri for d in _resolved(world, facts).documents]) == ["document/57-nq-tw-vn"]


def test_an_undated_number_is_the_only_dated_one_of_its_issuer(world: World) -> None:
    dated = Draft("một").document("105/KH-UBND", date="2025-01-05").facts()
    undated = Draft("hai").document("105/KH-UBND").facts()
    later = Draft("ba").document("105/KH-UBND", date="2026-01-05").facts()
    assert len(_resolved(world, dated, undated).documents) == 1
    assert len(_resolved(world, dated, undated, later).documents) == 3, "of two years, nobody knows which"


def test_a_document_without_number_is_its_title_in_its_province(world: World) -> None:
    title = "Kế hoạch phát triển chợ " + "rất dài " * 20
    one = Draft("một").document(None, title=title, type="Kế hoạch").facts()
    same = Draft("hai").document(None, title=title.upper(), type="Kế hoạch").facts()
    other = Draft("ba", province="nui-bac-1").document(None, title=title, type="Kế hoạch").facts()
    keys = _keys([d.iri for d in _resolved(world, one, same, other).documents])
    assert len(keys) == 2
    assert all(len(key) < 60 + len("document/song-lam--123456") + 1 for key in keys)


@pytest.mark.parametrize(
    ("title", "published", "date", "one"),
    [
        ("Kế hoạch phát triển chợ", "2024-05-01", "2023-04-12", True),
        ("Kế hoạch về phát triển chợ", "2024-05-01", "2023-04-12", True),
        ("Kế hoạch phát triển chợ", "2023-04-01", "2023-04-12", False),  # before it was issued
        ("Kế hoạch phát triển cảng", "2024-05-01", "2023-04-12", False),
    ],
)
def test_a_title_means_the_numbered_document_that_bears_it(
    world: World, title: str, published: str, date: str, one: bool
) -> None:
    by_title = Draft("một", published).document(None, type="Kế hoạch", title=title).facts()
    number = Draft("hai", "2024-06-01").document(
        "97/KH-UBND", type="Kế hoạch", date=date, title="phát triển chợ", issuer="UBND tỉnh Sông Lam"
    )
    found = _resolved(world, by_title, number.facts()).documents
    assert len(found) == (1 if one else 2)
    assert [document.bases for document in found if document.number] == [("same-title",) if one else ()]


def test_a_title_that_two_numbers_bear_means_neither(world: World) -> None:
    drafts = [
        Draft(name, "2024-06-01").document(number, type="Kế hoạch", date="2023-01-01", title="phát triển chợ")
        for name, number in (("hai", "97/KH-UBND"), ("ba", "98/KH-UBND"))
    ]
    by_title = Draft("một", "2024-05-01").document(None, type="Kế hoạch", title="Kế hoạch phát triển chợ").facts()
    assert len(_resolved(world, by_title, *(draft.facts() for draft in drafts)).documents) == 3


def test_a_document_that_is_only_carried_out_is_a_document(world: World) -> None:
    facts = Draft("một").document("105/KH-UBND", implements=("29-NQ/TW", "Chiến lược Thử")).facts()
    keys = _keys([d.iri for d in _resolved(world, facts).documents])
    assert keys[:2] == ["document/105-kh-ubnd-song-lam", "document/29-nq-tw-2022"]
    assert keys[2].startswith("document/song-lam-chien-luoc-thu-")


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("12 /NQ–TU", "12/nq-tu"),
        ("4/CT-TTg", "04/ct-ttg"),
        ("004/CT-TTg", "04/ct-ttg"),
        ("202/2025/QH15", "202/2025/qh15"),
    ],
)
def test_numbers_as_they_are_compared(number: str, key: str) -> None:
    assert number_key(number) == key


def test_a_project_is_its_name_in_its_province(world: World) -> None:
    one = Draft("một").project("Cảng Bến Thử", kind="cang").facts()
    same = Draft("hai").project("cảng Bến Thử").facts()
    other = Draft("ba", province="nui-bac-1").project("Cảng Bến Thử").facts()
    found = _resolved(world, one, same, other).projects
    assert _keys([p.iri for p in found]) == ["project/nui-bac-cang-ben-thu", "project/song-lam-cang-ben-thu"]
    assert found[1].kind == "cang"


def test_a_project_is_one_with_its_kind_written_out_or_short(world: World) -> None:
    written = Draft("một").project("Nhà máy điện Núi Đỏ", kind="nha-may-dien").facts()
    short = Draft("hai").project("NMĐ Núi Đỏ", kind="nha-may-dien").facts()
    other = Draft("ba").project("NMĐ Núi Xanh", kind="nha-may-dien").facts()
    found = _resolved(world, written, short, other).projects
    assert _keys([p.iri for p in found]) == [
        "project/song-lam-nha-may-dien-nui-do",
        "project/song-lam-nha-may-dien-nui-xanh",
    ]


def test_areas_and_their_lineage(world: World) -> None:
    areas = Areas(world.language.vocabulary, world.names)
    assert areas.slug("song-lam-3") == areas.slug("901") == "song-lam"
    assert areas.slug("vn") == "vn"
    assert areas.slug("nowhere") is areas.iri("nowhere") is areas.slug(None) is None
    assert areas.extent("song-lam-2") == areas.extent("song-lam-3"), "a change of status leaves the land as it was"
    assert areas.extent("song-lam-1") != areas.extent("song-lam-2"), "a merger does not"


def test_segments_are_never_shared_and_do_not_depend_on_order() -> None:
    keys = [("hùng",), ("hưng",), ("hung",), ("…",)]
    shuffled = keys[:]
    random.Random(1).shuffle(shuffled)
    found = minted(keys, lambda key: "hung" if key[0] != "…" else "", taken={"x"})
    assert found == minted(shuffled, lambda key: "hung" if key[0] != "…" else "", taken={"x"})
    assert len(set(found.values())) == 4
    assert minted([("a",)], lambda key: "a", taken={"a"})[("a",)] != "a"


def test_the_usual_value() -> None:
    assert usual(["b", "a", None, "b", ""]) == "b"
    assert usual(["b", "a"]) == "a"
    assert usual([None]) is None


def test_a_later_article_of_the_same_words_changes_nothing_of_the_first(world: World) -> None:
    first, second = rich()
    alone = _resolved(world, first).casts[first.article.sha256]
    assert _resolved(world, first, at(second, "2026")).casts[first.article.sha256] == alone
