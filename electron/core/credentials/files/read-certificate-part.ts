import { readCertificate } from '../../certificates/read-certificate.ts';
import type { CertificatePart, Container } from './parts.ts';
import { unreadable } from './problems.ts';

/** Reads an X.509 certificate that a file holds, in DER. Throws `UnreadableError`. */
export function readCertificatePart(der: Buffer, container: Container): CertificatePart {
  try {
    return { type: 'certificate', container, ...readCertificate(der) };
  } catch {
    throw unreadable('damaged', 'a certificate');
  }
}
