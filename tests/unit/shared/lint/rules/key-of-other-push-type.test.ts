import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi","content-state":{}}}', 'alert', '"content-state"', 'Live Activity'],
  ['{"aps":{"alert":"Hi","event":"update"}}', 'alert', '"event"', 'Live Activity'],
  ['{"aps":{"content-available":1,"content-changed":true}}', 'background', '"content-changed"', 'Widgets and Controls'],
])('a key that this push type does not read is a warning: %s', (payloadText, pushType, marked, readers) => {
  expect(findMarked(payloadText, 'key-of-other-push-type', pushType)).toMatchObject({
    text: marked,
    severity: 'warning',
  });
  expect(lintExample({ payloadText, pushType })[0]?.message).toContain(`in ${readers} pushes only`);
});

test('where it is read, and where nobody knows, it is not', () => {
  expect(codesOf('{"aps":{"content-changed":true}}', 'widgets')).toEqual([]);
  expect(codesOf('{"aps":{"content-changed":true}}', 'controls')).toEqual([]);
});
