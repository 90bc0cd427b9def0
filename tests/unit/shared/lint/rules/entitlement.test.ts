import { expect, test } from 'vitest';
import { codesOf, findMarked, lintExample } from '../examples.ts';

test.each([
  ['{"aps":{"alert":"Hi","interruption-level":"critical"}}', '"interruption-level"', 'critical-alerts'],
  ['{"aps":{"alert":"Hi","interruption-level":"time-sensitive"}}', '"interruption-level"', 'time-sensitive'],
  ['{"aps":{"sound":{"critical":1,"name":"default","volume":1}}}', '"critical"', 'critical-alerts'],
])('an entitlement that the app needs is told: %s', (text, marked, entitlement) => {
  expect(codesOf(text)).toEqual(['needs-entitlement']);
  expect(findMarked(text, 'needs-entitlement')).toMatchObject({ text: marked, severity: 'info' });
  expect(lintExample({ payloadText: text })[0]?.message).toContain(`usernotifications.${entitlement} `);
});

test.each([
  '{"aps":{"alert":"Hi","interruption-level":"active"}}',
  '{"aps":{"sound":{"critical":0,"name":"default"}}}',
  '{"aps":{"alert":"Hi","category":"critical"}}',
])('it is not needed for others: %s', (text) => {
  expect(codesOf(text)).toEqual([]);
});

test('one fact is told once', () => {
  expect(codesOf('{"aps":{"alert":"Hi","sound":{"critical":1,"name":"a"},"interruption-level":"critical"}}')).toEqual([
    'needs-entitlement',
  ]);
});

test.each([
  ['{"aps":{"content-available":1,"interruption-level":"critical"}}', 'background'],
  ['{"aps":{"content-changed":true,"interruption-level":"time-sensitive"}}', 'widgets'],
  ['{"aps":{"timestamp":1700000000,"event":"end","interruption-level":"time-sensitive"}}', 'liveactivity'],
  ['{"aps":{"badge":1,"interruption-level":"time-sensitive"}}', 'alert'],
])('where nothing is shown or heard it is not needed: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).not.toContain('needs-entitlement');
});
