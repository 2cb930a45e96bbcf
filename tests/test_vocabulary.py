"""The loader: terms out of Turtle, forms in order, contradictions named."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import resources
from kg.errors import VocabularyError
from kg.vocabulary import BASE, Term, Vocabulary, casefold, conflicts, load

PREFIXES = f"""@prefix : <https://w3id.org/tinhkg/def#> .
@prefix id: <{BASE}> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


def written(folder: Path, **files: str) -> Path:
    """Returns an ontology folder with these vocabularies."""
    (folder / "vocab").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / "vocab" / f"{name}.ttl").write_text(PREFIXES + text, encoding="utf-8")
    return folder


def test_a_term(tmp_path: Path) -> None:
    vocabulary = load(
        written(
            tmp_path,
            crops=r"""id:crop\/rice a :Crop ; rdfs:label "lúa"@vi , "rice (label)"@en ;
                skos:prefLabel "lúa gạo"@vi , "rice"@en ;
                skos:hiddenLabel "lúa ngô"@vi ; skos:altLabel "lúa"@vi , "lúa gạo"@vi , "paddy"@en , "thóc"@vi ;
                :unit id:unit\/tonne , id:unit\/kg ; :yield 6.5 ; skos:exactMatch <http://example.org/rice> .""",
        )
    )
    term = vocabulary.term("crop", "rice")
    assert (term.iri, term.key, term.scheme) == (BASE + "crop/rice", "rice", "crop")
    assert (term.vi, term.en) == ("lúa gạo", "rice")
    assert term.forms == ("lúa gạo", "lúa", "thóc", "lúa ngô")
    assert term.all("unit") == ("tonne", "kg")
    assert term.one("yield") == "6.5"
    assert term.one("exactMatch") == "http://example.org/rice"
    assert term.all("type") == ("https://w3id.org/tinhkg/def#Crop",)
    assert term.one("colour") is None
    assert term.all("colour") == ()
    assert vocabulary.terms("crop") == (term,)
    assert vocabulary.terms("beast") == ()
    assert vocabulary.files[term.iri] == ("crops.ttl",)


def test_an_entry_may_be_described_in_several_files(tmp_path: Path) -> None:
    vocabulary = load(
        written(
            tmp_path,
            a=r'id:crop\/rice rdfs:label "lúa"@vi .',
            b=r'id:crop\/rice rdfs:label "rice"@en ; skos:altLabel "thóc"@vi .',
        )
    )
    term = vocabulary.term("crop", "rice")
    assert (term.vi, term.en, term.forms) == ("lúa", "rice", ("lúa", "thóc"))
    assert vocabulary.files[term.iri] == ("a.ttl", "b.ttl")


def test_nodes_of_other_bases_are_no_terms(tmp_path: Path) -> None:
    folder = written(
        tmp_path, a=r'<http://example.org/crop/rice> rdfs:label "lúa"@vi . id:crop\/tea rdfs:label "chè"@vi .'
    )
    assert [term.key for term in load(folder).terms("crop")] == ["tea"]


def test_a_term_that_is_not_there(tmp_path: Path) -> None:
    vocabulary = load(written(tmp_path, a=r'id:crop\/rice rdfs:label "lúa"@vi .'))
    for scheme, key in (("crop", "tea"), ("beast", "rice")):
        with pytest.raises(VocabularyError, match=f"{scheme}/{key}"):
            vocabulary.term(scheme, key)


TWO = r"""id:crop\/tea rdfs:label "chè"@vi . id:crop\/sweet rdfs:label "món ngọt"@vi ; skos:altLabel "CHÈ"@vi ."""


def test_two_entries_that_claim_a_form_are_both_named_with_their_files(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        a=r'id:crop\/tea rdfs:label "chè"@vi . id:crop\/rice rdfs:label "lúa"@vi .',
        b=r'id:crop\/sweet rdfs:label "món ngọt"@vi ; skos:hiddenLabel "CHÈ"@vi . id:crop\/oryza rdfs:label "Lúa"@vi .',
    )
    with pytest.raises(VocabularyError) as caught:
        load(folder)
    assert str(caught.value).splitlines() == [
        "ontology/vocab: crop/tea (a.ttl) and crop/sweet (b.ttl) both claim the form 'chè'",
        "ontology/vocab: crop/rice (a.ttl) and crop/oryza (b.ttl) both claim the form 'lúa'",
    ]


def test_the_same_form_in_two_schemes_is_no_conflict(tmp_path: Path) -> None:
    load(written(tmp_path, a=r'id:crop\/tea rdfs:label "chè"@vi . id:dish\/tea rdfs:label "chè"@vi .'))


def test_a_form_claimed_twice_by_one_entry_is_no_conflict(tmp_path: Path) -> None:
    load(written(tmp_path, a=r'id:crop\/tea rdfs:label "chè"@vi ; skos:altLabel "Chè"@vi .'))


def test_a_scheme_may_allow_shared_forms(tmp_path: Path) -> None:
    folder = written(tmp_path, a=TWO + r" id:scheme\/crop a skos:ConceptScheme ; :ambiguousForms true .")
    assert len(load(folder).terms("crop")) == 2


@pytest.mark.parametrize(("plot", "allowed"), [("north", True), ("south", False)])
def test_a_scheme_may_allow_shared_forms_within_a_value(tmp_path: Path, plot: str, allowed: bool) -> None:
    folder = written(
        tmp_path,
        a=r'id:crop\/a rdfs:label "chè"@vi ; :plot id:plot\/north . id:plot\/north rdfs:label "Bắc"@vi .'
        rf'id:crop\/b rdfs:label "chè"@vi ; :plot id:plot\/{plot} .'
        r"id:scheme\/crop a skos:ConceptScheme ; :ambiguousWithin :plot .",
    )
    if allowed:
        assert len(load(folder).terms("crop")) == 2
    else:
        with pytest.raises(VocabularyError, match="crop/a"):
            load(folder)


def test_the_caller_may_say_what_the_same_form_is(tmp_path: Path) -> None:
    folder = written(tmp_path, a=r'id:crop\/a rdfs:label "hoà"@vi . id:crop\/b rdfs:label "hòa"@vi .')

    def toneless(form: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFD", form) if not unicodedata.combining(c))

    vocabulary = load(folder)
    assert conflicts(vocabulary) == ()
    (conflict,) = conflicts(vocabulary, toneless)
    assert (conflict.form, conflict.first.key, conflict.second.key) == ("hoà", "a", "b")
    with pytest.raises(VocabularyError, match="hoà"):
        load(folder, toneless)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (r'id:crop\/tea rdfs:label "chè"@vi ; :grown [ :by "x" ] .', "blank node"),
        (r'id:crop\/tea rdfs:label "chè"@vi ;; .  oops', "a.ttl"),
    ],
)
def test_broken_files_are_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(VocabularyError, match=message) as caught:
        load(written(tmp_path, a=text))
    assert "a.ttl" in str(caught.value)


def test_a_folder_without_vocabularies(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no Turtle files"):
        load(tmp_path)


def test_terms_can_be_told_apart_and_collected() -> None:
    first = Term("i/a", "a", "s", "x", "y", ("x",), {"p": ("1",)})
    assert first == Term("i/a", "a", "s", "x", "y", ("x",), {"p": ("1",)})
    assert first != Term("i/a", "a", "s", "x", "y", ("x",), {"p": ("2",)})
    assert len({first, first}) == 1


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert casefold(unicodedata.normalize("NFD", casefold(text))) == casefold(casefold(text))


@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from(["chè", "Chè", "trà", "TRÀ", "lúa"]), min_size=2, max_size=6))
def test_conflicts_are_exactly_the_pairs_that_share_a_form(forms: list[str]) -> None:
    terms = {f"t{n}": Term(f"{BASE}crop/t{n}", f"t{n}", "crop", form, "", (form,), {}) for n, form in enumerate(forms)}
    found = {(c.first.key, c.second.key) for c in conflicts(Vocabulary({"crop": terms}, {}))}
    assert found == {
        (f"t{n}", f"t{m}")
        for n in range(len(forms))
        for m in range(n + 1, len(forms))
        if forms[n].casefold() == forms[m].casefold()
    }


def test_the_ontology_loads_and_keeps_the_order_of_its_files() -> None:
    first, second = load(resources.ontology()), load(resources.ontology())
    assert list(first.schemes) == list(second.schemes)
    assert all(first.terms(scheme) == second.terms(scheme) for scheme in first.schemes)
