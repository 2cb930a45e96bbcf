// The answer as a table that can be sorted by any column; long ones are shown a part at a time, long texts folded.

import { element, bare, language, say } from "./page.js";
import { headings, namesIn, nameOf, numberOf, shown } from "./terms.js";
import { WORDS } from "./words.js";

const PART = 200;
const FOLDED = 160; // characters of a text beyond which it is folded

export function drawTable(into, answer) {
  const names = namesIn(answer);
  const filled = answer.columns.map((_, at) => !answer.rows.length || answer.rows.some((row) => row[at]));
  const figures = answer.columns.map((_, at) => answer.rows.some((row) => row[at]) && answer.rows.every((row) => row[at] === null || numberOf(row[at]) !== null));
  const order = { column: -1, down: false };
  let rows = answer.rows;
  let drawn = 0;
  const body = element("tbody");
  const rest = element("p", {});
  const more = element("button", { type: "button", class: "button", onclick: () => draw() }, say(WORDS.more));

  const headed = headings(answer);
  const heads = answer.columns.map((column, at) => {
    const told = answer.meanings?.get(column);
    const text = element("span", { class: told ? `told${headed[at][language()].length > 20 ? " wide" : ""}` : null }, say(answer.kind === "triples" ? WORDS[column] : headed[at]));
    return element("th", { scope: "col", class: figures[at] ? "number" : null, title: told ? `${told[language()]} (${column})` : null }, element("button", { type: "button", onclick: () => sort(at) }, text));
  });
  const empty = headed.filter((_, at) => !filled[at]).flatMap((heading, at) => [at ? " · " : " ", ...say(heading)]);

  const cell = (term, at) => {
    const long = term && term.type !== "uri" ? term.value.length : 0;
    const content = long > FOLDED ? folding(shown(term, names)) : shown(term, names);
    return element("td", { class: figures[at] ? "number" : long > FOLDED ? "longest" : long > 60 ? "long" : null }, content);
  };
  const visible = (_, at) => filled[at];

  function draw() {
    const part = rows.slice(drawn, drawn + PART);
    body.append(...part.map((row) => element("tr", {}, row.map(cell).filter(visible))));
    drawn += part.length;
    rest.replaceChildren(...(drawn < rows.length ? [`${drawn} / ${rows.length} `, more] : []));
  }

  function sort(at) {
    order.down = order.column === at && !order.down;
    order.column = at;
    const way = order.down ? -1 : 1;
    const collator = new Intl.Collator(language(), { numeric: true });
    const key = (term) => (figures[at] ? numberOf(term) : bare(nameOf(term, names)));
    const compare = (a, b) => (figures[at] ? key(a) - key(b) : collator.compare(key(a), key(b)));
    // Cells without a value come last, whichever way.
    rows = [...answer.rows].sort((a, b) => (a[at] === null || b[at] === null ? (a[at] === null) - (b[at] === null) : way * compare(a[at], b[at])));
    heads.forEach((head, one) => { if (one === at) head.setAttribute("aria-sort", order.down ? "descending" : "ascending"); else head.removeAttribute("aria-sort"); });
    body.replaceChildren();
    drawn = 0;
    draw();
  }

  draw();
  into.append(element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": WORDS.table[language()] }, element("table", {}, element("thead", {}, element("tr", {}, heads.filter(visible))), body)), rest);
  if (empty.length) into.append(element("p", {}, say(WORDS.withoutValues), empty));
}

// A long text of which a few lines are shown until the reader unfolds it.
function folding(text) {
  const fold = element("div", { class: "fold" }, text);
  const button = element("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": WORDS.unfold[language()] }, "…");
  button.addEventListener("click", () => button.setAttribute("aria-expanded", String(fold.classList.toggle("open"))));
  return [fold, button];
}
