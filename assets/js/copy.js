// Copies a text or what an element holds. Without script the text can be selected.
import { on, word } from "./dom.js";
import { toast } from "./toast.js";

on("click", "[data-copy]", async (event, { dataset: { copy } }) => {
  const element = copy.startsWith("#") && document.querySelector(copy);
  const text = element ? element.value ?? element.textContent.trim() : copy;
  try {
    await navigator.clipboard.writeText(text);
    toast(word("copied"));
  } catch {
    if (element) getSelection().selectAllChildren(element);
  }
});
