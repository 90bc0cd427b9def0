import { describe, expect, test } from 'vitest';
import { nothingFound } from '#core/credentials/files/nothing-found.ts';
import type {
  CertificateMaterial,
  CredentialMaterial,
  PrivateKeyMaterial,
  SigningKeyMaterial,
} from '#core/credentials/files/credential-material.ts';
import { problem, type ProblemName } from '#core/credentials/files/problems.ts';
import { planImport, relatedRecords, type ImportPlan, type StoredCredential } from '#core/credentials/plan-import.ts';
import type { CredentialRecord } from '#core/ports/stores.ts';
import type { CredentialInspection } from '#shared/contract/credential-inspection.ts';
import type { CertificateDetails, CredentialDetails, Keeping } from '#shared/contract/credentials.ts';

/** A certificate of the key `pk`, which the files have unless `keyPem` is null. */
function certificate(
  changes: Partial<Omit<CertificateMaterial, 'inspection'>> & {
    readonly inspection?: Partial<CredentialInspection>;
  } = {},
): CertificateMaterial {
  return {
    kind: 'certificate',
    fileName: 'a.pem',
    certificatePem: 'pem',
    chainPem: '',
    keyPem: 'key',
    publicKeySha256: 'pk',
    commonName: 'Apple Push Services: com.example.app',
    issuerNames: [],
    ...changes,
    inspection: {
      ...nothingFound,
      kind: 'universal',
      bundleId: 'com.example.app',
      teamId: 'TEAM123456',
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2027-01-01T00:00:00.000Z',
      fingerprintSha256: 'new',
      ...changes.inspection,
    },
  };
}

const alone = { keyPem: null, inspection: { problems: [problem('certificateAlone')] } } as const;

function privateKey(...problems: readonly ProblemName[]): PrivateKeyMaterial {
  const found = problems.map((name) => problem(name as 'noCertificate'));
  return {
    kind: 'private-key',
    fileName: 'key.p12',
    keyPem: 'key',
    publicKeySha256: 'pk',
    inspection: { ...nothingFound, kind: 'private-key', problems: found },
  };
}

const signingKey: SigningKeyMaterial = {
  kind: 'key',
  fileName: 'key.p8',
  keyPem: 'key',
  inspection: { ...nothingFound, kind: 'key', fingerprintSha256: 'sk' },
};

function storedAs(
  details: CredentialDetails,
  secret: StoredCredential['secret'] = 'there',
  id = 'stored',
): StoredCredential {
  const keeping: Keeping = secret === 'asked' ? 'ask' : 'vault';
  const record: CredentialRecord = {
    id,
    name: 'Stored',
    keeping,
    details,
    createdAtMs: 0,
    lastAcceptedAtMs: null,
    answers: [],
  };
  return { record, secret };
}

const certificateOf = (changes: Partial<CertificateDetails> = {}): CertificateDetails => ({
  kind: 'certificate',
  certificateKind: 'universal',
  commonName: 'Apple Push Services: com.example.app',
  bundleId: 'com.example.app',
  teamId: 'TEAM123456',
  environments: [],
  topics: [],
  issuerNames: [],
  isSignedByApple: true,
  notBeforeMs: Date.parse('2025-01-01'),
  notAfterMs: Date.parse('2026-01-01'),
  fingerprintSha256: 'old',
  publicKeySha256: 'pk',
  ...changes,
});

const waitingKey = {
  kind: 'private-key',
  origin: 'made',
  commonName: '',
  email: '',
  publicKeySha256: 'pk',
} as const;

const keyDetails = {
  kind: 'key',
  keyId: 'ABC123DEFG',
  teamId: 'TEAM123456',
  fingerprintSha256: 'sk',
  scope: { environments: null, bundleIds: null },
} as const;

/** The plan in short, such as `join stored, key from stored`. */
function shortly(plan: ImportPlan | undefined): string {
  if (plan === undefined) return 'nothing';
  const target = 'target' in plan ? ` ${plan.target.id}` : '';
  const older = 'isOlder' in plan && plan.isOlder ? ', older' : '';
  const key = 'keyFrom' in plan && plan.keyFrom !== null ? `, key from ${plan.keyFrom}` : '';
  return `${plan.action}${target}${older}${key}`;
}

type Case = readonly [
  what: string,
  item: CredentialMaterial,
  stored: readonly StoredCredential[],
  plan: string,
  keeping?: Keeping,
];

const same = { fingerprintSha256: 'new' };
const older = certificateOf();
const newer = certificateOf({ notAfterMs: Date.parse('2028-01-01') });
const voip = certificateOf({ certificateKind: 'voip-services' });

const certificates: readonly Case[] = [
  ['a new one', certificate(), [], 'add'],
  [
    'a new one that has expired',
    certificate({ inspection: { problems: [problem('expired', '2020-01-01')] } }),
    [],
    'add',
  ],
  [
    'what is no push certificate',
    certificate({ inspection: { kind: 'certificate', problems: [problem('otherCertificate', 'x')] } }),
    [],
    'none',
  ],
  ['one without its key', certificate(alone), [], 'none'],
  ['the one that is there', certificate(), [storedAs(certificateOf(same))], 'known stored'],
  ['the one that is there, without its key', certificate(alone), [storedAs(certificateOf(same))], 'known stored'],
  ['the one whose secret was lost', certificate(), [storedAs(certificateOf(same), 'lost')], 'restore stored'],
  ['the one whose secret was lost, alone', certificate(alone), [storedAs(certificateOf(same), 'lost')], 'none'],
  [
    'the one whose secret was lost, alone, when another credential has the key',
    certificate(alone),
    [storedAs(certificateOf(same), 'lost'), storedAs(voip, 'there', 'voip')],
    'restore stored, key from voip',
  ],
  [
    'the one that is asked for, to be stored',
    certificate(),
    [storedAs(certificateOf(same), 'asked')],
    'restore stored',
  ],
  [
    'the one that is asked for, to stay so',
    certificate(),
    [storedAs(certificateOf(same), 'asked')],
    'known stored',
    'ask',
  ],
  ['the one that is asked for, alone', certificate(alone), [storedAs(certificateOf(same), 'asked')], 'known stored'],
  ['a newer one', certificate(), [storedAs(older)], 'replace stored'],
  ['a newer one of a lost secret', certificate(), [storedAs(older, 'lost')], 'replace stored'],
  ['a newer one, alone', certificate(alone), [storedAs(older)], 'replace stored, key from stored'],
  ['a newer one of a lost secret, alone', certificate(alone), [storedAs(older, 'lost')], 'none'],
  ['a newer one of what is asked for, alone', certificate(alone), [storedAs(older, 'asked')], 'replace stored'],
  ['an older one', certificate(), [storedAs(newer)], 'known stored, older'],
  [
    'one made anew with the same last day',
    certificate(),
    [storedAs(certificateOf({ notAfterMs: Date.parse('2027-01-01') }))],
    'replace stored',
  ],
  ['one of the same key for something else', certificate(), [storedAs(voip)], 'add'],
  ['one of the same key for another app', certificate(), [storedAs(certificateOf({ bundleId: 'com.other' }))], 'add'],
  ['one of the same key of another team', certificate(), [storedAs(certificateOf({ teamId: 'TEAM999999' }))], 'add'],
  ['one of the same key for something else, alone', certificate(alone), [storedAs(voip)], 'add, key from stored'],
  ['the same, to be asked for', certificate(alone), [storedAs(voip)], 'none', 'ask'],
  ['one of another key', certificate({ publicKeySha256: 'other' }), [storedAs(older)], 'add'],
  ['one for a waiting key', certificate(alone), [storedAs(waitingKey)], 'join stored, key from stored'],
  ['one for a waiting key, with that key', certificate(), [storedAs(waitingKey)], 'join stored'],
  ['one for a waiting key that was lost', certificate(alone), [storedAs(waitingKey, 'lost')], 'none'],
  ['one for a waiting key that was lost, with that key', certificate(), [storedAs(waitingKey, 'lost')], 'join stored'],
  [
    'one beside another’s key, whose own waits',
    certificate({ keyPem: null, inspection: { problems: [problem('keyMismatch')] } }),
    [storedAs(waitingKey)],
    'join stored, key from stored',
  ],
];

const keys: readonly Case[] = [
  ['a new signing key', signingKey, [], 'add'],
  ['a signing key that is there', signingKey, [storedAs(keyDetails)], 'known stored'],
  ['a signing key that was lost', signingKey, [storedAs(keyDetails, 'lost')], 'restore stored'],
  ['a signing key that is asked for, to be stored', signingKey, [storedAs(keyDetails, 'asked')], 'restore stored'],
  ['a signing key that is asked for, to stay so', signingKey, [storedAs(keyDetails, 'asked')], 'known stored', 'ask'],
  ['a private key from a p12', privateKey('noCertificate'), [], 'add'],
  ['a plain RSA key', privateKey('rsaKey'), [], 'none'],
  ['a private key that waits already', privateKey('noCertificate'), [storedAs(waitingKey)], 'known stored'],
  ['a waiting key that was lost', privateKey('rsaKey'), [storedAs(waitingKey, 'lost')], 'restore stored'],
  ['the key of a certificate that is there', privateKey('noCertificate'), [storedAs(older)], 'known stored'],
  ['the key of a certificate that was lost with it', privateKey('noCertificate'), [storedAs(older, 'lost')], 'none'],
];

describe('what importing does with', () => {
  test.for([...certificates, ...keys])('%s', ([_what, item, stored, plan, keeping = 'vault']) => {
    expect(planImport([item], stored, keeping).map(shortly)).toEqual([plan]);
  });

  test('a profile is nothing', () => {
    const profile = { kind: 'profile', fileName: 'a', name: '', inspection: nothingFound } as const;
    expect(planImport([profile], [], 'vault').map(shortly)).toEqual(['none']);
  });
});

describe('several things in the files', () => {
  const voipMaterial = certificate({
    ...alone,
    inspection: { ...alone.inspection, kind: 'voip-services', fingerprintSha256: 'voip' },
  });

  test('do not claim the same waiting key: the one that is valid longer gets it, the other uses it too', () => {
    const early = certificate({ ...alone, inspection: { ...alone.inspection, notAfter: '2026-06-01T00:00:00.000Z' } });
    expect(planImport([early, voipMaterial], [storedAs(waitingKey)], 'vault').map(shortly)).toEqual([
      'add, key from stored',
      'join stored, key from stored',
    ]);
  });

  test('of which one is the older certificate for the same leave that out', () => {
    const early = certificate({ inspection: { notAfter: '2026-06-01T00:00:00.000Z', fingerprintSha256: 'early' } });
    expect(planImport([early, certificate()], [], 'vault').map(shortly)).toEqual(['none', 'add']);
    expect(planImport([early, certificate()], [storedAs(older)], 'vault').map(shortly)).toEqual([
      'known stored, older',
      'replace stored',
    ]);
  });

  test('do not keep a key that was meant for a certificate it does not belong to', () => {
    const mismatched = certificate({
      keyPem: null,
      publicKeySha256: 'x',
      inspection: { problems: [problem('keyMismatch')] },
    });
    expect(planImport([mismatched, privateKey()], [], 'vault').map(shortly)).toEqual(['none', 'none']);
  });
});

test('only credentials of the keys in the files have to do with them', () => {
  const records = [
    storedAs(keyDetails, 'there', 'signing key'),
    storedAs(older, 'there', 'certificate'),
    storedAs(waitingKey, 'there', 'waiting'),
    storedAs({ ...waitingKey, publicKeySha256: 'other' }, 'there', 'other'),
  ].map(({ record }) => record);
  const idsFor = (...material: CredentialMaterial[]) => relatedRecords(material, records).map(({ id }) => id);
  expect(idsFor(signingKey)).toEqual(['signing key']);
  expect(idsFor(certificate())).toEqual(['certificate', 'waiting']);
  expect(idsFor()).toEqual([]);
});
