import type { Variables, VariableSet } from './types.ts';

/** What `{{…}}` stands for, besides what belongs to one push alone. */
export interface VariableLibrary extends SendVariables {
  get(): Promise<Variables>;
  /**
   * Adds a set, or takes the place of the one with that id. Throws `variable-name-invalid`, `variable-name-twice`, and
   * `variable-set-exists` when another set has that name.
   */
  saveSet(set: VariableSet): Promise<Variables>;
  /** The set that is removed is not used any more. What is not there is not missed. */
  removeSet(id: string): Promise<Variables>;
  /** Null uses none. Throws `variable-set-not-found`. */
  useSet(id: string | null): Promise<Variables>;
}

/** What a send needs to know of variables, besides what it is given. */
export interface SendVariables {
  /** What `{{env.…}}` may read. */
  readonly environment: Readonly<Record<string, string>>;
  /** Takes the next numbers for `{{counter}}`, so that no other push of any process gets them; gives the first. */
  takeCounts(amount: number): Promise<number>;
}
