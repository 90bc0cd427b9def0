import { expect, test } from 'vitest';
import { fixAll } from '#shared/lint/fix-all.ts';
import { lintExample } from './examples.ts';

const fix = (text: string, pushType = 'alert') => fixAll(text, (payloadText) => lintExample({ payloadText, pushType }));

test('everything that has one cure is cured, and the layout stays', () => {
  const text =
    '{\n  // why\n  "aps": {\n    “alert”: "Hi",\n    "threadId": 7,\n    "mutableContent": true,\n  },\n}\n';
  expect(fix(text)).toEqual({
    text: '{\n  "aps": {\n    "alert": "Hi",\n    "thread-id": "7",\n    "mutable-content": 1\n  }\n}\n',
    count: 8,
  });
});

test('what is right or has no cure stays as it is', () => {
  for (const text of ['{"aps":{"alert":"Hi"}}', '{', '{"aps":{"alert":{"body":"b","action-loc-key":"A"}}}']) {
    expect(fix(text)).toEqual({ text, count: 0 });
  }
});

test('a background push loses what would be seen', () => {
  expect(fix('{"aps":{"alert":"Hi","sound":"default"}}', 'background').text).toBe('{"aps":{"content-available": 1}}');
});
