import { createORPCClient } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';
import { eventIterator, oc } from '@orpc/contract';
import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import { failureSchema } from '#shared/contract/basics.ts';
import { fail } from '#shared/failure.ts';

const procedure = oc.errors({ FAILURE: { status: 422, data: failureSchema } });
const nothing = z.object({});

/** A contract made to be bent in every direction that the real one can be. */
export const probeContract = {
  echo: procedure.input(z.object({ text: z.string() })).output(z.object({ text: z.string() })),
  fail: procedure.input(nothing).output(nothing),
  crash: procedure.input(nothing).output(nothing),
  lie: procedure.input(nothing).output(z.object({ count: z.number() })),
  wait: procedure.input(z.object({ id: z.string() })).output(nothing),
  count: procedure.input(z.object({ to: z.number().int() })).output(eventIterator(z.object({ value: z.number() }))),
  countThenFail: procedure.input(nothing).output(eventIterator(z.object({ value: z.number() }))),
  countThenCrash: procedure.input(nothing).output(eventIterator(z.object({ value: z.number() }))),
  tick: procedure.input(z.object({ id: z.string() })).output(eventIterator(z.object({ value: z.number() }))),
  restricted: procedure.input(z.object({ name: z.string().max(3), secret: z.string().max(3) })).output(nothing),
};

export type ProbeClient = ContractRouterClient<typeof probeContract>;

export const crashMessage = 'the key is in /home/someone/AuthKey_ABC123DEFG.p8';

/** What the server saw of the calls that a test has to watch from both ends. */
export class Sightings {
  readonly #events = new Set<string>();
  readonly #seen = new Map<string, PromiseWithResolvers<undefined>>();

  saw(event: string): void {
    this.#events.add(event);
    this.#at(event).resolve(undefined);
  }

  /** Settles when the server saw it; the test's own time limit says when it did not. */
  async until(event: string): Promise<void> {
    await this.#at(event).promise;
  }

  has(event: string): boolean {
    return this.#events.has(event);
  }

  #at(event: string): PromiseWithResolvers<undefined> {
    const known = this.#seen.get(event) ?? Promise.withResolvers<undefined>();
    this.#seen.set(event, known);
    return known;
  }
}

function aborted(signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
}

export function createProbeRouter(sightings: Sightings) {
  const os = implement(probeContract);
  return os.router({
    echo: os.echo.handler(({ input }) => input),
    fail: os.fail.handler(() => {
      throw fail('device-exists', { name: 'QA 電話 📱' });
    }),
    crash: os.crash.handler(() => {
      throw new Error(crashMessage, { cause: new Error('inner') });
    }),
    lie: os.lie.handler(() => JSON.parse('{"count":"many"}') as { count: number }),
    wait: os.wait.handler(async ({ input, signal }) => {
      sightings.saw(`start ${input.id}`);
      await aborted(signal);
      sightings.saw(`abort ${input.id}`);
      throw signal?.reason;
    }),
    count: os.count.handler(async function* ({ input }) {
      for (let value = 1; value <= input.to; value++) yield { value };
    }),
    countThenFail: os.countThenFail.handler(async function* () {
      yield { value: 1 };
      throw fail('simulator-not-running');
    }),
    countThenCrash: os.countThenCrash.handler(async function* () {
      yield { value: 1 };
      throw new Error(crashMessage);
    }),
    tick: os.tick.handler(async function* ({ input, signal }) {
      try {
        yield { value: 1 };
        yield { value: 2 };
        sightings.saw(`start ${input.id}`);
        await aborted(signal);
      } finally {
        sightings.saw(`end ${input.id}`);
      }
    }),
    restricted: os.restricted.handler(() => ({})),
  });
}

export function probeClient(link: ClientLink<ClientContext>): ProbeClient {
  return createORPCClient<ProbeClient>(link);
}
