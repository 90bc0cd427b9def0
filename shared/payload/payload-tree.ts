import { getNodeValue, parseTree, type Node, type ParseError, printParseErrorCode } from 'jsonc-parser';
import { isJson } from './json-text.ts';
import { readJsonTree } from './read-json-tree.ts';

/** A stretch of the payload text, in UTF-16 code units. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** What text says about a syntax error: the parser's own name for it, such as `CommaExpected`. */
export interface SyntaxProblem extends TextRange {
  readonly problem: string;
}

export interface PayloadTree {
  /** What could be read of the text; with a syntax error perhaps only a part. */
  readonly root: Node | undefined;
  /** The root and all that is in it, the outer before the inner. */
  readonly nodes: readonly Node[];
  /** Null when the text is JSON. */
  readonly syntaxProblem: SyntaxProblem | null;
}

/**
 * Text that is nested deeper is not read, because parser and rules walk a tree by recursion. No real payload comes
 * near.
 */
const nestingLimit = 500;

/**
 * Reads payload text into a tree with places, and says where it stops being JSON. Text with more than 500 levels gives
 * no tree.
 */
export function readPayloadTree(text: string, isKnownAsJson = isJson(text)): PayloadTree {
  if (isKnownAsJson) {
    const { root, nodes = [] } = readJsonTree(text, nestingLimit) ?? {};
    return { root, nodes, syntaxProblem: null };
  }
  const tooDeepAt = findTooDeep(text);
  if (tooDeepAt !== undefined) {
    return { root: undefined, nodes: [], syntaxProblem: { problem: 'NestedTooDeeply', offset: tooDeepAt, length: 1 } };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return { root, nodes: nodesOf(root), syntaxProblem: syntaxProblemOf(text, errors) };
}

/** Where the text goes beyond the limit of nesting. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: part, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs)) {
    if (part === '[' || part === '{') depth += 1;
    if (part === ']' || part === '}') depth -= 1;
    if (depth > nestingLimit) return index;
  }
  return undefined;
}

function syntaxProblemOf(text: string, errors: readonly ParseError[]): SyntaxProblem {
  if (text.trim() === '') return { problem: 'Empty', offset: 0, length: text.length };
  const [first] = errors;
  if (first === undefined) return { problem: 'InvalidSymbol', offset: 0, length: Math.min(1, text.length) };
  // What stands after a whole value is no misspelled word, it is too much.
  const isAfterEnd = isJson(text.slice(0, first.offset));
  const isSingleQuote = printParseErrorCode(first.error) === 'InvalidSymbol' && text.charAt(first.offset) === "'";
  const known = isSingleQuote ? 'SingleQuotes' : printParseErrorCode(first.error);
  const problem = isAfterEnd ? 'EndOfFileExpected' : known;
  // An error at the end has no text of its own: point at the last character instead.
  const end = text.trimEnd().length;
  return first.length === 0 || first.offset >= end
    ? { problem, offset: Math.max(0, end - 1), length: 1 }
    : { problem, offset: first.offset, length: first.length };
}

/** A member of an object: its key and value with their places. */
export interface Member {
  readonly key: string;
  readonly keyNode: Node;
  readonly valueNode: Node | undefined;
}

/** The members of an object in their order, duplicates included; none for anything else. */
export function membersOf(node: Node | undefined): readonly Member[] {
  if (node?.type !== 'object') return [];
  const members: Member[] = [];
  for (const property of node.children ?? []) {
    const member = toMember(property);
    if (member !== undefined) members.push(member);
  }
  return members;
}

/** The member that parsers take: of duplicates the last. */
export function memberOf(node: Node | undefined, key: string): Member | undefined {
  if (node?.type !== 'object') return undefined;
  const property = node.children?.findLast(({ children }) => children?.[0]?.value === key);
  return property === undefined ? undefined : toMember(property);
}

function toMember({ children }: Node): Member | undefined {
  const keyNode = children?.[0];
  return keyNode === undefined ? undefined : { key: String(keyNode.value), keyNode, valueNode: children?.[1] };
}

function nodesOf(node: Node | undefined): readonly Node[] {
  const found: Node[] = [];
  const visit = (next: Node) => {
    found.push(next);
    for (const child of next.children ?? []) visit(child);
  };
  if (node !== undefined) visit(node);
  return found;
}

/** The plain value of a node. */
export function valueOf(node: Node | undefined): unknown {
  return node === undefined ? undefined : (getNodeValue(node) as unknown);
}

/** The place of a node; of an object or array that is not closed yet, its bracket. */
export function rangeOf({ offset, length }: Node): TextRange {
  return { offset, length: length < 0 ? 1 : length };
}
