import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test('a summary argument is a warning, because iOS ignores it', () => {
  const text = '{"aps":{"alert":{"body":"b","summary-arg":"A"}}}';
  expect(codesOf(text)).toEqual(['outdated-key']);
  expect(findMarked(text, 'outdated-key')).toMatchObject({ text: '"summary-arg"', severity: 'warning' });
  expect(fixed(text, 'outdated-key')).toBe('{"aps":{"alert":{"body":"b"}}}');
});

test('an action-loc-key is only told, because it does no harm', () => {
  const text = '{"aps":{"alert":{"action-loc-key":"PLAY","body":"b"}}}';
  expect(findMarked(text, 'outdated-key')).toMatchObject({ text: '"action-loc-key"', severity: 'info' });
  expect(fixed(text, 'outdated-key')).toBe('{"aps":{"alert":{"body":"b"}}}');
});

test('the keys of today are not told', () => {
  expect(codesOf('{"aps":{"alert":{"title":"t","subtitle":"s","body":"b","launch-image":"a"}}}')).toEqual([]);
});
