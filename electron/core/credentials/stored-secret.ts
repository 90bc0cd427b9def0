import { z } from 'zod';

/** The vault's key of a credential's secret. */
export function secretKeyOf(credentialId: string): string {
  return `credential:${credentialId}`;
}

const certificateSecretSchema = z.object({ certificatePem: z.string(), chainPem: z.string(), keyPem: z.string() });

/** A certificate with its private key, as the vault keeps it. */
export type CertificateSecret = Readonly<z.infer<typeof certificateSecretSchema>>;

/** A key is kept as its PEM, a certificate as JSON with its key. */
export function formatSecret(secret: CertificateSecret | { readonly keyPem: string }): string {
  if (!('certificatePem' in secret)) return secret.keyPem;
  const { certificatePem, chainPem, keyPem } = secret;
  return JSON.stringify({ certificatePem, chainPem, keyPem });
}

/** The other way round. */
export function parseSecret(text: string): CertificateSecret | { readonly keyPem: string } {
  return text.startsWith('{') ? certificateSecretSchema.parse(JSON.parse(text)) : { keyPem: text };
}
