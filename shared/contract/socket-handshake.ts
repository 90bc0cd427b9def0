import './jitless.ts';
import { z } from 'zod';

/** Where the loopback host answers WebSockets. */
export const socketPath = '/rpc';

/**
 * The first message over a socket: the one-time token of the link that was opened, or the session that an earlier link of
 * this tab was exchanged for. With both, the session comes first and the token stays unused.
 */
export const helloSchema = z.object({
  type: z.literal('hello'),
  token: z.string().max(200).nullable(),
  session: z.string().max(200).nullable(),
});
export type Hello = z.infer<typeof helloSchema>;

/** The answer. Everything after it is calls. */
export const welcomeSchema = z.object({ type: z.literal('welcome'), session: z.string() });
export type Welcome = z.infer<typeof welcomeSchema>;

/** The close code of a socket that is not let in; its reason is one of `refusals`. Trying again does not help. */
export const refusedCloseCode = 4401;

export const refusals = ['loopback-link-missing', 'loopback-link-used', 'loopback-link-unknown'] as const;
export type Refusal = (typeof refusals)[number];
