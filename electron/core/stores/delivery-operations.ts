import { fail, failure } from '#shared/failure.ts';
import type { DeliveryFilter, PendingDelivery } from '../ports/stores.ts';
import type { Delivery, DeliverySummary, Outcome } from '../ports/types.ts';
import { deliveryColumns, readBody, readDelivery, readSummary, summaryColumns } from './delivery-rows.ts';
import { deliveryFilterSql, deliveryFilterValues } from './delivery-search.ts';
import type { Presence } from './presence.ts';
import type { Sqlite } from './sqlite.ts';

/** As it crosses from one thread to the other: a `Buffer` arrives as plain bytes. */
export type BegunDelivery = Omit<PendingDelivery, 'body'> & { readonly body: Uint8Array };

/** Comes before every delivery. */
const newest = { atMs: Number.MAX_SAFE_INTEGER, sequence: Number.MAX_SAFE_INTEGER };

export function deliveryReads(sqlite: Sqlite) {
  return {
    listDeliveries(limit: number, beforeId: string | null, filter: DeliveryFilter): DeliverySummary[] {
      const before =
        beforeId === null
          ? newest
          : sqlite.get('SELECT created_at_ms AS atMs, sequence FROM deliveries WHERE id = ?', beforeId);
      if (before === undefined) throw fail('delivery-not-found');
      return sqlite
        .all(
          `SELECT ${summaryColumns} FROM deliveries
           WHERE ${deliveryFilterSql} AND (created_at_ms, sequence) < (?3, ?4)
           ORDER BY created_at_ms DESC, sequence DESC LIMIT ?5`,
          ...deliveryFilterValues(filter),
          before.atMs ?? null,
          before.sequence ?? null,
          limit,
        )
        .map(readSummary);
    },
    getDelivery(id: string): Delivery | undefined {
      const row = sqlite.get(`SELECT ${deliveryColumns} FROM deliveries WHERE id = ?`, id);
      return row === undefined ? undefined : readDelivery(row);
    },
    getBody(id: string): Uint8Array | undefined {
      const row = sqlite.get('SELECT body FROM deliveries WHERE id = ?', id);
      return row === undefined ? undefined : readBody(row);
    },
  };
}

export function deliveryWrites(sqlite: Sqlite, presence: Presence) {
  return {
    beginDeliveries(deliveries: readonly BegunDelivery[]): void {
      const begunBy = presence.id();
      for (const delivery of deliveries) insert(sqlite, delivery, begunBy);
    },
    /** Does nothing when the delivery was removed from history while it was under way. */
    settleDelivery(id: string, outcome: Outcome): void {
      sqlite.run(
        `UPDATE deliveries SET state = ?, status = ?, reason = ?, apns_id = ?, cause = ?, total_ms = ?, outcome = ?
         WHERE id = ?`,
        outcome.kind,
        outcome.status,
        outcome.reason,
        outcome.apnsId,
        outcome.cause === null ? null : JSON.stringify(outcome.cause),
        outcome.timings.totalMs,
        JSON.stringify(outcome),
        id,
      );
    },
    removeDelivery(id: string): void {
      sqlite.run('DELETE FROM deliveries WHERE id = ?', id);
    },
    /** Keeps what is under way, so that its outcome is not lost. */
    clearDeliveries(): void {
      sqlite.run(`DELETE FROM deliveries WHERE state <> 'pending'`);
    },
    closeAbandonedDeliveries(): number {
      presence.tidy();
      const processes = sqlite.all(`SELECT DISTINCT begun_by AS id FROM deliveries WHERE state = 'pending'`);
      const cause = JSON.stringify(failure('outcome-unknown'));
      return processes
        .filter(({ id }) => !presence.isRunning(String(id)))
        .map(({ id }) =>
          sqlite.run(
            `UPDATE deliveries SET state = 'unknown', cause = ? WHERE state = 'pending' AND begun_by = ?`,
            cause,
            String(id),
          ),
        )
        .reduce((sum, count) => sum + count, 0);
    },
  };
}

function insert(sqlite: Sqlite, { summary, notification, body }: BegunDelivery, begunBy: string): void {
  sqlite.run(
    `INSERT INTO deliveries (id, run_id, created_at_ms, state, begun_by, environment, host, port, device_token,
       device_name, credential_id, credential_name, push_type, topic, payload_bytes, summary, apns_id, notification, body)
     VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    summary.id,
    summary.runId,
    summary.createdAtMs,
    begunBy,
    summary.environment,
    summary.host,
    summary.port,
    summary.deviceToken,
    summary.deviceName,
    summary.credentialId,
    summary.credentialName,
    summary.pushType,
    summary.topic,
    summary.payloadBytes,
    summary.summary,
    summary.apnsId,
    JSON.stringify(notification),
    body,
  );
}
