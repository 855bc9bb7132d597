// The palette: go anywhere, find anyone, do what this page can do. Holds always: it only presses links and buttons that
// are in the page or came as HTML; the search page does the same without it.
import { on, parse, word } from "./dom.js";
import { matches } from "./text.js";
import { toast } from "./toast.js";

const box = () => document.getElementById("palette");
const input = () => document.getElementById("palette-q");
const list = () => document.getElementById("palette-list");
const options = () => [...list().querySelectorAll("[role=option]")];
let asking;

document.addEventListener("perennial:palette", (event) => {
  if (!box()) return;
  event.preventDefault();
  open();
});

function open() {
  if (!box().open) box().showModal();
  input().focus();
  input().select();
  refresh();
}

async function refresh() {
  asking?.abort();
  const control = (asking = new AbortController());
  const query = input().value.trim();
  const url = new URL(list().dataset.paletteSrc, location.href);
  url.searchParams.set("q", query);
  try {
    const response = await fetch(url, { headers: { "X-Fragment": "palette-list" }, signal: control.signal });
    if (!response.ok) throw new Error(response.status);
    const content = parse(await response.text());
    show(content.getElementById("palette-list") ?? content, query);
  } catch (error) {
    if (error.name === "AbortError") return;
    show(document.createDocumentFragment(), query);
    toast(word("offline"));
  }
}

function show(found, query) {
  const own = actions(query);
  list().replaceChildren(...found.childNodes);
  if (own) list()[query ? "append" : "prepend"](own);
  options().forEach((option, index) => {
    option.id ||= `palette-${index}`;
    option.tabIndex = -1;
  });
  choose(options()[0]);
}

/** The page's own links and buttons that offer themselves. */
function actions(query) {
  const offered = [...document.querySelectorAll("[data-palette-label]")]
    .filter((element) => !box().contains(element) && !element.disabled && matches(`${element.dataset.paletteLabel} ${element.dataset.paletteWords ?? ""}`, query));
  if (!offered.length) return null;
  const group = make("div", { role: "group", "aria-labelledby": "palette-own" });
  group.append(make("p", { id: "palette-own", class: "nav-label" }, list().dataset.actions ?? ""));
  group.append(...offered.map((element) => {
    const option = make("button", { type: "button", role: "option", class: "found" });
    const glyph = make("span", { class: "glyph" });
    const drawn = element.querySelector("svg.icon");
    if (drawn) glyph.append(drawn.cloneNode(true));
    const label = make("span", {});
    label.append(make("b", {}, element.dataset.paletteLabel));
    option.append(glyph, label);
    if (element.dataset.key) option.append(make("kbd", {}, element.dataset.key.toUpperCase()));
    option.addEventListener("click", () => {
      box().close();
      element.click();
    });
    return option;
  }));
  return group;
}

function make(name, attributes, text) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

function choose(option) {
  options().forEach((other) => other.setAttribute("aria-selected", String(other === option)));
  if (option) input().setAttribute("aria-activedescendant", option.id);
  else input().removeAttribute("aria-activedescendant");
  input().setAttribute("aria-expanded", String(options().length > 0));
  option?.scrollIntoView({ block: "nearest" });
}

let pause;
on("input", "#palette-q", () => {
  clearTimeout(pause);
  pause = setTimeout(refresh, 80);
});

on("keydown", "#palette-q", (event) => {
  if (event.isComposing) return;
  const all = options();
  const at = all.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + (at < 1 ? all.length : 0) }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    choose(all[to % all.length]);
  } else if (event.key === "Enter" && all[at]) {
    event.preventDefault();
    all[at].dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey }));
  }
});

on("click", "#palette-list a[role=option]", (event) => event.ctrlKey || event.metaKey || event.shiftKey || box().close());
on("pointermove", "#palette-list [role=option]", (event, option) => option.getAttribute("aria-selected") === "true" || choose(option));
