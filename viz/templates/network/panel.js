// The panel beside the drawing: a thing with its neighbours, or a line with its sentences.

const panel = document.getElementById("panel");
const trail = [];
const narrow = window.matchMedia("(max-width: 860px)");

function choose(choice, how) {
  if (how !== "back" && page.choice) trail.push(page.choice);
  page.choice = choice;
  redraw(choice);
  showPanel();
  if (how !== "canvas" && choice) panel.focus({ preventScroll: true });
  if (choice && (how !== "canvas" || narrow.matches)) look(choice);
  panel.scrollTop = 0;
}

function showPanel() {
  const choice = page.choice;
  panel.dataset.state = choice ? "open" : "intro";
  if (!choice) panel.replaceChildren(...introduction());
  else if (choice.node !== undefined) panel.replaceChildren(...aboutNode(nodeById.get(choice.node)));
  else panel.replaceChildren(...aboutEdge(data.edges[choice.edge]));
}

function introduction() {
  const ranked = [...data.nodes].filter((node) => !isHidden(node)).sort((a, b) => edgesOf.get(b.id).length - edgesOf.get(a.id).length || a.id - b.id).slice(0, 12);
  return [
    element("h2", {}, say(data.title)), element("p", {}, word("intro")), element("h3", {}, word("start")),
    element("ul", { class: "plain" }, ...ranked.map((node) => element("li", {}, nodeButton(node), element("span", { class: "kind" }, say(groups.get(node.kind).label))))),
  ];
}

function controls(...extra) {
  const back = trail.length ? element("button", { type: "button", class: "button", onclick: () => choose(trail.pop(), "back") }, word("back")) : null;
  const close = element("button", { type: "button", class: "button", id: "close", onclick: leave }, word("close"));
  return element("div", { class: "row" }, back, close, ...extra);
}

function leave() {
  trail.length = 0;
  choose(null, "back");
  document.getElementById("search").focus();
}

const nodeButton = (node) => element("button", { type: "button", class: "link", onclick: () => choose({ node: node.id }) }, named(say(node)));

function aboutNode(node) {
  const group = groups.get(node.kind);
  const kind = element("p", { class: "kind" }, icon(group), ` ${say(group.label)}${isHidden(node) ? ` (${word("hidden")})` : ""}`);
  const page = node.href ? element("a", { class: "button", href: node.href }, word("open")) : null;
  const byRelation = new Map();
  for (const edge of edgesOf.get(node.id)) {
    const forth = edge.from === node.id;
    const title = say(data.relations[edge.relation][forth ? "forth" : "back"]);
    if (!byRelation.has(title)) byRelation.set(title, []);
    byRelation.get(title).push([edge, nodeById.get(forth ? edge.to : edge.from)]);
  }
  const lists = [...byRelation].flatMap(([title, entries]) => [
    element("h3", {}, `${title} (${entries.length})`),
    element("ul", { class: "plain" }, ...entries.sort((a, b) => say(a[1]).localeCompare(say(b[1]), "vi")).map(([edge, end]) => element("li", {}, nodeButton(end), evidenceButton(edge)))),
  ]);
  return [controls(page), kind, element("h2", {}, named(say(node))), other(node) !== say(node) ? element("p", { class: "other" }, named(other(node))) : null, ...lists].filter(Boolean);
}

function evidenceButton(edge) {
  const count = edge.evidence.length;
  return element("button", { type: "button", class: "link small", onclick: () => choose({ edge: edge.id }) }, count > 1 ? `${word("quote")} (${count})` : word("quote"));
}

function aboutEdge(edge) {
  const relation = say(data.relations[edge.relation].forth);
  const title = element("h2", { class: "edge-title" }, nodeButton(nodeById.get(edge.from)), element("span", { class: "relation" }, `${relation} ↓`), nodeButton(nodeById.get(edge.to)));
  return [controls(), title, element("h3", {}, `${word("evidence")} (${edge.evidence.length})`), ...edge.evidence.map((at) => evidenceItem(data.evidence[at]))];
}

function evidenceItem(item) {
  const article = data.articles[item.article];
  const sentence = element("blockquote", { lang: "vi" }, element("bdi", {}, item.before, element("mark", {}, item.quote), item.after));
  const facts = [article.date ? say(article.date) : null, item.confidence === null ? null : `${word("confidence")} ${item.confidence}%`, item.inferred.length ? `${word("inferred")}: ${item.inferred.map(say).join("; ")}` : null];
  const name = article.href ? element("a", { href: article.href }, named(article.label)) : named(article.label);
  return element("section", { class: "evidence" },
    ...item.says.map((both) => element("p", { class: "says" }, named(say(both), page.language))), sentence,
    ...item.doubts.map((both) => element("p", { class: "doubt" }, `${word("doubt")}: ${say(both)}`)),
    element("p", { class: "source" }, name, ...facts.filter(Boolean).map((text) => ` · ${text}`)));
}
