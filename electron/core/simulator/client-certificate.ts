import type { CertificateFacts } from '../certificates/read-certificate.ts';
import type { SimulatorStatus } from '../ports/types.ts';

/** What a client certificate says of what it may do. */
export type ClientCertificate = Pick<CertificateFacts, 'kind' | 'topics' | 'hasTopicList' | 'environments'>;

const unreadable: ClientCertificate = { kind: null, topics: [], hasTopicList: false, environments: [] };

/** Reads a certificate of any issuer; APNs itself takes only Apple's. One that cannot be read is no push certificate. */
export async function readClientCertificate(der: Buffer): Promise<ClientCertificate> {
  try {
    // Loaded here because most starts never see a client certificate, while every one would pay for the library.
    const { readCertificate } = await import('../certificates/read-certificate.ts');
    return readCertificate(der);
  } catch {
    return unreadable;
  }
}

/** Whether requests of this certificate are judged at all; without a topic it is no certificate for pushes. */
export function isPushCertificate({ kind, topics }: ClientCertificate): boolean {
  return kind !== null && topics.length > 0;
}

/** Whether it is for the other environment only, which APNs answers by ending the connection. */
export function isForOtherEnvironment(certificate: ClientCertificate, plays: SimulatorStatus['plays']): boolean {
  return isPushCertificate(certificate) && !certificate.environments.includes(plays);
}
