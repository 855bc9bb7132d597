// Reordering a list by dragging or by its up and down buttons, which without script are submit buttons.
import { announce, number, on, word } from "./dom.js";

let held;

const told = (item) => {
  const items = [...item.parentElement.children];
  announce(word("place", { at: number(items.indexOf(item) + 1), of: number(items.length) }));
  const list = item.closest("[data-columns]");
  if (list.closest("[data-auto]")) list.closest("form")?.requestSubmit();
};

on("click", "[data-columns] [data-move]", (event, button) => {
  event.preventDefault();
  const item = button.closest("[data-column]");
  const up = button.dataset.move === "up";
  const other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  other[up ? "before" : "after"](item);
  button.focus();
  told(item);
});

on("dragstart", "[data-column]", (event, item) => {
  held = item;
  item.dataset.dragging = "";
  event.dataTransfer.effectAllowed = "move";
});
on("dragover", "[data-column]", (event, item) => {
  if (!held || held.parentElement !== item.parentElement) return;
  event.preventDefault();
  const box = item.getBoundingClientRect();
  if (item !== held) item[event.clientY > box.top + box.height / 2 ? "after" : "before"](held);
});
on("drop", "[data-columns]", (event) => event.preventDefault());
on("dragend", "[data-column]", (event, item) => {
  delete item.dataset.dragging;
  if (held) told(held);
  held = undefined;
});
