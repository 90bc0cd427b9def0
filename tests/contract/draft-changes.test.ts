import { createORPCClient } from '@orpc/client';
import { describe, expect, test } from 'vitest';
import { createCore } from '#core/create-core.ts';
import type { ContractClient } from '#shared/contract/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { draftOf } from '../support/window-samples.ts';
import { transports } from './transports.ts';

describe.each(Object.entries(transports))('changes of drafts over %s', (_name, open) => {
  test('are told with the window that made them, which so need not read them again', async () => {
    await using folder = await temporaryFolder();
    const core = await createCore({
      dataFolder: folder.path,
      host: 'cli',
      version: '0.0.0',
      simulator: 'on-demand',
      environment: {},
    });
    const transport = await open(core.router, () => undefined);
    try {
      const { app, drafts }: ContractClient = createORPCClient(transport.link);
      const changes = await app.changes({});
      await drafts.save({ draft: draftOf({ id: 'a' }), windowId: 'left' });
      await drafts.remove({ id: 'a', windowId: 'right' });
      const told: (string | undefined)[] = [];
      for await (const { topic, windowId } of changes) {
        if (topic === 'drafts') told.push(windowId);
        if (told.length === 2) break;
      }
      expect(told).toEqual(['left', 'right']);
    } finally {
      transport.closeClient();
      await transport.closeHost();
      await core.close();
    }
  });
});
