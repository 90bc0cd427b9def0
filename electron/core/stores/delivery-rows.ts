import { deliverySummarySchema, outcomeSchema } from '#shared/contract/deliveries.ts';
import { notificationSchema } from '#shared/contract/notification.ts';
import type { Delivery, DeliverySummary, Notification } from '../ports/types.ts';
import { parseJsonColumn, parseRow } from './parse-row.ts';
import type { Row } from './sqlite.ts';

export const summaryColumns = `id, run_id AS runId, created_at_ms AS createdAtMs, state, environment, host, port,
  device_token AS deviceToken, device_name AS deviceName, credential_id AS credentialId,
  credential_name AS credentialName, push_type AS pushType, topic, payload_bytes AS payloadBytes, summary, status,
  reason, apns_id AS apnsId, cause, total_ms AS totalMs`;

export const deliveryColumns = `${summaryColumns}, notification, outcome, body`;

const table = 'deliveries';

export function readSummary(row: Row): DeliverySummary {
  return parseRow(table, () => deliverySummarySchema.parse({ ...row, cause: parseJsonColumn(row.cause) }));
}

export function readDelivery(row: Row): Delivery {
  return parseRow(table, () => ({
    summary: readSummary(row),
    notification: notificationSchema.parse({ ...asObject(parseJsonColumn(row.notification)), payload: payloadOf(row) }),
    outcome: outcomeSchema.nullable().parse(parseJsonColumn(row.outcome)),
  }));
}

/** The exact bytes that were sent. */
export function readBody(row: Row): Uint8Array {
  if (row.body instanceof Uint8Array) return row.body;
  return parseRow(table, () => {
    throw new SyntaxError('the body is not a blob');
  });
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function payloadOf(row: Row): Notification['payload'] {
  const bytes = readBody(row);
  try {
    // A byte order mark belongs to what was sent, so the decoder must leave it in.
    return { encoding: 'utf8', content: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { encoding: 'base64', content: Buffer.from(bytes).toString('base64') };
  }
}
