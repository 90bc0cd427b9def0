/** What is told about a provider token, by code. */
export const providerTokenProblemCodes = [
  'empty',
  'private-key',
  'several-tokens',
  'not-a-jwt',
  'header-unreadable',
  'claims-unreadable',
  'padding',
  'wrong-algorithm',
  'key-id-missing',
  'key-id-invalid',
  'key-id-mismatch',
  'team-id-missing',
  'team-id-invalid',
  'team-id-mismatch',
  'issued-at-missing',
  'issued-at-text',
  'issued-at-milliseconds',
  'expired',
  'from-the-future',
  'signature-malformed',
  'signature-der',
  'signature-wrong',
] as const;

type Code = (typeof providerTokenProblemCodes)[number];

const seconds = 'Write the seconds since 1970 as a number without quotes.';

/** What is wrong with a provider token, why, and what to do. Source: Apple, "Establishing a token-based connection to APNs". */
export const providerTokenProblems = {
  empty: () => 'There is no token: nothing but spaces, if anything. Copy the token and paste it here.',
  'private-key': () =>
    'This is a private key, which makes provider tokens and is none. It was not kept. Paste the token that was made with it; it begins with eyJ.',
  'several-tokens': () => 'These are several tokens. Paste the one that is to be checked.',
  'not-a-jwt': () =>
    'This is not a provider token. A provider token is three parts of letters, digits, “-” and “_” with dots between them. Copy it again from start to end.',
  'header-unreadable': () =>
    'The first part, the header, is not JSON in Base64URL. Copy the token again, or make its header with alg and kid.',
  'claims-unreadable': () =>
    'The second part, the claims, is not JSON in Base64URL. Copy the token again, or make its claims with iss and iat.',
  padding: () => 'The token is written in plain Base64 (with “=”, “+” or “/”). Use Base64URL without padding.',
  'wrong-algorithm': (found: string) =>
    `The header’s alg is ${found}; APNs takes only "ES256". Sign with the .p8 key and ES256.`,
  'key-id-missing': () => 'The header has no kid. Put the key id there, the 10 characters in the name of the .p8 file.',
  'key-id-invalid': () => 'The header’s kid is not a key id, which has 10 capital letters and digits.',
  'key-id-mismatch': (expected: string) =>
    `The header’s kid is not ${expected}, the id of the key this was compared with. APNs would look up another key.`,
  'team-id-missing': () =>
    'The claims have no iss. Put the team id there, the 10 characters under Membership details at developer.apple.com.',
  'team-id-invalid': () =>
    'The claim iss is not a team id, which has 10 capital letters and digits. It is neither the key id nor an issuer id of App Store Connect.',
  'team-id-mismatch': (expected: string) =>
    `The claim iss is not ${expected}, the team this was compared with. APNs answers InvalidProviderToken.`,
  'issued-at-missing': () => `The claims have no iat that is a time. ${seconds}`,
  'issued-at-text': () => `The claim iat is text. ${seconds}`,
  'issued-at-milliseconds': () => `The claim iat is in milliseconds. ${seconds}`,
  expired: (minutes: number) =>
    `The token is ${String(minutes)} minutes old; APNs takes it for 60 and then answers ExpiredProviderToken. Make a new one.`,
  'from-the-future': (minutes: number) =>
    `The token was issued ${minutes === 1 ? 'a minute' : `${String(minutes)} minutes`} in the future. Check the clock of the computer that made it.`,
  'signature-malformed': () =>
    'The third part is no ES256 signature, which has 64 bytes (or is DER of about 70). Sign header and claims anew.',
  'signature-der': () =>
    'The signature is in DER form. APNs takes it, but the standard (RFC 7518) wants the 64 bytes of r and s, and other servers refuse DER.',
  'signature-wrong': () =>
    'The signature was not made by this key for these contents. APNs answers InvalidProviderToken; use the key whose id is in kid.',
} as const satisfies Record<Code, ((parameter: never) => string) | (() => string)>;
