import { toFailure } from '#shared/contract/client.ts';
import type { Delivery, Outcome, SendEvent, SendInput } from '#shared/contract/deliveries.ts';
import { fail, type Failure } from '#shared/failure.ts';

export interface SentOnce {
  readonly outcome: Outcome;
  /** Of the payload as it was sent. */
  readonly payloadBytes: number;
}

/** The part of the core that sends. */
interface SendPort {
  readonly send: (input: SendInput, options: { signal: AbortSignal }) => Promise<AsyncIterable<SendEvent>>;
  readonly cancel: (input: { runId: string }) => Promise<unknown>;
}

interface SendOnceOptions {
  /** Resolves when the send is to be cancelled. */
  readonly interrupted: Promise<void>;
  /** Told when the outcome is there and could not be recorded. */
  readonly onUnrecorded: (cause: Failure) => void;
}

/**
 * Sends to one device and gives what came of it. What was interrupted is cancelled, so that the outcome says how far it
 * came; before the send has begun it throws `send-cancelled`.
 */
export async function sendOnce(
  port: SendPort,
  input: SendInput,
  { interrupted, onUnrecorded }: SendOnceOptions,
): Promise<SentOnce> {
  let sent: SentOnce | null = null;
  let runId: string | null = null;
  const unbegun = new AbortController();
  void interrupted
    .then(async () => {
      if (runId === null) unbegun.abort();
      else await port.cancel({ runId });
    })
    .catch(() => undefined);
  try {
    for await (const event of await port.send(input, { signal: unbegun.signal })) {
      if (event.type === 'started') runId = event.delivery.runId;
      else sent = sentOf(event.delivery);
    }
  } catch (error) {
    if (sent === null) throw unbegun.signal.aborted ? fail('send-cancelled') : error;
    onUnrecorded(toFailure(error));
  }
  if (sent === null) throw fail('core-unavailable');
  return sent;
}

function sentOf({ outcome, summary: { payloadBytes } }: Delivery): SentOnce | null {
  return outcome === null ? null : { outcome, payloadBytes };
}
