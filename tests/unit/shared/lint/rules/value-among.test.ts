import { expect, test } from 'vitest';
import { codesOf, findMarked, fixed } from '../examples.ts';

test.each([
  ['timeSensitive', 'time-sensitive'],
  ['time_sensitive', 'time-sensitive'],
  ['Passive', 'passive'],
])('another spelling of an interruption level is an error with its cure: %s', (typed, meant) => {
  const text = `{"aps":{"alert":"Hi","interruption-level":"${typed}"}}`;
  expect(findMarked(text, 'value-not-among')).toMatchObject({ text: `"${typed}"`, severity: 'error' });
  expect(fixed(text, 'value-not-among')).toBe(`{"aps":{"alert":"Hi","interruption-level":"${meant}"}}`);
});

test('so is an unknown one, without a cure', () => {
  const text = '{"aps":{"alert":"Hi","interruption-level":"loud"}}';
  expect(codesOf(text)).toEqual(['value-not-among']);
  expect(fixed(text, 'value-not-among')).toBeUndefined();
});

test('the event of a Live Activity is spelled in lower case', () => {
  const text = '{"aps":{"timestamp":1700000000,"event":"End"}}';
  expect(fixed(text, 'live-activity-event', 'liveactivity')).toBe('{"aps":{"timestamp":1700000000,"event":"end"}}');
});

test('one of the list is right, and text that is still being typed is not judged', () => {
  expect(codesOf('{"aps":{"alert":"Hi","interruption-level":"passive"}}')).toEqual([]);
  expect(codesOf('{"aps":{"alert":"Hi","interruption-level":"pas')).toEqual(['json-syntax']);
});
