// Native dialogs. Holds always: the opener is a button beside its dialog, or a link to a page that has the same form;
// a click outside closes only what has nothing typed in it.
import { changed, elsewhere, on } from "./dom.js";
import { load } from "./swap.js";

on("click", "[data-dialog]", async (event, opener) => {
  if (elsewhere(event, opener)) return;
  const id = opener.dataset.dialog.slice(1);
  const here = document.getElementById(id);
  if (!here && !opener.href) return;
  event.preventDefault();
  const dialog = here ?? (await fetched(opener.href, id));
  dialog?.showModal();
  dialog?.querySelector("[autofocus], form :is(input:not([type=hidden]), textarea, select)")?.focus();
});

async function fetched(url, id) {
  const stand = document.createElement("dialog");
  stand.id = id;
  stand.dataset.fetched = ""; // whatever takes its place is fetched too
  document.body.append(stand);
  await load(url, id);
  const dialog = document.getElementById(id);
  if (dialog === stand) return stand.remove(), null;
  // On its page it stands open without a script; open already, it could not be made modal.
  dialog.removeAttribute("open");
  return dialog;
}

// It may have come back with errors since: the one that is closed goes, not the one that was opened.
document.addEventListener("close", ({ target }) => target.matches("dialog[data-fetched]") && target.remove(), true);

on("click", "[data-dialog-close]", (event, button) => {
  event.preventDefault();
  button.closest("dialog")?.close();
});

on("pointerdown", "dialog:modal", (event, dialog) => {
  if (event.target !== dialog) return;
  const box = dialog.getBoundingClientRect();
  const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
  if (!inside && ![...dialog.querySelectorAll("form:not([role=search])")].some(changed)) dialog.close();
});

document.addEventListener("perennial:done", ({ detail }) => {
  if (!detail.ok || !detail.within?.isConnected || !detail.within.matches("dialog")) return;
  detail.form.reset();
  detail.within.close();
});
