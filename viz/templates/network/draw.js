// The drawing: positions come with the page, so nothing moves unless the reader moves it.

const nodeById = new Map(data.nodes.map((node) => [node.id, node]));
const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
data.edges.forEach((edge, at) => {
  edge.id = at;
  edgesOf.get(edge.from).push(edge);
  if (edge.to !== edge.from) edgesOf.get(edge.to).push(edge);
});

// A screen that is higher than wide shows the drawing turned by a quarter.
const canvas = document.getElementById("canvas");
if (canvas.clientHeight > 1.2 * canvas.clientWidth) data.nodes.forEach((node) => { [node.x, node.y] = [-node.y, node.x]; });

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const shorten = (text) => (text.length > 46 ? `${text.slice(0, 45).trimEnd()}…` : text);
const isHidden = (node) => page.hidden.has(node.kind);

// When the whole is in view most names would be too small to read: those of the best connected things, places first, are
// written larger, as many as have room.
const LETTER = 12;
const important = [...data.nodes].sort((a, b) => (b.kind === "place") - (a.kind === "place") || edgesOf.get(b.id).length - edgesOf.get(a.id).length || a.id - b.id);

function nameSome() {
  page.named.clear();
  const taken = [];
  for (const node of important) {
    if (edgesOf.get(node.id).length < 3 || isHidden(node)) continue;
    const text = shorten(say(node));
    const lines = Math.ceil(text.length / 20);
    const half = (Math.min(text.length, 22) * LETTER * 0.56) / 2;
    const [x, top] = [node.x * page.overview, (node.y + node.size) * page.overview];
    const box = [x - half, top - 4, x + half, top + 8 + lines * LETTER * 1.25];
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    page.named.add(node.id);
  }
}

// How much larger shapes and lines are drawn where the whole is very small.
const grown = (most) => Math.min(most, Math.max(1, 0.55 / page.overview));

function letters(node) {
  const size = Math.min(30, 14 + Math.round(1.3 * Math.sqrt(edgesOf.get(node.id).length)));
  return page.named.has(node.id) ? Math.min(150, Math.max(size, Math.round(LETTER / page.overview))) : size;
}

function drawnNode(node, lit) {
  const group = groups.get(node.kind);
  const colours = paint(group);
  return {
    id: node.id, x: node.x, y: node.y, shape: node.shape, size: node.size * grown(1.4), physics: false, hidden: isHidden(node),
    label: lit ? shorten(say(node)) : "", widthConstraint: { maximum: 11 * letters(node) }, opacity: lit ? 1 : 0.16, borderWidth: 2, borderWidthSelected: 4,
    color: { background: colours.fill, border: colours.line, highlight: { background: colours.fill, border: token("--ink") }, hover: { background: colours.fill, border: token("--ink") } },
    font: { color: token("--ink"), size: letters(node), face: token("--font"), strokeWidth: 4, strokeColor: token("--paper") },
  };
}

function drawnEdge(edge, lit, chosen) {
  return {
    id: edge.id, from: edge.from, to: edge.to, width: edge.width * grown(2.2), hidden: isHidden(nodeById.get(edge.from)) || isHidden(nodeById.get(edge.to)),
    smooth: edge.bend ? { enabled: true, type: edge.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(edge.bend) } : false,
    arrows: { to: { enabled: true, scaleFactor: 0.5 } }, label: chosen ? say(data.relations[edge.relation].forth) : "",
    color: { color: token("--strong-line"), highlight: token("--link"), hover: token("--link"), opacity: chosen ? 1 : lit ? 0.55 : 0.07 },
    font: { color: token("--ink"), size: 15, face: token("--font"), strokeWidth: 5, strokeColor: token("--paper"), align: "horizontal" },
  };
}

const shown = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
const network = new vis.Network(canvas, shown, {
  autoResize: true, physics: false, layout: { improvedLayout: false },
  nodes: { scaling: { label: { drawThreshold: 8, maxVisible: 26 } } },
  edges: { selectionWidth: 2, hoverWidth: 1 },
  interaction: { hover: true, keyboard: { enabled: true, bindToWindow: false }, hideEdgesOnDrag: data.edges.length > 1500, tooltipDelay: 1e9 },
});
window.tinhkg = { network, nodes: nodeById, edges: data.edges };

// Only what looks another way than before is handed to vis-network: each item costs it a tenth of a millisecond.
const looks = { nodes: new Map(), edges: new Map() };

function show(kind, items) {
  const changed = items.filter((item) => {
    const look = JSON.stringify(item);
    if (looks[kind].get(item.id) === look) return false;
    looks[kind].set(item.id, look);
    return true;
  });
  if (changed.length) shown[kind].update(changed);
}

// Draws what is chosen in full strength and the rest faint; in a very large network the rest stays as it is.
const FADES = data.nodes.length <= 600;

function redraw(choice) {
  let lit = null;
  if (!FADES) lit = null;
  else if (choice && choice.node !== undefined) {
    lit = new Set([choice.node, ...edgesOf.get(choice.node).flatMap((edge) => [edge.from, edge.to])]);
  } else if (choice && choice.edge !== undefined) {
    lit = new Set([data.edges[choice.edge].from, data.edges[choice.edge].to]);
  }
  const edgeIsLit = (edge) => !choice || !FADES || (choice.node !== undefined ? edge.from === choice.node || edge.to === choice.node : edge.id === choice.edge);
  show("nodes", data.nodes.map((node) => drawnNode(node, !lit || lit.has(node.id))));
  show("edges", data.edges.map((edge) => drawnEdge(edge, edgeIsLit(edge), Boolean(choice) && edge.id === choice.edge)));
  if (choice && choice.node !== undefined) network.selectNodes([choice.node], true);
  else if (choice && choice.edge !== undefined) network.setSelection({ nodes: [], edges: [choice.edge] }, { highlightEdges: false });
  else network.unselectAll();
}

const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
const motion = () => (calm.matches ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function fit() {
  const visible = data.nodes.filter((node) => !isHidden(node)).map((node) => node.id);
  if (visible.length) network.fit({ nodes: visible, maxZoomLevel: 1.3, animation: motion() });
}

// Shows the whole at once and measures how small it is drawn: names are sized by that.
function overview() {
  network.fit({ maxZoomLevel: 1.3, animation: false });
  page.overview = network.getScale();
  nameSome();
  redraw(page.choice);
  network.fit({ maxZoomLevel: 1.3, animation: false });
}

// Brings a thing, or both ends of a line, into view. The panel may have opened and taken room: vis measures anew first.
function look(choice) {
  network.setSize("100%", "100%");
  network.redraw();
  if (choice.node !== undefined) {
    network.focus(choice.node, { scale: Math.max(0.75, network.getScale()), animation: motion() });
  } else {
    const edge = data.edges[choice.edge];
    network.fit({ nodes: [edge.from, edge.to], maxZoomLevel: Math.min(1.2, Math.max(0.75, network.getScale())), animation: motion() });
  }
}
