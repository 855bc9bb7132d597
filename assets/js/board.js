// Moving a tile to another lane sends the form the tile carries, the same that its menu of places sends.
import { on } from "./dom.js";

let held;
const mark = (lane) => document.querySelectorAll("[data-drop]").forEach((other) => other.toggleAttribute("data-over", other === lane));

on("dragstart", "[data-card]", (event, card) => {
  held = card;
  card.dataset.dragging = "";
  event.dataTransfer.effectAllowed = "move";
});
on("dragover", "[data-drop]", (event, lane) => {
  if (!held) return;
  event.preventDefault();
  mark(lane);
});
on("drop", "[data-drop]", (event, lane) => {
  event.preventDefault();
  const place = held?.querySelector("select[data-place]");
  if (!place || held.closest("[data-drop]") === lane) return;
  place.value = lane.dataset.drop;
  place.form.requestSubmit();
});
on("dragend", "[data-card]", (event, card) => {
  delete card.dataset.dragging;
  held = undefined;
  mark();
});
