// Which key a press means. Letters follow their Latin meaning on any layout, so `g d` works while Russian is on, and a
// Dvorak or French layout keeps its own letters.

const PUNCTUATION = { ".": "/", ",": "?" }; // what the slash key types on the Russian layout

export function key(event) {
  const { key, code = "" } = event;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (code.startsWith("Key")) return code.slice(3).toLowerCase();
  if (code === "Slash" && PUNCTUATION[key]) return PUNCTUATION[key];
  return key;
}

/** What a press means after the ones before it: the whole sequence, and whether one of `known` is it or goes on from it. */
export function follow(before, pressed, known) {
  for (const sequence of [[before, pressed].filter(Boolean).join(" "), pressed]) {
    if (known.includes(sequence)) return { fire: sequence, wait: "" };
    if (known.some((other) => other.startsWith(`${sequence} `))) return { fire: "", wait: sequence };
  }
  return { fire: "", wait: "" };
}
