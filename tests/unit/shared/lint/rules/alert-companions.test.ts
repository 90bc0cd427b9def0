import { describe, expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

describe('mutable-content', () => {
  test.each(['{"aps":{"badge":1,"mutable-content":1}}', '{"aps":{"sound":"a","mutable-content":1}}'])(
    'without an alert to change is a warning: %s',
    (text) => {
      expect(codesOf(text)).toEqual(['mutable-content-without-alert']);
      expect(findMarked(text, 'mutable-content-without-alert')).toMatchObject({
        text: '"mutable-content"',
        severity: 'warning',
      });
    },
  );

  test.each(['{"aps":{"alert":"Hi","mutable-content":1}}', '{"aps":{"badge":1,"mutable-content":0}}'])(
    'is right with one, and when it is off: %s',
    (text) => {
      expect(codesOf(text)).toEqual([]);
    },
  );
});

describe('content-available with an alert', () => {
  test('is told, since it is allowed', () => {
    const text = '{"aps":{"alert":"Hi","content-available":1}}';
    expect(codesOf(text)).toEqual(['content-available-with-alert']);
    expect(findMarked(text, 'content-available-with-alert')).toMatchObject({ severity: 'info' });
    expect(codesOf('{"aps":{"alert":"Hi","content-available":0}}')).toEqual([]);
  });

  test('is told in a wrong spelling as well, so that the cure brings nothing new', () => {
    const text = '{"aps":{"alert":"Hi","contentAvailable":1}}';
    expect(codesOf(text)).toEqual(['misspelled-key', 'content-available-with-alert']);
    expect(fixed(text, 'misspelled-key')).toBe('{"aps":{"alert":"Hi","content-available":1}}');
  });
});

describe('an entitlement', () => {
  test.each([
    ['{"aps":{"alert":"Hi","interruption-level":"critical"}}', '"interruption-level"'],
    ['{"aps":{"alert":"Hi","interruption-level":"time-sensitive"}}', '"interruption-level"'],
    ['{"aps":{"sound":{"critical":1,"name":"default","volume":1}}}', '"critical"'],
  ])('that the app needs is told: %s', (text, marked) => {
    expect(codesOf(text)).toEqual(['needs-entitlement']);
    expect(findMarked(text, 'needs-entitlement')).toMatchObject({ text: marked, severity: 'info' });
  });

  test.each([
    '{"aps":{"alert":"Hi","interruption-level":"active"}}',
    '{"aps":{"sound":{"critical":0,"name":"default"}}}',
    '{"aps":{"alert":"Hi","category":"critical"}}',
  ])('is not needed for others: %s', (text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
