import type { VaultStatus } from '#core/ports/types.ts';
import type { BlobChange } from '#core/ports/stores.ts';
import { failure, FailureError, type Failure } from '#shared/failure.ts';
import {
  createVaultKey,
  openVaultKey,
  probeAccount,
  sealAll,
  withHeader,
  type Opening,
  type OpenVault,
  type VaultPlaces,
} from './open-vault-key.ts';
import { unlockKey } from './passphrase-lock.ts';
import { decodeHeader, headerBlobKey, isKeyOf } from './vault-header.ts';
import { within } from './within.ts';

export interface VaultStateOptions extends VaultPlaces {
  readonly passphrase: string | undefined;
  readonly onChange: () => void;
  readonly statusWaitMs: number;
  readonly promptWaitMs: number;
}

/** What this process knows of the vault: whether it is open, with which key, and what lives in memory until it is. */
export interface VaultState {
  /** Secrets that are stored nowhere; they move into the vault as soon as it opens. */
  readonly inMemory: Map<string, string>;
  /** What is known, looked up again when another process changed the header; asks where it may have changed since. */
  open(): Promise<Opening>;
  /** Makes a vault in the keychain where `open` found none. */
  create(): Promise<Opening>;
  /** Asks anew and waits for the answer as long as `status` does. */
  probe(): Promise<VaultStatus>;
  status(): Promise<VaultStatus>;
  /** Changes blobs only while the header is the one that was seen. What is known becomes `next` in the same step. */
  commit(change: Omit<BlobChange, 'only'>, seen: Buffer | undefined, next: Opening | undefined): Promise<boolean>;
  /** Takes note of an unlocked vault. */
  enter(vault: OpenVault): Promise<void>;
  /** A passphrase that was given from the start is not tried any more. */
  forgetPassphrase(): void;
}

export function createVaultState(options: VaultStateOptions): VaultState {
  const { blobs, keyring, statusWaitMs, promptWaitMs } = options;
  const inMemory = new Map<string, string>();
  let { passphrase } = options;
  let opened: Opening | undefined;
  let opening: Promise<Opening> | undefined;
  let creating: Promise<Opening> | undefined;
  let committing: Promise<unknown> = Promise.resolve();
  let refused: Failure | undefined;
  let isKeychainThere = false;
  let looking: Promise<void> | undefined;

  const untilPrompt = () => AbortSignal.timeout(promptWaitMs);

  function note(next: Opening | undefined): void {
    const isChange = JSON.stringify(statusOf(opened)) !== JSON.stringify(statusOf(next));
    opened = next;
    if (isChange) options.onChange();
  }

  /** One question at a time; who comes meanwhile waits for its answer. */
  function ask(): Promise<Opening> {
    opening ??= find().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  function create(): Promise<Opening> {
    creating ??= createVaultKey(options, untilPrompt(), new Map(inMemory))
      .then(settle)
      .finally(() => {
        creating = undefined;
      });
    return creating;
  }

  async function find(): Promise<Opening> {
    const before = opened;
    const answer = await unlocked(await openVaultKey(options, untilPrompt()));
    // A vault was made or opened while the keychain let wait for its answer.
    if (opened !== before && opened?.state === 'open') return opened;
    return answer.state === 'fresh' && inMemory.size > 0 ? create() : settle(answer);
  }

  /** Opens with the passphrase that was given from the start. */
  async function unlocked(answer: Opening): Promise<Opening> {
    if (answer.state !== 'sealed' || answer.header.protection.kind !== 'passphrase') return answer;
    if (passphrase === undefined) return refused === undefined ? answer : { ...answer, failure: refused };
    const { header } = answer;
    const use = { passphrase, purpose: { vaultId: header.id, revision: header.revision } };
    try {
      return { ...answer, state: 'open', key: await unlockKey(use, answer.header.protection.lock) };
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      passphrase = undefined;
      refused = error.failure;
      return { ...answer, failure: refused };
    }
  }

  async function settle(answer: Opening): Promise<Opening> {
    // Unlocked or made meanwhile.
    const isLate =
      opened?.state === 'open' && answer.state !== 'open' && isSameBlob(opened.headerBlob, answer.headerBlob);
    if (isLate && opened !== undefined) return opened;
    note(answer);
    if (answer.state === 'open') await adopt(answer);
    return answer;
  }

  /** Moves what is in memory into the vault. */
  async function adopt(vault: OpenVault): Promise<void> {
    const moved = new Map(inMemory);
    if (moved.size === 0) return;
    const only = { key: headerBlobKey, blob: vault.headerBlob };
    if (await blobs.change({ only, put: sealAll(vault, moved) })) forget(moved);
  }

  function forget(moved: ReadonlyMap<string, string>): void {
    for (const [key, secret] of moved) {
      if (inMemory.get(key) === secret) inMemory.delete(key);
    }
  }

  /** What is known, unless another process has changed the header since. */
  async function known(): Promise<Opening | undefined> {
    await committing;
    const before = opened;
    if (before === undefined) return undefined;
    const headerBlob = await blobs.get(headerBlobKey);
    if (opened === before && !isSameBlob(before.headerBlob, headerBlob)) note(followed(before, headerBlob));
    return opened;
  }

  function statusOf(found: Opening | undefined): VaultStatus {
    const status = { failure: null, canMoveToKeychain: false, storeName: keyring.storeName };
    switch (found?.state) {
      case undefined:
        return { ...status, kind: 'keychain', state: 'locked', failure: failure('vault-locked') };
      case 'fresh':
        return { ...status, kind: 'keychain', state: 'ready' };
      case 'open':
        return found.header.protection.kind === 'keychain'
          ? { ...status, kind: 'keychain', state: 'ready' }
          : { ...status, kind: 'passphrase', state: 'ready', canMoveToKeychain: isKeychainThere };
      case 'sealed':
        return { ...status, kind: 'passphrase', state: 'locked', failure: found.failure };
      case 'memory':
        return {
          ...status,
          kind: 'memory',
          state: found.failure === null ? 'ready' : 'failed',
          failure: found.failure,
        };
      case 'locked':
      case 'failed':
        return { ...status, kind: 'keychain', state: found.state, failure: found.failure };
    }
  }

  /** A passphrase vault does not need the keychain, but may move there when there is one. */
  async function lookForKeychain(found: Opening): Promise<void> {
    if (found.state !== 'open' || found.header.protection.kind !== 'passphrase') return;
    looking ??= keyring
      .get(probeAccount, untilPrompt())
      .then(
        () => true,
        () => false,
      )
      .then((isThere) => {
        const isChange = isThere !== isKeychainThere;
        isKeychainThere = isThere;
        if (isChange) options.onChange();
      })
      .finally(() => {
        looking = undefined;
      });
    await within(looking, statusWaitMs).catch(() => undefined);
  }

  async function probe(): Promise<VaultStatus> {
    try {
      const found = await within(ask(), statusWaitMs);
      await lookForKeychain(found);
      return statusOf(found);
    } catch (error) {
      if (error instanceof FailureError && error.failure.code === 'vault-locked') return statusOf(undefined);
      throw error;
    }
  }

  return {
    inMemory,
    create: () => within(create(), promptWaitMs),
    probe,

    async open() {
      const found = await known();
      const isSettled = found?.state === 'open' || (found?.state === 'memory' && found.failure === null);
      return isSettled ? found : within(ask(), promptWaitMs);
    },

    async status() {
      const found = await known();
      if (found === undefined) return probe();
      await lookForKeychain(found);
      return statusOf(found);
    },

    commit(change, seen, next) {
      const step = blobs.change({ ...change, only: { key: headerBlobKey, blob: seen } }).then((isMade) => {
        if (isMade) note(next);
        return isMade;
      });
      committing = step.catch(() => undefined);
      return step;
    },

    async enter(vault) {
      refused = undefined;
      note(vault);
      await adopt(vault);
    },

    forgetPassphrase() {
      passphrase = undefined;
      refused = undefined;
    },
  };
}

/** Another process changed only how the vault key is kept: the key that is known goes on. Else all is unknown. */
function followed(before: Opening, headerBlob: Buffer | undefined): Opening | undefined {
  if (before.state !== 'open' || headerBlob === undefined) return undefined;
  try {
    const header = decodeHeader(headerBlob);
    return header.id === before.header.id && isKeyOf(header, before.key)
      ? { ...withHeader(before.key, header), headerBlob }
      : undefined;
  } catch {
    return undefined;
  }
}

function isSameBlob(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}
