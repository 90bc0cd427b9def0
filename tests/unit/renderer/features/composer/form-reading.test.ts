import { describe, expect, test } from 'vitest';
import { apsKeys } from '#shared/payload/aps-keys.ts';
import { formSections } from '../../../../../renderer/features/composer/form-fields.ts';
import {
  alertValue,
  linesOf,
  readForm,
  readTypedNumber,
  shownText,
  soundKindOf,
  soundNameOf,
} from '../../../../../renderer/features/composer/form-reading.ts';

function readAt(text: string, ...path: readonly string[]) {
  const reading = readForm(text);
  if (reading.kind === 'closed') throw new Error(reading.reason);
  return reading.valueAt(path);
}

test.each([
  ['', 'empty'],
  ['{"aps":{}} // why', 'not JSON'],
  ['{"aps":{},}', 'not JSON'],
  ['[1]', 'not a JSON object'],
  ['{"aps":"x"}', '“aps” is not an object'],
])('%s closes the form and says why', (text, why) => {
  expect(readForm(text)).toMatchObject({ kind: 'closed', reason: expect.stringContaining(why) as string });
});

describe('a field shows', () => {
  test('text as it is meant, and anything else as it stands', () => {
    expect(shownText(readAt('{"aps":{"category":"caf\\u00e9"}}', 'aps', 'category')).text).toBe('café');
    expect(shownText(readAt('{"aps":{"category":{{now}}}}', 'aps', 'category')).text).toBe('{{now}}');
    expect(readAt('{"aps":{"badge":"3"}}', 'aps', 'badge')?.text).toBe('"3"');
    expect(shownText(readAt('{"aps":{"category":["a"]}}', 'aps', 'category'))).toEqual({
      text: '["a"]',
      isFixed: true,
    });
  });

  test('a text alert as its body', () => {
    const reading = readForm('{"aps":{"alert":"Hi"}}');
    if (reading.kind === 'closed') throw new Error(reading.reason);
    expect(alertValue(reading.valueAt, ['aps', 'alert', 'body'])?.value).toBe('Hi');
    expect(alertValue(reading.valueAt, ['aps', 'alert', 'title'])).toBeUndefined();
  });

  test('arguments as lines, unless a line would mean two', () => {
    expect(linesOf(readAt('{"a":["x","y"]}', 'a'))).toBe('x\ny');
    expect(linesOf(undefined)).toBe('');
    expect(linesOf(readAt('{"a":["x\\ny"]}', 'a'))).toBeUndefined();
    expect(linesOf(readAt('{"a":[1]}', 'a'))).toBeUndefined();
  });
});

test.each([
  ['', 'none'],
  [' 3 ', 'source'],
  ['-0.5e3', 'source'],
  ['{{now+1h}}', 'source'],
  ['03', 'no-number'],
  ['1.', 'no-number'],
  ['{{a}}}', 'no-number'],
  ['x', 'no-number'],
])('%j typed into a field for numbers is taken as %s', (typed, kind) => {
  expect(readTypedNumber(typed).kind).toBe(kind);
});

test.each([
  ['{}', 'none', ''],
  ['{"sound":"default"}', 'default', 'default'],
  ['{"sound":"a.caf"}', 'file', 'a.caf'],
  ['{"sound":{"critical":1,"name":"b.caf"}}', 'critical', 'b.caf'],
  ['{"sound":{}}', 'critical', ''],
  ['{"sound":3}', 'other', ''],
])('the sound of %s is %s', (text, kind, name) => {
  const value = readAt(text, 'sound');
  expect([soundKindOf(value), soundNameOf(value)]).toEqual([kind, name]);
});

test('every field is a row of Apple’s table, and alerts have all that a person may want to set', () => {
  const fields = formSections('alert')?.flatMap(({ fields: own }) => own) ?? [];
  expect(fields.every(({ row }) => apsKeys.includes(row))).toBe(true);
  expect(fields.map(({ label, kind }) => `${label}: ${kind}`)).toEqual([
    'Title: text',
    'Subtitle: text',
    'Body: lines',
    'Title loc key: text',
    'Title loc args: texts',
    'Subtitle loc key: text',
    'Subtitle loc args: texts',
    'Loc key: text',
    'Loc args: texts',
    'Sound: sound',
    'Badge: number',
    'Interruption level: choice',
    'Relevance score: number',
    'Thread id: text',
    'Category: text',
    'Mutable content: flag',
    'Content available: flag',
    'Target content id: text',
    'Filter criteria: text',
  ]);
  expect(formSections('voip')).toBeUndefined();
});
