// The query editor: YASQE with our prefixes and our completion. Nothing in it speaks to the network.

import { Yasqe } from "@zazuko/yasqe";
import { proposals, searchable } from "./completion.js";
import { element, foreign, language, say } from "./page.js";
import { TERMS } from "./words.js";

// Makes the editor in an element; ``run`` is called when the reader asks for it by Ctrl-Enter.
export function makeEditor(into, value, terms, prefixes, run) {
  const vocabulary = searchable(terms);
  const yasqe = new Yasqe(into, {
    value, autocompleters: [], consumeShareLink: null, createShareableLink: null, persistenceId: null, prefixCcApi: null, showQueryButton: false, resizeable: false, editorHeight: "auto",
    viewportMargin: Infinity, collapsePrefixesOnLoad: false, screenReaderLabel: "SPARQL",
    // Tab leaves the editor, as it leaves any field: nobody gets stuck in it.
    extraKeys: { "Ctrl-Enter": () => run(), "Cmd-Enter": () => run(), "Ctrl-Space": () => propose(0), Tab: false, "Shift-Tab": false, "Ctrl-]": "indentMore", "Ctrl-[": "indentLess", Esc: () => undefined, "Ctrl-S": () => undefined },
  });
  // YASQE wraps the editor that CodeMirror made; what draws must be asked of that one.
  const editor = yasqe.getDoc().getEditor();

  // Declares the known prefixes that the query uses and does not declare, so that it also runs elsewhere.
  function declare() {
    const declared = yasqe.getPrefixesFromQuery();
    const used = new Set();
    editor.eachLine((line) => {
      if (/^\s*PREFIX\b/i.test(line.text)) return;
      for (const { type, string } of editor.getLineTokens(editor.getLineNumber(line))) if (type === "string-2" && string.includes(":")) used.add(string.slice(0, string.indexOf(":")));
    });
    const missing = [...used].filter((one) => prefixes[one] && declared[one] === undefined);
    if (missing.length) yasqe.addPrefixes(Object.fromEntries(missing.map((one) => [one, prefixes[one]])));
  }

  function hint(from, to, found) {
    const text = found.curie || found.variable;
    return {
      text, from, to,
      render: (item) => {
        item.append(element("code", {}, text));
        if (found.label) item.append(element("span", {}, foreign(found.label[language()])), element("span", { class: "kind" }, say(TERMS[found.kind])));
      },
      hint: (_, __, chosen) => {
        editor.replaceRange(chosen.text, chosen.from, chosen.to, "complete");
        declare();
      },
    };
  }

  // Opens the list of what the words before the cursor may mean, where they have so many letters.
  function propose(letters) {
    const find = () => {
      const cursor = editor.getCursor();
      if (/string\b(?!-)|comment/.test(editor.getTokenTypeAt(cursor) || "")) return null;
      const { start, found } = proposals(editor.getLine(cursor.line).slice(0, cursor.ch), vocabulary, yasqe.getVariablesFromQuery(), letters);
      const from = { line: cursor.line, ch: start };
      return found.length ? { list: found.map((one) => hint(from, cursor, one)), from, to: cursor } : null;
    };
    if (find()) editor.showHint({ hint: find, completeSingle: false, closeCharacters: /["{}<>;]/, container: yasqe.rootEl });
  }

  editor.on("inputRead", (_, change) => {
    const typed = change.text.join("");
    if (typed.endsWith(":")) declare();
    if (/[\p{L}\p{N}:_?]$/u.test(typed) && !editor.state.completionActive) propose(2);
  });

  // Marks the line that a message of the server speaks of, "at line 3", until the text changes.
  function markLine(message) {
    const line = Number((/line (\d+)/.exec(message) || [])[1]) - 1;
    if (!(line >= 0 && line < editor.lineCount())) return;
    const marked = editor.addLineClass(line, "background", "wrong-line");
    const clear = () => { editor.removeLineClass(marked, "background", "wrong-line"); editor.off("change", clear); };
    editor.on("change", clear);
  }

  return {
    text: () => editor.getValue(),
    write: (text) => { editor.setValue(text); declare(); },
    show: () => editor.refresh(),
    focus: () => editor.focus(),
    declare, markLine,
  };
}
