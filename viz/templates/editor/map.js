// The answer as a map: points at their longitude and latitude, larger where the figure is larger. No background, no tiles.

import { element, language, say } from "./page.js";
import { picker } from "./pick.js";
import { columnNames, namesIn, nameOf, numberOf } from "./terms.js";
import { WORDS } from "./words.js";

const LATITUDE = /^(lat|latitude|vido|vi_do)$/i;
const LONGITUDE = /^(long|lon|lng|longitude|kinhdo|kinh_do)$/i;
const WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
const POINT = /^\s*(?:<[^>]*>\s*)?POINT\s*(?:Z\s*)?\(\s*(-?[\d.]+)\s+(-?[\d.]+)(?:\s+-?[\d.]+)?\s*\)\s*$/i;

const onEarth = (point) => (point && Math.abs(point[0]) <= 180 && Math.abs(point[1]) <= 90 ? point : null);

// What reads the [longitude, latitude] of a row, or null where the columns have none.
function reader(answer) {
  const lat = answer.columns.findIndex((column) => LATITUDE.test(column));
  const long = answer.columns.findIndex((column) => LONGITUDE.test(column));
  if (lat >= 0 && long >= 0) {
    return { used: [lat, long], read: (row) => (numberOf(row[lat]) === null || numberOf(row[long]) === null ? null : onEarth([numberOf(row[long]), numberOf(row[lat])])) };
  }
  const wkt = answer.columns.findIndex((_, at) => answer.rows.some((row) => row[at] && row[at].datatype === WKT));
  if (wkt < 0) return null;
  return { used: [wkt], read: (row) => { const found = row[wkt] && POINT.exec(row[wkt].value); return found ? onEarth([Number(found[1]), Number(found[2])]) : null; } };
}

export function mapFits(answer) {
  const found = answer.kind === "rows" && reader(answer);
  return Boolean(found) && answer.rows.some((row) => found.read(row));
}

export function drawMap(into, answer) {
  const names = namesIn(answer);
  const { used, read } = reader(answer);
  const free = answer.columns.flatMap((_, at) => (used.includes(at) ? [] : [at]));
  const sizes = free.filter((at) => answer.rows.some((row) => numberOf(row[at]) !== null));
  const labels = free.filter((at) => !sizes.includes(at));
  const text = labels.find((at) => answer.rows.some((row) => row[at] && row[at].type === "literal"));
  const chosen = { label: text ?? labels[0] ?? -1, size: sizes[0] ?? -1 };
  const chart = element("div", { class: "chart" });
  const redraw = () => draw(chart, answer, names, read, chosen);
  into.append(element("div", { class: "picks" },
    picker(WORDS.label, columnNames(answer), labels, chosen.label, "–", (at) => { chosen.label = at; redraw(); }),
    picker(WORDS.size, columnNames(answer), sizes, chosen.size, WORDS.same[language()], (at) => { chosen.size = at; redraw(); })), chart,
  element("p", { class: "meta" }, say(WORDS.mapSays)));
  redraw();
}

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30];

// Meridians and parallels within a box, some five each way, and where their degrees are written.
function grid([[west, east], [south, north]]) {
  const step = STEPS.find((one) => one >= Math.max(east - west, north - south) / 5) || 30;
  const steps = (from, to) => Array.from({ length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) }, (_, at) => (Math.ceil(from / step) + at) * step);
  const degrees = (value, [positive, negative]) => `${Number(Math.abs(value).toFixed(1)).toLocaleString(language())}°${value < 0 ? negative : positive}`;
  return {
    lines: { type: "MultiLineString", coordinates: [...steps(west, east).map((at) => [[at, south], [at, north]]), ...steps(south, north).map((at) => [[west, at], [east, at]])] },
    below: steps(west, east).map((at) => ({ at: [at, south], text: degrees(at, "EW") })),
    beside: steps(south, north).map((at) => ({ at: [west, at], text: degrees(at, "NS") })),
  };
}

async function draw(chart, answer, names, read, chosen) {
  const { dot, geo, plot, text } = await import("./plot.js");
  const { label, size } = chosen;
  const called = (row) => (label < 0 || !row[label] ? "" : nameOf(row[label], names));
  const found = answer.rows.flatMap((row) => { const at = read(row); return at ? [{ at, name: called(row), value: size < 0 ? null : numberOf(row[size]) }] : []; });
  const most = Math.max(...found.map((point) => Math.abs(point.value ?? 0))) || 1;
  // The area of a symbol grows with its figure; large ones lie below small ones.
  const points = found.map((point) => ({ ...point, r: size < 0 ? 6 : Math.max(2, 22 * Math.sqrt(Math.abs(point.value ?? 0) / most)) })).sort((a, b) => b.r - a.r);
  const around = (axis) => { const all = points.map((point) => point.at[axis]); return [Math.min(...all), Math.max(...all)]; };
  const [[west, east], [south, north]] = [around(0), around(1)];
  const room = Math.max(0.3, 0.14 * Math.max(east - west, north - south));
  const box = [[west - room, east + room], [Math.max(-85, south - room), Math.min(85, north + room)]];
  const wide = Math.max(280, Math.min(900, chart.clientWidth - 16 || 640));
  const { lines, below, beside } = grid(box);
  const at = { x: (point) => point.at[0], y: (point) => point.at[1] };
  const said = (point) => (point.value === null ? point.name : `${point.name}: ${point.value.toLocaleString(language())}`);
  chart.replaceChildren(plot({
    width: wide, height: Math.round(wide * Math.min(1.3, Math.max(0.5, (box[1][1] - box[1][0]) / (box[0][1] - box[0][0])))), className: "plot", ariaLabel: WORDS.map[language()],
    projection: { type: "mercator", domain: { type: "MultiPoint", coordinates: box[0].flatMap((x) => box[1].map((y) => [x, y])) }, insetLeft: 34, insetBottom: 18 },
    r: { type: "identity" },
    marks: [
      geo(lines, { stroke: "var(--line)" }),
      text(below, { ...at, text: "text", dy: 10, fill: "var(--soft)" }),
      text(beside, { ...at, text: "text", dx: -4, textAnchor: "end", fill: "var(--soft)" }),
      dot(points, { ...at, r: "r", fill: "var(--bar)", fillOpacity: 0.6, stroke: "var(--bar)", title: said }),
      ...points.slice(0, 80).map((point) => text([point], { ...at, text: "name", dy: -point.r - 7, stroke: "var(--raised)", fill: "var(--ink)" })),
    ],
  }));
}
