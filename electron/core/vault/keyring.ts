/** Why the system's store of secrets did not do what was asked. */
export type KeyringProblem =
  /** There is no such store here, or it does not answer. */
  | 'unavailable'
  /** It is locked and was not unlocked: the user dismissed the prompt, or there was nowhere to show one. */
  | 'locked'
  | 'failed';

/** The only error a `Keyring` rejects with. `detail` is what the store said; it holds no secret. */
export class KeyringError extends Error {
  readonly problem: KeyringProblem;
  readonly detail: string;

  constructor(problem: KeyringProblem, detail: string, options?: ErrorOptions) {
    super(`The keychain is ${problem}: ${detail}`, options);
    this.name = 'KeyringError';
    this.problem = problem;
    this.detail = detail;
  }
}

/**
 * The system's store of secrets: Keychain, Credential Manager or Secret Service. Each call may wait for the user to answer
 * a prompt; a signal ends the waiting, not the prompt.
 */
export interface Keyring {
  /** The store's own name, to be shown. */
  readonly storeName: string;
  /** `undefined`: no such item, or no collection; never proof that there was none before. */
  get(account: string, signal: AbortSignal): Promise<Buffer | undefined>;
  set(account: string, secret: Buffer, signal: AbortSignal): Promise<void>;
  /** Whether there was one. */
  delete(account: string, signal: AbortSignal): Promise<boolean>;
}
