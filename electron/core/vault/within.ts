import { fail } from '#shared/failure.ts';

/** Ends the waiting, not what is waited for: the system's prompt stays open. Throws `vault-locked`. */
export async function within<Value>(promise: Promise<Value>, waitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(fail('vault-locked')), waitMs);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
