// Finding an action by what was typed, in either alphabet's case and on either keyboard layout.

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбю";

export const fold = (text) => text.toLowerCase().replaceAll("ё", "е").normalize("NFKC").trim();

/** The same keys on the other layout: «ghbdtn» is «привет», «вфн» is "day". */
export const otherLayout = (text) => [...text].map((letter) => {
  const latin = LATIN.indexOf(letter);
  const cyrillic = CYRILLIC.indexOf(letter);
  return latin >= 0 ? CYRILLIC[latin] : cyrillic >= 0 ? LATIN[cyrillic] : letter;
}).join("");

/** Whether every word of the query begins a word of the text. */
export function matches(text, query) {
  const words = fold(text).split(/[\s\p{P}]+/u);
  const begins = (asked) => asked.split(/\s+/).every((part) => words.some((word) => word.startsWith(part)));
  return begins(fold(query)) || begins(otherLayout(query.toLowerCase().trim()).replaceAll("ё", "е"));
}

/** A number of bytes as people write it: 1.2 MB, 1,2 МБ. */
export function bytes(count, language) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const step = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), 3);
  return new Intl.NumberFormat(language, { style: "unit", unit: units[step], unitDisplay: "short", maximumFractionDigits: step > 1 ? 1 : 0 })
    .format(count / 1000 ** step);
}
