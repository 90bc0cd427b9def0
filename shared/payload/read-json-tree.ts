import type { Node } from 'jsonc-parser';

type OpenNode = { -readonly [Key in keyof Node]: Node[Key] };

const codes = {
  quote: 0x22,
  comma: 0x2c,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  f: 0x66,
  n: 0x6e,
  t: 0x74,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

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
    let code = json.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      at += 1;
      code = json.charCodeAt(at);
    }
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
        while (isOfNumber(json.charCodeAt(at))) at += 1;
        return add('number', offset, parent, undefined, Number(json.slice(offset, at)));
    }
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
    at += 1;
    for (let code = json.charCodeAt(at); code !== codes.quote; code = json.charCodeAt(at)) {
      if (code === codes.backslash) {
        isEscaped = true;
        at += 1;
      }
      at += 1;
    }
    at += 1;
    const value: unknown = isEscaped ? JSON.parse(json.slice(offset, at)) : json.slice(offset + 1, at - 1);
    return add('string', offset, parent, undefined, value);
  }

  const root = readValue(undefined, 0);
  return wasTooDeep() ? undefined : { root, nodes };
}

/** Digits, signs, a point and e. */
function isOfNumber(code: number): boolean {
  if (code >= 0x30 && code <= 0x39) return true;
  return code === 0x2e || code === 0x2b || code === 0x2d || code === 0x45 || code === 0x65;
}
