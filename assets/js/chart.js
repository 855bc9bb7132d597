// Reads a chart out: the point nearest the pointer, or the next one by arrow keys. The table under the chart holds the
// same numbers, so nothing is known by this alone.
import { each } from "./dom.js";

each("svg[data-chart]", (chart) => {
  const points = [...chart.querySelectorAll("[data-point]")];
  const readout = chart.closest("figure")?.querySelector("[data-readout]");
  const cursor = chart.querySelector("[data-cursor]");
  if (!points.length || !readout) return;
  const usual = readout.textContent;
  const x = (point) => Number(point.getAttribute("cx") ?? point.getAttribute("x"));
  let at = -1;

  const show = (index) => {
    at = index;
    points.forEach((point, other) => point.classList.toggle("is-at", other === index));
    readout.textContent = points[index]?.dataset.label ?? usual;
    cursor?.toggleAttribute("hidden", index < 0);
    if (index >= 0) for (const end of ["x1", "x2"]) cursor?.setAttribute(end, x(points[index]));
  };
  show(-1);
  chart.tabIndex = 0;
  chart.addEventListener("pointermove", (event) => {
    const spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(chart.getScreenCTM().inverse());
    const far = points.map((point) => Math.abs(x(point) - spot.x));
    show(far.indexOf(Math.min(...far)));
  });
  chart.addEventListener("pointerleave", () => show(-1));
  chart.addEventListener("blur", () => show(-1));
  chart.addEventListener("keydown", (event) => {
    const to = { ArrowRight: at + 1, ArrowLeft: at < 0 ? points.length - 1 : at - 1, Home: 0, End: points.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show(Math.min(Math.max(to, 0), points.length - 1));
  });
});
