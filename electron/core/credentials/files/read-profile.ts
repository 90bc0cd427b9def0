import plist from 'plist';
import { z } from 'zod';
import { bytesOf, childrenOf, isContextZero, parseAsn1, peekAsn1 } from '../../certificates/asn1.ts';
import { printableText } from '#shared/printable-text.ts';
import type { ProfilePart } from './parts.ts';
import { unreadable } from './problems.ts';

const line = z.string().transform(printableText);
const text = line.optional().catch(undefined);
const date = z.date().optional().catch(undefined);

/** What is read of a provisioning profile's property list. Keys: Apple, "TN3125: Inside Code Signing: Provisioning Profiles". */
const profileSchema = z.object({
  Name: text,
  TeamIdentifier: z.array(line).optional().catch(undefined),
  CreationDate: date,
  ExpirationDate: date,
  Entitlements: z
    .object({
      'aps-environment': text,
      'com.apple.developer.aps-environment': text,
      'application-identifier': text,
      'com.apple.application-identifier': text,
      'com.apple.developer.team-identifier': text,
    })
    .optional()
    .catch(undefined),
});

const environments: Partial<Record<string, 'sandbox' | 'production'>> = {
  development: 'sandbox',
  production: 'production',
};

/** Reads a `.mobileprovision` or `.provisionprofile`, or the property list inside one. Throws `UnreadableError`. */
export function readProfile(bytes: Buffer): ProfilePart {
  if (isCertificateBundle(bytes)) throw unreadable('certificateBundle');
  const profile = parsePropertyList(signedContent(bytes) ?? bytes);
  const entitlements = profile.Entitlements;
  const applicationId =
    entitlements?.['application-identifier'] ?? entitlements?.['com.apple.application-identifier'] ?? '';
  const teamId = profile.TeamIdentifier?.[0] ?? entitlements?.['com.apple.developer.team-identifier'];
  // The prefix is the team's id, or for old apps another of 10 characters.
  const bundleId = applicationId.replace(/^[A-Z\d]{10}\./, '');
  const isWildcard = bundleId.endsWith('*');
  const said = entitlements?.['aps-environment'] ?? entitlements?.['com.apple.developer.aps-environment'] ?? '';
  return {
    type: 'profile',
    name: profile.Name ?? '',
    bundleId: isWildcard || bundleId === '' ? null : bundleId,
    isWildcard,
    teamId: teamId ?? null,
    environment: environments[said] ?? null,
    notBefore: validDate(profile.CreationDate),
    notAfter: validDate(profile.ExpirationDate),
  };
}

/** What a CMS signed message is about, without a look at the signature: Xcode and the device check that. */
function signedContent(bytes: Buffer): Buffer | undefined {
  const [, explicit] = childrenOf(peekAsn1(bytes));
  const [, , encapsulated] = childrenOf(childrenOf(explicit)[0]);
  const [, content] = childrenOf(encapsulated);
  return content === undefined ? undefined : bytesOf(content);
}

/** A CMS message about nothing that has certificates: `.p7b`. One that was cut off is not looked into. */
function isCertificateBundle(bytes: Buffer): boolean {
  try {
    const [, explicit] = childrenOf(parseAsn1(bytes));
    const [, , encapsulated, certificates] = childrenOf(childrenOf(explicit)[0]);
    return childrenOf(encapsulated).length === 1 && isContextZero(certificates);
  } catch {
    return false;
  }
}

const closingTag = '</plist>';

function parsePropertyList(content: Buffer): z.infer<typeof profileSchema> {
  const text = content.toString('utf8');
  const start = text.indexOf('<?xml');
  const end = text.lastIndexOf(closingTag);
  try {
    if (start !== -1 && end > start)
      return profileSchema.parse(plist.parse(text.slice(start, end + closingTag.length)));
  } catch {
    // Said below.
  }
  throw unreadable('damaged', 'a provisioning profile');
}

function validDate(value: Date | undefined): Date | null {
  return value === undefined || Number.isNaN(value.getTime()) ? null : value;
}
