import './jitless.ts';
import { z } from 'zod';
import type { TokenKind } from '../apns/push-types.ts';
import { environmentSchema, timeMs } from './basics.ts';

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
