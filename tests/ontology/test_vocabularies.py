"""Every entry of every vocabulary is labelled and defined; documents, media, types and issuers hold what they must."""

from __future__ import annotations

import re

import pytest
import rdflib
from rdflib import OWL, RDF

from kg.vocabulary import BASE, Vocabulary

# word lists: an entry is a name and has no meaning beyond it
NAMES_ONLY = frozenset({"surname", "name-particle"})
# things in the world, described by what they are and not by a definition
THINGS = frozenset({"document", "organization", "person", "posting"})
DEF = "https://w3id.org/tinhkg/def#"


def test_every_entry_is_labelled_in_both_languages(terms: Vocabulary) -> None:
    lacking = [
        f"{scheme}/{term.key}"
        for scheme in terms.schemes
        if scheme not in NAMES_ONLY
        for term in terms.terms(scheme)
        if not (term.vi and (term.en or scheme in THINGS))
    ]
    assert lacking == []


def test_every_concept_is_defined(terms: Vocabulary) -> None:
    lacking = [
        f"{scheme}/{term.key}"
        for scheme in terms.schemes
        if scheme not in NAMES_ONLY | THINGS
        for term in terms.terms(scheme)
        if not term.one("definition")
    ]
    assert lacking == []


def test_every_entry_belongs_to_a_scheme_that_is_described(terms: Vocabulary) -> None:
    for scheme in terms.schemes.keys() - THINGS - {"scheme"}:
        assert scheme in terms.schemes["scheme"], scheme
        assert {term.one("inScheme") for term in terms.terms(scheme)} == {scheme}


def test_links_inside_the_base_lead_to_entries(vocabularies: rdflib.Graph, terms: Vocabulary) -> None:
    described = {term.iri for scheme in terms.schemes for term in terms.terms(scheme)}
    linked = {str(value) for value in vocabularies.objects() if str(value).startswith(BASE)}
    assert sorted(linked - described) == []


def test_keys_are_ascii_slugs(terms: Vocabulary) -> None:
    for scheme in terms.schemes:
        for term in terms.terms(scheme):
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", term.key), term.iri


def test_no_two_things_are_said_to_be_the_same(vocabularies: rdflib.Graph) -> None:
    assert list(vocabularies.subject_objects(OWL.sameAs)) == []


def test_media(terms: Vocabulary) -> None:
    media = terms.terms("medium")
    assert len(media) == 63
    assert {term.one("serves") for term in media} == {term.key for term in terms.terms("territory")}
    domains = [domain for term in media for domain in term.all("domain") + term.all("relatedDomain")]
    assert len(domains) == len(set(domains))
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in domains)
    codes = [code for term in media for code in term.all("datelineCode") + term.all("datelineCodeUnconfirmed")]
    assert len(codes) == len(set(codes))
    assert "BDK" in terms.term("medium", "bao-dong-khoi").all("datelineCode")
    assert "QBĐT" in terms.term("medium", "bao-quang-binh").all("datelineCodeUnconfirmed")


def test_documents(terms: Vocabulary) -> None:
    documents = terms.terms("document")
    assert len(documents) == 33
    assert len({term.one("number") for term in documents}) == 33
    resolution = terms.term("document", "57-nq-tw-2024")
    assert (resolution.vi, resolution.en) == ("Nghị quyết 57-NQ/TW", "Resolution 57-NQ/TW")
    assert (resolution.one("date"), resolution.one("issuer")) == ("2024-12-22", "bo-chinh-tri")
    for term in documents:
        kind = terms.term("document-type", term.one("documentType") or "")
        assert term.vi.startswith(kind.vi)
        assert kind.one("documentClass") in term.all("type")
        assert term.one("editorialNote"), "what was verified"


@pytest.mark.parametrize("implementing", ["111-nq-cp-2024", "111-ctr-tu-binh-duong"])
def test_what_carries_out_resolution_29(terms: Vocabulary, implementing: str) -> None:
    assert terms.term("document", implementing).all("implements") == ("29-nq-tw-2022",)


def test_a_document_of_the_state_is_a_legal_resource_and_one_of_the_party_is_not(terms: Vocabulary) -> None:
    legal = "http://data.europa.eu/eli/ontology#LegalResource"
    for term in terms.terms("document"):
        number = term.one("number") or ""
        assert (legal in term.all("type")) == bool(re.match(r"\d+/", number)), number


def test_classes_of_document_types_are_documents(terms: Vocabulary, core: rdflib.Graph) -> None:
    document = rdflib.URIRef(DEF + "PolicyDocument")
    for term in terms.terms("document-type"):
        ancestors = set(core.transitive_objects(rdflib.URIRef(term.one("documentClass") or ""), rdflib.RDFS.subClassOf))
        assert document in ancestors, term.key


def test_abbreviations_of_types_and_issuers_are_unique(terms: Vocabulary) -> None:
    types = [code for term in terms.terms("document-type") for code in term.all("abbreviation")]
    issuers = [code for term in terms.terms("issuer") for code in term.all("abbreviation")]
    assert len(types) == len(set(types)) == 37
    assert len(issuers) == len(set(issuers)) == 45


def test_the_type_and_issuer_of_every_number_are_in_the_vocabulary(terms: Vocabulary) -> None:
    types = {code for term in terms.terms("document-type") for code in term.all("abbreviation")}
    issuers = {
        code: term.one("numberedByTerm") == "true"
        for term in terms.terms("issuer")
        for code in term.all("abbreviation")
    }
    for term in terms.terms("document"):
        number = term.one("number") or ""
        parts = re.split(r"[-/]", number)
        issuer = parts[-1].rstrip("0123456789") if parts[-1] not in issuers else parts[-1]
        assert issuer in issuers, number
        assert issuers[issuer] == (issuer != parts[-1]), number
        if issuer != "QH":
            assert types & set(parts), number


def test_value_kinds(terms: Vocabulary) -> None:
    assert {term.key for term in terms.terms("value-kind")} == {
        "actual",
        "preliminary",
        "estimate",
        "target",
        "revised-target",
        "forecast",
    }


def test_every_entry_has_a_type(vocabularies: rdflib.Graph, terms: Vocabulary) -> None:
    for scheme in terms.schemes:
        for term in terms.terms(scheme):
            assert (rdflib.URIRef(term.iri), RDF.type, None) in vocabularies, term.iri
