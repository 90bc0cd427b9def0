/** A number as JSON has it. */
const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i;
/** One as programming languages have it, with its sign, whole part and rest. */
const decimalNumber = /^([+-]?)(\d*)((?:\.\d+)?(?:e[+-]?\d+)?)$/i;
/** With a plus and more digits it may be a telephone number. */
const longestCount = 6;
const hexNumber = /^([+-]?)0x([\da-f]+)$/i;

/**
 * What a number of a programming language that is none of JSON, such as `.5`, `+1`, `0x10` or `1_000`, is in JSON.
 * `meant` is null where that is not certain: `010` may be eight, ten or the beginning of a telephone number. Undefined
 * for a number of JSON and for all else.
 */
export function readForeignNumber(word: string): { readonly meant: string | null } | undefined {
  if (jsonNumber.test(word)) return undefined;
  const hex = hexNumber.exec(word);
  if (hex !== null) {
    const value = Number.parseInt(hex[2] ?? '', 16);
    return { meant: Number.isSafeInteger(value) ? `${minus(hex[1])}${String(value)}` : null };
  }
  const [, sign, whole = '', rest = ''] = decimalNumber.exec(word.replace(/(?<=\d)_(?=\d)/g, '')) ?? [];
  if (whole === '' && !rest.startsWith('.')) return undefined;
  const isPadded = whole.length > 2 && whole.startsWith('0');
  if (isPadded || (sign === '+' && whole.length > longestCount)) return { meant: null };
  return { meant: `${minus(sign)}${whole.replace(/^0(?=\d)/, '') || '0'}${rest}` };
}

function minus(sign: string | undefined): string {
  return sign === '-' ? '-' : '';
}
