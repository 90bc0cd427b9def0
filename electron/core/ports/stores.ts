import type { CredentialAnswer, CredentialDetails, Keeping } from '#shared/contract/credentials.ts';
import type { Delivery, DeliverySummary, Device, Draft, Notification, Outcome, VariableSet } from './types.ts';

/** What is stored of a credential. Its secret is in the vault. */
export interface CredentialRecord {
  readonly id: string;
  readonly name: string;
  readonly keeping: Keeping;
  readonly details: CredentialDetails;
  readonly createdAtMs: number;
  readonly lastAcceptedAtMs: number | null;
  /** One for each environment and topic, newest first. */
  readonly answers: readonly CredentialAnswer[];
}

/** A credential that was not used yet. */
export type NewCredential = Omit<CredentialRecord, 'answers' | 'lastAcceptedAtMs'>;

/** A credential that is added, or what becomes otherwise of one that is there. */
export type CredentialChange =
  | { readonly added: NewCredential }
  | { readonly id: string; readonly changed: Partial<Pick<NewCredential, 'name' | 'keeping' | 'details'>> };

export interface DeviceStore {
  list(): Promise<readonly Device[]>;
  /** Throws `device-exists` when token and environment are there already. */
  add(device: Device): Promise<void>;
  update(device: Device): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * Puts these sample devices in the place of all that are there, in one transaction; one whose token the user has added
   * in the same environment is left out.
   */
  replaceSamples(devices: readonly Device[]): Promise<void>;
}

export interface CredentialStore {
  list(): Promise<readonly CredentialRecord[]>;
  /**
   * Makes all of the changes in one transaction, or none. Another certificate has no answers yet and was never accepted: what was
   * said of the one before is forgotten. Throws `credential-not-found`.
   */
  apply(changes: readonly CredentialChange[]): Promise<void>;
  /** Takes the place of the answer before for that environment and topic. `isAccepted`: it is the last success as well. */
  noteAnswer(id: string, answer: CredentialAnswer, isAccepted: boolean): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What is recorded before a request leaves. */
export interface PendingDelivery {
  readonly summary: DeliverySummary;
  readonly notification: Omit<Notification, 'payload'>;
  readonly body: Buffer;
}

export interface DeliveryFilter {
  /** Left out: any state. */
  readonly states?: readonly DeliverySummary['state'][] | undefined;
  /** Words that all have to occur in what is shown of a delivery, its token, topic and ids. */
  readonly text?: string | undefined;
}

export interface DeliveryStore {
  /** Records the deliveries as pending, in one transaction. */
  begin(deliveries: readonly PendingDelivery[]): Promise<void>;
  /** Records how a delivery ended; one that was removed meanwhile stays removed. */
  settle(id: string, outcome: Outcome): Promise<void>;
  /** Newest first, of all or of those that `filter` asks for. Throws `delivery-not-found` when `beforeId` is gone. */
  list(limit: number, beforeId: string | null, filter?: DeliveryFilter): Promise<readonly DeliverySummary[]>;
  /** `undefined` when it is gone. */
  get(id: string): Promise<Delivery | undefined>;
  /** The exact bytes that were sent. */
  body(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Removes all but what is pending. */
  clear(): Promise<void>;
  /** Pending deliveries that were begun by processes that no longer run become `unknown`; gives how many. */
  closeAbandoned(): Promise<number>;
}

export interface DraftStore {
  /** By position. */
  list(): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A change of blobs that holds only as long as one of them is what the caller saw. */
export interface BlobChange {
  /** What has to stand under the key; `undefined`: nothing. */
  readonly only: { readonly key: string; readonly blob: Buffer | undefined };
  /** Removes every blob first. Default: none. */
  readonly clear?: boolean;
  readonly put: readonly (readonly [key: string, blob: Buffer])[];
}

/** Sealed secrets and the vault's header, as opaque bytes. All of them belong to the vault. */
export interface BlobStore {
  get(key: string): Promise<Buffer | undefined>;
  /** Makes the whole change or none of it, in one atomic step across processes. Says whether it was made. */
  change(change: BlobChange): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** Small values that belong to the program, such as whether sample data was removed. */
export interface SettingStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string): Promise<void>;
}

export interface VariableStore {
  /** Oldest first. */
  listSets(): Promise<readonly VariableSet[]>;
  /** Adds a set, or takes the place of the one with that id. Throws `variable-set-exists` when another one has that name. */
  saveSet(set: VariableSet): Promise<void>;
  removeSet(id: string): Promise<void>;
  /** The number that was taken last; 0 before the first. */
  lastCount(): Promise<number>;
  /** Takes so many numbers, at least 1, in one atomic step across processes; gives the first of them. */
  takeCounts(amount: number): Promise<number>;
}

export interface Stores {
  readonly devices: DeviceStore;
  readonly credentials: CredentialStore;
  readonly deliveries: DeliveryStore;
  readonly drafts: DraftStore;
  readonly blobs: BlobStore;
  readonly settings: SettingStore;
  readonly variables: VariableStore;
  close(): Promise<void>;
}
