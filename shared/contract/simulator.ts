import './jitless.ts';
import { z } from 'zod';
import { failureSchema, timeMs } from './basics.ts';
import { appleEnvironmentSchema } from './credential-inspection.ts';
import { headerListSchema } from './notification.ts';

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
