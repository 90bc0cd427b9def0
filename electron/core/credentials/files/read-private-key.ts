import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { algorithmOf, type DerKind } from '../der-kinds.ts';
import { publicKeyDigest } from '../../certificates/public-key-digest.ts';
import type { Container, PrivateKeyPart } from './parts.ts';
import { unreadable } from './problems.ts';

export type KeyForm = Extract<DerKind, 'pkcs8' | 'pkcs1-rsa' | 'sec1-ec'>;

const nodeForms = { pkcs8: 'pkcs8', 'pkcs1-rsa': 'pkcs1', 'sec1-ec': 'sec1' } as const;

/** By the names of Node. */
const curveNames: Partial<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

/** Reads a private key that is not encrypted, whose two halves belong together. Throws `UnreadableError`. */
export function readPrivateKey(der: Buffer, form: KeyForm, container: Container): PrivateKeyPart {
  const said = form === 'pkcs8' ? algorithmOf(der) : undefined;
  if (said?.name === 'other') throw unreadable('otherKey', said.label);
  const saidCurve = said?.name === 'elliptic-curve' ? said.curve : undefined;
  let key: KeyObject;
  try {
    key = createPrivateKey({ key: der, format: 'der', type: nodeForms[form] });
  } catch {
    // Electron's TLS library cannot read most curves, so that the name is all there is.
    if (saidCurve !== undefined && saidCurve !== 'P-256') throw unreadable('wrongCurve', saidCurve);
    throw unreadable('damaged', 'a private key');
  }
  const { asymmetricKeyType: type = '', asymmetricKeyDetails: details } = key;
  const curve = saidCurve ?? curveNames[details?.namedCurve ?? ''] ?? details?.namedCurve ?? type;
  const isRsa = type === 'rsa' || type === 'rsa-pss';
  return {
    type: 'private-key',
    container,
    ...halvesOf(key, type),
    algorithm: isRsa ? 'rsa' : curve === 'P-256' ? 'p-256' : 'other',
    curve,
  };
}

/** A file carries both halves and the library believes it; a signature shows whether they fit. */
function halvesOf(key: KeyObject, type: string): { readonly pem: string; readonly publicKeySha256: string } {
  try {
    const publicKey = createPublicKey(key);
    const probe = Buffer.from('pushbench');
    const digest = /^(?:ed|x)\d/.test(type) ? null : 'sha256';
    const signs = /^x\d/.test(type) || verify(digest, probe, publicKey, sign(digest, probe, key));
    if (!signs) throw unreadable('damaged', 'a private key');
    return {
      pem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
      publicKeySha256: publicKeyDigest(publicKey),
    };
  } catch {
    throw unreadable('damaged', 'a private key');
  }
}
