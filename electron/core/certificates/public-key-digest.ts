import { createHash, createPublicKey, KeyObject } from 'node:crypto';

/** SHA-256 of the public half (SPKI in DER) of a key, in lower-case hex: certificate and private key of one pair have the same. */
export function publicKeyDigest(key: KeyObject | string): string {
  const publicKey = key instanceof KeyObject && key.type === 'public' ? key : createPublicKey(key);
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
