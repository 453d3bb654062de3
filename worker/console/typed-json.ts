// JSON that someone typed or pasted into a form of the console. Pure.

/** The value, or what is wrong in a sentence that begins with `what`. */
export function readJson(text: string, what: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = Number(/position (\d+)/.exec((error as Error).message)?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    return { problem: `${what} is not JSON: look at line ${line}, for a missing comma, quotation mark or bracket` };
  }
}
