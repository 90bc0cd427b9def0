import { expect, test } from 'vitest';
import { fixAll } from '#shared/lint/fix-all.ts';
import { codesOf, findMarked, judgeExample, lintExample } from '../examples.ts';

const fixedAll = (text: string) => fixAll(text, (payloadText) => judgeExample({ payloadText })).text;

test.each([
  ["{'aps':{'alert':'x'}}", '{"aps":{"alert":"x"}}'],
  ["{ 'aps' : {'alert': 'Hello, you', 'badge': 1} }", '{ "aps" : {"alert": "Hello, you", "badge": 1} }'],
  ["{'aps':{'alert':'it\\'s \\\\'}}", '{"aps":{"alert":"it\'s \\\\"}}'],
  ["{'aps':{'alert':'see https://example.com/a'}}", '{"aps":{"alert":"see https://example.com/a"}}'],
  ["{'aps':{'alert':''},'a':['x','y',\n1]}", '{"aps":{"alert":""},"a":["x","y",\n1]}'],
])('keys and texts in single quotes are an error that double ones cure: %s', (text, cured) => {
  expect(findMarked(text, 'single-quotes')).toMatchObject({ text: "'aps'", severity: 'error' });
  expect(codesOf(text)).not.toContain('json-syntax');
  expect(fixedAll(text)).toBe(cured);
});

test('what stands in them is judged all the same', () => {
  expect(codesOf("{'aps':{'alert':'Hi','badge':'3'}}")).toContain('badge-not-number');
});

test.each([
  '{"aps":{"alert":\'it\'s\'}}',
  '{"aps":{"alert":\'say "hi"\'}}',
  '{"aps":{"alert":\'Tom\', the cat\'}}',
  '{"aps":{"alert":\'Hi',
  '{"aps":{"alert":\'Hi\'',
])('where it is not certain where the text ends, only the place is told: %s', (payloadText) => {
  const found = lintExample({ payloadText });
  expect(found[0]).toMatchObject({
    code: 'json-syntax',
    message: expect.stringContaining('not in single ones') as string,
  });
  expect(found.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
});

test('in a text they are text', () => {
  expect(codesOf('{"aps":{"alert":"it\'s \'you\'"}}')).toEqual([]);
});
