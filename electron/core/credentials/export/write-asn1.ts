import forge from 'node-forge';
import type { Asn1 } from '../../certificates/asn1.ts';

const { asn1 } = forge;
const { Class, Type } = asn1;

export function sequence(...children: readonly Asn1[]): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [...children]);
}

export function set(...children: readonly Asn1[]): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.SET, true, [...children]);
}

/** The tag [0] of its context, around a node. */
export function contextZero(child: Asn1): Asn1 {
  return asn1.create(Class.CONTEXT_SPECIFIC, Type.NONE, true, [child]);
}

export function octets(bytes: Buffer): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytes.toString('latin1'));
}

/** Up to 32 bits. */
export function integer(value: number): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.INTEGER, false, asn1.integerToDer(value).getBytes());
}

/** By the library's name for it, or dotted. */
export function oid(name: string): Asn1 {
  const dotted = forge.pki.oids[name] ?? name;
  return asn1.create(Class.UNIVERSAL, Type.OID, false, asn1.oidToDer(dotted).getBytes());
}

export function bmpString(text: string): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.BMPSTRING, false, text);
}

export function asn1Null(): Asn1 {
  return asn1.create(Class.UNIVERSAL, Type.NULL, false, '');
}
