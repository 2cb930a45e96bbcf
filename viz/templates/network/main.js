// Legend, search, language: what the reader does.

const search = document.getElementById("search");
const results = document.getElementById("results");
const SHOWN = 40;
const haystack = data.nodes.map((node) => ({ node, text: `${bare(node.vi)} | ${bare(node.en)}` }));
let current = -1;

function find(text) {
  const words = bare(text).split(" ").filter(Boolean);
  if (!words.length) return [];
  const phrase = words.join(" ");
  const starts = (entry, part) => entry.text.startsWith(part) || entry.text.includes(`| ${part}`);
  const score = (entry) => (starts(entry, phrase) ? 0 : ` ${entry.text}`.includes(` ${phrase}`) ? 1 : starts(entry, words[0]) ? 2 : 3);
  return haystack.filter((entry) => words.every((part) => entry.text.includes(part)))
    .sort((a, b) => score(a) - score(b) || edgesOf.get(b.node.id).length - edgesOf.get(a.node.id).length || a.node.id - b.node.id)
    .slice(0, SHOWN).map((entry) => entry.node);
}

function list() {
  const found = find(search.value);
  current = found.length ? 0 : -1;
  results.replaceChildren(...found.map((node, at) => {
    const group = groups.get(node.kind);
    return element("li", { role: "option", id: `result-${at}`, "data-node": node.id, "aria-selected": String(at === current) }, icon(group), named(say(node)), element("span", { class: "kind" }, say(group.label)));
  }));
  if (search.value.trim() && !found.length) results.append(element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, word("none")));
  open(Boolean(search.value.trim()));
  mark();
}

function open(yes) {
  results.hidden = !yes;
  search.setAttribute("aria-expanded", String(yes));
}

function mark() {
  [...results.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === current)));
  if (current >= 0 && !results.hidden) {
    search.setAttribute("aria-activedescendant", `result-${current}`);
    results.children[current].scrollIntoView({ block: "nearest" });
  } else search.removeAttribute("aria-activedescendant");
}

function take(item) {
  if (!item || item.dataset.node === undefined) return;
  const node = nodeById.get(Number(item.dataset.node));
  open(false);
  if (isHidden(node)) toggle(node.kind);
  choose({ node: node.id });
}

search.addEventListener("input", list);
search.addEventListener("focus", () => { if (search.value.trim()) list(); });
search.addEventListener("blur", () => open(false));
search.addEventListener("keydown", (event) => {
  const count = results.querySelectorAll("[data-node]").length;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (results.hidden) list();
    else if (count) current = (current + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
    mark();
  } else if (event.key === "Enter") take(results.children[current]);
  else if (event.key === "Escape") open(false);
});
results.addEventListener("mousedown", (event) => { event.preventDefault(); take(event.target.closest("li")); });

const legend = document.getElementById("legend");

function showLegend() {
  legend.replaceChildren(...data.groups.map((group) => element("button",
    { type: "button", "data-kind": group.key, "aria-pressed": String(!page.hidden.has(group.key)), onclick: () => { toggle(group.key); legend.querySelector(`[data-kind="${group.key}"]`).focus(); } },
    icon(group), element("span", {}, say(group.label)), element("span", { class: "count" }, String(group.count)))));
}

function toggle(kind) {
  if (!page.hidden.delete(kind)) page.hidden.add(kind);
  showLegend();
  redraw(page.choice);
  showPanel();
}

function speak(language) {
  page.language = language;
  const root = document.documentElement;
  root.lang = root.dataset.ui = language;
  document.title = `${say(data.title)} – tinhkg`;
  for (const item of document.querySelectorAll("[data-label-vi]")) item.setAttribute("aria-label", item.getAttribute(`data-label-${language}`));
  search.placeholder = search.getAttribute(`data-placeholder-${language}`);
  showLegend();
  redraw(page.choice);
  showPanel();
}

document.getElementById("language").addEventListener("click", () => speak(page.language === "vi" ? "en" : "vi"));
document.getElementById("zoom-fit").addEventListener("click", fit);
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: motion() });
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.4));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && page.choice && event.target !== search) leave(); });
dark.addEventListener("change", () => speak(page.language));

network.on("click", (event) => {
  if (event.nodes.length) choose({ node: event.nodes[0] }, "canvas");
  else if (event.edges.length) choose({ edge: event.edges[0] }, "canvas");
  else if (page.choice) { trail.length = 0; choose(null, "back"); }
});
network.on("hoverNode", () => { canvas.style.cursor = "pointer"; });
network.on("hoverEdge", () => { canvas.style.cursor = "pointer"; });
network.on("blurNode", () => { canvas.style.cursor = ""; });
network.on("blurEdge", () => { canvas.style.cursor = ""; });

if (data.focus.length === 1 && !narrow.matches) page.choice = { node: data.focus[0] };
speak(page.language);
overview();
