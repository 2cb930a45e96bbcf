"use strict";
// Words, letters and elements. Every text from the graph reaches the page through textContent.

const data = JSON.parse(document.getElementById("data").textContent);

const WORDS = {
  vi: {
    intro: "Bấm vào một điểm để xem các mối liên hệ của nó; bấm vào một đường nối để đọc câu văn mà nó dựa vào. Nút chú giải ẩn hoặc hiện từng loại.",
    start: "Nhiều liên hệ nhất", evidence: "Câu trích dẫn", quote: "Đọc câu", back: "Quay lại", close: "Đóng", open: "Mở trang riêng",
    confidence: "độ chắc chắn", inferred: "suy ra", none: "Không tìm thấy gì.", doubt: "Lưu ý", hidden: "đang ẩn theo bộ lọc",
  },
  en: {
    intro: "Choose a point to see what it is linked with; choose a line to read the sentence it stands on. The legend's buttons hide or show a type.",
    start: "Best connected", evidence: "Evidence", quote: "Read the sentence", back: "Back", close: "Close", open: "Open its page",
    confidence: "confidence", inferred: "inferred", none: "Nothing found.", doubt: "Note", hidden: "hidden by the filter",
  },
};

const page = { language: document.documentElement.dataset.ui, hidden: new Set(), overview: 1, named: new Set() };
const groups = new Map(data.groups.map((group) => [group.key, group]));
const word = (name) => WORDS[page.language][name];
const say = (both) => both[page.language];
const other = (both) => both[page.language === "vi" ? "en" : "vi"];

// Lower case without diacritics: "Bến Tre" and "ben tre" become the same.
const bare = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(/\s+/g, " ").trim();

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "class") made.className = value;
    else if (key === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  for (const child of children) if (child !== null && child !== undefined) made.append(child);
  return made;
}

// A text from the graph: kept apart from the direction of the text around it.
const named = (text, language) => element("bdi", { lang: language || "vi" }, text);

const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", square: "M2.5 2.5h11v11h-11z", diamond: "M8 1l7 7l-7 7l-7-7z",
  triangle: "M8 1.5l7 12.5h-14z", triangleDown: "M8 14.5l7-12.5h-14z", hexagon: "M15 8l-3.5 6h-7l-3.5-6l3.5-6h7z",
  star: "M8 .8l2.1 5h5.2l-4.2 3.3l1.6 5.4l-4.7-3.2l-4.7 3.2l1.6-5.4l-4.2-3.3h5.2z",
};
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const paint = (group) => (dark.matches ? group.dark : group.light);

function icon(group) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  for (const [key, value] of Object.entries({ width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" })) drawing.setAttribute(key, value);
  const outline = document.createElementNS(space, "path");
  outline.setAttribute("d", OUTLINES[group.shape] || OUTLINES.dot);
  outline.setAttribute("fill", paint(group).fill);
  outline.setAttribute("stroke", paint(group).line);
  outline.setAttribute("stroke-width", "1.5");
  drawing.append(outline);
  return drawing;
}
