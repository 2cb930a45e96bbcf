// N-Triples -> terms as SPARQL's JSON writes them. https://www.w3.org/TR/n-triples/: a line is a triple, which is all this needs.

const LINE = /^\s*(?:<([^>]*)>|(_:\S+))\s+<([^>]*)>\s+(?:<([^>]*)>|(_:[^\s.]+(?:\.+[^\s.]+)*)|"((?:[^"\\]|\\.)*)"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?)\s*\.\s*(?:#.*)?$/;
const LETTERS = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };
const plain = (text) => text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gs, (_, four, eight, letter) => (letter === undefined ? String.fromCodePoint(parseInt(four || eight, 16)) : LETTERS[letter] || letter));
const resource = (iri, blank) => (iri === undefined ? { type: "bnode", value: blank.slice(2) } : { type: "uri", value: plain(iri) });

export function readTriples(text) {
  const rows = [];
  for (const line of text.split("\n")) {
    const found = LINE.exec(line);
    if (!found) continue;
    const [, subject, subjectBlank, property, object, objectBlank, literal, lang, datatype] = found;
    const value = literal === undefined ? resource(object, objectBlank) : { type: "literal", value: plain(literal), "xml:lang": lang, datatype };
    rows.push([resource(subject, subjectBlank), resource(property), value]);
  }
  return { kind: "triples", columns: ["subject", "property", "object"], rows };
}
