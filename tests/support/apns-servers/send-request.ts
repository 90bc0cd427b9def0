import { generateKeyPairSync } from 'node:crypto';
import type { ClientCertificate, SendRequest, SigningKey } from '#core/ports/sender.ts';

/** A signing key as Apple hands them out, made for this test. */
export function makeSigningKey(changes: Partial<SigningKey> = {}): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    kind: 'key',
    credentialId: 'credential-1',
    keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    keyId: 'ABC123DEFG',
    teamId: 'TEAM123456',
    mayKeepToken: true,
    ...changes,
  };
}

/** A client certificate of the form the sender takes it in; by itself it only looks like one. */
export function makeClientCertificate(changes: Partial<ClientCertificate> = {}): ClientCertificate {
  return { kind: 'certificate', credentialId: 'certificate-1', certificatePem: '', keyPem: '', ...changes };
}

const signingKey = makeSigningKey();

export const sampleDeviceToken = '740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad';

/** A correct alert to a server of the test's own; `changes` replace whole fields. */
export function makeSendRequest(
  server: { readonly host: string; readonly port: number; readonly caPem: string | null },
  changes: Partial<SendRequest> = {},
): SendRequest {
  return {
    environment: 'sandbox',
    endpoint: { host: server.host, port: server.port, caPem: server.caPem },
    credential: signingKey,
    deviceToken: sampleDeviceToken,
    notification: {
      pushType: 'alert',
      topic: 'com.example.app',
      priority: 10,
      expiration: null,
      collapseId: null,
      apnsId: null,
    },
    body: Buffer.from('{"aps":{"alert":"Hello"}}'),
    timeoutMs: 15_000,
    ...changes,
  };
}
