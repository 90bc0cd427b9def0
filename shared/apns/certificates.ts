import type { AppleEnvironment } from './environments.ts';

/** How far a fact is known: `documented` by Apple or seen in real certificates by several tools, `reported` by one or two. */
export type Certainty = 'documented' | 'reported';

export interface CertificateKindFacts {
  readonly label: string;
  /** What the subject's common name begins with; the bundle id or topic follows. */
  readonly commonNamePrefixes: readonly string[];
  /** Where it may send when its own extensions do not say. */
  readonly environments: readonly AppleEnvironment[];
  /** What the topic adds to the bundle id when the certificate carries no list of topics. Empty: the topic is the subject UID. */
  readonly topicSuffix: string;
  readonly certainty: Certainty;
}

/**
 * The push certificates Apple issues, by what they are for. Source: Apple, "Establishing a certificate-based connection to
 * APNs" (kinds, environments); the prefixes of common names as real certificates have them.
 */
export const certificateKinds = {
  universal: {
    label: 'Apple Push Services (sandbox and production)',
    commonNamePrefixes: ['Apple Push Services: '],
    environments: ['sandbox', 'production'],
    topicSuffix: '',
    certainty: 'documented',
  },
  development: {
    label: 'Apple Push Services (sandbox)',
    commonNamePrefixes: [
      'Apple Development IOS Push Services: ',
      'Apple Development Mac Push Services: ',
      'Apple Sandbox Push Services: ',
    ],
    environments: ['sandbox'],
    topicSuffix: '',
    certainty: 'documented',
  },
  production: {
    label: 'Apple Push Services (production)',
    commonNamePrefixes: ['Apple Production IOS Push Services: ', 'Apple Production Mac Push Services: '],
    environments: ['production'],
    topicSuffix: '',
    certainty: 'documented',
  },
  'voip-services': {
    label: 'VoIP Services',
    commonNamePrefixes: ['VoIP Services: '],
    environments: ['sandbox', 'production'],
    topicSuffix: '.voip',
    certainty: 'documented',
  },
  watchkit: {
    label: 'WatchKit Services',
    commonNamePrefixes: ['WatchKit Services: '],
    environments: ['sandbox', 'production'],
    topicSuffix: '.complication',
    certainty: 'documented',
  },
  website: {
    label: 'Website Push ID',
    commonNamePrefixes: ['Website Push ID: '],
    environments: ['production'],
    topicSuffix: '',
    certainty: 'documented',
  },
  pass: {
    label: 'Pass Type ID',
    commonNamePrefixes: ['Pass Type ID: '],
    environments: ['production'],
    topicSuffix: '',
    certainty: 'documented',
  },
  mdm: {
    label: 'MDM push',
    commonNamePrefixes: ['APSP:'],
    environments: ['production'],
    topicSuffix: '',
    certainty: 'reported',
  },
} as const satisfies Record<string, CertificateKindFacts>;

export type CertificateKind = keyof typeof certificateKinds;

export const certificateKindNames = [
  'universal',
  'development',
  'production',
  'voip-services',
  'watchkit',
  'website',
  'pass',
  'mdm',
] as const satisfies readonly CertificateKind[];

/** The kind a subject's common name says, or `undefined` when it is no push certificate's. */
export function certificateKindOf(commonName: string): CertificateKind | undefined {
  return certificateKindNames.find((kind) => prefixOf(kind, commonName) !== undefined);
}

/** What stands behind the prefix of a push certificate's common name: bundle id or topic. */
export function idInCommonName(kind: CertificateKind, commonName: string): string {
  return commonName.slice(prefixOf(kind, commonName)?.length ?? commonName.length).trim();
}

function prefixOf(kind: CertificateKind, commonName: string): string | undefined {
  return certificateKinds[kind].commonNamePrefixes.find((prefix) => commonName.startsWith(prefix));
}

/**
 * Object identifiers in push certificates. Source: Apple, "Worldwide Developer Relations Certification Practice Statement"
 * (6.3.1, 6.3.2), real certificates (6.3.4, 6.3.6).
 */
export const certificateOids = {
  /** NULL: may send to the sandbox. */
  development: '1.2.840.113635.100.6.3.1',
  /** NULL: may send to production. With `development` too, the certificate is universal. */
  production: '1.2.840.113635.100.6.3.2',
  /** A DER string with topics parted by commas; older VoIP certificates. The encoding is reported by one source. */
  voipTopics: '1.2.840.113635.100.6.3.4',
  /** SEQUENCE of, by turns, a UTF8String (topic) and a SEQUENCE with a UTF8String (its kind: app, voip, complication). */
  topics: '1.2.840.113635.100.6.3.6',
  /** In the subject: bundle id or topic (RFC 4519, uid). */
  userId: '0.9.2342.19200300.100.1.1',
} as const;

/** Organization that Apple's certificate authorities name as their own. Source: Apple PKI, apple.com/certificateauthority. */
export const appleOrganization = 'Apple Inc.';

/** Apple certificates that people mistake for push certificates, by the prefix of their common name. */
const otherCertificates: readonly (readonly [string, string])[] = [
  ['Apple Development: ', 'an Apple Development certificate, which signs apps'],
  ['Apple Distribution: ', 'an Apple Distribution certificate, which signs apps'],
  ['iPhone Developer: ', 'an iPhone Developer certificate, which signs apps'],
  ['iPhone Distribution: ', 'an iPhone Distribution certificate, which signs apps'],
  ['Mac Developer: ', 'a Mac Developer certificate, which signs apps'],
  ['3rd Party Mac Developer ', 'a Mac App Store certificate, which signs apps'],
  ['Developer ID ', 'a Developer ID certificate, which signs apps'],
  ['Merchant ID: ', 'an Apple Pay merchant identity certificate'],
  ['Apple Pay ', 'an Apple Pay certificate'],
  ['Apple Worldwide Developer Relations', 'Apple’s intermediate certificate'],
  ['Apple Root CA', 'Apple’s root certificate'],
];

/** What a certificate that is not for pushes is, in words, or `undefined` when Apple has no such name. */
export function describeOtherCertificate(commonName: string): string | undefined {
  return otherCertificates.find(([prefix]) => commonName.startsWith(prefix))?.[1];
}
