import type { Credential, CertificateCredential, CredentialAnswer } from '../contract/credentials.ts';
import { refusalIn } from './credential-limits.ts';
import { stageOf } from './validity.ts';

/** Something to know of a credential before it is used. */
export type CredentialHealth =
  | { readonly code: 'expired'; readonly atMs: number }
  | { readonly code: 'not-yet-valid'; readonly atMs: number }
  /** Its secret is not stored any more; what was made here can be in no file. */
  | { readonly code: 'secret-gone'; readonly isInFile: boolean }
  /** APNs refused the credential itself the last time. */
  | { readonly code: 'refused'; readonly answer: CredentialAnswer }
  | { readonly code: 'expires-soon'; readonly days: number }
  /** A private key whose certificate is still to come. */
  | { readonly code: 'waiting' }
  /** Not stored: its file is asked for at every use. */
  | { readonly code: 'asks' };

/** What is to be known of a credential, the gravest first; nothing when it is simply fine. */
export function healthOf(credential: Credential, nowMs: number): readonly CredentialHealth[] {
  const { keeping, hasSecret } = credential;
  const found: CredentialHealth[] = credential.kind === 'certificate' ? [...healthOfDays(credential, nowMs)] : [];
  if (keeping === 'vault' && !hasSecret) found.push({ code: 'secret-gone', isInFile: !isMadeHere(credential) });
  // Local APNs knows no keys of one's own, so that what it says of them does not matter.
  const [refusal] = (['production', 'sandbox'] as const).flatMap((name) => refusalIn(credential, name) ?? []);
  if (refusal !== undefined) found.push({ code: 'refused', answer: refusal });
  if (credential.kind === 'private-key') found.push({ code: 'waiting' });
  if (keeping === 'ask') found.push({ code: 'asks' });
  return found.sort((left, right) => order.indexOf(left.code) - order.indexOf(right.code));
}

function healthOfDays(certificate: CertificateCredential, nowMs: number): readonly CredentialHealth[] {
  const stage = stageOf(certificate, nowMs);
  switch (stage.code) {
    case 'ended':
      return [{ code: 'expired', atMs: certificate.notAfterMs }];
    case 'not-yet-valid':
      return [{ code: 'not-yet-valid', atMs: certificate.notBeforeMs }];
    case 'ends-soon':
      return [{ code: 'expires-soon', days: stage.daysLeft }];
    case 'valid':
      return [];
  }
}

/** A private key that was made here for a signing request and has never left. */
export function isMadeHere(credential: Credential): boolean {
  return credential.kind === 'private-key' && credential.origin === 'made';
}

const order: readonly CredentialHealth['code'][] = [
  'expired',
  'secret-gone',
  'not-yet-valid',
  'refused',
  'expires-soon',
  'waiting',
  'asks',
];
