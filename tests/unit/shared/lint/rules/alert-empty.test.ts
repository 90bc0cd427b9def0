import { expect, test } from 'vitest';
import { codesOf, findMarked } from '../examples.ts';

test.each(['""', '{}', '{"title":"","body":""}', '{"loc-key":""}'])(
  'an alert without text is a warning: %s',
  (alert) => {
    const text = `{"aps":{"alert":${alert}}}`;
    expect(codesOf(text)).toEqual(['alert-empty']);
    expect(findMarked(text, 'alert-empty')).toMatchObject({ text: alert, severity: 'warning' });
  },
);

test.each([
  ['{"aps":{"alert":"Hi"}}', 'alert'],
  ['{"aps":{"alert":{"subtitle":"s"}}}', 'alert'],
  ['{"aps":{"alert":{"loc-key":"LATE"}}}', 'alert'],
  ['{"aps":{"alert":""},"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}', 'voip'],
])('one with text is none, nor is one that only the app reads: %s', (text, pushType) => {
  expect(codesOf(text, pushType)).toEqual([]);
});

test.each(['" "', '"\\n"', '{"title":" ","body":""}'])(
  'an alert of white space is told as undocumented: %s',
  (alert) => {
    const text = `{"aps":{"alert":${alert}}}`;
    expect(codesOf(text)).toEqual(['alert-blank']);
    expect(findMarked(text, 'alert-blank')).toMatchObject({ text: alert, severity: 'info' });
  },
);
