import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

test.each(['{"aps":{"badge":1,"mutable-content":1}}', '{"aps":{"sound":"a","mutable-content":1}}'])(
  'a service extension without an alert to change is a warning: %s',
  (text) => {
    expect(codesOf(text)).toEqual(['mutable-content-without-alert']);
    expect(findMarked(text, 'mutable-content-without-alert')).toMatchObject({
      text: '"mutable-content"',
      severity: 'warning',
    });
  },
);

test.each([
  '{"aps":{"alert":"Hi","mutable-content":1}}',
  '{"aps":{"alert":{"loc-key":"A"},"mutable-content":1}}',
  '{"aps":{"badge":1,"mutable-content":0}}',
])('with one, and when it is off, it is right: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});
