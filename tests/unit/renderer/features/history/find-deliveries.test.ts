import { describe, expect, test } from 'vitest';
import { failure } from '#shared/failure.ts';
import { describeCause, queryOf } from '../../../../../renderer/features/history/find-deliveries.ts';
import { deliverySummary } from '../../../../support/delivery-summary.ts';

const accepted = deliverySummary({ id: 'accepted' });
const rejected = deliverySummary({ id: 'rejected', state: 'rejected', status: 400, reason: 'BadDeviceToken' });
const undelivered = deliverySummary({
  id: 'undelivered',
  state: 'undelivered',
  status: null,
  deviceName: null,
  environment: 'production',
  pushType: 'voip',
  cause: failure('host-not-found', { host: 'api.push.apple.com' }),
});
describe('finding deliveries', () => {
  test('each outcome is asked for by itself; what is unknown or awaited counts as undelivered', () => {
    expect(queryOf('all', '')).toEqual({});
    expect(queryOf('accepted', '')).toEqual({ states: ['accepted'] });
    expect(queryOf('rejected', '')).toEqual({ states: ['rejected'] });
    expect(queryOf('undelivered', '')).toEqual({ states: ['undelivered', 'unknown', 'pending'] });
  });

  test('what was typed is asked for without the space around it, and never more than the core takes', () => {
    expect(queryOf('all', '  bad 400 ')).toEqual({ text: 'bad 400' });
    expect(queryOf('all', 'x'.repeat(2000)).text).toHaveLength(1000);
  });
});

describe('why a delivery was not accepted', () => {
  test('a reason of APNs is put into words', () => {
    expect(describeCause(rejected)).toBe('The device token is malformed or belongs to the other environment.');
  });

  test('without a reason the cause says it', () => {
    expect(describeCause(undelivered)).toContain('api.push.apple.com could not be resolved');
  });

  test('what was accepted has none', () => {
    expect(describeCause(accepted)).toBeNull();
  });
});
