// The answer: how many rows and how long it took, its views as tabs, and the three ways out.

import { drawBars, barsFit } from "./bars.js";
import { drawMap, mapFits } from "./map.js";
import { drawNetwork, networkFits } from "./network.js";
import { byId, element, onLanguage, say } from "./page.js";
import { file, permalink, Refusal } from "./server.js";
import { drawTable } from "./table.js";
import { WORDS, counted } from "./words.js";
import { bilingual } from "./wrong.js";

const VIEWS = [
  { key: "table", fits: () => true, draw: drawTable },
  { key: "network", fits: networkFits, draw: drawNetwork },
  { key: "bars", fits: barsFit, draw: drawBars },
  { key: "map", fits: mapFits, draw: drawMap },
];

const place = { status: byId("status"), title: byId("answer-title"), problem: byId("problem"), notice: byId("notice"), views: byId("views"), view: byId("view"), ways: byId("ways"), answer: byId("answer") };
let shown = null;

export function showRunning(title) {
  place.answer.hidden = false;
  place.answer.setAttribute("aria-busy", "true");
  place.title.replaceChildren(...title);
  place.status.replaceChildren(...say(WORDS.running));
  place.problem.hidden = place.notice.hidden = true;
  byId("stop").hidden = false;
}

function settle() {
  place.answer.removeAttribute("aria-busy");
  byId("stop").hidden = true;
}

export function showStopped() {
  settle();
  place.status.replaceChildren(...say(WORDS.stopped));
}

// What went wrong, as text; the mark under the place needs letters of one width.
export function showProblem(error) {
  settle();
  const known = error instanceof Refusal;
  const said = known && error.status === 503 && !error.message ? say(WORDS.tooLong) : known ? say(bilingual(error.message)) : say(WORDS.noServer);
  place.status.replaceChildren(...say(WORDS.failed));
  place.problem.replaceChildren(element(known && error.message.includes("\n") ? "pre" : "p", {}, ...said));
  place.problem.hidden = false;
  shown = null;
  for (const part of [place.views, place.view, place.ways]) part.replaceChildren();
}

export function showAnswer(run, answer, seconds) {
  settle();
  place.notice.hidden = !answer.cut;
  place.notice.replaceChildren(...say(answer.cut === "bytes" ? WORDS.cutBytes : WORDS.cutRows));
  if (answer.kind === "truth") {
    shown = null;
    place.status.replaceChildren(...say(counted(1, seconds, "rows")));
    place.views.replaceChildren();
    place.view.replaceChildren(element("p", { class: "truth" }, say(answer.truth ? WORDS.yes : WORDS.no)));
    place.ways.replaceChildren(...ways(run, false));
    return;
  }
  place.status.replaceChildren(...say(counted(answer.rows.length, seconds, answer.kind)));
  const views = answer.rows.length ? VIEWS.filter((view) => view.fits(answer)) : [];
  shown = { answer, views };
  place.ways.replaceChildren(...ways(run, true));
  if (!views.length) {
    place.views.replaceChildren();
    place.view.replaceChildren(element("p", { class: "empty" }, say(WORDS.none)));
    return;
  }
  place.views.replaceChildren(...(views.length > 1 ? views.map(tab) : []));
  open(views[0]);
}

const tab = (view) => element("button", { type: "button", role: "tab", id: `tab-${view.key}`, "aria-controls": "view", "aria-selected": "false", tabindex: "-1", onclick: () => open(view) }, say(WORDS[view.key]));

function open(view) {
  shown.view = view;
  for (const button of place.views.children) {
    const chosen = button.id === `tab-${view.key}`;
    button.setAttribute("aria-selected", String(chosen));
    button.tabIndex = chosen ? 0 : -1;
  }
  if (place.views.children.length) place.view.setAttribute("aria-labelledby", `tab-${view.key}`);
  else place.view.removeAttribute("aria-labelledby");
  place.view.replaceChildren();
  view.draw(place.view, shown.answer);
}

// The arrow keys go from tab to tab: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
export function arrows(list) {
  list.addEventListener("keydown", (event) => {
    const tabs = [...list.children];
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const chosen = tabs[(next + tabs.length) % tabs.length];
    chosen.focus();
    chosen.click();
  });
}

function ways(run, graph) {
  const name = run.query === undefined ? run.name : "tinhkg";
  const way = (key, format, ending) => {
    const { href, fetch } = file(run, format, `${name}.${ending}`);
    const click = fetch && ((event) => { event.preventDefault(); fetch().catch(showProblem); });
    return element("a", { class: "button", id: `way-${format}`, href, download: `${name}.${ending}`, onclick: click || undefined }, say(WORDS[key]));
  };
  const link = element("a", { class: "button", id: "way-link", href: permalink(run) }, say(WORDS.link));
  return graph ? [way("excel", "excel", "csv"), link, way("gexf", "gexf", "gexf")] : [link];
}

export function startResults() {
  arrows(place.views);
  onLanguage(() => { if (shown && shown.view) open(shown.view); });
}
