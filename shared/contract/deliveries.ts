import './jitless.ts';
import { z } from 'zod';
import { environmentSchema, failureSchema, timeMs } from './basics.ts';
import { credentialChoiceSchema } from './credentials.ts';
import { composedNotificationSchema, headerListSchema, notificationSchema } from './notification.ts';

export const endpointSchema = z
  .object({
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535),
    /** PEM of a CA to trust instead of the system's. */
    caPem: z.string().nullable(),
  })
  .readonly();
export type Endpoint = z.infer<typeof endpointSchema>;

export const timingsSchema = z
  .object({
    /** Waiting for a free place, and for a connection that another send was making; DNS, TCP and TLS of its own stand below. */
    queuedMs: z.number().nullable(),
    /** DNS, TCP and TLS of a new connection; null when a connection was reused. */
    dnsMs: z.number().nullable(),
    tcpMs: z.number().nullable(),
    tlsMs: z.number().nullable(),
    /** From the request leaving to the response headers. */
    firstByteMs: z.number().nullable(),
    totalMs: z.number(),
  })
  .readonly();
export type Timings = z.infer<typeof timingsSchema>;

export const wireTraceSchema = z
  .object({
    /** In the order sent, pseudo-headers included; the value of `authorization` is redacted. */
    requestHeaders: headerListSchema,
    responseHeaders: headerListSchema,
    /** At most 4096 characters. */
    responseBody: z.string(),
    remoteAddress: z.string().nullable(),
    remotePort: z.number().nullable(),
    tlsVersion: z.string().nullable(),
    cipher: z.string().nullable(),
    alpn: z.string().nullable(),
    /** Subject and issuer of the server's certificate and the end of its validity. */
    serverCertificate: z
      .object({ subject: z.string(), issuer: z.string(), validTo: z.string(), fingerprintSha256: z.string() })
      .readonly()
      .nullable(),
    isReused: z.boolean(),
  })
  .readonly();

export type WireTrace = z.infer<typeof wireTraceSchema>;

/** How one send ended. */
export const outcomeSchema = z
  .object({
    kind: z.enum(['accepted', 'rejected', 'undelivered']),
    status: z.number().int().nullable(),
    /** As APNs spelled it. */
    reason: z.string().nullable(),
    apnsId: z.string().nullable(),
    apnsUniqueId: z.string().nullable(),
    /** 410 only: when APNs last knew the token to be invalid. */
    timestampMs: timeMs.nullable(),
    /** Requests that left this computer: 0 or 1. */
    requests: z.number().int(),
    /** Why, whenever it was not accepted and APNs gave no reason. */
    cause: failureSchema.nullable(),
    timings: timingsSchema,
    wire: wireTraceSchema,
  })
  .readonly();
export type Outcome = z.infer<typeof outcomeSchema>;

export const deliveryStateSchema = z.enum(['pending', 'accepted', 'rejected', 'undelivered', 'unknown']);

/** One notification to one device and what came back. */
export const deliverySummarySchema = z
  .object({
    id: z.string(),
    /** Deliveries started together share a run. */
    runId: z.string(),
    createdAtMs: timeMs,
    /** `unknown`: the program ended before the answer arrived. */
    state: deliveryStateSchema,
    environment: environmentSchema,
    host: z.string(),
    port: z.number(),
    deviceToken: z.string(),
    deviceName: z.string().nullable(),
    credentialId: z.string().nullable(),
    credentialName: z.string(),
    pushType: z.string(),
    topic: z.string(),
    payloadBytes: z.number().int(),
    /** The title, body or first key of the payload, to recognise it by. At most 120 characters. */
    summary: z.string(),
    status: z.number().int().nullable(),
    reason: z.string().nullable(),
    apnsId: z.string().nullable(),
    cause: failureSchema.nullable(),
    totalMs: z.number().nullable(),
  })
  .readonly();
export type DeliverySummary = z.infer<typeof deliverySummarySchema>;

export const deliverySchema = z
  .object({ summary: deliverySummarySchema, notification: notificationSchema, outcome: outcomeSchema.nullable() })
  .readonly();
export type Delivery = z.infer<typeof deliverySchema>;

export const targetSchema = z.object({ token: z.string(), deviceName: z.string().nullable() }).readonly();
export type Target = z.infer<typeof targetSchema>;

/** How the notification as it was composed becomes the one that is sent. */
export const writingSchema = z
  .object({
    /**
     * What the user's own variables stand for, by name. With null nothing is looked for: `{{` has no meaning and goes out as
     * it is.
     */
    variables: z.record(z.string(), z.string()).readonly().nullable(),
    /** Takes the white space out of the payload, after its variables were resolved. Text that is not JSON stays as it is. */
    isMinified: z.boolean(),
  })
  .readonly();
export type Writing = z.infer<typeof writingSchema>;

/** The notification goes out character for character. */
export const verbatim: Writing = { variables: null, isMinified: false };

export const sendInputSchema = z
  .object({
    environment: environmentSchema,
    /** Null: Apple's host for the environment, or the running Local APNs. */
    endpoint: endpointSchema.nullable(),
    credential: credentialChoiceSchema,
    /** At least one; each gets one request. Tokens may be in any pasted form. */
    targets: z.array(targetSchema).max(10_000).readonly(),
    notification: composedNotificationSchema,
    /** After this every delivery has settled. */
    timeoutMs: z.number().int().min(1).max(600_000),
    /** Send text that is not JSON all the same. */
    allowInvalid: z.boolean(),
    writing: writingSchema,
  })
  .readonly();
export type SendInput = z.infer<typeof sendInputSchema>;

export const sendEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), delivery: deliverySummarySchema }),
  z.object({ type: z.literal('settled'), delivery: deliverySchema }),
]);
export type SendEvent = z.infer<typeof sendEventSchema>;
