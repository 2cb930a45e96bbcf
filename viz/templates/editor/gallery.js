// The shipped questions by their plain titles, with a filter that reads both languages, accents optional.

import { bare, byId, element, language, onLanguage, say } from "./page.js";
import { KINDS, WORDS } from "./words.js";

const haystack = (question) => bare([question.title.vi, question.title.en, question.name, ...question.keywords].join(" | "));

// Fills the list; ``choose`` is called with the question that the reader takes.
export function startGallery(questions, choose) {
  const filter = byId("filter");
  const list = byId("gallery");
  const entries = questions.map((question) => ({ question, text: haystack(question) }));

  function show() {
    const words = bare(filter.value).split(" ").filter(Boolean);
    const found = entries.filter((entry) => words.every((word) => entry.text.includes(word))).map((entry) => entry.question);
    const collator = new Intl.Collator(language());
    const groups = Object.keys(KINDS).map((kind) => [kind, found.filter((one) => one.kind === kind).sort((a, b) => collator.compare(a.title[language()], b.title[language()]))]);
    list.replaceChildren(...groups.filter(([, some]) => some.length).map(([kind, some]) => group(kind, some, words.length > 0)));
    if (!found.length) list.replaceChildren(element("p", { class: "empty" }, say(WORDS.noneFound)));
  }

  function group(kind, some, open) {
    const items = element("ul", {}, some.map((question) => element("li", {}, element("button", { type: "button", class: "question", "data-name": question.name, "aria-pressed": String(question.name === list.dataset.chosen), onclick: () => choose(question) }, say(question.title)))));
    return element("details", { open: open || kind === "competency" }, element("summary", {}, say(KINDS[kind]), element("span", { class: "count" }, ` ${some.length}`)), items);
  }

  filter.addEventListener("input", show);
  onLanguage(show);
  show();
}

export function markChosen(name) {
  const list = byId("gallery");
  list.dataset.chosen = name || "";
  for (const button of list.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.dataset.name === name));
}
