// The answer as a bar chart: a column of names and a column of figures. Drawn by Observable Plot.

import { element, language, say } from "./page.js";
import { picker } from "./pick.js";
import { columnNames, namesIn, nameOf, numberOf } from "./terms.js";
import { WORDS } from "./words.js";

const MOST = 60;
const PLACE_OR_TIME = /(^|[a-z])year|^nam$|^lat|^lon|^lng/i;

const figures = (answer) => answer.columns.flatMap((_, at) => (answer.rows.some((row) => numberOf(row[at]) !== null) ? [at] : []));
const labels = (answer) => answer.columns.flatMap((_, at) => (answer.rows.some((row) => row[at] && numberOf(row[at]) === null) ? [at] : []));

export const barsFit = (answer) => answer.kind === "rows" && answer.rows.length > 1 && figures(answer).length > 0 && labels(answer).length > 0;

// Names of things before their IRIs, and before words that are the same in every row.
function bestLabel(answer, choices) {
  const differing = (at) => new Set(answer.rows.map((row) => row[at] && row[at].value)).size;
  const named = (column) => /(Name|Title)$/.test(column) || (column.endsWith("Label") && answer.columns.includes(column.slice(0, -5)));
  const score = (at) => (named(answer.columns[at]) ? 4 : 0) + (differing(at) > 1 ? 2 : 0) + (answer.rows.some((row) => row[at] && row[at].type === "uri") ? 0 : 1);
  return [...choices].sort((a, b) => score(b) - score(a) || a - b)[0];
}

export function drawBars(into, answer) {
  const names = namesIn(answer);
  const numbers = figures(answer);
  const chosen = { label: bestLabel(answer, labels(answer)), value: numbers.find((at) => !PLACE_OR_TIME.test(answer.columns[at])) ?? numbers[0] };
  const chart = element("div", { class: "chart" });
  const redraw = () => draw(chart, answer, names, chosen);
  into.append(element("div", { class: "picks" },
    picker(WORDS.label, columnNames(answer), labels(answer), chosen.label, null, (at) => { chosen.label = at; redraw(); }),
    picker(WORDS.value, columnNames(answer), numbers, chosen.value, null, (at) => { chosen.value = at; redraw(); })), chart);
  redraw();
}

async function draw(chart, answer, names, chosen) {
  const { axisY, barX, plot, ruleX, text } = await import("./plot.js");
  const { label, value } = chosen; // as they are now: the reader may have chosen others while the library came
  const columns = columnNames(answer);
  const known = answer.rows.filter((row) => numberOf(row[value]) !== null && row[label]);
  const bars = known.slice(0, MOST).map((row, at) => ({ at, name: nameOf(row[label], names), value: numberOf(row[value]) }));
  const compact = new Intl.NumberFormat(language(), { notation: "compact", compactDisplay: "long", maximumFractionDigits: 2 });
  const wide = Math.max(280, Math.min(1200, chart.clientWidth - 16 || 640));
  const margin = Math.min(wide * 0.42, 16 + 7 * Math.max(...bars.map((bar) => bar.name.length), 4));
  const most = Math.floor((margin - 12) / 6.6);
  const short = (name) => (name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name);
  const drawing = plot({
    width: wide, height: 56 + 26 * bars.length, marginLeft: margin, marginRight: 76, marginTop: 28, className: "plot",
    ariaLabel: `${columns[label]}, ${columns[value]}`,
    x: { label: columns[value], tickFormat: (number) => compact.format(number), grid: true, ticks: Math.max(2, Math.round(wide / 140)) },
    y: { domain: bars.map((bar) => bar.at), label: null },
    marks: [
      axisY({ tickFormat: (at) => short(bars[at].name), tickSize: 0, label: null }),
      barX(bars, { x: "value", y: "at", fill: "var(--bar)", title: (bar) => `${bar.name}: ${bar.value.toLocaleString(language())}` }),
      text(bars, { x: "value", y: "at", text: (bar) => compact.format(bar.value), dx: 4, textAnchor: "start", filter: (bar) => bar.value >= 0 }),
      text(bars, { x: "value", y: "at", text: (bar) => compact.format(bar.value), dx: -4, textAnchor: "end", filter: (bar) => bar.value < 0 }),
      ruleX([0]),
    ],
  });
  chart.replaceChildren(drawing, ...(known.length > MOST ? [element("p", { class: "meta" }, say(WORDS.barsCut))] : []));
}
