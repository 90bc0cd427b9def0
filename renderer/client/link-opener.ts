import type { ClientContext, ClientLink } from '@orpc/client';

/** A connection to the core that stands. */
export interface OpenLink {
  readonly link: ClientLink<ClientContext>;
  /** Settles when the connection is gone. Never rejects. */
  readonly lost: Promise<unknown>;
  readonly close: () => void;
}

/**
 * Opens one connection. Throws a `FailureError` that trying again cannot mend (a link that was used already), and any other
 * error where it can. Gives up when the signal says so; once the connection stands
 * the signal has no say any more.
 */
export type LinkOpener = (signal: AbortSignal) => Promise<OpenLink>;
