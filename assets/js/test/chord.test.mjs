import assert from "node:assert/strict";
import test from "node:test";
import { follow, key } from "../chord.js";

test("a letter keeps its Latin meaning on the Russian layout", () => {
  assert.equal(key({ key: "п", code: "KeyG" }), "g");
  assert.equal(key({ key: "Ч", code: "KeyX" }), "x");
});

test("a Latin layout keeps its own letters", () => {
  assert.equal(key({ key: "a", code: "KeyQ" }), "a"); // AZERTY
  assert.equal(key({ key: "e", code: "KeyD" }), "e"); // Dvorak
});

test("slash and question mark are found on both layouts and nowhere else", () => {
  assert.equal(key({ key: "/", code: "Slash" }), "/");
  assert.equal(key({ key: ".", code: "Slash" }), "/");
  assert.equal(key({ key: ",", code: "Slash" }), "?");
  assert.equal(key({ key: "_", code: "Slash" }), "_"); // German
  assert.equal(key({ key: ",", code: "Comma" }), ",");
});

test("a sequence waits for its second key and fires on it", () => {
  const known = ["g d", "g s", "n"];
  assert.deepEqual(follow("", "g", known), { fire: "", wait: "g" });
  assert.deepEqual(follow("g", "s", known), { fire: "g s", wait: "" });
});

test("a key that does not go on from the first is taken by itself", () => {
  const known = ["g d", "n"];
  assert.deepEqual(follow("g", "n", known), { fire: "n", wait: "" });
  assert.deepEqual(follow("g", "g", known), { fire: "", wait: "g" });
  assert.deepEqual(follow("g", "z", known), { fire: "", wait: "" });
});
