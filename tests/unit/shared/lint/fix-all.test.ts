import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyFix } from '#shared/lint/fix.ts';
import { certainFix, fixAll } from '#shared/lint/fix-all.ts';
import { pushTypes, texts } from './any-payload.ts';
import { judgeExample, lintExample } from './examples.ts';

const fix = (text: string, pushType = 'alert') =>
  fixAll(text, (payloadText) => judgeExample({ payloadText, pushType }));

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

test('what may be meant otherwise is left to a person', () => {
  expect(fix('{"aps":{"alert":"Hi","content-available":0}}', 'background').text).toBe(
    '{"aps":{"alert":"Hi","content-available":1}}',
  );
  for (const text of [
    '{"aps":{"alert":"Hi","threadId":"a","thread_id":"b"}}',
    '{"message":{"token":"t","apns":{"headers":{},"payload":{"aps":{"alert":"Hi"}}}}}',
  ]) {
    expect(fix(text)).toEqual({ text, count: 0 });
  }
});

test('of any text, what is left is what one certain fix after the other leaves', () => {
  const fixOneByOne = (text: string, pushType: string): string => {
    for (let fixed = text; ;) {
      const next = lintExample({ payloadText: fixed, pushType })
        .map(certainFix)
        .find((certain) => certain !== undefined);
      if (next === undefined) return fixed;
      fixed = applyFix(fixed, next);
    }
  };
  fc.assert(
    fc.property(texts, pushTypes, (text, pushType) => {
      expect(fix(text, pushType).text).toBe(fixOneByOne(text, pushType));
    }),
    { numRuns: 300 },
  );
});

test.each(['{"a":1,}', '/* a */1', '// a\n1', '“a”', '\u00a0 1', 'None', '.5', "'a'", '[1,/**//**/\n]', '[None,]'])(
  'hundreds of the same slip are read a few times: %s',
  (slip) => {
    let readings = 0;
    const text = `{"aps":{"alert":"a"},"x":[${Array.from({ length: 400 }, () => slip).join(',')}]}`;
    const { text: fixed } = fixAll(text, (payloadText) => {
      readings += 1;
      return judgeExample({ payloadText });
    });
    expect(judgeExample({ payloadText: fixed })).toEqual([]);
    expect(readings).toBeLessThan(20);
  },
);
