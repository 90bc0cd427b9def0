import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed, lintExample } from '../examples.ts';

test.each([
  ['{"aps":{"alert":{"body":"b"},"title":"t"}}', '{"aps":{"alert":{"body":"b","title":"t"}}}'],
  ['{"aps":{"title":"t","alert":{"body":"b"}}}', '{"aps":{"alert":{"body":"b","title":"t"}}}'],
  ['{"aps":{"title":"t","alert":"b"}}', '{"aps":{"alert":{"title":"t", "body": "b"}}}'],
  ['{"aps":{"title":"t","badge":1}}', '{"aps":{"badge":1,"alert": {"title":"t"}}}'],
  ['{"aps":{"badge":1,"title":"t"}}', '{"aps":{"badge":1,"alert": {"title":"t"}}}'],
  ['{"aps":{"alert":{"body":"b","badge":1}}}', '{"aps":{"alert":{"body":"b"},"badge":1}}'],
  ['{"aps":{"alert":{"body":"b","threadId":"x"}}}', '{"aps":{"alert":{"body":"b"},"thread-id":"x"}}'],
  ['{"aps":{"alert":"b"},"mutable-content":1}', '{"aps":{"alert":"b","mutable-content":1}}'],
  [
    '{\n  "aps": {\n    "alert": {\n      "body": "b"\n    },\n    "title": "t"\n  }\n}',
    '{\n  "aps": {\n    "alert": {\n      "body": "b",\n      "title": "t"\n    }\n  }\n}',
  ],
])('a key in the wrong dictionary is a warning, and is moved: %s', (text, cured) => {
  expect(findMarked(text, 'misplaced-key')).toMatchObject({ severity: 'warning' });
  expect(fixed(text, 'misplaced-key')).toBe(cured);
  expect(codesOf(cured)).toEqual([]);
});

test.each(['volume', 'critical'])('%s in aps belongs into the sound, which has to become a dictionary', (key) => {
  const payloadText = `{"aps":{"alert":"Hi","sound":"a.caf","${key}":1}}`;
  const found = lintExample({ payloadText }).find(({ code }) => code === 'misplaced-key');
  expect(found?.message).toContain('It belongs in “sound”');
  expect(codesOf(payloadText)).not.toContain('unknown-key');
});

test('a key is not moved to where it is already', () => {
  const text = '{"aps":{"alert":{"title":"a"},"title":"b"}}';
  expect(codesOf(text)).toEqual(['misplaced-key']);
  expect(fixed(text, 'misplaced-key')).toBeUndefined();
});

test.each([
  '{"aps":{"alert":{"title":"Hi", "badge": 3, "bod',
  '{"aps":{"title":"Hi","thread-id":"x',
  '{"aps":{"title":"Hi","alert":"x',
  '{"aps":{"title":"Hi","badge":1',
  '{"aps":{"title":"Hi","badge":01}}',
  '{"aps":{"title":"Hi" "there","badge":1}}',
])('a key is not moved while it is a guess what stands around it: %s', (text) => {
  expect(codesOf(text)).toContain('misplaced-key');
  expect(fixed(text, 'misplaced-key')).toBeUndefined();
});

test('a key is moved where all around it stands before the place at which the text stops being JSON', () => {
  expect(fixed('{"aps":{"title":"t","alert":{"body":"b"}},"own":"x', 'misplaced-key')).toBe(
    '{"aps":{"alert":{"body":"b","title":"t"}},"own":"x',
  );
});

test.each([
  '{"aps":{"alert":{"title":"t"}},"title":"mine","badge":2}',
  '{"aps":{"alert":"b","thread-id":"a"},"thread-id":"a"}',
])('beside aps everyday names are the app’s own: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});
