// Scheme and density change at once and are remembered by the server, so the next page comes with them.
import { on, word } from "./dom.js";
import { toast } from "./toast.js";

const USUAL = { theme: "system", density: "normal" };

on("change", "form[data-preference]", async ({ target }, form) => {
  const { name, value } = target;
  if (name in USUAL) {
    if (value === USUAL[name]) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }
  try {
    const response = await fetch(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Fragment": "preferences" } });
    if (!response.ok) toast(word("failed"));
  } catch {
    toast(word("offline"));
  }
});
