// The keyboard. Holds always: no letter fires while someone types, composes, holds a modifier, or has a dialog open; and
// everything a key does is also a link or a button.
import { follow, key } from "./chord.js";
import { on } from "./dom.js";

const PATIENCE = 900; // milliseconds between the keys of a sequence
let before = "";
let forget;
let row = new WeakRef(document.body);

const typing = (element) => element.isContentEditable
  || element.closest("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset])");
const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

// At once, so that the next letter already goes into it; where it is not there yet, its link leads to the search page.
const palette = () => !document.dispatchEvent(new CustomEvent("perennial:palette", { cancelable: true }));
const search = () => palette() || document.querySelector("[data-palette]")?.click();

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = key(event);
  if (pressed === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    return search();
  }
  if (pressed === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea") && event.target.form) {
    event.preventDefault();
    return event.target.form.requestSubmit();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog:modal, [popover]:popover-open")) return;
  if (pressed === "Escape") return document.querySelector("[data-bulk-clear]")?.click();
  if (document.documentElement.dataset.keys === "off" || pressed.length > 1) return;
  if (act(pressed, event)) event.preventDefault();
});

function act(pressed, event) {
  if (pressed === "?") return help();
  if (pressed === "/") return search(), true;
  if (!before && onRow(pressed, event)) return true;
  const targets = new Map([...document.querySelectorAll("[data-key]")].filter(seen).map((element) => [element.dataset.key, element]));
  const { fire, wait } = follow(before, pressed, [...targets.keys()]);
  before = wait;
  clearTimeout(forget);
  forget = setTimeout(() => (before = ""), PATIENCE);
  targets.get(fire)?.click();
  return Boolean(fire || wait);
}

function help() {
  const sheet = document.getElementById("keys-help");
  sheet?.showModal();
  return Boolean(sheet);
}

function onRow(pressed, event) {
  const rows = [...document.querySelectorAll("[data-rows] [data-row]")].filter(seen);
  const at = rows.indexOf(document.activeElement.closest("[data-row]") ?? row.deref());
  if (pressed === "j" || pressed === "k") return step(rows, pressed === "j" ? at + 1 : Math.max(at - 1, 0));
  const now = rows[at];
  if (!now) return false;
  const target = { x: "[data-pick]", e: "[data-edit]" }[pressed];
  const found = now.querySelector(`[data-row-key="${CSS.escape(pressed)}"]`) ?? (target && now.querySelector(target));
  found?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: pressed === "x" && event.shiftKey }));
  return Boolean(found);
}

function step(rows, index) {
  if (index >= rows.length) document.querySelector("[data-more]")?.click();
  const next = rows[index];
  if (!next) return rows.length > 0;
  const link = next.querySelector("[data-open]") ?? next.querySelector("a[href]") ?? next;
  link.focus({ preventScroll: true, focusVisible: true });
  next.scrollIntoView({ block: "nearest" });
  row = new WeakRef(next);
  return true;
}

on("click", "[data-palette]", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (palette()) event.preventDefault();
});
