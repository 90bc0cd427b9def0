import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { DeliverySummary } from '#shared/contract/deliveries.ts';
import { accepted, pendingDelivery, undelivered } from '../../support/stores/sample-rows.ts';
import { temporaryStores } from '../../support/stores/temporary-stores.ts';

describe('a stored delivery', () => {
  test('is pending until its outcome is recorded, and then holds all of it', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(Buffer.from('{}'));
    await deliveries.begin([begun]);
    expect(await deliveries.list(10, null)).toEqual([begun.summary]);
    await deliveries.settle(begun.summary.id, accepted);
    const summary = { ...begun.summary, state: 'accepted', status: 200, apnsId: accepted.apnsId, totalMs: 14.5 };
    expect(await deliveries.list(10, null)).toEqual([summary]);
    expect(await deliveries.get(begun.summary.id)).toEqual({
      summary,
      notification: { ...begun.notification, payload: { encoding: 'utf8', content: '{}' } },
      outcome: accepted,
    });
  });

  test('names the cause when it was not delivered', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(Buffer.from('{}'));
    await deliveries.begin([begun]);
    await deliveries.settle(begun.summary.id, undelivered);
    expect(await deliveries.get(begun.summary.id)).toMatchObject({
      summary: { state: 'undelivered', status: null, cause: undelivered.cause },
      outcome: undelivered,
    });
  });

  test.each([
    ['text', Buffer.from('{ "aps":{"badge":1.0},\r\n\t"1":12345678901234567890 }'), 'utf8'],
    ['emoji and CJK', Buffer.from('{"a":"早上好 🌅"}'), 'utf8'],
    ['a byte order mark', Buffer.from('\uFEFF{}'), 'utf8'],
    ['a zero byte', Buffer.from([0x7b, 0x00, 0x7d]), 'utf8'],
    ['a lone 0xff', Buffer.from([0x7b, 0xff, 0x7d]), 'base64'],
    ['half a character at the end', Buffer.from('{"a":"早').subarray(0, -1), 'base64'],
    ['an encoded surrogate', Buffer.from([0xed, 0xa0, 0x80]), 'base64'],
    ['nothing', Buffer.alloc(0), 'utf8'],
    ['a megabyte', Buffer.alloc(1_000_000, 'x'), 'utf8'],
  ] as const)('keeps the exact bytes of %s', async (_, body, encoding) => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(body);
    await deliveries.begin([begun]);
    expect(await deliveries.body(begun.summary.id)).toEqual(body);
    const payload = (await deliveries.get(begun.summary.id))?.notification.payload;
    expect(payload?.encoding).toBe(encoding);
    expect(Buffer.from(payload?.content ?? '', encoding)).toEqual(body);
  });

  test('is gone when it is removed, and its outcome then has nowhere to go', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(Buffer.from('{}'));
    const { id } = begun.summary;
    await deliveries.begin([begun]);
    await deliveries.remove(id);
    await deliveries.settle(id, accepted);
    expect(await deliveries.get(id)).toBeUndefined();
    expect(await deliveries.body(id)).toBeUndefined();
    expect(await deliveries.list(10, null)).toEqual([]);
  });

  test('whose row was changed to something else is reported as damage', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(Buffer.from('{}'));
    await deliveries.begin([begun]);
    const other = new DatabaseSync(opened.file);
    other.exec(`UPDATE deliveries SET outcome = '{"kind":'`);
    other.close();
    await expect(deliveries.get(begun.summary.id)).rejects.toMatchObject({
      failure: { code: 'database-damaged', params: { detail: 'malformed row in deliveries' } },
    });
  });
});

describe('history', () => {
  test('is paged from the newest on; of one moment the last begun comes first', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const times = [5, 3, 5, 4, 5, 1, 2];
    const begun = times.map((createdAtMs, index) =>
      pendingDelivery(Buffer.from('{}'), { createdAtMs, id: `delivery-${String(index)}` }),
    );
    await deliveries.begin(begun);
    const ids: string[] = [];
    for (;;) {
      const page = await deliveries.list(2, ids.at(-1) ?? null);
      if (page.length === 0) break;
      expect(page.length).toBeLessThanOrEqual(2);
      ids.push(...page.map(({ id }) => id));
    }
    expect(ids.map((id) => Number(id.replace('delivery-', '')))).toEqual([4, 2, 0, 3, 1, 6, 5]);
  });

  test('is searched as a whole, page by page, by outcome and by the words of what it shows', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const other = { deviceName: null, deviceToken: 'cd'.repeat(32), topic: 'org.example.radio', summary: '100%_sure' };
    const begun = Array.from({ length: 250 }, (_, index) => {
      const isOther = index % 50 === 0;
      return pendingDelivery(Buffer.from('{}'), { createdAtMs: index, id: String(index), ...(isOther ? other : {}) });
    });
    await deliveries.begin(begun);
    await deliveries.settle('0', accepted);
    await deliveries.settle('50', { ...accepted, kind: 'rejected', status: 410, reason: 'Unregistered' });
    const find = async (text: string, states?: DeliverySummary['state'][]): Promise<string[]> =>
      (await deliveries.list(100, null, { text, states })).map(({ id }) => id);

    expect(await find('RADIO cdcd')).toEqual(['200', '150', '100', '50', '0']);
    expect(await find('radio', ['accepted', 'rejected'])).toEqual(['50', '0']);
    expect(await find('unreg 410')).toEqual(['50']);
    expect(await find(String(accepted.apnsId).toLowerCase(), [])).toEqual([]);
    expect(await find('9e1ce3a5-1111')).toEqual(['50', '0']);
    expect(await find('100%_s')).toHaveLength(5);
    expect(await find('1%sure')).toEqual([]);
    expect(await find('qa_iphone')).toEqual([]);
    expect(await find('local apns iphone')).toHaveLength(100);
    const page = await deliveries.list(2, '150', { text: 'radio' });
    expect(page.map(({ id }) => id)).toEqual(['100', '50']);
  });

  test('is searched without regard to case in any script', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    await deliveries.begin([pendingDelivery(Buffer.from('{}'), { summary: 'Über Österreich 早上好' })]);
    for (const text of ['ÜBER', 'über', 'österreich', '早上']) {
      expect(await deliveries.list(10, null, { text })).toHaveLength(1);
    }
  });

  test('does not go on after a delivery that is gone', async () => {
    await using opened = await temporaryStores();
    await expect(opened.stores.deliveries.list(10, 'gone')).rejects.toMatchObject({
      failure: { code: 'delivery-not-found' },
    });
  });

  test('is cleared but for what is under way', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const [settled, pending] = [pendingDelivery(Buffer.from('{}')), pendingDelivery(Buffer.from('{}'))];
    await deliveries.begin([settled, pending]);
    await deliveries.settle(settled.summary.id, accepted);
    await deliveries.clear();
    expect(await deliveries.list(10, null)).toEqual([pending.summary]);
    await deliveries.settle(pending.summary.id, accepted);
    await deliveries.clear();
    expect(await deliveries.list(10, null)).toEqual([]);
  });

  test('takes a batch whole or not at all', async () => {
    await using opened = await temporaryStores();
    const { deliveries } = opened.stores;
    const begun = pendingDelivery(Buffer.from('{}'));
    await expect(deliveries.begin([begun, pendingDelivery(Buffer.from('{}')), begun])).rejects.toThrow('UNIQUE');
    expect(await deliveries.list(10, null)).toEqual([]);
    const many = Array.from({ length: 10_000 }, () => pendingDelivery(Buffer.from('{}')));
    await deliveries.begin(many);
    await Promise.all(many.map(({ summary }) => deliveries.settle(summary.id, accepted)));
    const page = await deliveries.list(500, null);
    expect(page).toHaveLength(500);
    expect(new Set(page.map(({ state }) => state))).toEqual(new Set(['accepted']));
  });
});
