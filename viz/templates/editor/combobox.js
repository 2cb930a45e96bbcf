// A field that proposes names of the graph while one is typed: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { element, foreign } from "./page.js";
import { search } from "./server.js";

const PAUSE = 150;

// Wraps a field; what is taken from the list is written into it, what is typed stays as it is.
export function suggesting(input, kind) {
  const list = element("ul", { class: "suggestions", role: "listbox", id: `${input.id}-list`, "aria-label": kind || "entity", hidden: true });
  for (const [key, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list" })) input.setAttribute(key, value);
  let current = -1;
  let waiting = null;
  let request = null;

  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
    if (!yes) input.removeAttribute("aria-activedescendant");
  }

  function mark(at) {
    current = at;
    [...list.children].forEach((item, one) => item.setAttribute("aria-selected", String(one === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", list.children[at].id);
    return list.children[at].scrollIntoView({ block: "nearest" });
  }

  function take(item) {
    input.value = item.dataset.value;
    open(false);
  }

  async function find() {
    request?.abort();
    request = new AbortController();
    const words = input.value.trim();
    if (!words) return open(false);
    try {
      const { results } = await search(words, kind, request.signal);
      const told = (one) => `${one.label}\n${one.snippet || ""}`;
      const different = results.filter((one, at) => results.findIndex((other) => told(other) === told(one)) === at);
      list.replaceChildren(...different.map((one, at) => element("li", { role: "option", id: `${list.id}-${at}`, "aria-selected": "false", "data-value": one.label }, foreign(one.label), one.snippet && one.snippet !== one.label ? element("span", { class: "meta" }, foreign(one.snippet)) : null)));
      mark(-1);
      open(results.length > 0 && document.activeElement === input);
    } catch { open(false); /* a field without proposals is still a field */ }
    return undefined;
  }

  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(find, PAUSE); });
  input.addEventListener("blur", () => { clearTimeout(waiting); open(false); });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && count) {
      event.preventDefault();
      mark(event.key === "ArrowDown" ? (current + 1) % count : (current + count - (current < 0 ? 0 : 1)) % count);
    } else if (event.key === "ArrowDown" && list.hidden) find();
    else if (event.key === "Enter" && !list.hidden && current >= 0) { event.preventDefault(); take(list.children[current]); } else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); open(false); }
  });
  list.addEventListener("mousedown", (event) => { event.preventDefault(); const item = event.target.closest("li"); if (item) take(item); });
  return element("div", { class: "combobox" }, input, list);
}
