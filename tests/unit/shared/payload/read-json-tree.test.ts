import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { readJsonTree } from '#shared/payload/read-json-tree.ts';

/** JSON with its white space, escapes and numbers written in all ways. */
const json = fc
  .tuple(fc.json(), fc.constantFrom('', ' ', '\n\t', '\r\n'), fc.boolean())
  .map(([text, space, isEscaped]) => {
    const laidOut = JSON.stringify(JSON.parse(text), null, 2).replaceAll('\n', `\n${space}`);
    return `${space}${isEscaped ? laidOut.replaceAll('k', '\\u006b').replaceAll('/', '\\/') : laidOut}${space}`;
  });

test('the tree of JSON is the one that jsonc-parser reads', () => {
  fc.assert(
    fc.property(json, (text) => {
      expect(readJsonTree(text, 500)?.root).toEqual(parseTree(text));
    }),
  );
});

test.each([
  '{}',
  '[]',
  '""',
  '-1.5E+10',
  '[1e-7,true,false,null,"\\"\\\\",-0]',
  '{"a" : {"a":[{},[ ],""]} ,\n"b":"\\ud83d\\ude00","a":1}',
])('the tree of %s is the one that jsonc-parser reads', (text) => {
  expect(readJsonTree(text, 500)?.root).toEqual(parseTree(text));
});

test('text that is nested too deeply gives no tree', () => {
  expect(readJsonTree('[[{"a":[]}]]', 4)).toBeDefined();
  expect(readJsonTree('[[{"a":[]}]]', 3)).toBeUndefined();
});
