// The page: asking in words, the shipped questions, the editor, and what runs.

import { markChosen, startGallery } from "./gallery.js";
import { showForm } from "./form.js";
import { byId, calm, element, foreign, given, say, startLanguage } from "./page.js";
import { arrows, showAnswer, showProblem, showRunning, showStopped, startResults } from "./results.js";
import * as server from "./server.js";
import { WORDS } from "./words.js";
import { bilingual } from "./wrong.js";

const state = { questions: [], vocabulary: null, editor: null, running: null };
const titleOf = (run) => (run.query === undefined ? say(state.questions.find((one) => one.name === run.name)?.title || { vi: run.name, en: run.name }) : say(WORDS.written));

// Says quietly that a build cannot be served, as long as it is so; the server's own words name the reason.
async function watch() {
  const { trouble } = await server.health().catch(() => ({ trouble: "" }));
  byId("stale").hidden = !trouble;
  byId("stale").replaceChildren(...(trouble ? [element("p", {}, say(WORDS.stale)), element("p", {}, foreign(trouble, "en"))] : []));
}

async function execute(run, { push = true } = {}) {
  state.running?.abort();
  const control = new AbortController();
  state.running = control;
  if (push) history.pushState(null, "", server.permalink(run));
  showRunning(titleOf(run));
  const start = performance.now();
  try {
    const answer = await server.answer(run, control.signal);
    if (state.running !== control) return;
    const question = run.query === undefined && state.questions.find((one) => one.name === run.name);
    if (question) answer.meanings = new Map(question.columns.map((column) => [column.name, column.meaning]));
    showAnswer(run, answer, (performance.now() - start) / 1000);
    watch();
  } catch (error) {
    if (state.running !== control) return;
    if (control.signal.aborted) return void showStopped();
    showProblem(error);
    if (run.query !== undefined) state.editor?.markLine(error.message);
  }
  if (byId("answer").getBoundingClientRect().top > innerHeight * 0.6) byId("answer").scrollIntoView({ block: "start", behavior: calm.matches ? "auto" : "smooth" });
}

function open(tab) {
  for (const name of ["questions", "write"]) {
    byId(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
    byId(`panel-${name}`).hidden = name !== tab;
  }
}

async function choose(question, values = {}, focus = true) {
  open("questions");
  markChosen(question.name);
  const names = new Map((await state.vocabulary).map((term) => [term.curie, term.label]));
  showForm(question, values, names, (run) => execute(run), edit);
  if (focus) byId("question-title").focus();
}

async function edit({ name, parameters }) {
  try {
    await write(await server.source(name, parameters));
    state.editor.focus();
  } catch (error) { byId("answer").hidden = false; showProblem(error); }
}

// Opens the editor, which is fetched when it is first needed, with a text or with what it holds.
async function write(text) {
  open("write");
  state.making ||= Promise.all([import("./writing.js"), state.vocabulary, server.prefixes()]).then(([writing, terms, prefixes]) => {
    byId("editor").replaceChildren();
    state.editor = writing.makeEditor(byId("editor"), opening(prefixes), terms, prefixes, runWritten);
  }).catch((error) => { state.making = null; throw error; });
  await state.making;
  if (text !== undefined) state.editor.write(text);
  state.editor.show();
}

const opening = (prefixes) => `${Object.entries(prefixes).filter(([prefix]) => given.opening.includes(prefix)).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`).join("\n")}\n\n${given.example}\n`;

function runWritten() {
  state.editor.declare();
  return execute({ query: state.editor.text() });
}

async function askInWords(words) {
  const said = byId("asked");
  said.replaceChildren(...say(WORDS.searching));
  try {
    const { matches, message } = await server.ask(words);
    const known = matches.flatMap((match) => { const question = state.questions.find((one) => one.name === match.name); return question ? [{ ...match, question }] : []; });
    if (!known.length) return void said.replaceChildren(...say(message || WORDS.noQuestion));
    take(known[0], known, message);
  } catch (error) { said.replaceChildren(...say(error instanceof server.Refusal ? bilingual(error.message) : WORDS.noServer)); }
  return undefined;
}

function take(match, all, message) {
  const filled = Object.entries(match.parameters);
  const others = all.filter((one) => one !== match).slice(0, 4);
  byId("asked").replaceChildren(
    ...(message ? [element("p", {}, say(message))] : []),
    element("p", {}, say(WORDS.runs), element("strong", {}, say(match.question.title)), ...(filled.length ? [" — ", ...filled.flatMap(([name, value], at) => [at ? ", " : "", `${name}: `, foreign(String(value))])] : [])),
    ...(others.length ? [element("p", {}, say(WORDS.others), ...others.map((one) => element("button", { type: "button", class: "link", onclick: () => take(one, all, null) }, say(one.question.title))))] : []));
  choose(match.question, match.parameters, false).catch(showProblem);
  if (match.question.parameters.every((one) => !one.required || match.parameters[one.name])) execute({ name: match.name, parameters: match.parameters });
}

// What the address asks for: a question with its form filled, or a query; both are run.
async function follow() {
  const asked = new URLSearchParams(location.search);
  if (asked.has("query")) {
    await write(asked.get("query"));
    await execute({ query: state.editor.text() }, { push: false });
  } else if (asked.has("question")) {
    const question = state.questions.find((one) => one.name === asked.get("question"));
    if (!question) return void byId("asked").replaceChildren(...say(WORDS.noSuch), " ", foreign(asked.get("question")));
    const values = Object.fromEntries(question.parameters.flatMap(({ name }) => (asked.has(name) ? [[name, asked.get(name)]] : [])));
    await choose(question, values, false);
    if (question.parameters.every((one) => !one.required || values[one.name])) await execute({ name: question.name, parameters: values }, { push: false });
  } else {
    state.running?.abort();
    byId("answer").hidden = true;
  }
  return undefined;
}

async function start() {
  startLanguage();
  startResults();
  watch();
  arrows(byId("tabs"));
  byId("tab-questions").addEventListener("click", () => open("questions"));
  byId("tab-write").addEventListener("click", () => write().catch(showProblem));
  byId("run").addEventListener("click", () => state.editor && runWritten());
  byId("stop").addEventListener("click", () => state.running?.abort());
  byId("ask").addEventListener("submit", (event) => { event.preventDefault(); const words = byId("words").value.trim(); if (words) askInWords(words); });
  addEventListener("popstate", () => follow().catch(showProblem));
  try {
    state.vocabulary = server.vocabulary().catch(() => []); // without names of terms the rest still works
    state.questions = await server.questions();
    startGallery(state.questions, (question) => choose(question).catch(showProblem));
    await follow();
  } catch (error) { byId("answer").hidden = false; showProblem(error); }
  document.documentElement.dataset.ready = "true";
}

start();
