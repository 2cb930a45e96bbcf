from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pyoxigraph as ox
import pytest
from graph_world import Draft, World, rich
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.errors import GraphError
from kg.graph import shapes
from kg.graph.iri import DEF, Names
from kg.graph.lift import Lifted
from kg.graph.lift.sheet import Sheet, canonical
from kg.graph.namespaces import PREFIXES, term


def _store(lifted: Lifted) -> ox.Store:
    store = ox.Store()
    store.load("".join(lifted.lines).encode("utf-8"), ox.RdfFormat.N_QUADS)
    return store


def _rows(lifted: Lifted, query: str) -> list[tuple[str, ...]]:
    prefixes = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())
    solutions = _store(lifted).query(prefixes + query, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    return sorted(tuple(_short(value) for value in row) for row in solutions)


def _short(value: object) -> str:
    text = str(getattr(value, "value", ""))
    return text.removeprefix(Names().base).removeprefix(DEF)


def test_the_order_of_articles_does_not_matter(world: World) -> None:
    articles = (*rich(), Draft("ba").observation("tăng 1%", "exports", change_pct="1", change_base="plan").facts())
    first = world.lifted(*articles)
    assert all(world.lifted(*order).lines == first.lines for order in permutations(articles))


def test_lines_are_sorted_unique_and_what_oxigraph_reads(world: World) -> None:
    lifted = world.lifted(*rich())
    assert lifted.lines == sorted(set(lifted.lines))
    assert sorted(f"{quad} .\n" for quad in _store(lifted)) == lifted.lines, "no literal is rewritten by the store"


def test_every_statement_stands_in_one_graph_and_counts_agree(world: World) -> None:
    lifted = world.lifted(*rich())
    triples = [line.rsplit(" ", 2)[0] for line in lifted.lines]
    assert len(triples) == len(set(triples))
    assert sum(lifted.graphs.values()) == len(lifted.lines)
    assert {name.removeprefix(Names().base) for name in lifted.graphs} >= {
        "graph/schema",
        "graph/core",
        "graph/entities",
        "graph/derived",
        "graph/meta",
    }


@pytest.mark.parametrize("base", [Names().base, "https://data.example.org/kg/"])
def test_every_node_of_the_data_is_under_the_base(world: World, base: str) -> None:
    lifted = replace(world, names=Names(base)).lifted(*rich())
    outside = (*PREFIXES.values(), "https://creativecommons.org/")
    for quad in _store(lifted):
        assert isinstance(quad.subject, ox.NamedNode)
        assert isinstance(quad.object, ox.NamedNode | ox.Literal), "no blank nodes"
        assert quad.subject.value.startswith((base, DEF))
        if isinstance(quad.object, ox.NamedNode):
            assert quad.object.value.startswith((base, *outside))
        assert str(quad.graph_name).startswith(f"<{base}graph/")


def test_all_that_is_linked_is_described(world: World) -> None:
    dangling = _rows(
        world.lifted(*rich()),
        f"SELECT DISTINCT ?o WHERE {{ ?s ?p ?o . FILTER(STRSTARTS(STR(?o), '{Names().base}')) "
        "FILTER NOT EXISTS { ?o rdf:type ?any } FILTER(?p != skos:inScheme) }",
    )
    assert dangling == []


def test_every_quote_stands_in_its_article(world: World) -> None:
    articles = {Names().article(facts.article.sha256): facts.article.text for facts in rich()}
    rows = _rows(
        world.lifted(*rich()),
        "SELECT ?article ?start ?end ?quote ?from ?sentence WHERE { ?e a :Evidence ; :source ?article ; oa:hasSource "
        "?article ; :start ?start ; :end ?end ; :quote ?quote ; :sentenceStart ?from ; :sentence ?sentence }",
    )
    assert len(rows) > 10
    for article, start, end, quote, begins, sentence in rows:
        text = articles[Names().base + article]
        assert text[int(start) : int(end)] == quote
        assert text[int(begins) : int(begins) + len(sentence)] == sentence


def test_every_claim_has_evidence_rule_confidence_and_run(world: World) -> None:
    lifted = world.lifted(*rich())
    claims = _rows(lifted, "SELECT ?c WHERE { ?c a :Claim }")
    whole = _rows(
        lifted,
        "SELECT DISTINCT ?c WHERE { ?c a :Claim ; prov:wasDerivedFrom ?e ; :source ?a ; :rule ?r ; :confidence ?p ; "
        "prov:wasGeneratedBy ?run . ?e :source ?a . ?run a :ExtractionRun . FILTER(?p > 0 && ?p <= 1) }",
    )
    assert claims == whole
    assert len(claims) > 15


def test_a_fact_without_its_quote_is_no_fact(world: World) -> None:
    first, _ = rich()
    bare = replace(first, agencies=(replace(first.agencies[0], evidence=()),))
    moved = replace(first.agencies[0].evidence[0], start=0, end=3)
    wrong = replace(first, agencies=(replace(first.agencies[0], evidence=(moved,)),))
    with pytest.raises(GraphError, match="without evidence"):
        world.lifted(bare)
    with pytest.raises(GraphError, match="is not what stands at 0"):
        world.lifted(wrong)


def test_the_graph_of_each_article_keeps_the_shapes(world: World) -> None:
    store = _store(world.lifted(*rich()))
    against = shapes.shapes(resources.ontology())
    found = [
        violation
        for graph in store.named_graphs()
        if not str(graph).endswith(("/schema>", "/core>"))
        for violation in shapes.violations(list(store.quads_for_pattern(None, None, None, graph)), against)
        if violation.severity == "Violation"
    ]
    assert found == []


def test_level_and_growth_of_a_statement_are_two_observations_of_one_sentence(world: World) -> None:
    rows = _rows(
        world.lifted(*rich()),
        "SELECT ?form ?value ?unit ?baseline ?text WHERE { ?o :indicator <" + Names().base + "indicator/exports> ; "
        ":form ?form ; :value ?value ; :unit ?unit ; :statementWith ?other ; prov:wasDerivedFrom ?e . "
        "?other :statementWith ?o ; prov:wasDerivedFrom ?e . "
        "OPTIONAL { ?o :baseline ?baseline } OPTIONAL { ?o :unitText ?text } }",
    )
    assert rows == [
        ("growth", "13", "unit/percent", "year-on-year", ""),
        ("level", "298600000000000", "unit/vnd", "", "nghìn tỷ đồng"),
    ]


def test_an_index_written_as_a_level_is_a_level_and_a_growth(world: World) -> None:
    rows = _rows(
        world.lifted(*rich()),
        "SELECT ?form ?value ?unit WHERE { ?o :indicator <" + Names().base + "indicator/iip> ; "
        ":form ?form ; :value ?value ; :unit ?unit }",
    )
    assert rows == [("growth", "13.6", "unit/percent"), ("level", "113.6", "unit/percent")]


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"value": "1500", "unit_key": "kw"}, ("level", "1.5", "", "", "", "unit/mw")),
        (
            {"value": "23.90", "scale": "1E+9", "unit_key": "usd", "bound": ">"},
            ("level", "23900000000", "", "", ">", "unit/usd"),
        ),
        (
            {"change_pct": "7.5", "change_pct_max": "8", "change_bound": "~"},
            ("growth", "", "7.5", "8", "~", "unit/percent"),
        ),
        ({"change_pct": "-3", "change_pct_max": "-5"}, ("growth", "", "-5", "-3", "", "unit/percent")),
        ({"change_pct": "-3", "change_bound": ">"}, ("growth", "-3", "", "", "<", "unit/percent")),
        ({"plan_pct": "93.33"}, ("plan-share", "93.33", "", "", "", "unit/percent")),
        ({"change_times": "3"}, ("multiple", "3", "", "", "", "")),
        ({"value": "12", "unit": "thôn"}, ("level", "12", "", "", "", "")),
    ],
)
def test_measures(world: World, slots: dict[str, str], expected: tuple[str, ...]) -> None:
    lifted = world.lifted(Draft("một").observation("đạt một số", "wind", **slots).facts())
    assert _rows(
        lifted,
        "SELECT ?form ?value ?low ?high ?bound ?unit WHERE { ?o a :Observation , qb:Observation ; :form ?form . "
        "OPTIONAL { ?o :value ?value } OPTIONAL { ?o :valueMin ?low ; :valueMax ?high } "
        "OPTIONAL { ?o :bound ?bound } OPTIONAL { ?o :unit ?unit } }",
    ) == [expected]


def test_slots_of_an_observation(world: World) -> None:
    draft = Draft("một").observation(
        "dệt may tăng 9%",
        component="dệt may",
        indicator="exports",
        change_pct="9",
        change_base="2019",
        period="2024-H1",
        status="target",
        change_text="tăng 9%",
    )
    (row,) = _rows(
        world.lifted(draft.facts()),
        "SELECT ?name ?component ?area ?start ?end ?label ?kind ?baseline ?text WHERE { ?o :indicatorName ?name ; "
        ":component ?component ; :refArea ?area ; :periodStart ?start ; :periodEnd ?end ; :periodLabel ?label ; "
        ":valueKind ?kind ; :baseline ?baseline ; :valueText ?text }",
    )
    assert row == (
        "Kim ngạch xuất khẩu",
        "dệt may",
        "province/song-lam-1",
        "2024-01-01",
        "2024-06-30",
        "2024-H1",
        "value-kind/target",
        "2019",
        "tăng 9%",
    )


def test_posts_are_attested_not_held_since(world: World) -> None:
    rows = _rows(
        world.lifted(*rich()),
        "SELECT ?who ?post ?role ?on WHERE { ?h a :PostHolding , org:Membership ; org:member ?p ; :post ?post ; "
        "org:organization ?o ; :roleText ?role ; :attestedOn ?on . ?p rdfs:label ?who . ?post org:postIn ?o }",
    )
    assert ("Nguyễn Thị Thử", "post/giam-doc-so-cong-thuong-tinh-song-lam", "Giám đốc", "2025-02-14") in rows
    assert ("Trần Văn Hưng", "post/chu-tich-ubnd-tinh-nui-bac", "Chủ tịch", "2025-03-31") in rows


def test_directives_with_tasks_at_an_event(world: World) -> None:
    rows = _rows(
        world.lifted(*rich()),
        "SELECT ?by ?event ?post ?action ?to ?text ?until ?document ?topic WHERE { ?d a :Directive ; :task ?t . "
        "OPTIONAL { ?d :by ?by } OPTIONAL { ?d :atEvent ?e . ?e rdfs:label ?event } OPTIONAL { ?d :capacity ?post } "
        "?t :action ?action . OPTIONAL { ?t :addressee ?to } OPTIONAL { ?t :addresseeText ?text } "
        "OPTIONAL { ?t :deadline ?until } OPTIONAL { ?t :document ?document } OPTIONAL { ?t :topic ?topic } }",
    )
    person, event = "person/nguyen-thi-thu-song-lam", "Hội nghị, Sở Công Thương tỉnh Sông Lam (2025-02)"
    post = "post/giam-doc-so-cong-thuong-tinh-song-lam"
    assert rows == [
        ("", "", "", "làm ngay", "", "", "", "", ""),
        (person, event, post, "báo cáo kết quả", "", "các phòng", "", "", "sector/thuong-mai"),
        (
            person,
            event,
            post,
            "rà soát quy hoạch",
            "organization/ubnd-huyen-chau-thanh-song-lam",
            "UBND huyện Châu Thành",
            "2025-12-31",
            "document/57-nq-tw-2024",
            "",
        ),
    ]


def test_documents_carry_out_documents(world: World) -> None:
    lifted = world.lifted(*rich())
    assert _rows(
        lifted,
        "SELECT ?title ?class ?known ?of WHERE { GRAPH ?g { ?d :implements ?of ; :title ?title ; a ?class ; "
        ":numberKnown ?known } ?c a :Implementation ; :implementing ?d ; :implemented ?of FILTER(?class != "
        ":PolicyDocument) FILTER(STRENDS(STR(?g), 'entities')) }",
    ) == [("Kế hoạch thực hiện Nghị quyết 57-NQ/TW", "Plan", "false", "document/57-nq-tw-2024")]


def test_what_the_vocabulary_describes_is_not_described_again(world: World) -> None:
    facts = (
        Draft("một")
        .official("Lê Văn Mẫu", "Giám đốc", "Sở Y tế tỉnh Sông Lam", "giam-doc")
        .document("57-NQ/TW")
        .facts()
    )
    subjects = {line.split(" ", 1)[0] for line in world.lifted(facts).lines if line.endswith("/graph/entities> .\n")}
    assert {subject[1:-1].removeprefix(Names().base) for subject in subjects} == {
        "organization/so-y-te-tinh-song-lam",
        "post/giam-doc-so-y-te-tinh-song-lam",
    }


def test_names_have_an_english_one_where_the_vocabulary_has_all_parts(world: World) -> None:
    rows = _rows(
        world.lifted(
            *rich(),
            Draft("ba")
            .document("7/KH-UBND", type="Kế hoạch")
            .agency("Sở Lạ tỉnh Sông Lam", "so", "song-lam-1")
            .facts(),
        ),
        "SELECT ?n ?label WHERE { GRAPH ?g { ?n rdfs:label ?label } FILTER(STRENDS(STR(?g), 'entities')) "
        "FILTER(LANG(?label) = 'en') }",
    )
    assert rows == [
        ("document/07-kh-ubnd-song-lam", "Plan 7/KH-UBND"),
        ("organization/so-cong-thuong-tinh-song-lam", "Department of Industry and Trade of Song Lam"),
        ("organization/ubnd-huyen-chau-thanh-song-lam", "People's Committee of Chau Thanh District"),
        ("organization/ubnd-tinh-nui-bac", "People's Committee of Nui Bac"),
        ("organization/ubnd-tinh-song-lam", "People's Committee of Song Lam"),
        ("post/giam-doc-so-cong-thuong-tinh-song-lam", "Director, Department of Industry and Trade of Song Lam"),
    ]


def test_what_governs_and_whose_unit_a_body_is(world: World) -> None:
    facts = rich()[0]
    committee = Draft("ba").agency("Tỉnh ủy Trung ương", "tinh-uy", "vn").facts()
    rows = _rows(world.lifted(facts, committee), "SELECT ?o ?class ?area WHERE { ?o :governs ?area ; a ?class } ")
    governing = {(who, area) for who, _, area in rows}
    assert governing == {
        ("organization/ubnd-huyen-chau-thanh-song-lam", "district/901"),
        ("organization/ubnd-tinh-song-lam", "province/song-lam-1"),
    }, "nobody governs a country here"


def test_the_article_and_its_province(world: World) -> None:
    (row,) = _rows(
        world.lifted(rich()[1]),
        "SELECT ?label ?first ?last ?medium ?file ?area ?basis WHERE { ?a a :Article , schema:NewsArticle ; rdfs:label "
        "?label ; :publishedEarliest ?first ; :publishedLatest ?last ; :publisher ?medium ; :sourceName ?file ; "
        ":about ?area . ?p a :ProvinceAttribution ; :source ?a ; :area ?area ; :basis ?basis }",
    )
    assert row == (
        "Bài hai", "2025-03-01", "2025-03-31", "medium/bao-song-lam", "hai.txt", "province/nui-bac-1", "named"
    )  # fmt: skip


def test_a_machine_path_does_not_get_into_the_graph(world: World) -> None:
    first, _ = rich()
    elsewhere = replace(first, article=replace(first.article, source="/home/somebody/articles/một.txt"))
    assert world.lifted(elsewhere).lines == world.lifted(first).lines


@settings(derandomize=True, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=9))
def test_decimals_have_one_spelling(value: Decimal) -> None:
    text = canonical(value)
    assert Decimal(text) == value
    assert re.fullmatch(r"-?(0|[1-9]\d*)(\.\d*[1-9])?", text)
    assert text != "-0"
    assert canonical(Decimal(text + ("0" if "." in text else ".0"))) == text


def test_a_sheet_says_nothing_of_what_is_not_known() -> None:
    sheet = Sheet("https://example.org/g")
    sheet.link("https://example.org/s", "about", None)
    sheet.text("https://example.org/s", "title", None)
    sheet.text("https://example.org/s", "title", "")
    sheet.figure("https://example.org/s", "value", None)
    sheet.day("https://example.org/s", "date", None)
    assert list(sheet) == []
    sheet.flag("https://example.org/s", "numberKnown", True)
    sheet.flag("https://example.org/s", "numberKnown", True)
    assert [quad.object.value for quad in sheet if isinstance(quad.object, ox.Literal)] == ["true"]
    assert term("prov:used").value == "http://www.w3.org/ns/prov#used"


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "0"},
    ],
)
def test_neither_hash_seed_nor_locale_nor_time_zone_matters(world: World, environment: dict[str, str]) -> None:
    here = Path(__file__).resolve().parent
    program = (
        "import sys, hashlib; from pathlib import Path; from graph_world import World, rich; "
        "world = World.load(Path(sys.argv[1])); "
        "print(hashlib.sha256(''.join(world.lifted(*reversed(rich())).lines).encode('utf-8')).hexdigest())"
    )
    paths = os.pathsep.join([str(here), str(here.parent.parent)])
    done = subprocess.run(
        [sys.executable, "-c", program, str(world.ontology)],
        env={**os.environ, **environment, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    import hashlib

    mine = hashlib.sha256("".join(world.lifted(*rich()).lines).encode("utf-8")).hexdigest()
    assert done.stdout.strip() == mine
