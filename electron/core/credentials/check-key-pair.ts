import { createPrivateKey, createPublicKey, randomBytes, sign, verify, X509Certificate } from 'node:crypto';
import type { KeyCheck } from '#shared/contract/credentials.ts';
import { publicKeyDigest } from '../certificates/public-key-digest.ts';

/**
 * Signs random bytes and verifies the signature, as a provider token or a TLS handshake would: with the certificate where there is one,
 * else with the public half, which has to be the one that was imported.
 * @param publicKeySha256 of the public key (SPKI) that is known of the credential
 */
export function checkKeyPair(keyPem: string, certificatePem: string | null, publicKeySha256: string): KeyCheck {
  const key = createPrivateKey(keyPem);
  const publicKey = certificatePem === null ? createPublicKey(key) : new X509Certificate(certificatePem).publicKey;
  const probe = randomBytes(64);
  // Ignored for RSA.
  const dsaEncoding = 'ieee-p1363';
  const signature = sign('sha256', probe, { key, dsaEncoding });
  return {
    isValid:
      publicKeyDigest(publicKey) === publicKeySha256 &&
      key.asymmetricKeyType === publicKey.asymmetricKeyType &&
      verify('sha256', probe, { key: publicKey, dsaEncoding }, signature),
    algorithm: key.asymmetricKeyType === 'rsa' ? 'RS256' : 'ES256',
  };
}
