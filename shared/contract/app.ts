import './jitless.ts';
import { z } from 'zod';
import { failureSchema } from './basics.ts';

export const vaultStatusSchema = z
  .object({
    /** What opens stored secrets. `memory`: nothing is stored, secrets live until the program ends. */
    kind: z.enum(['keychain', 'passphrase', 'memory']),
    state: z.enum(['ready', 'locked', 'failed']),
    failure: failureSchema.nullable(),
    /** A passphrase protects what is unlocked, and a keychain answers that could take its place. */
    canMoveToKeychain: z.boolean(),
    /** The store's own name: macOS Keychain, Windows Credential Manager, Secret Service. */
    storeName: z.string(),
  })
  .readonly();
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

const passphraseSchema = z.string().max(1000);

export const passphraseInputSchema = z.object({ passphrase: passphraseSchema });
export const passphraseChangeSchema = z.object({ current: passphraseSchema, next: passphraseSchema });

export const overviewSchema = z
  .object({
    version: z.string(),
    host: z.enum(['desktop', 'loopback', 'cli']),
    platform: z.string(),
    dataFolder: z.string(),
    libraryFolder: z.string(),
    /** Where exported files are proposed to go: the user's Downloads, else the home folder. */
    exportFolder: z.string(),
    hasSamples: z.boolean(),
  })
  .readonly();
export type Overview = z.infer<typeof overviewSchema>;

/** What changed in the core; whoever shows it asks again. */
export const changeSchema = z.object({
  topic: z.enum(['devices', 'credentials', 'deliveries', 'drafts', 'library', 'simulator', 'variables', 'vault']),
  /** The window that asked for it, where only that window can know it already. */
  windowId: z.string().optional(),
});
export type Change = z.infer<typeof changeSchema>;
