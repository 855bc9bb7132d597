// Picking rows. Holds always: the number shown is the number that will be sent; "all that match" is said, never assumed.
import { number, on } from "./dom.js";

const all = (selector) => [...document.querySelectorAll(selector)];
const picks = () => all("[data-pick]");
let last;
let matching = false;

function update() {
  const rows = picks();
  const picked = rows.filter((pick) => pick.checked).length;
  const full = rows.length > 0 && picked === rows.length;
  all("[data-pick-all]").forEach((box) => {
    box.checked = full;
    box.indeterminate = picked > 0 && !full;
  });
  const offer = document.querySelector("[data-pick-matching]");
  const total = Number(offer?.dataset.total ?? 0);
  matching &&= full;
  if (offer) {
    offer.hidden = !full || total <= rows.length;
    offer.setAttribute("aria-pressed", String(matching));
  }
  all("[data-bulk-all]").forEach((input) => (input.disabled = !matching));
  all("[data-bulk-count]").forEach((place) => (place.textContent = number(matching ? total : picked)));
}

function set(checked) {
  picks().forEach((pick) => (pick.checked = checked));
  update();
}

on("click", "[data-pick]", (event, pick) => {
  const rows = picks();
  const [from, to] = [rows.indexOf(last), rows.indexOf(pick)].sort((a, b) => a - b);
  if (event.shiftKey && from >= 0) rows.slice(from, to + 1).forEach((other) => other === pick || (other.checked = pick.checked));
  last = pick;
  update();
});
on("change", "[data-pick-all]", (event, box) => set(box.checked));
on("click", "[data-bulk-clear]", () => set(false));
on("click", "[data-pick-matching]", () => {
  matching = !matching;
  update();
});
document.addEventListener("perennial:swap", update);
document.addEventListener("perennial:done", ({ detail }) => detail.ok && detail.form.matches("[data-bulk]") && set(false));
update();
