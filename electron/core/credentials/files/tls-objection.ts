import { createSecureContext } from 'node:tls';

/**
 * Why the TLS library takes a certificate, its chain and its key for no connection, as its error's code; `undefined`: it takes them.
 * Readers of certificates forgive more than it does, and what is stored has to be able to send.
 */
export function tlsObjection(certificatesPem: string, keyPem: string | null): string | undefined {
  try {
    // Without authorities to trust, as nothing is verified and reading all of the usual ones takes long.
    createSecureContext({ cert: certificatesPem, ca: [], ...(keyPem === null ? {} : { key: keyPem }) });
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}
