import { expect, test } from 'vitest';
import { connectTo, pushHeaders, request, startSimulator } from './simulator-harness.ts';

const wrong = '{"aps":{"alert":"Hello","badge":"3"}}';

test('Local APNs is faithful first: it takes a payload with an error, as APNs does, and does not read it', async () => {
  const started = await startSimulator();
  expect(started.simulator.status().isStrict).toBe(false);
  for (const payload of [wrong, '{']) {
    expect(await request(connectTo(started), pushHeaders(started.simulator), payload)).toMatchObject({ status: 200 });
  }
  expect(started.simulator.arrivals().map(({ findings }) => findings)).toEqual([[], []]);
});

test('strict, it refuses the next push with an error, on an open connection too, and says what it found', async () => {
  const started = await startSimulator();
  const session = connectTo(started);
  const headers = pushHeaders(started.simulator, { 'apns-push-type': 'alert' });
  expect(await request(session, headers, wrong)).toMatchObject({ status: 200 });
  expect(started.simulator.setStrict(true).isStrict).toBe(true);
  const refused = await request(session, headers, wrong);
  expect(refused.status).toBe(400);
  expect(JSON.parse(refused.body)).toEqual({
    reason: 'StrictMode',
    problems: ['“badge” has to be a number without quotes.'],
  });
  expect(Object.keys(refused.headers).sort()).toEqual([':status', 'apns-id']);
  expect(started.simulator.arrivals()[0]).toMatchObject({
    status: 400,
    reason: 'StrictMode',
    findings: [{ code: 'badge-not-number', severity: 'error' }],
  });
  expect(await request(session, headers, '{"aps":{"alert":"Hello"}}')).toMatchObject({ status: 200 });
  started.simulator.setStrict(false);
  expect(await request(session, headers, wrong)).toMatchObject({ status: 200 });
});

test('strict, it refuses for the reasons of APNs first', async () => {
  const started = await startSimulator();
  started.simulator.setStrict(true);
  const headers = pushHeaders(started.simulator, { 'apns-priority': '3' });
  const answer = await request(connectTo(started), headers, wrong);
  expect(answer).toMatchObject({ status: 400, body: '{"reason":"BadPriority"}' });
});
