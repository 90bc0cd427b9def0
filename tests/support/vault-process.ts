import { openStores } from '#core/stores/open-stores.ts';
import { createVault } from '#core/vault/create-vault.ts';
import { FailureError } from '#shared/failure.ts';

/**
 * A process with a vault of its own on the system's keychain: `node vault-process.ts <database> <step>…`. A step is
 * `status`, `retry`, `put:<key>=<secret>`, `get:<key>`, `has:<key>`, `set:<passphrase>`, `unlock:<passphrase>`, `move` or
 * `reset`; each prints one line of JSON.
 */
const [file = '', ...steps] = process.argv.slice(2);
const stores = await openStores({ file });
const vault = await createVault({ blobs: stores.blobs, statusWaitMs: 20_000 });

async function act(step: string): Promise<unknown> {
  const [, verb = '', key = '', secret = ''] = /^(\w+):?([^=]*)=?(.*)$/.exec(step) ?? [];
  switch (verb) {
    case 'status':
      return vault.status();
    case 'retry':
      return vault.retry();
    case 'put':
      return vault.put(key, secret);
    case 'get':
      return vault.get(key);
    case 'has':
      return vault.has(key);
    case 'set':
      return vault.setPassphrase(key);
    case 'unlock':
      return vault.unlock(key);
    case 'move':
      return vault.moveToKeychain();
    case 'reset':
      return vault.reset();
    default:
      throw new Error(`Unknown step ${step}`);
  }
}

for (const step of steps) {
  const start = performance.now();
  let lastTurn = start;
  let longestStallMs = 0;
  const turns = setInterval(() => {
    longestStallMs = Math.max(longestStallMs, performance.now() - lastTurn);
    lastTurn = performance.now();
  }, 5);
  const answer = await act(step).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => {
      if (error instanceof FailureError)
        return { failure: error.failure.code, detail: JSON.stringify(error.failure.params) };
      throw error;
    },
  );
  clearInterval(turns);
  longestStallMs = Math.max(longestStallMs, performance.now() - lastTurn);
  process.stdout.write(`${JSON.stringify({ step, ...answer, tookMs: performance.now() - start, longestStallMs })}\n`);
}
await stores.close();
