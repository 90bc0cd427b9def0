import { expect, test } from 'vitest';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import type { VariableProblem } from '#shared/payload/resolve-variables.ts';
import { describeRefusal } from '#shared/preview/refusal.ts';

const found = (code: Diagnostic['code'], message: string): Diagnostic => ({
  code,
  severity: 'error',
  place: { kind: 'target' },
  message,
});
const variable = (kind: VariableProblem['kind'], name = 'nope'): VariableProblem => ({
  kind,
  name,
  offset: 0,
  length: 8,
  isInString: true,
});
const large = found('payload-too-large', 'Too many bytes.');

test('a push with a variable that stands for nothing is not sent', () => {
  expect(describeRefusal([variable('unknown')], [large])).toEqual({
    by: 'pushbench',
    reason: '{{nope}} stands for nothing.',
  });
  expect(describeRefusal([variable('no-value')], [])?.reason).toBe('{{nope}} has no value here.');
  expect(describeRefusal([variable('closed-environment', 'env.HOME')], [])?.reason).toMatch(
    /^\{\{env.HOME\}\} is not read/,
  );
  expect(describeRefusal([variable('unknown', 'a'.repeat(500))], [])?.reason.length).toBeLessThan(100);
});

test('a push that APNs answers with an error comes to no device', () => {
  expect(describeRefusal([], [large])).toEqual({ by: 'apns', reason: 'Too many bytes.' });
  const unsendable = found('header-control-character', 'Cannot be sent.');
  expect(describeRefusal([], [large, unsendable])).toEqual({ by: 'pushbench', reason: 'Cannot be sent.' });
});

test('what lint says besides keeps no push from a device', () => {
  expect(describeRefusal([], [found('badge-not-number', 'x'), found('topic-missing', 'y')])).toBeNull();
});
