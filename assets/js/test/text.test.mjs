import assert from "node:assert/strict";
import test from "node:test";
import { bytes, fold, matches, otherLayout } from "../text.js";

test("every word asked for begins a word of the label", () => {
  assert.ok(matches("Log a conversation", "con lo"));
  assert.ok(matches("Log a conversation", ""));
  assert.ok(!matches("Log a conversation", "versation"));
});

test("case and ё do not matter", () => {
  assert.equal(fold(" Ёлка "), "елка");
  assert.ok(matches("Учёт передышек", "УЧЕТ"));
  assert.ok(matches("Учет передышек", "учё"));
});

test("what was typed on the other layout is understood both ways", () => {
  assert.equal(otherLayout("ghbdtn"), "привет");
  assert.equal(otherLayout("вфн"), "day");
  assert.ok(matches("Записать разговор", "pfgb"));
  assert.ok(matches("Учёт", "ext")); // «уче»
  assert.ok(matches("Log a conversation", "дщп"));
});

test("sizes are said in the language of the page", () => {
  assert.equal(bytes(999, "en"), "999 byte");
  assert.equal(bytes(5000, "en"), "5 kB");
  assert.equal(bytes(1_250_000, "en"), "1.3 MB");
  assert.match(bytes(1_250_000, "ru"), /^1,3\sМБ$/);
  assert.equal(bytes(0, "en"), "0 byte");
});
