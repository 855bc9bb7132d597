// The next page arrives before its end is reached. After twenty of them it waits to be asked, so that what is below the
// list can be reached and the page does not grow without end.
import { each, elsewhere, on } from "./dom.js";
import { load } from "./swap.js";

const BY_ITSELF = 20;
const came = new WeakMap(); // list -> pages that came by themselves
const near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
  if (isIntersecting && (came.get(list(target)) ?? 0) < BY_ITSELF) more(target);
}), { rootMargin: "0px 0px 800px" });

const list = (link) => document.getElementById(link.dataset.more.slice(1));

async function more(link) {
  if (link.dataset.asked) return;
  link.dataset.asked = "yes";
  near.unobserve(link);
  if (list(link)) came.set(list(link), (came.get(list(link)) ?? 0) + 1);
  const { ok } = await load(link.href, link.dataset.more.slice(1), { append: true });
  if (!ok) delete link.dataset.asked;
}

each("a[data-more]", (link) => near.observe(link));
on("click", "a[data-more]", (event, link) => {
  if (elsewhere(event, link)) return;
  event.preventDefault();
  more(link);
});
