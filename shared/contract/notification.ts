import './jitless.ts';
import { z } from 'zod';

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

/** As it is composed: a number may also be text with variables, which stand for a whole number when it is sent. */
export const composedNotificationSchema = notificationSchema
  .unwrap()
  .extend({
    priority: z.union([z.number().int(), z.string()]).nullable(),
    expiration: z.union([z.number().int(), z.string()]).nullable(),
  })
  .readonly();
export type ComposedNotification = z.infer<typeof composedNotificationSchema>;

export const headerListSchema = z.array(z.tuple([z.string(), z.string()]).readonly()).readonly();
export type HeaderList = z.infer<typeof headerListSchema>;
