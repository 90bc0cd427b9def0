import type { ProviderTokenCheck } from '#shared/contract/provider-token-check.ts';

const signatureForms = { raw: '64 bytes (JWS)', der: 'DER' } as const;

/** A provider token for reading: its parts, then one line for each problem. */
export function describeProviderToken(check: ProviderTokenCheck): string {
  const { header, claims, issuedAt, ageSeconds, signatureForm, signatureValid, problems } = check;
  const verdict =
    signatureValid === null ? 'not compared with a key' : signatureValid ? 'made by this key' : 'not made by this key';
  const facts: readonly (readonly [string, string | null])[] = [
    ['Header', header === null ? null : JSON.stringify(header)],
    ['Claims', claims === null ? null : JSON.stringify(claims)],
    ['Issued', issuedAt === null ? null : `${issuedAt} (${String(Math.round((ageSeconds ?? 0) / 60))} min ago)`],
    ['Signature', signatureForm === null ? null : `${signatureForms[signatureForm]}, ${verdict}`],
  ];
  return [
    ...facts.flatMap(([name, value]) => (value === null ? [] : [`${name.padEnd(11)}${value}`])),
    ...problems.map(({ code, severity, message }) => `${severity} (${code}): ${message}`),
  ].join('\n');
}
