import fc from 'fast-check';
import { getNodePath, type Node } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { applyFix, type Fix } from '#shared/lint/fix.ts';
import { plainSpelling } from '#shared/payload/judge-key.ts';
import { readPayloadTree } from '#shared/payload/payload-tree.ts';
import { payloads, pushTypes } from './any-payload.ts';
import { lintExample } from './examples.ts';

/**
 * Keys and values without children, each with its way from the root, however that is spelled: what is cut may be half of
 * one.
 */
function leavesOf(text: string): readonly { readonly node: Node; readonly words: string }[] {
  return readPayloadTree(text)
    .nodes.filter(({ children }) => children === undefined)
    .map((node) => ({
      node,
      words: JSON.stringify([getNodePath(node).map((key) => plainSpelling(String(key))), node.value]),
    }));
}

/** Few keys, of which many stand where they do not belong. */
const few = fc.constantFrom('title', 'badge', 'alert', 'thread_id', 'body', 'volume', 'own');
const word = fc.constantFrom<unknown>('Hi', 'x', 3, '7', true);
const crowded = fc
  .dictionary(few, fc.oneof(word, fc.dictionary(few, word)), { minKeys: 2 })
  .map((aps) => JSON.stringify({ aps }));

function expectRestKept(text: string, fix: Fix): void {
  const isUntouched = ({ node }: { readonly node: Node }) =>
    fix.edits.every(
      ({ range }) => range.offset + range.length <= node.offset || node.offset + node.length <= range.offset,
    );
  const fixed = applyFix(text, fix);
  const left = leavesOf(fixed);
  const words = new Set(left.map((leaf) => leaf.words));
  const lost = leavesOf(text).filter((leaf) => isUntouched(leaf) && !words.has(leaf.words));
  const values = new Set(left.map(({ node }) => node.value as unknown));
  const isKey = (node: Node) => node.parent?.type === 'property' && node.parent.children?.[0] === node;
  const gone = leavesOf(text).filter(({ node }) => !isKey(node) && !values.has(node.value));
  expect([...lost, ...(fix.title.startsWith('Move') ? gone : [])].map((leaf) => leaf.words)).toEqual([]);
}

function expectKeptWhereverCut(whole: string, pushType: string, step = 1): void {
  for (let end = whole.length; end >= 0; end -= step) {
    const text = whole.slice(0, end);
    for (const { fixes = [] } of lintExample({ payloadText: text, pushType })) {
      for (const fix of fixes) expectRestKept(text, fix);
    }
  }
}

test('wherever a payload is cut, a fix leaves all that it is not about where it was', () => {
  fc.assert(
    fc.property(crowded, pushTypes, (whole, pushType) => {
      expectKeptWhereverCut(whole, pushType);
    }),
    { numRuns: 12 },
  );
  fc.assert(
    fc.property(payloads, pushTypes, fc.integer({ min: 15, max: 80 }), (whole, pushType, step) => {
      expectKeptWhereverCut(whole, pushType, step);
    }),
    { numRuns: 25 },
  );
});

test.each([
  '{"aps":{"alert":{"title":"Hi", "badge": 3, "body":"b"}}}',
  '{"aps":{"title":"Hi","thread_id":"x","sound":"a" /* why */},"thread-id":"y"}',
  '{"aps":{"title":"Hi","alert":"b","mutableContent":true}, // see https://example.com\n"own":[1,{"a":"b"}]}',
  '{"aps":{"alert":{"body":"b","loc-args":[1]},“title”:“Hi”,"badge":"3","relevance-score":"0.5",}}',
])('so it is at every place of %s', (whole) => {
  expectKeptWhereverCut(whole, 'alert');
});
