// A file may be dropped; its name and size are shown, and one that is too large is refused before it travels.
import { on, word } from "./dom.js";
import { bytes } from "./text.js";

const language = () => document.documentElement.lang || undefined;

function look(zone, input) {
  const file = input.files[0];
  const most = Number(zone.dataset.max ?? Infinity);
  const large = file && file.size > most;
  const fault = large ? word("tooLarge", { max: bytes(most, language()) }) : "";
  input.setCustomValidity(fault);
  input.toggleAttribute("aria-invalid", Boolean(fault));
  const say = (selector, text) => zone.querySelectorAll(selector).forEach((place) => (place.textContent = text));
  say("[data-upload-name]", file ? `${file.name}, ${bytes(file.size, language())}` : "");
  say("[data-upload-error]", fault);
}

on("change", "[data-upload] input[type=file]", (event, input) => look(input.closest("[data-upload]"), input));
on("dragover", "[data-upload]", (event, zone) => {
  event.preventDefault();
  zone.dataset.over = "";
});
on("dragleave", "[data-upload]", (event, zone) => zone.contains(event.relatedTarget) || delete zone.dataset.over);
on("drop", "[data-upload]", (event, zone) => {
  event.preventDefault();
  delete zone.dataset.over;
  const input = zone.querySelector("input[type=file]");
  if (!event.dataTransfer.files.length) return;
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});
