// Watches something long until the server says it is done, by sending a part that no longer asks to be watched.
import { each } from "./dom.js";
import { load } from "./swap.js";

const SLOWEST = 30_000;
const watched = new WeakSet();

each("[data-poll][id]", (element) => {
  if (watched.has(element)) return;
  watched.add(element);
  const every = Math.max(Number(element.dataset.every) || 1000, 250);
  const again = (pause) => setTimeout(async () => {
    if (!element.isConnected) return;
    if (document.hidden) return document.addEventListener("visibilitychange", () => again(0), { once: true });
    const { ok } = await load(element.dataset.poll, element.id, { quiet: true });
    if (element.isConnected) again(ok ? every : Math.min(pause * 2 || every, SLOWEST));
  }, pause);
  again(every);
});
