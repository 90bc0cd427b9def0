import { createORPCClient } from '@orpc/client';
import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { AnyRouter, Context, Router } from '@orpc/server';
import { MessageChannel } from 'node:worker_threads';
import { failWhenLost } from '#shared/contract/client.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import type { Contract } from '#shared/contract/contract.ts';
import type { TransportOptions } from './handler-options.ts';
import { serveMessagePort } from './serve-message-port.ts';

export interface InProcessClient {
  readonly client: ContractClient;
  /** Until then the process stays alive. */
  readonly close: () => void;
}

/**
 * A client in the same process. What it sends and gets is serialised by the code that every other host uses, so that
 * nothing works here which fails there.
 */
export function createInProcessClient(
  router: Router<Contract, Context>,
  options: TransportOptions = {},
): InProcessClient {
  const { link, close } = openInProcessLink(router, options);
  return { client: createORPCClient<ContractClient>(link), close };
}

/** The link alone, for the router of any contract. */
export function openInProcessLink(
  router: AnyRouter,
  options: TransportOptions = {},
): { readonly link: ClientLink<ClientContext>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  let isLost = false;
  const handleLost = () => {
    isLost = true;
  };
  port1.on('close', handleLost);
  const link = new RPCLink({ port: port1, interceptors: [failWhenLost(() => isLost)] });
  port1.start();
  const served = serveMessagePort(router, port2, options);
  return {
    link,
    close: () => {
      handleLost();
      served.close();
    },
  };
}
