// Choosing which columns a drawing shows.

import { element, say } from "./page.js";

// A labelled list of columns; calls back with the index of the one chosen, -1 for none.
export function picker(title, columns, choices, chosen, none, callback) {
  const select = element("select", { onchange: () => callback(Number(select.value)) },
    ...(none ? [element("option", { value: "-1" }, none)] : []),
    ...choices.map((at) => element("option", { value: String(at), selected: at === chosen }, columns[at])));
  return element("label", { class: "pick" }, element("span", {}, say(title)), select);
}
