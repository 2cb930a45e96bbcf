"use strict";
// The reader's language, kept from page to page where the browser allows it.
const root = document.documentElement;
const button = document.getElementById("language");

function speak(language) {
  root.lang = root.dataset.ui = language;
  for (const item of document.querySelectorAll("[data-label-vi]")) item.setAttribute("aria-label", item.getAttribute(`data-label-${language}`));
}

function remembered() {
  try { return localStorage.getItem("tinhkg-language"); } catch { return null; }
}

button.addEventListener("click", () => {
  const language = root.dataset.ui === "vi" ? "en" : "vi";
  speak(language);
  try { localStorage.setItem("tinhkg-language", language); } catch { /* a private window keeps nothing */ }
});
if (remembered() === "en") speak("en");

// A printed page cannot be unfolded: its sources are.
const folded = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) { details.open = true; folded.push(details); }
});
addEventListener("afterprint", () => { for (const details of folded.splice(0)) details.open = false; });
