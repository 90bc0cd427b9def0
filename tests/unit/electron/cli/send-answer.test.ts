import { failure } from '#shared/failure.ts';
import { describe, expect, test } from 'vitest';
import { describeAnswer, toUntried, type SendAnswer } from '../../../../electron/cli/send-answer.ts';

const accepted: SendAnswer = {
  outcome: 'accepted',
  environment: 'sandbox',
  status: 200,
  reason: null,
  apnsId: '9E1C',
  apnsUniqueId: null,
  timestampMs: null,
  payloadBytes: 212,
  requests: 1,
  problems: [],
  cause: null,
  timingsMs: { queued: 0, dns: null, tcp: null, tls: null, firstByte: 13, total: 14.2 },
};

describe('the answer in words', () => {
  test('is one line when the push was accepted', () => {
    expect(describeAnswer(accepted)).toBe(
      '200 accepted by APNs · Sandbox · 14 ms · apns-id 9E1C · 212 bytes · 1 request',
    );
  });

  test('explains a rejection reason and what cures it', () => {
    const answer = describeAnswer({ ...accepted, outcome: 'rejected', status: 400, reason: 'BadDeviceToken' });
    expect(answer).toMatch(/^400 BadDeviceToken rejected/);
    expect(answer).toMatch(/\n.*other environment.*Compare the build/);
  });

  test('lists what strict Local APNs has found, and lets none of it act upon the terminal', () => {
    const problems = ['“badge” has to be a number.', 'Unknown key “a\u001b[31m\nb”.'];
    const answer = describeAnswer({ ...accepted, outcome: 'rejected', status: 400, reason: 'StrictMode', problems });
    expect(answer.split('\n')).toEqual([
      expect.stringMatching(/^400 StrictMode rejected/),
      expect.stringContaining('Local APNs'),
      '- “badge” has to be a number.',
      '- Unknown key “a\uFFFD[31m\uFFFDb”.',
    ]);
  });

  test('says why nothing was sent', () => {
    expect(describeAnswer(toUntried(failure('no-target'), 'sandbox', 2))).toMatch(
      /^undelivered · Sandbox · 2 bytes · 0 requests\nThere is no device/,
    );
  });
});
