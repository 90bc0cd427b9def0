import type { CertificateCredential, FoundCredential } from '#shared/contract/credentials.ts';

/** Why a certificate that has come does not renew the one whose renewal is under way; null when it does, and for what is no certificate. */
export function whyNoRenewal(
  { inspection, action, target }: FoundCredential,
  renewed: CertificateCredential | undefined,
): string | null {
  const { kind, bundleId, fingerprintSha256 } = inspection;
  if (renewed === undefined || kind === 'key' || kind === 'private-key' || kind === 'profile') return null;
  if (action === 'replace' && target?.id === renewed.id) return null;
  const name = `“${renewed.name}”`;
  if (fingerprintSha256 === renewed.fingerprintSha256) return `This is the certificate that ${name} has already.`;
  if (bundleId !== null && renewed.bundleId !== null && bundleId !== renewed.bundleId) {
    return `This does not renew ${name}: it is for ${bundleId}, and ${name} is for ${renewed.bundleId}.`;
  }
  return action === 'known'
    ? null
    : `This does not renew ${name}: it is of another kind, or was not made from a request with its key.`;
}
