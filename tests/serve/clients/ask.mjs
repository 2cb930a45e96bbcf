// Asks SPARQL endpoints through Comunica: a line of JSON {"query", "endpoints"} on standard input, a line of answer each.

import { createInterface } from "node:readline";
import { QueryEngine } from "@comunica/query-sparql";

const engine = new QueryEngine();

async function answered({ query, endpoints }) {
  const sources = endpoints.map((value) => ({ type: "sparql", value }));
  const found = await engine.query(query, { sources });
  if (found.resultType === "boolean") return await found.execute();
  const all = await (await found.execute()).toArray();
  if (found.resultType === "quads") return all.map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]);
  return all.map((row) => Object.fromEntries([...row].map(([name, term]) => [name.value, term.value])));
}

for await (const line of createInterface({ input: process.stdin })) {
  const said = await answered(JSON.parse(line)).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
