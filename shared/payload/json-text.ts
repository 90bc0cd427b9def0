/** A string, a punctuation mark, or a number or word, exactly as it stands in valid JSON. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Whether the text is one JSON value. `JSON.parse` is the judge here as in the core, so both always agree.
 */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes all white space out of JSON. Numbers, escapes, duplicate keys and the order of keys keep their spelling.
 * `undefined` for text that is not JSON.
 */
export function minifyJson(text: string): string | undefined {
  return isJson(text) ? tokensOf(text).join('') : undefined;
}

/**
 * Lays JSON out with one member a line and two spaces a level. Numbers, escapes, duplicate keys and the order of keys
 * keep their spelling. `undefined` for text that is not JSON.
 */
export function formatJson(text: string): string | undefined {
  if (!isJson(text)) return undefined;
  const tokens = tokensOf(text);
  const parts: string[] = [];
  let depth = 0;
  const newLine = () => `\n${'  '.repeat(depth)}`;
  tokens.forEach((current, index) => {
    const previous = tokens[index - 1];
    if (isClosing(current)) {
      depth -= 1;
      if (!isOpening(previous)) parts.push(newLine());
    } else if (isOpening(previous) || previous === ',') {
      parts.push(newLine());
    } else if (previous === ':') {
      parts.push(' ');
    }
    parts.push(current);
    if (isOpening(current)) depth += 1;
  });
  return parts.join('');
}

/** The tokens of text that is JSON, with their places; what lies between them is white space. */
export function jsonTokens(json: string): Iterable<RegExpExecArray> {
  return json.matchAll(token);
}

function tokensOf(json: string): readonly string[] {
  return json.match(token) ?? [];
}

function isOpening(text: string | undefined): boolean {
  return text === '{' || text === '[';
}

function isClosing(text: string): boolean {
  return text === '}' || text === ']';
}
