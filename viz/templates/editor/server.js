// What is asked of the server. Addresses are relative to the page: nothing is ever asked of another host.

import { readTriples } from "./triples.js";

const JSON_ROWS = "application/sparql-results+json";
const LONGEST_ADDRESS = 6000;

// What the server said was wrong.
export class Refusal extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

const address = (path, values) => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ""));
  return query.size ? `${path}?${query}` : path;
};

// The server tells failures as JSON or in plain text; a proxy between may answer in HTML.
async function words(response) {
  const text = await response.text();
  const type = response.headers.get("Content-Type") || "";
  if (type.startsWith("text/plain")) return text.trim();
  try { return String(JSON.parse(text).error || ""); } catch { return ""; }
}

async function fetched(path, options) {
  const response = await fetch(path, { credentials: "same-origin", redirect: "error", ...options });
  if (response.ok) return response;
  throw new Refusal(await words(response) || `${response.status} ${response.statusText}`, response.status);
}

const json = async (path, signal) => (await fetched(path, { headers: { Accept: "application/json" }, signal })).json();

export const questions = () => json("questions.json");
export const vocabulary = () => json("vocabulary.json");
export const prefixes = () => json("prefixes.json");
export const health = () => json("health");
export const ask = (q, signal) => json(address("ask", { q }), signal);
export const search = (q, kind, signal) => json(address("search", { q, kind, limit: 8 }), signal);
export const source = async (name, parameters) => (await fetched(address(`questions/${encodeURIComponent(name)}.rq`, parameters))).text();

// A run is either {name, parameters}, a shipped question, or {query}, a text.
const asAddress = (run, format) => (run.query === undefined
  ? address(`questions/${encodeURIComponent(run.name)}`, { ...run.parameters, format })
  : address("sparql", { query: run.query, format }));

export async function answer(run, signal) {
  const accept = `${JSON_ROWS}, application/n-triples;q=0.9, application/json;q=0.5`;
  const response = run.query === undefined
    ? await fetched(asAddress(run, "json"), { headers: { Accept: accept }, signal })
    : await fetched("sparql", { method: "POST", headers: { Accept: accept }, body: new URLSearchParams({ query: run.query }), signal });
  const cut = response.headers.get("Tinhkg-Truncated");
  const type = (response.headers.get("Content-Type") || "").split(";")[0].trim();
  if (type === "application/n-triples" || type === "text/plain") return { ...readTriples(await response.text()), cut };
  const said = await response.json();
  if (typeof said.boolean === "boolean") return { kind: "truth", truth: said.boolean, cut };
  return { kind: "rows", columns: said.head.vars, rows: said.results.bindings.map((row) => said.head.vars.map((name) => row[name] || null)), cut };
}

// The address of a file of the answer; a query too long for an address is fetched by POST when it is asked for.
export function file(run, format, name) {
  const href = asAddress(run, format);
  if (href.length <= LONGEST_ADDRESS) return { href, fetch: null };
  return { href, fetch: async () => {
    const response = await fetched("sparql", { method: "POST", body: new URLSearchParams({ query: run.query, format }) });
    const made = document.createElement("a");
    made.href = URL.createObjectURL(await response.blob());
    made.download = name;
    made.click();
    setTimeout(() => URL.revokeObjectURL(made.href), 60000);
  } };
}

// The address of this page with the query or the filled form in it.
export const permalink = (run) => address("./", run.query === undefined ? { question: run.name, ...run.parameters } : { query: run.query });
