// The one entry. What every page needs is here; the rest is fetched when the page first holds something that asks for it.
import "./swap.js";
import "./toast.js";
import "./dialog.js";
import "./keys.js";

const parts = {
  "#palette": () => import("./palette.js"),
  "a[data-menu]": () => import("./menu.js"),
  "[data-edit]": () => import("./inline.js"),
  "[data-pick]": () => import("./bulk.js"),
  "form[data-autosave], .fault": () => import("./autosave.js"),
  "form[data-preference]": () => import("./preference.js"),
  "[data-poll]": () => import("./progress.js"),
  "a[data-more]": () => import("./endless.js"),
  "svg[data-chart]": () => import("./chart.js"),
  "[data-columns]": () => import("./columns.js"),
  "[data-board]": () => import("./board.js"),
  "[data-upload]": () => import("./upload.js"),
  "[data-copy]": () => import("./copy.js"),
};

function fetchParts() {
  for (const [selector, bring] of Object.entries(parts)) {
    if (!document.querySelector(selector)) continue;
    delete parts[selector];
    bring();
  }
}

fetchParts();
document.addEventListener("perennial:swap", fetchParts);
