import { oc } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#shared/contract/contract.ts';
import { failureMessages } from '#shared/messages/failures.ts';
import { outputFields } from './output-fields.ts';

/** Names that only a secret would have. `hasSecret` and `hasPrivateKey` tell of one without giving it, and a signing request is public. */
const secretName = /(pem|secret|passphrase|password|jwt|privatekey|p8|bearer|content(base64)?$)/i;
const harmless = /\.(hasSecret|hasPrivateKey|payload\.content)$|SigningRequest\.content$/;

function suspicious(fields: readonly string[]): readonly string[] {
  return fields.filter((field) => secretName.test(field.split('.').at(-1) ?? '') && !harmless.test(field));
}

describe('no secret comes back', () => {
  test('no procedure has an output field that could hold one', () => {
    const fields = outputFields(contract);
    expect(fields).toContain('/credentials/list.fingerprintSha256');
    expect(fields.length).toBeGreaterThan(100);
    expect(suspicious(fields)).toEqual([]);
  });

  test('no failure has a parameter that could hold one', () => {
    const sources = Object.values(failureMessages).map(String);
    const names = sources.flatMap((source) => (/^\(\{([^}]*)\}/.exec(source)?.[1] ?? '').split(','));
    const parameters = names.map((name) => `.${name.trim()}`).filter((name) => name !== '.');
    expect(parameters).toContain('.host');
    expect(suspicious(parameters)).toEqual([]);
  });

  test.each([
    ['in an object', z.object({ keyPem: z.string() })],
    ['in a list of a nullable object', z.array(z.object({ inner: z.object({ secret: z.string() }).nullable() }))],
    [
      'in one of several shapes',
      z.union([z.object({ a: z.string() }), z.object({ passphrase: z.string() }).readonly()]),
    ],
  ])('a planted secret is found %s', (_where, schema) => {
    expect(suspicious(outputFields({ planted: oc.output(schema) }))).toHaveLength(1);
  });

  test('a schema that may hold anything is not let through', () => {
    expect(() => outputFields({ open: oc.output(z.object({ more: z.unknown() })) })).toThrow('/open.more');
  });
});
