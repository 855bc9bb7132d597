// Menus fetched when they are opened. Holds always: the opener is a link to a page with the same links.
import { elsewhere, on } from "./dom.js";
import { load } from "./swap.js";

let shut; // the opener whose menu this very press has closed

on("pointerdown", "a[data-menu]", (event, opener) => (shut = opener.getAttribute("aria-expanded") === "true" ? opener : undefined));

on("click", "a[data-menu]", async (event, opener) => {
  if (elsewhere(event, opener)) return;
  event.preventDefault();
  if (shut === opener) return (shut = undefined);
  const id = opener.dataset.menu.slice(1);
  const stand = document.createElement("div");
  stand.id = id;
  stand.hidden = true;
  document.getElementById(id)?.remove();
  opener.after(stand);
  await load(opener.href, id);
  const menu = document.getElementById(id);
  if (!menu || menu === stand) return stand.remove();
  menu.popover = "auto";
  menu.addEventListener("toggle", ({ newState }) => {
    opener.setAttribute("aria-expanded", String(newState === "open"));
    if (newState === "closed") menu.remove();
  });
  menu.showPopover({ source: opener });
  (menu.querySelector("[aria-current]") ?? menu.querySelector("a"))?.focus();
});
