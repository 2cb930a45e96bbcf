// Observable Plot, fetched when a chart is first drawn. Its own style element is not let in: page.css says the same.

import { axisY, barX, dot, geo, plot as drawn, ruleX, text } from "@observablehq/plot";

export { axisY, barX, dot, geo, ruleX, text };

export function plot(options) {
  const made = drawn(options);
  for (const style of made.querySelectorAll("style")) style.remove();
  return made;
}
