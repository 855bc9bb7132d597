// Cells edited where they stand. Holds always: what is edited here can be edited on a page of its own; leaving a cell never
// loses what was typed: it is saved, or it is still there with its error.
import { changed, elsewhere, on } from "./dom.js";
import { load } from "./swap.js";

const before = new Map(); // cell id -> the cell as it was
const moving = new Map(); // cell id -> where to go once it is saved: 1 or -1
const CELLS = "[data-cell], button[data-edit]";

// A row of the directory says only which field a button is for: the button is the cell, and its id and address are made here.
const OF_PARTNERSHIP = new Set(["stage", "manager", "tier"]);

function named(button) {
  const field = button.dataset.edit;
  const row = button.closest("[data-row]");
  const id = OF_PARTNERSHIP.has(field) ? row.dataset.of : row.querySelector("[data-pick]").value;
  button.id = OF_PARTNERSHIP.has(field) ? `${field}-${id}` : `c-${field}-${id}`;
  return OF_PARTNERSHIP.has(field) ? `/partnerships/${id}/cell/${field}` : `/partners/cell/${id}/${field}`;
}

on("click", "[data-edit]", (event, opener) => {
  if (elsewhere(event, opener) || !opener.closest(CELLS)) return;
  event.preventDefault();
  open(opener);
});

async function open(link) {
  const url = link.href ?? named(link);
  const cell = link.closest(CELLS);
  before.set(cell.id, cell);
  const { ok } = await load(url, cell.id);
  if (!ok) return before.delete(cell.id);
  document.activeElement.select?.();
}

const cellOf = (form) => form.closest("[data-cell]");
const opener = (cell) => (cell?.matches("[data-edit]") ? cell : cell?.querySelector("[data-edit]"));
const link = (id) => opener(document.getElementById(id));

function cancel(form, refocus) {
  const { id } = cellOf(form);
  const old = before.get(id);
  if (!old) return;
  cellOf(form).replaceWith(old);
  before.delete(id);
  if (refocus) link(id)?.focus();
}

function move(id, step) {
  const cells = [...document.querySelectorAll(CELLS)].filter((cell) => cell.id === id || opener(cell));
  const next = opener(cells[cells.findIndex((cell) => cell.id === id) + step]);
  if (next) open(next);
  else link(id)?.focus();
}

on("keydown", "form[data-inline]", (event, form) => {
  const { key, target } = event;
  if (event.isComposing) return;
  if (key === "Escape") {
    event.preventDefault();
    cancel(form, true);
  } else if (key === "Enter" && target.matches("textarea, select") && (target.matches("select") || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  } else if (key === "Tab") tab(event, form);
});

function tab(event, form) {
  const fields = [...form.elements].filter((field) => field.tabIndex >= 0 && field.type !== "hidden" && !field.disabled && field.matches("input, select, textarea"));
  if (event.target !== (event.shiftKey ? fields[0] : fields.at(-1))) return;
  event.preventDefault();
  const { id } = cellOf(form);
  const step = event.shiftKey ? -1 : 1;
  if (!changed(form)) return cancel(form), move(id, step);
  moving.set(id, step);
  form.requestSubmit();
}

on("focusout", "form[data-inline]", (event, form) => setTimeout(() => {
  if (!form.isConnected || form.contains(document.activeElement) || form.dataset.sent || form.querySelector("[aria-invalid=true]")) return;
  if (changed(form)) form.requestSubmit();
  else cancel(form);
}));

on("submit", "form[data-inline]", (event, form) => (form.dataset.sent = cellOf(form).id));

document.addEventListener("perennial:done", ({ detail: { form, ok } }) => {
  const id = form.dataset.sent;
  if (!form.matches("[data-inline]") || !id) return;
  delete form.dataset.sent;
  const step = moving.get(id);
  moving.delete(id);
  if (!ok) return;
  before.delete(id);
  if (step) move(id, step);
  else if (document.activeElement === document.body || document.activeElement?.closest("[data-cell]")?.id === id) link(id)?.focus();
});
