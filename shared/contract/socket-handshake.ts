/** Where the loopback host answers WebSockets. */
export const socketPath = '/rpc';

/**
 * The first message over a socket: the one-time token of the link that was opened, or the session that an earlier link of
 * this tab was exchanged for. With both, the session comes first and the token stays unused.
 */
export interface Hello {
  readonly type: 'hello';
  readonly token: string | null;
  readonly session: string | null;
}

/** The answer. Everything after it is calls. */
export interface Welcome {
  readonly type: 'welcome';
  readonly session: string;
}

/** The answer in a message; undefined when it is none. */
export function readWelcome(message: string): Welcome | undefined {
  try {
    const { type, session } = JSON.parse(message) as Partial<Record<keyof Welcome, unknown>>;
    return type === 'welcome' && typeof session === 'string' ? { type, session } : undefined;
  } catch {
    return undefined;
  }
}

/** The close code of a socket that is not let in; its reason is one of `refusals`. Trying again does not help. */
export const refusedCloseCode = 4401;

export const refusals = ['loopback-link-missing', 'loopback-link-used', 'loopback-link-unknown'] as const;
export type Refusal = (typeof refusals)[number];
