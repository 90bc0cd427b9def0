import { describe, expect, test } from 'vitest';
import type { FoundCredential, InspectedCredentialFiles } from '#shared/contract/credentials.ts';
import type { CredentialProblem } from '#shared/contract/credential-inspection.ts';
import {
  certificateOf,
  credentialOf,
  foundOf,
  inspectionOf,
  sampleNowMs,
  waitingKeyOf,
} from '../../../../support/window-samples.ts';
import {
  describeAction,
  importFields,
  proposeImport,
  problemsOfTheRest,
  type TypedImport,
} from '../../../../../renderer/features/credentials/propose-import.ts';

const certificate = (change: Partial<FoundCredential> = {}) =>
  foundOf({ kind: 'universal', keyId: null }, { fileName: 'aps.p12', ...change });
const profile = foundOf(
  { kind: 'profile', keyId: null, bundleId: 'com.example.app', teamId: 'PROFILE123', environments: ['sandbox'] },
  { fileName: 'app.mobileprovision', action: 'none' },
);
const targetOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

function files(
  found: readonly FoundCredential[],
  problems: readonly CredentialProblem[] = [],
): InspectedCredentialFiles {
  return { inspection: inspectionOf({ ...found[0]?.inspection, problems }), found, otherProblems: [] };
}

const problem = (code: CredentialProblem['code'], message: string): CredentialProblem => ({
  code,
  severity: 'error',
  message,
});

const typed: TypedImport = {
  keyId: null,
  teamId: null,
  name: ' QA ',
  scope: { environments: ['sandbox'], bundleIds: null },
  isAskedFor: true,
};

describe('what importing asks for', () => {
  test('a new signing key: its ids, its scope, a name, and how it is kept', () => {
    const proposal = proposeImport(files([foundOf()]), [credentialOf({ teamId: 'LASTTEAM12' })]);
    expect(proposal).toMatchObject({
      asks: { keyId: true, teamId: true, scope: true, name: true, keeping: true },
      proposed: { keyId: 'ABC123DEFG', teamId: 'LASTTEAM12' },
      teamIdComesFrom: 'last-key',
      label: 'Import',
      obstacle: null,
    });
  });

  test('the team id of a profile comes before that of the last key', () => {
    const proposal = proposeImport(files([foundOf(), profile]), [credentialOf()]);
    expect(proposal).toMatchObject({ proposed: { teamId: 'PROFILE123' }, teamIdComesFrom: 'profile', label: 'Import' });
  });

  test('a certificate has its ids in it', () => {
    expect(proposeImport(files([certificate()]), []).asks).toEqual({
      keyId: false,
      teamId: false,
      scope: false,
      name: true,
      keeping: true,
    });
  });

  test('a certificate whose key is stored here cannot be asked for at every use', () => {
    const found = foundOf({ kind: 'universal', keyId: null, hasPrivateKey: false });
    expect(proposeImport(files([found]), []).asks.keeping).toBe(false);
  });

  test('a key that waits for its certificate is always stored', () => {
    const key = foundOf({ kind: 'private-key', keyId: null });
    expect(proposeImport(files([key]), []).asks.keeping).toBe(false);
  });

  test('several signing keys have the ids of their file names', () => {
    const proposal = proposeImport(files([foundOf(), foundOf({ keyId: 'OTHER12345' })]), []);
    expect(proposal).toMatchObject({
      asks: { keyId: false, teamId: true, name: false },
      label: 'Import 2 credentials',
    });
  });

  test('what takes a place that is there asks for nothing', () => {
    const old = certificateOf();
    const proposal = proposeImport(files([certificate({ action: 'replace', target: targetOf(old) })]), [old]);
    expect(proposal).toMatchObject({
      asks: { keyId: false, teamId: false, name: false, keeping: false },
      label: 'Replace certificate',
    });
  });
});

describe('why nothing can be imported', () => {
  test('an encrypted file wants its passphrase', () => {
    const inspected = files([], [problem('wrong-passphrase', 'encrypted')]);
    expect(proposeImport(inspected, []).obstacle).toContain('passphrase');
  });

  test('a profile alone', () => {
    expect(proposeImport(files([profile]), []).obstacle).toContain('profile');
  });

  test('what is there already', () => {
    const found = foundOf({}, { action: 'known', target: targetOf(credentialOf()) });
    expect(proposeImport(files([found]), []).obstacle).toContain('nothing new');
  });

  test('junk', () => {
    expect(proposeImport(files([], [problem('unreadable', 'junk')]), []).obstacle).not.toBeNull();
  });
});

describe('what goes to the core', () => {
  test('what was typed comes before what is proposed', () => {
    const proposal = proposeImport(files([foundOf()]), []);
    expect(importFields(proposal, { ...typed, keyId: 'TYPED12345', teamId: 'TEAM123456' })).toEqual({
      keyId: 'TYPED12345',
      teamId: 'TEAM123456',
      name: ' QA ',
      scope: { environments: ['sandbox'], bundleIds: null },
      keeping: 'ask',
    });
  });

  test('what was typed for a key that was taken out again does not go with a certificate', () => {
    const proposal = proposeImport(files([certificate()]), []);
    expect(importFields(proposal, { ...typed, keyId: 'TYPED12345', teamId: 'TEAM123456' })).toMatchObject({
      keyId: '',
      teamId: '',
      scope: { environments: null, bundleIds: null },
    });
  });

  test('a key that gets its secret back keeps its ids and is stored', () => {
    const lost = credentialOf({ hasSecret: false, keyId: 'LOST123456' });
    const proposal = proposeImport(files([foundOf({}, { action: 'restore', target: targetOf(lost) })]), [lost]);
    expect(importFields(proposal, typed)).toMatchObject({
      keyId: 'LOST123456',
      teamId: 'TEAM123456',
      keeping: 'vault',
    });
  });

  test('a newer certificate of what is asked for at every use is asked for as well', () => {
    const old = certificateOf({ keeping: 'ask' });
    const proposal = proposeImport(files([certificate({ action: 'replace', target: targetOf(old) })]), [old]);
    expect(importFields(proposal, { ...typed, isAskedFor: false }).keeping).toBe('ask');
  });
});

describe('what importing does, in words', () => {
  const day = 86_400_000;

  test('a newer certificate says when the one it replaces ends', () => {
    const old = certificateOf({ name: 'Push', notAfterMs: sampleNowMs + 9 * day });
    const found = certificate({ action: 'replace', target: targetOf(old) });
    expect(describeAction(found, [old], sampleNowMs)).toContain('“Push”, which ends on Jan 10, 2026');
    expect(describeAction(found, [old], sampleNowMs + 10 * day)).toContain('which expired on Jan 10, 2026');
  });

  test('a certificate joins the key that was made for it', () => {
    const waiting = waitingKeyOf({ name: 'Ada', createdAtMs: sampleNowMs });
    const found = certificate({ action: 'join', target: targetOf(waiting) });
    expect(describeAction(found, [waiting], sampleNowMs)).toBe('Joins the key “Ada”, made here on Jan 1, 2026.');
  });

  test('a file of what was never stored would be stored', () => {
    const asked = credentialOf({ name: 'Ada', keeping: 'ask', hasSecret: false });
    const found = foundOf({}, { action: 'restore', target: targetOf(asked) });
    expect(describeAction(found, [asked], sampleNowMs)).toContain('Stores “Ada”');
  });

  test('an older certificate is not called the one that is there', () => {
    const stored = certificateOf({ name: 'Push', fingerprintSha256: 'newer' });
    const found = certificate({ action: 'known', target: targetOf(stored) });
    expect(describeAction(found, [stored], sampleNowMs)).toContain('“Push” has a newer certificate already');
    const same = { ...found, inspection: { ...found.inspection, fingerprintSha256: 'newer' } };
    expect(describeAction(same, [stored], sampleNowMs)).toBe('Is there already as “Push”.');
  });

  test('what cannot be imported does nothing', () => {
    expect(describeAction(profile, [], sampleNowMs)).toBeNull();
  });
});

test('what is wrong with the rest of the files is said, but for the passphrase, which is asked for', () => {
  const junk = problem('unreadable', 'junk.bin: junk');
  const otherProblems = [junk, problem('wrong-passphrase', 'b.p12: wrong')];
  const found = foundOf({ kind: 'universal', problems: [problem('no-private-key', 'no key')] });
  expect(problemsOfTheRest({ ...files([found], otherProblems), otherProblems })).toEqual([junk]);
});
