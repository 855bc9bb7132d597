// Reads the sources: what the policy of the pages forbids must not be here.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const folder = new URL("../", import.meta.url);
const modules = readdirSync(folder).filter((name) => name.endsWith(".js"));
const source = (name) => readFileSync(new URL(name, folder), "utf8");

test("HTML is made from a string in dom.js alone, and nothing is evaluated", () => {
  for (const name of modules) {
    const sinks = source(name).match(/\.(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc)\b|createContextualFragment|parseFromString|document\.write|\beval\(|new Function|\.style\b|setAttribute\("(style|on\w+)"/g) ?? [];
    assert.deepEqual(sinks, name === "dom.js" ? [".innerHTML"] : [], name);
  }
});

test("every module is reached from app.js, and every import exists", () => {
  const seen = new Set();
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const [, next] of source(name).matchAll(/(?:from |import\(|import )"\.\/([\w.]+)"/g)) walk(next);
  };
  walk("app.js");
  assert.deepEqual([...seen].sort(), [...modules].sort());
});

test("every attribute that scripts read is in the contract", () => {
  const contract = readFileSync(new URL("../README.md", folder), "utf8");
  const own = new Set(["dragging", "over", "asked", "sent", "busy", "invalid"]);
  for (const name of modules) {
    for (const [, attribute] of source(name).matchAll(/\[data-([a-z-]+)/g)) {
      assert.ok(own.has(attribute) || contract.includes(`data-${attribute}`), `data-${attribute} of ${name}`);
    }
  }
});

test("every icon that scripts draw is in the sprite, once", () => {
  const sprite = readFileSync(new URL("../icons.svg", folder), "utf8");
  const ids = [...sprite.matchAll(/<symbol id="(i-[\w-]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const name of modules) for (const [, icon] of source(name).matchAll(/icon\("([\w-]+)"\)/g)) assert.ok(ids.includes(`i-${icon}`), icon);
});
