import { describe, expect, test } from 'vitest';
import { type Answer, bodyLimit, judgeAnswer } from '#core/apns/answer.ts';

const host = 'api.push.apple.com';

function judge(changes: Partial<Answer>) {
  return judgeAnswer({ status: 200, apnsId: null, apnsUniqueId: null, body: '', isCutOff: false, ...changes }, host);
}

describe('an answer', () => {
  test('with 200 is accepted, with its ids as they came', () => {
    expect(judge({ apnsId: 'AbC', apnsUniqueId: 'dEf' })).toEqual({
      kind: 'accepted',
      status: 200,
      reason: null,
      apnsId: 'AbC',
      apnsUniqueId: 'dEf',
      timestampMs: null,
      cause: null,
    });
  });

  test('with 200 and a web page is not accepted: APNs did not write it', () => {
    expect(judge({ body: '<html></html>' })).toMatchObject({
      kind: 'rejected',
      status: 200,
      cause: { code: 'answer-not-from-apns', params: { host, status: 200 } },
    });
  });

  test('with 200 and an apns-id or a JSON body is accepted', () => {
    expect(judge({ apnsId: 'A', body: 'fine' }).kind).toBe('accepted');
    expect(judge({ body: '{}' }).kind).toBe('accepted');
  });

  test('with a reason is rejected for that reason, also for one nobody knows', () => {
    expect(judge({ status: 400, body: '{"reason":"BrandNewReason"}' })).toMatchObject({
      kind: 'rejected',
      status: 400,
      reason: 'BrandNewReason',
      cause: null,
    });
  });

  test('has its reason and ids in a form that can be shown', () => {
    const reason = `\u001b]0;title\u0007${'x'.repeat(300)}`;
    const judged = judge({ status: 400, body: JSON.stringify({ reason }), apnsId: 'a\u0085', apnsUniqueId: reason });
    const shown = `\uFFFD]0;title\uFFFD${'x'.repeat(190)}…`;
    expect(judged).toMatchObject({ reason: shown, apnsId: 'a\uFFFD', apnsUniqueId: shown });
  });

  test('with 410 tells since when the token is invalid, in milliseconds', () => {
    const body = '{"reason":"Unregistered","timestamp":1700000000123}';
    expect(judge({ status: 410, body }).timestampMs).toBe(1_700_000_000_123);
    expect(judge({ status: 400, body }).timestampMs).toBeNull();
    expect(judge({ status: 410, body: '{"reason":"Unregistered","timestamp":"soon"}' }).timestampMs).toBeNull();
  });

  test.each([
    [400, '', 'answer-without-reason'],
    [502, '<html>Bad gateway</html>', 'answer-not-from-apns'],
    [503, '{"message":"busy"}', 'answer-without-reason'],
    [400, '{"reason":""}', 'answer-without-reason'],
    [400, '{"reason":7}', 'answer-without-reason'],
    [400, '["reason"]', 'answer-not-from-apns'],
    [201, '', 'answer-without-reason'],
    [301, '', 'answer-without-reason'],
  ])('with %i and the body %s is rejected and its cause says %s', (status, body, cause) => {
    expect(judge({ status, body })).toMatchObject({
      kind: 'rejected',
      status,
      reason: null,
      cause: { code: cause, params: { host, status } },
    });
  });

  test.each<[title: string, changes: Partial<Answer>, cause: string]>([
    ['half a reason', { body: '{"reason":"BadDev', isCutOff: true }, 'answer-cut-off'],
    ['half a reason that was sent as the whole', { body: '{"reason":"BadDev' }, 'answer-cut-off'],
    ['a status only and then nothing', { isCutOff: true }, 'answer-cut-off'],
    ['half a web page', { body: '<html><bo', isCutOff: true }, 'answer-not-from-apns'],
    ['an object without end', { body: '{"reason":"'.padEnd(bodyLimit, 'x') }, 'answer-not-from-apns'],
    ['braces around something else', { body: '{busy}' }, 'answer-not-from-apns'],
  ])('of %s tells which', (_title, changes, cause) => {
    expect(judge({ status: 400, ...changes })).toMatchObject({
      kind: 'rejected',
      reason: null,
      cause: { code: cause, params: { host, status: 400 } },
    });
  });

  test('that was cut off behind its reason has that reason', () => {
    expect(judge({ status: 400, body: '{"reason":"BadDeviceToken"}', isCutOff: true })).toMatchObject({
      reason: 'BadDeviceToken',
      cause: null,
    });
  });
});
