// Marks and cards: hovering shows the facts of a mark, choosing keeps them; the legend hides a kind.

const facts = document.getElementById("facts");
const cards = [...facts.querySelectorAll(".card")];
const marked = [...document.querySelectorAll("#text .m")];
const all = document.getElementById("all");
const narrow = matchMedia("(max-width: 860px)");
const hiddenKinds = new Set();
let chosen = null;
let origin = null;

const labels = (mark) => mark.dataset.facts.split(" ");

function show(wanted) {
  for (const card of cards) card.hidden = hiddenKinds.has(card.dataset.kind) || (wanted !== null && !wanted.includes(card.id));
  for (const mark of marked) mark.classList.toggle("on", wanted !== null && labels(mark).some((label) => wanted.includes(label)));
}

function choose(wanted, mark) {
  chosen = wanted;
  origin = mark || null;
  show(chosen);
  all.hidden = chosen === null;
  document.getElementById("hint").hidden = chosen !== null;
  document.getElementById("chosen").textContent = chosen === null ? "" : chosen.join(", ");
  facts.classList.toggle("chosen", chosen !== null);
  facts.scrollTop = 0;
  if (mark) mark.scrollIntoView({ block: "nearest" });
}

function leave() {
  const mark = origin;
  choose(null);
  if (mark) mark.focus({ preventScroll: true });
}

for (const mark of marked) {
  mark.addEventListener("click", (event) => {
    event.preventDefault();
    if (chosen !== null && chosen.join(" ") === mark.dataset.facts) return leave();
    choose(labels(mark), mark);
    // a click without a pointer is the Enter key: whoever types goes on reading in the card
    if (event.detail === 0) cards.find((card) => !card.hidden)?.focus({ preventScroll: true });
  });
  mark.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse" && chosen === null && !narrow.matches) show(labels(mark));
  });
  mark.addEventListener("pointerleave", () => { if (chosen === null && !narrow.matches) show(null); });
}

for (const back of facts.querySelectorAll(".back")) {
  back.addEventListener("click", (event) => {
    event.preventDefault();
    const card = back.closest(".card");
    const mark = marked.find((one) => labels(one).includes(card.id));
    if (!mark) return;
    choose([card.id], mark);
    mark.scrollIntoView({ block: narrow.matches ? "nearest" : "center" });
    mark.focus({ preventScroll: true });
  });
}

all.addEventListener("click", leave);
addEventListener("keydown", (event) => { if (event.key === "Escape" && chosen !== null) leave(); });

for (const chip of document.querySelectorAll(".chip")) {
  chip.addEventListener("click", () => {
    const kind = chip.dataset.kind;
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind);
    chip.setAttribute("aria-pressed", String(!hiddenKinds.has(kind)));
    for (const part of document.querySelectorAll(`#text .u.k-${kind}, #text .badge.k-${kind}`)) part.classList.toggle("off", hiddenKinds.has(kind));
    show(chosen);
  });
}
