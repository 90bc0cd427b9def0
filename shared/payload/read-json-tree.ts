import type { Node } from 'jsonc-parser';

type OpenNode = { -readonly [Key in keyof Node]: Node[Key] };

const codes = {
  quote: 0x22,
  comma: 0x2c,
  zero: 0x30,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  f: 0x66,
  n: 0x6e,
  t: 0x74,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** Whole numbers of fewer digits are counted exactly in any way. */
const exactDigits = 16;

export interface JsonTree {
  readonly root: Node;
  /** The root and all that is in it, the outer before the inner. */
  readonly nodes: readonly Node[];
}

/**
 * Reads text that is JSON into the tree that jsonc-parser would make of it, in a third of the time: nothing in it can
 * be wrong. `undefined` for text that is nested deeper than the limit.
 */
export function readJsonTree(json: string, nestingLimit: number): JsonTree | undefined {
  let at = 0;
  let isTooDeep = false;
  const nodes: OpenNode[] = [];

  const wasTooDeep = (): boolean => isTooDeep;

  /** All nodes have the same fields in the same order, so that what walks over many of them is fast. */
  function add(
    type: Node['type'],
    offset: number,
    parent: OpenNode | undefined,
    children: OpenNode[] | undefined,
    value: unknown,
  ): OpenNode {
    const fields = { type, offset, length: at - offset, parent, value, children, colonOffset: undefined };
    const node = fields as unknown as OpenNode;
    nodes.push(node);
    return node;
  }

  function skipWhiteSpace(): number {
    // In a variable of its own, which is faster than one that several functions share.
    let end = at;
    let code = json.charCodeAt(end);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      end += 1;
      code = json.charCodeAt(end);
    }
    at = end;
    return code;
  }

  function readValue(parent: OpenNode | undefined, depth: number): OpenNode {
    const code = skipWhiteSpace();
    if (code === codes.quote) return readText(parent);
    if (code === codes.openBrace) return readInside('object', codes.closeBrace, parent, depth + 1);
    if (code === codes.openBracket) return readInside('array', codes.closeBracket, parent, depth + 1);
    const offset = at;
    switch (code) {
      case codes.n:
        at += 'null'.length;
        return add('null', offset, parent, undefined, null);
      case codes.t:
        at += 'true'.length;
        return add('boolean', offset, parent, undefined, true);
      case codes.f:
        at += 'false'.length;
        return add('boolean', offset, parent, undefined, false);
      default:
        return readNumber(parent);
    }
  }

  function readNumber(parent: OpenNode | undefined): OpenNode {
    const offset = at;
    let end = at;
    // What digits alone say, which is faster than to have the text read once more.
    let value = 0;
    let isWhole = true;
    for (let code = json.charCodeAt(end); isOfNumber(code); code = json.charCodeAt(end)) {
      if (isDigit(code)) value = value * 10 + (code - codes.zero);
      else isWhole = false;
      end += 1;
    }
    at = end;
    const isExact = isWhole && end - offset < exactDigits;
    return add('number', offset, parent, undefined, isExact ? value : Number(json.slice(offset, end)));
  }

  function readInside(
    type: 'object' | 'array',
    closing: number,
    parent: OpenNode | undefined,
    depth: number,
  ): OpenNode {
    const children: OpenNode[] = [];
    const node = add(type, at, parent, children, undefined);
    at += 1;
    isTooDeep ||= depth > nestingLimit;
    while (!isTooDeep && skipWhiteSpace() !== closing) {
      children.push(type === 'object' ? readMember(node, depth) : readValue(node, depth));
      if (skipWhiteSpace() === codes.comma) at += 1;
    }
    at += 1;
    node.length = at - node.offset;
    return node;
  }

  function readMember(parent: OpenNode, depth: number): OpenNode {
    const member = add('property', at, parent, undefined, undefined);
    const key = readText(member);
    skipWhiteSpace();
    member.colonOffset = at;
    at += 1;
    member.children = [key, readValue(member, depth)];
    member.length = at - member.offset;
    return member;
  }

  function readText(parent: OpenNode | undefined): OpenNode {
    const offset = at;
    let isEscaped = false;
    let end = at + 1;
    for (let code = json.charCodeAt(end); code !== codes.quote; code = json.charCodeAt(end)) {
      if (code === codes.backslash) {
        isEscaped = true;
        end += 1;
      }
      end += 1;
    }
    at = end + 1;
    const value: unknown = isEscaped ? JSON.parse(json.slice(offset, at)) : json.slice(offset + 1, at - 1);
    return add('string', offset, parent, undefined, value);
  }

  const root = readValue(undefined, 0);
  return wasTooDeep() ? undefined : { root, nodes };
}

function isDigit(code: number): boolean {
  return code >= codes.zero && code <= codes.zero + 9;
}

/** Digits, signs, a point and e. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2b || code === 0x2d || code === 0x45 || code === 0x65;
}
