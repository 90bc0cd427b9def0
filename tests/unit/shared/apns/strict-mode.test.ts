import { expect, test } from 'vitest';
import { problemsOfAnswer, writeStrictAnswer } from '#shared/apns/strict-mode.ts';

test('an answer tells what was found beside its reason, in Apple’s form', () => {
  const body = writeStrictAnswer(['One.', 'Two.']);
  expect(JSON.parse(body)).toEqual({ reason: 'StrictMode', problems: ['One.', 'Two.'] });
  expect(problemsOfAnswer(body)).toEqual(['One.', 'Two.']);
});

test('an answer tells ten problems at most', () => {
  expect(problemsOfAnswer(writeStrictAnswer(Array<string>(30).fill('One.')))).toHaveLength(10);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"reason":"BadTopic"}',
  '{"reason":"StrictMode"}',
  '{"reason":"StrictMode","problems":1}',
])('any other body tells nothing: %s', (body) => {
  expect(problemsOfAnswer(body)).toEqual([]);
});

test('what is no text among the problems is passed over', () => {
  expect(problemsOfAnswer('{"reason":"StrictMode","problems":["One.",2]}')).toEqual(['One.']);
});
