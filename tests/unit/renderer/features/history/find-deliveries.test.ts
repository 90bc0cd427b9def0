import { describe, expect, test } from 'vitest';
import { failure } from '#shared/failure.ts';
import { describeCause, findDeliveries } from '../../../../../renderer/features/history/find-deliveries.ts';
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
const unknown = deliverySummary({ id: 'unknown', state: 'unknown', status: null });
const all = [accepted, rejected, undelivered, unknown];
const find = (outcome: Parameters<typeof findDeliveries>[1], wanted = '') =>
  findDeliveries(all, outcome, wanted).map(({ id }) => id);

describe('finding deliveries', () => {
  test('each outcome is found by itself; what is unknown counts as undelivered', () => {
    expect(find('all')).toEqual(['accepted', 'rejected', 'undelivered', 'unknown']);
    expect(find('accepted')).toEqual(['accepted']);
    expect(find('rejected')).toEqual(['rejected']);
    expect(find('undelivered')).toEqual(['undelivered', 'unknown']);
  });

  test('words are looked for in reason, status, device, environment, push type and token', () => {
    expect(find('all', 'baddevice 400')).toEqual(['rejected']);
    expect(find('all', 'production voip')).toEqual(['undelivered']);
    expect(find('all', 'qa iphone')).toEqual(['accepted', 'rejected', 'unknown']);
    expect(find('all', '740F')).toHaveLength(4);
    expect(find('accepted', 'baddevice')).toEqual([]);
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
