// Short news at the foot of the page. Holds always: a toast with something to press stays at least twelve seconds, and
// none leaves while it is pointed at, focused, or in a hidden tab.
import { each, icon, on, word } from "./dom.js";

const TICK = 250;
const left = new Map(); // toast -> milliseconds it may still stay
let clock;

/** Shows text, or a copy of a `template[data-toast]`. */
export function toast(content) {
  const element = document.createElement("div");
  element.className = "toast";
  element.dataset.toast = content.dataset?.toast ?? "";
  element.append(content.content?.cloneNode(true) ?? content);
  document.getElementById("toasts")?.append(element);
  watch(element);
}

function watch(element) {
  if (left.has(element)) return;
  if (!element.querySelector(".close")) element.append(closer());
  if (element.dataset.toast === "stay") return;
  left.set(element, element.querySelector("a, form, button:not(.close)") ? 12_000 : 6_000);
  clock ??= setInterval(tick, TICK);
}

function closer() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "close";
  button.setAttribute("aria-label", word("close"));
  button.append(icon("x"));
  return button;
}

function tick() {
  for (const [element, time] of left) {
    if (document.hidden || element.matches(":hover, :focus-within")) continue;
    left.set(element, time - TICK);
    if (time <= TICK || !element.isConnected) leave(element);
  }
  if (!left.size) clock = clearInterval(clock);
}

function leave(element) {
  left.delete(element);
  element.remove();
}

each("#toasts > .toast", watch);
on("click", ".toast .close", (event, button) => leave(button.closest(".toast")));
document.addEventListener("perennial:done", ({ detail }) => detail.ok && detail.within?.matches(".toast") && leave(detail.within));
