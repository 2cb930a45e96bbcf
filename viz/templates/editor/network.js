// The answer as a network: the triples, or the things of each row linked with the first. Drawn by vis-network.

import { element, foreign, say } from "./page.js";
import { columnNames, isIri, isNode, lastPart, linked, namesIn } from "./terms.js";
import { WORDS } from "./words.js";

const MOST_EDGES = 1500;
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

const things = (answer) => answer.columns.flatMap((_, at) => (answer.rows.some((row) => isIri(row[at])) ? [at] : []));

export function networkFits(answer) {
  if (answer.kind === "triples") return answer.rows.some(([, , object]) => isNode(object));
  return things(answer).length > 1;
}

// The links as [from, what, to]; a link found twice is one.
function links(answer) {
  const found = new Map();
  const put = (from, what, to) => found.set(JSON.stringify([from, what, to]), [from, what, to]);
  if (answer.kind === "triples") {
    for (const [subject, property, object] of answer.rows) if (isNode(object) && property.value !== TYPE) put(subject.value, lastPart(property.value), object.value);
  } else {
    const columns = things(answer);
    const [source, relation, target] = ["source", "relation", "target"].map((one) => answer.columns.indexOf(one));
    const named = columnNames(answer);
    for (const row of answer.rows) {
      if (source >= 0 && target >= 0) {
        const what = relation < 0 || !row[relation] ? "" : row[relation].value;
        if (isIri(row[source]) && isIri(row[target]) && what !== TYPE) put(row[source].value, lastPart(what), row[target].value);
        continue;
      }
      const [first, ...others] = columns.filter((at) => isIri(row[at]));
      for (const at of others) put(row[first].value, named[at], row[at].value);
    }
  }
  return [...found.values()];
}

let library = null;

// The script that the network pages carry too; it is fetched when a network is first drawn.
function vis() {
  library ||= new Promise((resolve, reject) => {
    const script = element("script", { src: "static/vis-network.js", onload: () => resolve(window.vis), onerror: () => reject(new Error("vis-network.js")) });
    document.head.append(script);
  });
  return library;
}

export async function drawNetwork(into, answer) {
  const names = namesIn(answer);
  const all = links(answer);
  const edges = all.slice(0, MOST_EDGES);
  const ids = [...new Set(edges.flatMap(([from, , to]) => [from, to]))];
  const name = (id) => names.get(id) || lastPart(id);
  const canvas = element("div", { class: "canvas" });
  const chosen = element("p", { class: "chosen", "aria-live": "polite" }, say(WORDS.pick));
  into.append(...(edges.length < all.length ? [element("p", { class: "meta" }, say(WORDS.netCut))] : []), chosen, canvas,
    element("details", { class: "links" }, element("summary", {}, say(WORDS.points), ` (${ids.length} · ${edges.length})`),
      element("ul", {}, edges.slice(0, 500).map(([from, what, to]) => element("li", {}, linked(from, name(from)), " ", element("span", { class: "meta" }, foreign(what)), " → ", linked(to, name(to)))))));
  const { DataSet, Network } = await vis();
  if (!canvas.isConnected) return;
  const token = (one) => getComputedStyle(document.documentElement).getPropertyValue(one).trim();
  const short = (text) => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);
  const degree = new Map(ids.map((id) => [id, 0]));
  for (const [from, , to] of edges) for (const end of [from, to]) degree.set(end, degree.get(end) + 1);
  const nodes = new DataSet(ids.map((id) => ({ id, label: short(name(id)), size: 8 + 3 * Math.sqrt(degree.get(id)) })));
  const lines = new DataSet(edges.map(([from, what, to], id) => ({ id, from, to, label: edges.length > 60 ? undefined : what })));
  const drawn = new Network(canvas, { nodes, edges: lines }, {
    nodes: { shape: "dot", color: { background: token("--bar"), border: token("--strong-line"), highlight: { background: token("--mark"), border: token("--ink") } }, font: { color: token("--ink"), face: token("--font"), size: 15, multi: false, strokeWidth: 4, strokeColor: token("--raised") } },
    edges: { arrows: { to: { enabled: true, scaleFactor: 0.5 } }, color: { color: token("--strong-line"), highlight: token("--link") }, font: { color: token("--soft"), face: token("--font"), size: 12, strokeWidth: 4, strokeColor: token("--raised") }, smooth: false },
    layout: { randomSeed: 1, improvedLayout: ids.length <= 150 },
    physics: { solver: "forceAtlas2Based", forceAtlas2Based: { gravitationalConstant: -90, springLength: 140, avoidOverlap: 0.5 }, stabilization: { iterations: ids.length > 300 ? 80 : 250, fit: true } },
    interaction: { keyboard: { enabled: true, bindToWindow: false }, tooltipDelay: 1e9 },
  });
  drawn.once("stabilized", () => drawn.setOptions({ physics: false }));
  drawn.once("stabilizationIterationsDone", () => { drawn.setOptions({ physics: false }); drawn.fit({ animation: false, maxZoomLevel: 1.2 }); });
  drawn.on("selectNode", ({ nodes: [id] }) => chosen.replaceChildren(linked(id, name(id))));
  drawn.on("deselectNode", () => chosen.replaceChildren(...say(WORDS.pick)));
  window.tinhkg = { ...window.tinhkg, network: drawn };
}
