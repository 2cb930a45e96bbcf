// The page's own data, its language, and the making of elements. Every text from the graph is a text node, never HTML.

export const given = JSON.parse(document.getElementById("data").textContent);
export const byId = (id) => document.getElementById(id);
export const language = () => document.documentElement.dataset.ui;
export const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

// Makes an element; a child that is a string becomes a text node.
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else if (key === "class") made.className = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

// A text in both languages, of which the reader sees one.
export function say(both) {
  if (both.vi === both.en) return [foreign(both.vi)];
  return [element("span", { class: "t-vi", lang: "vi" }, both.vi), element("span", { class: "t-en", lang: "en" }, both.en)];
}

// A text from the graph: kept apart from the direction of the text around it.
export const foreign = (text, lang) => element("bdi", { lang }, text);

// Lower case without diacritics: "Bến Tre" and "ben tre" become the same.
export const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(/\s+/g, " ").trim();

function speak(wanted) {
  const root = document.documentElement;
  root.lang = root.dataset.ui = wanted;
  for (const item of document.querySelectorAll("[data-label-vi]")) item.setAttribute("aria-label", item.getAttribute(`data-label-${wanted}`));
  for (const item of document.querySelectorAll("[data-placeholder-vi]")) item.placeholder = item.getAttribute(`data-placeholder-${wanted}`);
  document.title = given.title[wanted];
}

function remembered() {
  try { return localStorage.getItem("tinhkg-language"); } catch { return null; }
}

// Calls back whenever the reader changes the language: for texts that cannot stand in both, such as those of a chart.
export function onLanguage(callback) {
  addEventListener("languagechange-tinhkg", callback);
}

export function startLanguage() {
  byId("language").addEventListener("click", () => {
    const next = language() === "vi" ? "en" : "vi";
    speak(next);
    try { localStorage.setItem("tinhkg-language", next); } catch { /* a private window keeps nothing */ }
    dispatchEvent(new Event("languagechange-tinhkg"));
  });
  const asked = new URLSearchParams(location.search).get("lang");
  const kept = remembered();
  speak([asked, kept].find((one) => one === "vi" || one === "en") || language());
}
