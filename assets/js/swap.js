// Links and forms that change a part of the page instead of all of it. Holds always: without this file they still work;
// only GETs are cancelled by newer ones; a form is not sent twice at once; focus never falls to the body.
import { announce, elsewhere, emit, on, parse, word } from "./dom.js";
import { toast } from "./toast.js";
import { place, settle, remember } from "./place.js";

const underway = new Map(); // part -> the GET that will fill it
const sending = new WeakSet(); // forms whose POST has not been answered
const live = new WeakSet(); // forms that type themselves

/**
 * Fetches `url` and puts what comes back into the page. `part` is the id asked for; `history` is "push" or "replace";
 * `quiet` says nothing and moves nothing; `append` adds the part's children instead of replacing it.
 * Answers `{ ok, status }`, or `{ ok: false, gone: true }` when a newer request took its place.
 */
export async function load(url, part, { method = "GET", body, history: entry, quiet, append, whole } = {}) {
  const control = new AbortController();
  if (method === "GET") {
    underway.get(part)?.abort();
    underway.set(part, control);
  }
  const busy = quiet ? undefined : setTimeout(wait, 150, part, true);
  try {
    const headers = whole ? { Accept: "text/html" } : { Accept: "text/html", "X-Fragment": part };
    const response = await fetch(url, { method, body, headers, signal: control.signal });
    return await take(response, part, { method, entry, quiet, append });
  } catch (error) {
    if (error.name === "AbortError") return { ok: false, gone: true };
    if (!quiet) toast(word("offline"));
    return { ok: false };
  } finally {
    clearTimeout(busy);
    if (underway.get(part) === control) underway.delete(part);
    if (!control.signal.aborted && !quiet) wait(part, false);
  }
}

async function take(response, part, { method, entry, quiet, append }) {
  const outcome = { ok: response.ok, status: response.status };
  const to = response.headers.get("X-Redirect");
  if (to) return go(new URL(to, location.href)), outcome;
  const readable = (response.headers.get("Content-Type") ?? "").startsWith("text/html");
  if (response.status >= 500 || response.status === 401 || !readable) {
    if (response.ok && method === "GET") go(new URL(response.url));
    else if (response.ok && response.status === 204) return outcome;
    else if (!quiet) toast(word("failed"));
    return { ...outcome, ok: false };
  }
  const text = await response.text();
  const content = parse(text);
  const whole = /^\s*<(!doctype|html)/i.test(text);
  if (whole && !content.getElementById(part)) return go(new URL(response.url)), outcome;
  if (entry) mark(entry, response.url);
  show(content, part, { whole, quiet, append });
  return outcome;
}

function show(content, part, { whole, quiet, append }) {
  const title = content.querySelector("title");
  if (title && !title.closest("svg")) document.title = title.textContent;
  content.querySelectorAll("template[data-toast]").forEach(toast);
  const memory = remember();
  const roots = place(whole ? [content.getElementById(part)] : content.children, append ? part : null);
  if (!quiet) {
    settle(roots, memory);
    const said = roots.map((root) => (root.matches("[data-announce]") ? root : root.querySelector("[data-announce]"))).find(Boolean);
    announce(said && (said.dataset.announce || said.textContent.trim()));
  }
  roots.forEach((root) => emit("perennial:swap", { root }));
}

function wait(part, busy) {
  for (const element of [document.documentElement, document.getElementById(part)]) element?.toggleAttribute("data-busy", busy);
}

function go(url) {
  if (url.origin === location.origin) location.assign(url);
}

function mark(entry, url) {
  if (!history.state?.ours) history.replaceState({ ours: true }, "");
  history[entry === "push" && url !== location.href ? "pushState" : "replaceState"]({ ours: true }, "", url);
  path = location.pathname;
}

/** Sends a form as its attributes and its pressed button say. */
export async function send(form, by) {
  const part = (by?.dataset.swap ?? form.dataset.swap)?.slice(1) ?? form.closest("[data-cell]")?.id;
  const method = (by?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "GET").toUpperCase();
  const url = new URL(by?.getAttribute("formaction") ?? form.getAttribute("action") ?? "", location.href);
  const data = new FormData(form, by);
  const within = form.closest(".toast, dialog");
  if (method === "GET") {
    url.search = new URLSearchParams([...data].filter(([, value]) => value !== ""));
    const entry = form.matches("[data-swap-push]") && (live.has(form) ? "replace" : "push");
    return finish(form, within, await load(url, part, { history: entry }));
  }
  if (sending.has(form)) return;
  sending.add(form);
  const files = form.getAttribute("enctype") === "multipart/form-data";
  const outcome = await load(url, part, { method, body: files ? data : new URLSearchParams(data) });
  sending.delete(form);
  finish(form, within, outcome);
}

const finish = (form, within, outcome) => outcome.gone || emit("perennial:done", { form, within, ok: outcome.ok });

on("click", "a[data-swap]", (event, link) => {
  if (elsewhere(event, link)) return;
  event.preventDefault();
  load(link.href, link.dataset.swap.slice(1), { history: link.matches("[data-swap-push]") && "push" });
});

on("submit", "form[data-swap], form[data-inline]", (event, form) => {
  const by = event.submitter;
  if (event.defaultPrevented || (by?.getAttribute("formmethod") ?? form.getAttribute("method")) === "dialog") return;
  event.preventDefault();
  send(form, by);
});

const timers = new WeakMap();
const typed = (event, input) => {
  if (event.isComposing) return;
  clearTimeout(timers.get(input));
  timers.set(input, setTimeout(() => {
    if (!input.form) return;
    live.add(input.form);
    input.form.requestSubmit();
    live.delete(input.form);
  }, 120));
};
on("input", "[data-live]", typed);
on("compositionend", "[data-live]", typed);

on("change", "[data-auto]", (event) => {
  const control = event.target;
  if (!control.matches("[data-live], [type=file]")) control.form?.requestSubmit();
});

// A plain form that is on its way is not sent again for a while (it may answer with a file, and then the page stays).
on("submit", "form:not([data-swap], [data-inline])", (event, form) => {
  if (event.defaultPrevented || form.getAttribute("method") === "dialog" || (form.getAttribute("method") ?? "get").toLowerCase() === "get") return;
  if (sending.has(form)) event.preventDefault();
  sending.add(form);
  setTimeout(() => sending.delete(form), 4000);
});

let path = location.pathname;
addEventListener("popstate", async (event) => {
  if (!event.state?.ours) return;
  const same = path === location.pathname;
  path = location.pathname;
  if (!same || !(await load(location.href, "main", { whole: true })).ok) location.reload();
});
