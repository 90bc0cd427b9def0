import type {
  CertificateCredential,
  FoundCredential,
  PrivateKeyCredential,
  SigningKeyCredential,
} from '#shared/contract/credentials.ts';
import type { CredentialInspection } from '#shared/contract/credential-inspection.ts';
import type { Delivery } from '#shared/contract/deliveries.ts';
import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';

/** An alert as it is composed, with everything automatic. */
export function composedPush(change: Partial<ComposedPush> = {}): ComposedPush {
  return {
    pushType: 'alert',
    bundleId: null,
    topic: null,
    priority: null,
    expiration: { mode: 'automatic' },
    collapseId: '',
    apnsId: '',
    sendsMinified: false,
    payloadText: '{"aps":{"alert":"Hi"}}',
    ...change,
  };
}

/** An open draft to Local APNs without credential and device. */
export function draftOf(change: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    title: 'Untitled',
    savedPushName: null,
    savedPush: null,
    environment: 'simulator',
    credentialId: null,
    deviceIds: [],
    push: composedPush(),
    position: 0,
    ...change,
  };
}

/** An app token of Local APNs. */
export function deviceOf(change: Partial<Device> = {}): Device {
  return {
    id: 'device-1',
    name: 'Phone',
    token: 'ab'.repeat(32),
    environment: 'simulator',
    bundleId: 'com.example.app',
    tokenKind: 'app',
    isSample: false,
    createdAtMs: 0,
    ...change,
  };
}

const stored = {
  keeping: 'vault',
  isSample: false,
  hasSecret: true,
  createdAtMs: 0,
  lastAcceptedAtMs: null,
  answers: [],
} as const;

/** A key of one's own that has not been used yet. */
export function credentialOf(change: Partial<SigningKeyCredential> = {}): SigningKeyCredential {
  return {
    ...stored,
    id: 'key-1',
    name: 'Key',
    kind: 'key',
    keyId: 'ABC123DEFG',
    teamId: 'TEAM123456',
    fingerprintSha256: 'ab'.repeat(32),
    scope: { environments: null, bundleIds: null },
    ...change,
  };
}

/** The time from which the validity of samples is counted. */
export const sampleNowMs = Date.UTC(2026, 0, 1);
const dayMs = 86_400_000;

/** A universal certificate for `com.example.app`, valid for 200 days from `sampleNowMs`. */
export function certificateOf(change: Partial<CertificateCredential> = {}): CertificateCredential {
  return {
    ...stored,
    id: 'certificate-1',
    name: 'Apple Push Services: com.example.app',
    kind: 'certificate',
    certificateKind: 'universal',
    commonName: 'Apple Push Services: com.example.app',
    bundleId: 'com.example.app',
    teamId: 'TEAM123456',
    environments: ['sandbox', 'production'],
    topics: ['com.example.app', 'com.example.app.voip', 'com.example.app.complication'],
    issuerNames: ['Apple Worldwide Developer Relations Certification Authority'],
    isSignedByApple: true,
    notBeforeMs: sampleNowMs - 10 * dayMs,
    notAfterMs: sampleNowMs + 200 * dayMs,
    fingerprintSha256: 'cd'.repeat(32),
    publicKeySha256: 'ef'.repeat(32),
    ...change,
  };
}

/** One that ended 5 days before `sampleNowMs`. */
export function expiredCertificateOf(change: Partial<CertificateCredential> = {}): CertificateCredential {
  return certificateOf({
    id: 'certificate-expired',
    name: 'Last year’s',
    notBeforeMs: sampleNowMs - 370 * dayMs,
    notAfterMs: sampleNowMs - 5 * dayMs,
    ...change,
  });
}

/** A key made for a signing request; its certificate is still to come. */
export function waitingKeyOf(change: Partial<PrivateKeyCredential> = {}): PrivateKeyCredential {
  return {
    ...stored,
    id: 'private-key-1',
    name: 'Ada Example',
    kind: 'private-key',
    origin: 'made',
    commonName: 'Ada Example',
    email: 'ada@example.com',
    publicKeySha256: 'ef'.repeat(32),
    ...change,
  };
}

/** What `credentials.inspect` says of a signing key with its id in the file name. */
export function inspectionOf(change: Partial<CredentialInspection> = {}): CredentialInspection {
  return {
    kind: 'key',
    topics: [],
    environments: [],
    bundleId: null,
    teamId: null,
    keyId: 'ABC123DEFG',
    notBefore: null,
    notAfter: null,
    expired: false,
    hasPrivateKey: true,
    fingerprintSha256: 'ab'.repeat(32),
    problems: [],
    ...change,
  };
}

/** A signing key in a file, to be added; `inspection` is as `inspectionOf` makes it. */
export function foundOf(
  inspection: Partial<CredentialInspection> = {},
  change: Partial<FoundCredential> = {},
): FoundCredential {
  return {
    fileName: 'AuthKey_ABC123DEFG.p8',
    inspection: inspectionOf(inspection),
    name: '',
    issuerNames: [],
    action: 'add',
    target: null,
    ...change,
  };
}

/** A delivery that has just begun, or, with an outcome kind, has ended so. */
export function deliveryOf(id: string, state: Delivery['summary']['state'] = 'pending'): Delivery {
  return {
    summary: {
      id,
      runId: 'run-1',
      createdAtMs: 0,
      state,
      environment: 'simulator',
      host: '127.0.0.1',
      port: 1,
      deviceToken: 'ab',
      deviceName: null,
      credentialId: null,
      credentialName: '',
      pushType: 'alert',
      topic: '',
      payloadBytes: 2,
      summary: '',
      status: null,
      reason: null,
      apnsId: null,
      cause: null,
      totalMs: null,
    },
    notification: {
      pushType: 'alert',
      topic: '',
      priority: null,
      expiration: null,
      collapseId: null,
      apnsId: null,
      payload: { encoding: 'utf8', content: '{}' },
    },
    outcome: null,
  };
}
