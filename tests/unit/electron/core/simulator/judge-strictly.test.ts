import type { Verdict } from '#core/simulator/judge-request.ts';
import { judgeStrictly } from '#core/simulator/judge-strictly.ts';
import { expect, test } from 'vitest';
import { appToken, nowMs, topic, voipToken, world } from './simulated-request.ts';

const taken: Verdict = { status: 200, reason: null, timestampMs: null, providerToken: null };

interface Arriving {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly verdict?: Verdict;
}

function judge({ token = appToken, headers = {}, body = '{"aps":{"alert":"Hi"}}', verdict = taken }: Arriving) {
  const all = { ':path': `/3/device/${token}`, 'apns-topic': topic, 'apns-push-type': 'alert', ...headers };
  return judgeStrictly(verdict, Object.entries(all), Buffer.from(body), world, nowMs);
}

const codes = (arriving: Arriving) => judge(arriving).findings?.map(({ code }) => code);

test('a push without a problem is taken', () => {
  expect(judge({})).toEqual({ ...taken, findings: [] });
});

test('one with an error is refused with a reason that is not Apple’s', () => {
  expect(judge({ body: '{"aps":{"badge":"3"}}' })).toMatchObject({
    status: 400,
    reason: 'StrictMode',
    findings: [{ code: 'badge-not-number', severity: 'error' }],
  });
});

test('one with a warning only is taken, and what was found is told', () => {
  expect(judge({ body: '{"aps":{"alert":"Hi","threadId":"a"}}' })).toMatchObject({
    status: 200,
    reason: null,
    findings: [{ code: 'misspelled-key', severity: 'warning' }],
  });
});

test('what APNs would refuse keeps its reason and is not read', () => {
  const verdict: Verdict = { ...taken, status: 413, reason: 'PayloadTooLarge' };
  expect(judge({ verdict, body: '{' })).toBe(verdict);
});

test('the headers are judged as they arrived, and what did not arrive is not judged', () => {
  expect(codes({ headers: { 'apns-push-type': 'background', 'apns-priority': '10' } })).toEqual([
    'background-with-alert',
    'background-content-available',
    'background-priority',
  ]);
  expect(codes({ headers: { 'apns-push-type': 'background' }, body: '{"aps":{"content-available":1}}' })).toEqual([]);
  expect(codes({ headers: { 'apns-expiration': String(nowMs) } })).toEqual(['expiration-milliseconds']);
  expect(
    codes({
      headers: { 'apns-push-type': 'voip' },
      body: '{"caller":"A","handle":"B","uuid":"6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36"}',
    }),
  ).toEqual(['topic-suffix-missing', 'token-kind-differs']);
});

test('without a push type the topic tells it', () => {
  const headers = { 'apns-topic': `${topic}.voip` };
  const found = judgeStrictly(
    taken,
    [[':path', `/3/device/${voipToken}`], ...Object.entries(headers)],
    Buffer.from('{}'),
    world,
    nowMs,
  );
  expect(found).toMatchObject({ status: 200, findings: [{ code: 'call-details-missing' }] });
});

test('bytes that are not UTF-8 are an error', () => {
  expect(codes({ body: Buffer.from([0x7b, 0xff, 0x7d]) })).toContain('payload-not-utf8');
  expect(judge({ body: Buffer.from([0x22, 0xff, 0x22]) })).toMatchObject({ reason: 'StrictMode' });
});
