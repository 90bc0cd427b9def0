import type { FoundCredential, Keeping } from '#shared/contract/credentials.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import { fail, FailureError } from '#shared/failure.ts';
import { createTurns } from '#shared/turns.ts';
import type { Credentials } from '#core/ports/credentials.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import type { Credential } from '#core/ports/types.ts';
import type { InspectedFiles } from './files/credential-material.ts';
import { problemsOfFiles } from './files/problems-of-files.ts';
import { importCredentials, type ImportParts, type PlannedItem } from './import-credentials.ts';
import { openInspected, openStored } from './open-credential.ts';
import { findRecord } from './open-secret.ts';
import { isSettled, planImport, relatedRecords, type StoredCredential } from './plan-import.ts';
import { readFiles } from './read-files.ts';
import { secretStateOf } from './secret-state.ts';
import { secretKeyOf } from './stored-secret.ts';
import { unusable } from './unusable-files.ts';

export function createCredentials(parts: ImportParts): Credentials {
  const { store, vault } = parts;
  // What one import finds stored is what the one before has left.
  const inTurn = createTurns();

  async function describe(record: CredentialRecord): Promise<Credential> {
    const { details, ...common } = record;
    const hasSecret = record.keeping === 'vault' && (await vault.has(secretKeyOf(record.id)));
    return { ...details, ...common, isSample: false, hasSecret };
  }

  async function planFor(
    { material }: InspectedFiles,
    keeping: Keeping,
    secretOf: (record: CredentialRecord) => Promise<StoredCredential['secret']>,
  ): Promise<readonly PlannedItem[]> {
    const related = relatedRecords(material, await store.list());
    const stored = await Promise.all(related.map(async (record) => ({ record, secret: await secretOf(record) })));
    const plans = planImport(material, stored, keeping);
    return material.map((item, at) => ({ item, plan: plans[at] ?? { action: 'none' } }));
  }

  return {
    list: async () => Promise.all((await store.list()).map(describe)),

    async inspect(files, passphrase) {
      const inspected = await readFiles(files, passphrase, parts.now());
      const planned = await planFor(inspected, 'vault', (record) => secretStateOf(vault, record).catch(assumeThere));
      return {
        inspection: { ...inspected.inspection, problems: remainingProblems(inspected, planned, files.length) },
        found: planned.map(describeFound),
        otherProblems: problemsOfFiles(inspected.rest, files.length),
      };
    },

    async import(input) {
      const inspected = await readFiles(input.files, input.passphrase, parts.now());
      return inTurn(async () => {
        const planned = await planFor(inspected, input.keeping, (record) => secretStateOf(vault, record));
        const ids = await importCredentials(parts, planned, input);
        if (ids.length === 0) throw nothingNew(inspected, planned);
        const records = await store.list();
        return {
          credentials: await Promise.all(records.filter(({ id }) => ids.includes(id)).map(describe)),
          problems: remainingProblems(inspected, planned, input.files.length),
        };
      });
    },

    async rename(id, name) {
      await findRecord(store, id);
      await store.apply([{ id, changed: { name } }]);
      return describe(await findRecord(store, id));
    },

    async setScope(id, scope) {
      const { name, details } = await findRecord(store, id);
      if (details.kind !== 'key') throw fail('credential-not-a-key', { name });
      await store.apply([{ id, changed: { details: { ...details, scope } } }]);
      return describe(await findRecord(store, id));
    },

    async remove(id) {
      await inTurn(async () => {
        const record = (await store.list()).find((candidate) => candidate.id === id);
        // A secret without its record is nobody's; a record without its secret would look like one that was lost.
        await store.remove(id);
        await vault.remove(secretKeyOf(id));
        if (record?.details.kind === 'key') await parts.forgetToken(record.details);
      });
    },

    open: (id) => openStored(parts, id, parts.now()),

    async openFiles(choice) {
      const records = await store.list();
      const inspected = await readFiles(choice.files, choice.passphrase, parts.now());
      return openInspected(inspected, choice, records, parts.now());
    },
  };
}

/** While a vault is locked, what is in it counts as there. */
function assumeThere(error: unknown): 'there' {
  if (error instanceof FailureError) return 'there';
  throw error;
}

function describeFound(planned: PlannedItem): FoundCredential {
  const { item, plan } = planned;
  const { fileName, inspection } = item;
  return {
    fileName,
    inspection: { ...inspection, problems: unsettledProblems(planned) },
    name: item.kind === 'certificate' ? item.commonName : item.kind === 'profile' ? item.name : '',
    issuerNames: item.kind === 'certificate' ? item.issuerNames : [],
    action: plan.action,
    target: 'target' in plan ? { id: plan.target.id, name: plan.target.name } : null,
  };
}

/** Without what a stored key settles. */
function unsettledProblems({ item, plan }: PlannedItem): readonly CredentialProblem[] {
  return item.inspection.problems.filter((problem) => !isSettled(problem, item, plan));
}

/** What there is to say about the files as a whole. */
function remainingProblems(
  { rest }: InspectedFiles,
  planned: readonly PlannedItem[],
  fileCount: number,
): readonly CredentialProblem[] {
  const said = planned.flatMap((one) =>
    unsettledProblems(one).map((problem) => ({ fileName: one.item.fileName, problem })),
  );
  return problemsOfFiles([...said, ...rest], fileCount);
}

function nothingNew(inspected: InspectedFiles, planned: readonly PlannedItem[]): FailureError {
  const known = planned.map(({ plan }) => plan).find((plan) => plan.action === 'known');
  if (known === undefined) return unusable(inspected);
  const { name, details } = known.target;
  if (known.isOlder) return fail('certificate-older', { name });
  if (details.kind !== 'key') return fail('credential-exists', { name });
  const { keyId, teamId } = details;
  return fail('credential-exists', { name, ids: { keyId, teamId } });
}
