// What may be meant by the words before the cursor: terms by their Vietnamese or English names, or by their short form.

import { bare } from "./page.js";

const SHOWN = 40;
const LONGEST = 6;

// Prepares the vocabulary for search, once.
export const searchable = (terms) => terms.map((term) => ({ ...term, words: bare(`${term.label.vi} | ${term.label.en}`), short: bare(term.curie) }));

const starts = (text, part) => ` ${text}`.includes(` ${part}`);

function score(term, phrase, wantsClass) {
  const kind = wantsClass === (term.kind === "class") ? 0 : 1;
  if (term.words.split(" | ").includes(phrase) || term.short === phrase) return kind;
  if (term.words.startsWith(phrase) || term.words.includes(`| ${phrase}`) || term.short.startsWith(phrase)) return 2 + kind;
  return 4 + kind;
}

function matching(phrase, terms, wantsClass) {
  const words = phrase.split(" ");
  const local = phrase.replace(/^.*:/, "");
  const fits = (term) => words.every((word) => starts(term.words, word)) || term.short.startsWith(phrase) || (!phrase.includes(":") && local.length > 2 && term.short.includes(local));
  return terms.filter(fits).sort((a, b) => score(a, phrase, wantsClass) - score(b, phrase, wantsClass) || a.words.length - b.words.length || (a.short < b.short ? -1 : 1)).slice(0, SHOWN);
}

// Returns the proposals for the end of a line and the column from which they stand: after "?o :indicator kim ngach xu" that
// of "kim". At least ``least`` letters are needed.
export function proposals(before, terms, variables, least) {
  const variable = /[?$]\w*$/.exec(before);
  if (variable) return { start: variable.index, found: variables.filter((one) => one.startsWith(variable[0]) && one !== variable[0]).map((one) => ({ variable: one })) };
  const tail = /[\p{L}\p{M}\p{N}_:.\- ]*$/u.exec(before);
  const pieces = [...tail[0].matchAll(/\S+/g)].slice(-LONGEST);
  if (!pieces.length || /\s$/.test(before)) return { start: before.length, found: least ? [] : terms.slice(0, SHOWN) };
  const wantsClass = /(^|\s)(a|rdf:type)\s+\S*$/.test(before);
  for (let at = 0; at < pieces.length; at += 1) {
    const start = tail.index + pieces[at].index;
    const phrase = bare(before.slice(start));
    if (phrase.length >= Math.max(1, least) && !["a", "select", "where", "filter", "optional", "values", "order", "limit", "distinct"].includes(phrase)) {
      const found = matching(phrase, terms, wantsClass);
      if (found.length && !(found.length === 1 && found[0].curie === before.slice(start))) return { start, found };
    }
  }
  return { start: before.length, found: [] };
}
