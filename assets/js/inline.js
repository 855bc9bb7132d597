// Cells edited where they stand. Holds always: the link goes to a page with the same form; leaving a cell never loses
// what was typed: it is saved, or it is still there with its error.
import { changed, elsewhere, on } from "./dom.js";
import { load } from "./swap.js";

const before = new Map(); // cell id -> the cell as it was
const moving = new Map(); // cell id -> where to go once it is saved: 1 or -1

on("click", "[data-edit]", (event, link) => {
  if (elsewhere(event, link) || !link.closest("[data-cell]")) return;
  event.preventDefault();
  open(link);
});

async function open(link) {
  const cell = link.closest("[data-cell]");
  before.set(cell.id, cell);
  const { ok } = await load(link.dataset.edit || link.href, cell.id);
  if (!ok) return before.delete(cell.id);
  document.activeElement.select?.();
}

const cellOf = (form) => form.closest("[data-cell]");
const link = (id) => document.getElementById(id)?.querySelector("[data-edit]");

function cancel(form, refocus) {
  const { id } = cellOf(form);
  const old = before.get(id);
  if (!old) return;
  cellOf(form).replaceWith(old);
  before.delete(id);
  if (refocus) link(id)?.focus();
}

function move(id, step) {
  const cells = [...document.querySelectorAll("[data-cell]")].filter((cell) => cell.id === id || cell.querySelector("[data-edit]"));
  const next = cells[cells.findIndex((cell) => cell.id === id) + step]?.querySelector("[data-edit]");
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
