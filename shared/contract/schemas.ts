import './jitless.ts';
import { z } from 'zod';
import { environmentNames } from '../apns/environments.ts';
import type { TokenKind } from '../apns/push-types.ts';
import { isFailure, type Failure } from '../failure.ts';
import { appleEnvironmentSchema } from './credential-inspection.ts';
import { credentialChoiceSchema } from './credentials.ts';

/** A time as whole milliseconds since 1970. */
const timeMs = z.number().int();

export const environmentSchema = z.enum(environmentNames);

/** A named failure; codes of a newer version pass through and are shown as they are. */
export const failureSchema = z.custom<Failure>(isFailure);

/** Text that may hold bytes that are not UTF-8: then `encoding` is base64. */
export const payloadSchema = z.object({ encoding: z.enum(['utf8', 'base64']), content: z.string() }).readonly();
export type Payload = z.infer<typeof payloadSchema>;

/** What is sent, apart from whom it is for: the APNs headers as they go out and the payload. A null header is left out. */
export const notificationSchema = z
  .object({
    /** Any text: an unknown push type is sent as it is. */
    pushType: z.string(),
    topic: z.string(),
    priority: z.number().int().nullable(),
    /** Epoch seconds; 0 means "try once, do not store". */
    expiration: z.number().int().nullable(),
    /** At most 64 bytes of UTF-8; longer ones are sent and rejected by APNs. */
    collapseId: z.string().nullable(),
    apnsId: z.string().nullable(),
    payload: payloadSchema,
  })
  .readonly();
export type Notification = z.infer<typeof notificationSchema>;

// Devices

export const tokenKindSchema = z.custom<TokenKind>((value) => typeof value === 'string');

export const deviceSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Lower-case hex. */
    token: z.string(),
    environment: environmentSchema,
    /** Empty when not known; the topic has to be typed then. */
    bundleId: z.string(),
    tokenKind: tokenKindSchema,
    isSample: z.boolean(),
    createdAtMs: timeMs,
  })
  .readonly();
export type Device = z.infer<typeof deviceSchema>;

/** A new device as typed; `token` may be in any form people paste (`parseDeviceToken`). */
export const newDeviceSchema = z.object({
  name: z.string().trim().min(1).max(200),
  token: z.string().max(10_000),
  environment: environmentSchema,
  bundleId: z.string().trim().max(255),
  tokenKind: tokenKindSchema,
});
export type NewDevice = z.infer<typeof newDeviceSchema>;

// Deliveries

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

const headerListSchema = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();
export type HeaderList = z.infer<typeof headerListSchema>;

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
    notification: notificationSchema,
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

// Drafts and saved pushes

export const expirationChoiceSchema = z.discriminatedUnion('mode', [
  /** No header: APNs decides (up to 30 days). */
  z.object({ mode: z.literal('automatic') }),
  /** 0: try once, do not store. */
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('duration'), seconds: z.number().int().min(1) }),
  z.object({ mode: z.literal('date'), atMs: timeMs }),
]);
export type ExpirationChoice = z.infer<typeof expirationChoiceSchema>;

/** What a push is made of, apart from whom it goes to: the part that a saved push keeps and a team shares. */
export const composedPushSchema = z.object({
  pushType: z.string(),
  /** Null: the target device's. */
  bundleId: z.string().nullable(),
  /** Null: derived from bundle id and push type. */
  topic: z.string().nullable(),
  /** Null: the push type's usual one. */
  priority: z.number().int().nullable(),
  expiration: expirationChoiceSchema,
  /** Empty: left out. */
  collapseId: z.string(),
  /** Empty: APNs makes one. */
  apnsId: z.string(),
  payloadText: z.string(),
  /** The white space is taken out when it is sent; the text itself stays as it was typed. */
  sendsMinified: z.boolean().default(false),
});
export type ComposedPush = z.infer<typeof composedPushSchema>;

/** An open tab of the composer. */
export const draftSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** The saved push it was opened from or saved as. */
  savedPushName: z.string().nullable(),
  /** What the library held under that name when the draft was opened from it or saved last. */
  savedPush: composedPushSchema.nullable().default(null),
  environment: environmentSchema,
  credentialId: z.string().nullable(),
  deviceIds: z.array(z.string()),
  push: composedPushSchema,
  /** Place among the tabs, from 0. */
  position: z.number().int(),
});
export type Draft = z.infer<typeof draftSchema>;

export const savedPushSchema = z.object({
  /** Its path in the library folder without `.push.json`, with slashes. */
  name: z.string(),
  isSample: z.boolean(),
  modifiedAtMs: timeMs,
  /** Null with a failure when the file is not a saved push. */
  push: composedPushSchema.nullable(),
  failure: failureSchema.nullable(),
});
export type SavedPush = z.infer<typeof savedPushSchema>;

// Variables

export const variableSetSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(100),
  /** In the order typed. Kept as plain text: a variable is no place for a secret. */
  variables: z.array(z.object({ name: z.string().max(100), value: z.string().max(10_000) })).max(500),
});
export type VariableSet = z.infer<typeof variableSetSchema>;

export const variablesSchema = z.object({
  sets: z.array(variableSetSchema),
  /** The set whose variables are used; null: none. */
  activeSetId: z.string().nullable(),
  /** What `{{env.…}}` may read of the program's environment: `PUSHBENCH_…`, without what the program itself is told by. */
  environment: z.record(z.string(), z.string()),
  /** What `{{counter}}` stands for in the next push that has it. */
  nextCount: z.number().int(),
});
export type Variables = z.infer<typeof variablesSchema>;

// Local APNs

/** What lint says of a push that arrived. */
export const findingSchema = z
  .object({ code: z.string(), severity: z.enum(['error', 'warning', 'info', 'hint']), message: z.string() })
  .readonly();
export type Finding = z.infer<typeof findingSchema>;

/** One request that Local APNs judged. */
export const arrivalSchema = z
  .object({
    id: z.string(),
    atMs: timeMs,
    method: z.string(),
    path: z.string(),
    status: z.number().int(),
    reason: z.string().nullable(),
    apnsId: z.string().nullable(),
    deviceToken: z.string().nullable(),
    deviceName: z.string().nullable(),
    topic: z.string().nullable(),
    /** What the client gave to say who it is; a certificate counts before a provider token. */
    credential: z.enum(['token', 'certificate']).nullable(),
    pushType: z.string().nullable(),
    /** When it is strict and APNs would have taken the push; empty else. */
    findings: z.array(findingSchema).readonly(),
    payloadBytes: z.number().int(),
    /** At most 8192 characters of the body, decoded as UTF-8. */
    payloadText: z.string(),
    /** `authorization` is redacted. */
    headers: headerListSchema,
  })
  .readonly();
export type Arrival = z.infer<typeof arrivalSchema>;

export const simulatorStatusSchema = z
  .object({
    state: z.enum(['running', 'stopped', 'failed']),
    host: z.string(),
    port: z.number().int().nullable(),
    caFile: z.string(),
    keyFile: z.string(),
    keyId: z.string(),
    teamId: z.string(),
    /** The environment of Apple that it stands for: a certificate for the other one only is refused. */
    plays: appleEnvironmentSchema,
    /** A push that lint finds an error in is refused, although APNs would take it. */
    isStrict: z.boolean(),
    failure: failureSchema.nullable(),
    apps: z.array(z.string()).readonly(),
    devices: z
      .array(z.object({ token: z.string(), topic: z.string(), environment: z.string(), name: z.string() }).readonly())
      .readonly(),
  })
  .readonly();
export type SimulatorStatus = z.infer<typeof simulatorStatusSchema>;

// The app

export const vaultStatusSchema = z
  .object({
    /** What opens stored secrets. `memory`: nothing is stored, secrets live until the program ends. */
    kind: z.enum(['keychain', 'passphrase', 'memory']),
    state: z.enum(['ready', 'locked', 'failed']),
    failure: failureSchema.nullable(),
    /** A passphrase protects what is unlocked, and a keychain answers that could take its place. */
    canMoveToKeychain: z.boolean(),
    /** The store's own name: macOS Keychain, Windows Credential Manager, Secret Service. */
    storeName: z.string(),
  })
  .readonly();
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

const passphraseSchema = z.string().max(1000);

export const passphraseInputSchema = z.object({ passphrase: passphraseSchema });
export const passphraseChangeSchema = z.object({ current: passphraseSchema, next: passphraseSchema });

export const overviewSchema = z
  .object({
    version: z.string(),
    host: z.enum(['desktop', 'loopback', 'cli']),
    platform: z.string(),
    dataFolder: z.string(),
    libraryFolder: z.string(),
    /** Where exported files are proposed to go: the user's Downloads, else the home folder. */
    exportFolder: z.string(),
    hasSamples: z.boolean(),
  })
  .readonly();
export type Overview = z.infer<typeof overviewSchema>;

/** What changed in the core; whoever shows it asks again. */
export const changeSchema = z.object({
  topic: z.enum(['devices', 'credentials', 'deliveries', 'drafts', 'library', 'simulator', 'variables', 'vault']),
  /** The window that asked for it, where only that window can know it already. */
  windowId: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;
