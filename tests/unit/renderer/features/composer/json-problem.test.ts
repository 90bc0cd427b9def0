import { expect, test } from 'vitest';
import { findSlips } from '#shared/payload/json-slips.ts';
import { analysePush } from '../../../../../renderer/features/composer/analysis.ts';
import { firstJsonProblem } from '../../../../../renderer/features/composer/json-problem.ts';
import { composedPush } from '../../../../support/window-samples.ts';

function problemOf(payloadText: string) {
  const context = { variables: null, deviceBundleId: 'com.example.app', tokenKinds: [], nowMs: 1_800_000_000_000 };
  return firstJsonProblem(analysePush({ push: composedPush({ payloadText }), context }).diagnostics);
}

test('is the first in the text that JSON does not allow, and not what is wrong with a value before it', () => {
  const text = '{"aps":{"alert":"Hi","badge":"3"},"a":[1,],"b":None}';
  expect(problemOf(text)?.range.offset).toBe(text.indexOf(',]'));
  expect(problemOf('{"aps":{"badge":"3"')?.range.offset).toBeGreaterThan(0);
});

test('there is none in JSON', () => {
  expect(problemOf('{"aps":{"alert":"Hi","badge":"3"}}')).toBeUndefined();
});

test.each(['\u{feff}{}', '{} // note', '[1,]', '[“a”]', '[1,\u{a0}2]', '[None]', "['a']", '[.5]'])(
  '%j has one',
  (text) => {
    const [slip] = findSlips(text).slips;
    expect(problemOf(text)?.range).toEqual({ offset: slip?.offset, length: slip?.length });
  },
);
