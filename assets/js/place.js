// Puts pieces of an answer where they belong and keeps what the person was doing: focus, caret, newer typing, open
// details and popovers, picked rows.

/** Places every piece that has a counterpart; answers the elements that are now in the page. */
export function place(children, append) {
  const pieces = [...children].flatMap((piece) => (piece.matches("template[data-part]") ? [...piece.content.children] : piece));
  return pieces.flatMap((piece) => {
    const old = piece.id && document.getElementById(piece.id);
    if (!old) return [];
    const mode = piece.id === append ? "append" : piece.dataset.swapMode;
    if (mode === "remove") return old.remove(), [];
    if (mode === "append" || mode === "prepend") return old[mode](...piece.childNodes), [old];
    return [replace(old, piece)];
  });
}

function replace(old, piece) {
  const ids = [...old.querySelectorAll("details[open][id], [popover][id]:popover-open")].map((element) => element.id);
  const picks = new Set([...old.querySelectorAll("[data-pick]:checked")].map((pick) => pick.value));
  const modal = old.matches("dialog:modal");
  if (old.matches("dialog[data-fetched]")) piece.dataset.fetched = "";
  old.replaceWith(piece);
  piece.querySelectorAll("[data-pick]").forEach((pick) => picks.has(pick.value) && (pick.checked = true));
  if (modal) {
    piece.removeAttribute("open");
    piece.showModal();
  }
  for (const element of ids.map((id) => document.getElementById(id))) {
    if (element?.matches("details")) element.open = true;
    else if (element?.isConnected && element.popover) element.showPopover();
  }
  return piece;
}

/** Where the person is, before anything moves. */
export function remember() {
  const active = document.activeElement;
  if (!active || active === document.body) return {};
  const text = typeof active.selectionStart === "number";
  return { active, id: active.id, value: active.value, caret: text && [active.selectionStart, active.selectionEnd] };
}

/** Gives the focus to what needs it, or back to where it was. */
export function settle(roots, { active, id, value, caret }) {
  const find = (selector) => roots.map((root) => (root.matches(selector) ? root : root.querySelector(selector))).find(Boolean);
  const lost = active && !active.isConnected;
  const wanted = find("[autofocus]") ?? find("[aria-invalid=true]") ?? find("[data-error-summary]");
  const same = lost && id && document.getElementById(id);
  if (same && (!wanted || wanted === same)) {
    if (same.matches("[data-live]")) same.value = value;
    same.focus({ preventScroll: true });
    if (caret && same.setSelectionRange) same.setSelectionRange(...caret);
  } else if (wanted) wanted.focus();
  else if (lost) land(roots[0] ?? document.getElementById("main"));
}

function land(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
