// A term of the answer: what it is called, where it leads, and whether it is a figure.

import { element, foreign, given, language } from "./page.js";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const NUMBERS = new Set(["integer", "decimal", "double", "float", "int", "long", "short", "nonNegativeInteger", "positiveInteger"].map((name) => XSD + name));
const NAMES = ["http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#prefLabel"];

export const isIri = (term) => term !== null && term.type === "uri";
export const isNode = (term) => term !== null && (term.type === "uri" || term.type === "bnode");

export function numberOf(term) {
  if (term === null || !NUMBERS.has(term.datatype)) return null;
  const number = Number(term.value);
  return Number.isFinite(number) ? number : null;
}

// The last part of an IRI: .../province/ben-tre-1 -> ben-tre-1.
export function lastPart(iri) {
  const last = iri.replace(/[/#]+$/, "").split(/[/#]/).pop() || iri;
  try { return decodeURIComponent(last); } catch { return last; }
}

// What the answer itself calls its things: a column ?xName or ?xLabel beside ?x; rdfs:label and skos:prefLabel among triples.
export function namesIn(answer) {
  const names = new Map();
  const put = (iri, text, better) => { if (text.trim() && (better || !names.has(iri))) names.set(iri, text); };
  if (answer.kind === "triples") {
    for (const [subject, property, object] of answer.rows) {
      if (object.type === "literal" && NAMES.includes(property.value)) put(subject.value, object.value, object["xml:lang"] === language());
    }
    return names;
  }
  answer.columns.forEach((column, at) => {
    const beside = answer.columns.findIndex((other) => [`${column}Name`, `${column}Label`, `${column}Title`].includes(other));
    if (beside < 0) return;
    for (const row of answer.rows) if (isIri(row[at]) && row[beside] && row[beside].type === "literal") put(row[at].value, row[beside].value, row[beside]["xml:lang"] === language());
  });
  return names;
}

// What a column of a shipped question means; a column of a query that somebody wrote means what it is called.
const meaning = (answer, column) => answer.meanings?.get(column) || { vi: column, en: column };

// The columns as headings, as texts in both languages: a meaning without its remarks, which stand after a semicolon.
export const headings = (answer) => answer.columns.map((column) => Object.fromEntries(Object.entries(meaning(answer, column)).map(([lang, text]) => [lang, text.split(";")[0]])));

// The columns as texts in the language of the page, for what cannot hold both.
export const columnNames = (answer) => headings(answer).map((heading) => heading[language()]);

export function nameOf(term, names) {
  if (term.type === "uri") return names.get(term.value) || lastPart(term.value);
  if (term.type === "bnode") return `_:${term.value}`;
  if (term.type !== "triple") return term.value;
  return `<<( ${[term.value.subject, term.value.predicate, term.value.object].map((part) => nameOf(part, names)).join(" ")} )>>`;
}

// Where an IRI leads: a thing of ours to its page here, another http address outside, anything else nowhere.
function place(iri) {
  if (iri.startsWith(given.base)) return { href: `id/${iri.slice(given.base.length)}`, outside: false };
  try {
    const { protocol } = new URL(iri);
    if (protocol === "http:" || protocol === "https:") return { href: iri, outside: true };
  } catch { /* no address */ }
  return null;
}

export function linked(iri, text) {
  const where = place(iri);
  if (!where) return foreign(text);
  return element("a", { href: where.href, title: iri, rel: where.outside ? "noopener noreferrer external" : null, target: where.outside ? "_blank" : null }, foreign(text));
}

const plainNumber = /^[+-]?\d+(\.\d+)?$/;

// A figure as its language groups it; four digits stay together, they are mostly years.
function grouped(term) {
  const value = Number(term.value);
  if (!plainNumber.test(term.value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return term.value;
  return new Intl.NumberFormat(language(), { useGrouping: "min2", maximumFractionDigits: 10 }).format(value);
}

export function shown(term, names) {
  if (term === null) return "";
  if (term.type === "uri") return linked(term.value, nameOf(term, names));
  if (numberOf(term) !== null) return element("span", { title: term.value }, grouped(term));
  return foreign(nameOf(term, names), term["xml:lang"]);
}
