// The form of a shipped question: a field for each parameter, with names proposed while one is typed.

import { suggesting } from "./combobox.js";
import { byId, element, language, say } from "./page.js";
import { PARAMETERS, WORDS, WRONG } from "./words.js";

const NAMED = new Set(["entity", "article", "province", "indicator", "person", "organization", "document", "project", "sector", "office", "unit"]);
const INPUTS = { integer: { inputmode: "numeric", pattern: "[+\\-]?\\d+" }, decimal: { inputmode: "decimal", pattern: "[+\\-]?\\d+(\\.\\d+)?" }, date: { type: "date" } };

// Shows the form of a question, with ``names`` for terms; ``run`` is called with {name, parameters}, ``edit`` too.
export function showForm(question, values, names, run, edit) {
  const fields = question.parameters.map((parameter) => field(parameter, values[parameter.name] ?? "", names));
  const filled = () => {
    const wrong = fields.find(({ input, parameter }) => (parameter.required && !input.value.trim()) || !input.checkValidity());
    fields.forEach(({ input, message }) => { input.removeAttribute("aria-invalid"); message.hidden = true; });
    if (wrong) {
      wrong.input.setAttribute("aria-invalid", "true");
      wrong.message.hidden = false;
      wrong.message.replaceChildren(...say(wrong.input.validity.badInput || wrong.input.value.trim() ? WRONG[wrong.parameter.type] : WORDS.missing));
      wrong.input.focus();
      return null;
    }
    // A field that is empty, or as the question has it, is left to the question.
    return { name: question.name, parameters: Object.fromEntries(fields.map(({ input, parameter, usual }) => [parameter.name, input.value.trim() === usual ? "" : input.value.trim()]).filter(([, value]) => value)) };
  };
  const submit = (event) => { event.preventDefault(); const made = filled(); if (made) run(made, question); };
  const form = element("form", { class: "parameters", novalidate: true, onsubmit: submit },
    fields.map((one) => one.whole),
    element("div", { class: "actions" },
      element("button", { type: "submit", class: "button main", id: "run-question" }, say(WORDS.run)),
      element("button", { type: "button", class: "button", id: "edit-question", onclick: () => { const made = filled(); if (made) edit(made); } }, say(WORDS.edit))));
  byId("question").replaceChildren(
    element("h2", { id: "question-title", tabindex: "-1" }, say(question.title)),
    element("p", { class: "meta" }, say(question.question)), form,
    element("details", { class: "columns" }, element("summary", {}, say(WORDS.columns)), element("dl", {}, question.columns.map((column) => element("div", {}, element("dt", {}, element("code", {}, column.name)), element("dd", {}, say(column.meaning)))))));
}

function field(parameter, value, names) {
  const id = `parameter-${parameter.name}`;
  const input = element("input", { id, name: parameter.name, autocomplete: "off", spellcheck: "false", "aria-describedby": `${id}-about`, required: parameter.required, ...(INPUTS[parameter.type] || { type: "text" }) });
  const usual = (names.get(parameter.default) || {})[language()] || parameter.default || "";
  input.value = value || usual;
  const message = element("p", { class: "wrong", role: "alert", hidden: true });
  const note = parameter.required ? WORDS.required : parameter.default === null ? WORDS.any : null;
  const whole = element("div", { class: "field" },
    element("label", { for: id }, say(PARAMETERS[parameter.name] || { vi: parameter.name, en: parameter.name }), note ? element("span", { class: "meta" }, " (", say(note), ")") : null),
    NAMED.has(parameter.type) ? suggesting(input, parameter.type === "entity" ? "" : parameter.type) : input,
    element("p", { class: "meta", id: `${id}-about` }, say(parameter.description)), message);
  return { parameter, input, usual, message, whole };
}
