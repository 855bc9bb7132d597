// Drafts of what people write, kept in this tab. Holds always: a draft never replaces words the server sent, and is gone
// once they are saved; passwords and codes are never kept.
import { each, on } from "./dom.js";

const WORDS = "textarea, input:is(:not([type]), [type=text], [type=search], [type=url], [type=email], [type=tel])";
const fields = (form) => [...form.elements].filter((field) => field.name && field.matches(WORDS) && !/off|code|password/.test(field.autocomplete));
const name = (form) => `draft:${form.dataset.autosave}`;
// A name may stand in a form many times (rows of contacts): the place among its namesakes tells them apart.
const labelled = (form) => {
  const seen = {};
  return fields(form).map((field) => [`${field.name} ${(seen[field.name] = (seen[field.name] ?? 0) + 1)}`, field]);
};

// The store may be switched off or full; then there are simply no drafts.
const store = (act) => {
  try {
    return act(sessionStorage);
  } catch {
    return null;
  }
};

function save(form) {
  const draft = Object.fromEntries(labelled(form).filter(([, field]) => field.value !== field.defaultValue).map(([label, field]) => [label, field.value]));
  store((kept) => (Object.keys(draft).length ? kept.setItem(name(form), JSON.stringify(draft)) : kept.removeItem(name(form))));
}

function drop(form) {
  store((kept) => kept.removeItem(name(form)));
  note(form, true);
}

const note = (form, hidden) => form.querySelectorAll("[data-autosave-note]").forEach((place) => (place.hidden = hidden));

// A plain form leaves the page: its draft is dropped on the next one, unless that page says it was not saved, by the same
// form with an error or by an error page, or the person came back without an answer.
const sent = store((kept) => kept.getItem("sent"));
if (sent) {
  const unsaved = performance.getEntriesByType("navigation")[0]?.type !== "navigate"
    || document.querySelector(".fault, form[data-autosave] :is([aria-invalid=true], [data-error-summary])");
  store((kept) => kept.removeItem("sent"));
  if (!unsaved) store((kept) => kept.removeItem(`draft:${sent}`));
}

each("form[data-autosave]", (form) => {
  const draft = JSON.parse(store((kept) => kept.getItem(name(form))) ?? "{}");
  const given = labelled(form).filter(([label, field]) => label in draft && field.value === field.defaultValue && field.value !== draft[label]);
  given.forEach(([label, field]) => (field.value = draft[label]));
  note(form, given.length === 0);
});

on("input", "form[data-autosave]", (event, form) => save(form));
on("submit", "form[data-autosave]:not([data-swap], [data-inline])", (event, form) => store((kept) => kept.setItem("sent", form.dataset.autosave)));
on("click", "[data-autosave-drop]", (event, button) => {
  event.preventDefault();
  button.form.reset();
  drop(button.form);
});
document.addEventListener("perennial:done", ({ detail }) => detail.ok && detail.form.matches("[data-autosave]") && drop(detail.form));
