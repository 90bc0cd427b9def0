import { expect, test } from 'vitest';
import { codesOf, fixed, lintExample } from '../examples.ts';

const topic = 'com.apple.mgmt.External.0c3e';
const lint = (payloadText: string) => lintExample({ payloadText, pushType: 'mdm', topic });

test.each([
  ['{}', 'mdm-without-magic'],
  ['{"mdm":""}', 'mdm-without-magic'],
  ['{"mdm":5}', 'value-wrong-type'],
  ['{"mdm":"magic","aps":{"alert":"Hi"}}', 'mdm-with-aps'],
])('an MDM push without its magic, or with aps, is an error: %s', (text, code) => {
  expect(lint(text)).toMatchObject([{ code, severity: 'error' }]);
});

test('aps beside the magic is taken out', () => {
  expect(fixed('{"mdm":"magic","aps":{}}', 'mdm-with-aps', 'mdm')).toBe('{"mdm":"magic"}');
});

test('the magic alone is right', () => {
  expect(lint('{"mdm":"magic"}')).toEqual([]);
});

test('an alert of an app that has a key of this name is told from it', () => {
  expect(codesOf('{"aps":{"alert":"Hi"},"mdm":"enrolled"}')).toEqual([]);
});

test('keys beside the magic are a warning, and whether they go is a choice', () => {
  const found = lint('{"mdm":"magic","id":7}');
  expect(found).toMatchObject([{ code: 'mdm-with-other-keys', severity: 'warning', fixes: [{ isChoice: true }] }]);
  expect(fixed('{"mdm":"magic","id":7}', 'mdm-with-other-keys', 'mdm')).toBe('{"mdm":"magic"}');
});
