import './jitless.ts';
import { z } from 'zod';
import { environmentSchema, failureSchema, timeMs } from './basics.ts';

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
