import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import {
  credentialExportSchema,
  credentialFilesSchema,
  credentialImportResultSchema,
  credentialImportSchema,
  credentialSchema,
  inspectedFilesSchema,
  keyCheckSchema,
  keyScopeSchema,
  signingRequestSchema,
  signingRequestSubjectSchema,
} from './credentials.ts';
import { providerTokenCheckSchema } from './provider-token-check.ts';
import {
  changeSchema,
  overviewSchema,
  passphraseChangeSchema,
  passphraseInputSchema,
  vaultStatusSchema,
} from './app.ts';
import { failureSchema } from './basics.ts';
import {
  deliverySchema,
  deliveryStateSchema,
  deliverySummarySchema,
  sendEventSchema,
  sendInputSchema,
} from './deliveries.ts';
import { deviceSchema, newDeviceSchema } from './devices.ts';
import { draftSchema, composedPushSchema, savedPushSchema } from './drafts.ts';
import { arrivalSchema, simulatorStatusSchema } from './simulator.ts';
import { variableSetSchema, variablesSchema } from './variables.ts';

/** Every procedure may end in `FAILURE`, whose data is the named failure; anything else is masked by the server. */
const procedure = oc.errors({ FAILURE: { status: 422, data: failureSchema } });

const nothing = z.object({});
const byId = z.object({ id: z.string() });
const byName = z.object({ name: z.string() });

/** All that a window, the command line or a test can ask of the core. */
export const contract = {
  app: {
    overview: procedure.input(nothing).output(overviewSchema),
    /** Emits until the caller ends it. */
    changes: procedure.input(nothing).output(eventIterator(changeSchema)),
    /** Removes the sample key, devices and pushes. What the user made of them stays. */
    removeSamples: procedure.input(nothing).output(nothing),
    restoreSamples: procedure.input(nothing).output(nothing),
  },
  /** Where secrets live. Passphrases go in and never come back; each procedure gives the state it ends in. */
  vault: {
    status: procedure.input(nothing).output(vaultStatusSchema),
    /** Asks the keychain again. */
    retry: procedure.input(nothing).output(vaultStatusSchema),
    unlock: procedure.input(passphraseInputSchema).output(vaultStatusSchema),
    /** Where there is no keychain: what is in memory moves into a vault that the passphrase protects. */
    setPassphrase: procedure.input(passphraseInputSchema).output(vaultStatusSchema),
    changePassphrase: procedure.input(passphraseChangeSchema).output(vaultStatusSchema),
    moveToKeychain: procedure.input(nothing).output(vaultStatusSchema),
    /** Forgets every stored secret; credentials stay listed without them. */
    reset: procedure.input(nothing).output(vaultStatusSchema),
  },
  devices: {
    /** Oldest first. */
    list: procedure.input(nothing).output(z.array(deviceSchema)),
    add: procedure.input(newDeviceSchema).output(deviceSchema),
    update: procedure.input(newDeviceSchema.omit({ token: true }).extend({ id: z.string() })).output(deviceSchema),
    remove: procedure.input(byId).output(nothing),
  },
  credentials: {
    list: procedure.input(nothing).output(z.array(credentialSchema)),
    /** Says what files hold and what importing them would do; stores nothing. What is wrong with them is in the answer. */
    inspect: procedure.input(credentialFilesSchema).output(inspectedFilesSchema),
    /** Imports all that the files hold, or fails and imports nothing. */
    import: procedure.input(credentialImportSchema).output(credentialImportResultSchema),
    rename: procedure
      .input(z.object({ id: z.string(), name: z.string().trim().min(1).max(200) }))
      .output(credentialSchema),
    /** What its owner says about a signing key. */
    setScope: procedure.input(z.object({ id: z.string(), scope: keyScopeSchema })).output(credentialSchema),
    remove: procedure.input(byId).output(nothing),
    /** Makes a private key and a signing request for it. The key waits as a credential for its certificate. */
    createSigningRequest: procedure
      .input(signingRequestSubjectSchema.extend({ name: z.string().trim().max(200) }))
      .output(signingRequestSchema),
    /** A new signing request from the key of a certificate, or of a key that waits for its certificate. */
    renewSigningRequest: procedure
      .input(signingRequestSubjectSchema.extend({ id: z.string() }))
      .output(signingRequestSchema),
    /** Writes an encrypted file; gives its path. */
    exportToFile: procedure.input(credentialExportSchema).output(z.object({ file: z.string() })),
    /** The token that a signing key would send now, decoded, without its signature. */
    describeProviderToken: procedure.input(byId).output(providerTokenCheckSchema),
    /** Checks a token from elsewhere, against a stored signing key when one is named. */
    checkProviderToken: procedure
      .input(z.object({ token: z.string().max(20_000), credentialId: z.string().nullable() }))
      .output(providerTokenCheckSchema),
    /** Signs with the stored secret and verifies with its public half; nothing is sent. */
    checkKey: procedure.input(byId).output(keyCheckSchema),
  },
  deliveries: {
    /** One request a target. Ends when every delivery has settled; ending the iterator early cancels the rest. */
    send: procedure.input(sendInputSchema).output(eventIterator(sendEventSchema)),
    /** Cancels what is still under way in a run; its stream goes on until every delivery has settled. */
    cancel: procedure.input(z.object({ runId: z.string() })).output(nothing),
    /** Sends the exact bytes and headers of a stored delivery to its device once more. */
    replay: procedure.input(byId).output(eventIterator(sendEventSchema)),
    /**
     * Newest first; `beforeId` continues after that delivery. `states` and `text` ask for some of them only: each word of
     * the text has to occur in what a delivery shows, its token, topic or ids.
     */
    list: procedure
      .input(
        z.object({
          limit: z.number().int().min(1).max(500),
          beforeId: z.string().nullable(),
          states: z.array(deliveryStateSchema).optional(),
          text: z.string().max(1000).optional(),
        }),
      )
      .output(z.array(deliverySummarySchema)),
    get: procedure.input(byId).output(deliverySchema),
    remove: procedure.input(byId).output(nothing),
    clear: procedure.input(nothing).output(nothing),
  },
  drafts: {
    list: procedure.input(nothing).output(z.array(draftSchema)),
    /** The change is told with the id of the window: that one need not read what it wrote. */
    save: procedure.input(z.object({ draft: draftSchema, windowId: z.string() })).output(nothing),
    remove: procedure.input(z.object({ id: z.string(), windowId: z.string() })).output(nothing),
  },
  library: {
    /** By name. */
    list: procedure.input(nothing).output(z.array(savedPushSchema)),
    /**
     * `isNew`: refuses to replace a saved push of that name. `base`: what was there when it was opened, null when that is
     * not known; something else on disk is refused with `saved-push-changed`. Without `base` it is replaced.
     */
    save: procedure
      .input(
        z.object({
          name: z.string(),
          push: composedPushSchema,
          isNew: z.boolean(),
          base: composedPushSchema.nullable().optional(),
        }),
      )
      .output(savedPushSchema),
    rename: procedure.input(z.object({ name: z.string(), newName: z.string() })).output(savedPushSchema),
    remove: procedure.input(byName).output(nothing),
  },
  /** What `{{…}}` stands for. */
  variables: {
    get: procedure.input(nothing).output(variablesSchema),
    /** Adds a set, or takes the place of the one with that id. Throws `variable-name-invalid`, `variable-name-twice` and `variable-set-exists`. */
    saveSet: procedure.input(variableSetSchema).output(variablesSchema),
    removeSet: procedure.input(byId).output(variablesSchema),
    /** Null uses none. Throws `variable-set-not-found`. */
    useSet: procedure.input(z.object({ id: z.string().nullable() })).output(variablesSchema),
  },
  simulator: {
    status: procedure.input(nothing).output(simulatorStatusSchema),
    start: procedure.input(z.object({ port: z.number().int().min(0).max(65_535) })).output(simulatorStatusSchema),
    stop: procedure.input(nothing).output(simulatorStatusSchema),
    /** Which environment of Apple it stands for from the next connection on; those that are open are closed. */
    play: procedure.input(simulatorStatusSchema.unwrap().pick({ plays: true })).output(simulatorStatusSchema),
    /** Whether pushes that lint finds an error in are refused, which Apple would take. */
    setStrict: procedure.input(simulatorStatusSchema.unwrap().pick({ isStrict: true })).output(simulatorStatusSchema),
    /** Newest first, at most 200, since the start of this process. */
    arrivals: procedure.input(nothing).output(z.array(arrivalSchema)),
    clearArrivals: procedure.input(nothing).output(nothing),
  },
};

export type Contract = typeof contract;
