// What every module shares: events by delegation, the one HTML parser, the page's words, what is read out.
// Holds always: this is the only file that turns a string into HTML, and only strings this server sent come here.

const policy = globalThis.trustedTypes?.createPolicy("perennial", { createHTML: (html) => html }) ?? { createHTML: (html) => html };

/** HTML from this server as a fragment. Scripts in it never run; `tr` and `td` may stand at the top. */
export function parse(html) {
  const template = document.createElement("template");
  template.innerHTML = policy.createHTML(html);
  return template.content;
}

/** Calls `act(event, element)` for events on anything that matches now or later. */
export function on(type, selector, act, options) {
  document.addEventListener(type, (event) => {
    const element = event.target.closest?.(selector);
    if (element) act(event, element);
  }, options);
}

/** Calls `act(element)` for every match in the page and for those that swaps bring. */
export function each(selector, act) {
  const scan = (root) => {
    if (root.matches?.(selector)) act(root);
    root.querySelectorAll(selector).forEach(act);
  };
  scan(document);
  document.addEventListener("perennial:swap", (event) => scan(event.detail.root));
}

export const emit = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

/** A sentence of the page's language from `#words`, with `{name}` filled in. */
export function word(name, values = {}) {
  const text = document.getElementById("words")?.dataset[name] ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

export function announce(text) {
  const region = document.getElementById("announcer");
  if (region && text) region.textContent = text;
}

export const number = (value, options) => new Intl.NumberFormat(document.documentElement.lang || undefined, options).format(value);

/** A click that asks for another tab or window, so it is left to the browser. */
export const elsewhere = (event, link) =>
  event.defaultPrevented || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || (link?.target && link.target !== "_self");

/** Whether a form's controls differ from what the server sent. */
export const changed = (form) => [...form.elements].some((control) =>
  control.options ? [...control.options].some((option) => option.selected !== option.defaultSelected)
    : "checked" in control && /checkbox|radio/.test(control.type) ? control.checked !== control.defaultChecked
    : control.type !== "hidden" && "defaultValue" in control && control.value !== control.defaultValue);

/** The sprite is beside this folder, wherever the whole is served from. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", new URL(`../icons.svg#i-${name}`, import.meta.url).href);
  svg.append(use);
  return svg;
}
