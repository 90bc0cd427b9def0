import { findPushType, pushTypeNames, pushTypes, type PushTypeFacts, type TokenKind } from '../apns/push-types.ts';

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** What is known of a push type, each in a few words. */
export interface PushTypeWords {
  readonly topic: string;
  /** What is peculiar to the topic. */
  readonly shortTopic: string;
  readonly priority: { readonly short: string; readonly long: string };
  readonly limit: string;
  readonly auth: string;
  /** The kind of device token that it needs. */
  readonly target: string;
}

const authWords = {
  'token-or-certificate': 'signing key or certificate',
  'token-only': 'signing key only',
  'certificate-only': 'certificate only',
} as const;

export function describePushType(facts: PushTypeFacts): PushTypeWords {
  return {
    topic: topicWords(facts),
    shortTopic: facts.topicFromBundleId && facts.topicSuffix !== '' ? facts.topicSuffix : topicWords(facts),
    priority: priorityWords(facts),
    limit: `${String(facts.payloadLimitBytes)} bytes`,
    auth: facts.authIsCertain ? authWords[facts.auth] : `${authWords[facts.auth]} (not certain)`,
    target: `${describeTokenKind(facts.tokenKind)} token`,
  };
}

function topicWords({ topicSuffix, topicFromBundleId }: PushTypeFacts): string {
  if (!topicFromBundleId) return 'topic of the push certificate';
  return topicSuffix === '' ? 'bundle id' : `bundle id + ${topicSuffix}`;
}

function priorityWords({
  allowedPriorities,
  priorityGround,
  defaultPriority,
  priorityDoubt,
}: PushTypeFacts): PushTypeWords['priority'] {
  const allowed = either.format((allowedPriorities ?? [defaultPriority]).map(String));
  const short = `priority ${allowed}`;
  switch (priorityGround) {
    case 'required':
      return { short: `${short} only`, long: `always ${allowed}; Apple calls any other an error` };
    case 'documented':
      return { short, long: allowed };
    case 'sample':
      return { short, long: `${allowed} in Apple’s sample; nothing is said of others` };
    case 'none':
      return {
        short,
        long: [`not prescribed; ${allowed} unless another is chosen`, priorityDoubt].filter(Boolean).join('; '),
      };
  }
}

/** Why a push type has the one priority that it has; `undefined` where it may have others. */
export function onlyPriorityReason(pushType: string): string | undefined {
  const facts = findPushType(pushType);
  if (facts?.allowedPriorities?.length !== 1) return undefined;
  const [priority] = facts.allowedPriorities;
  return facts.priorityGround === 'required'
    ? `${facts.label} pushes always have priority ${String(priority)}; Apple calls any other an error.`
    : `Apple documents no other priority than ${String(priority)} for ${facts.label} pushes.`;
}

/** "app", "VoIP": what a device token is for, named after the push type that needs it. */
function describeTokenKind(kind: TokenKind): string {
  const name = pushTypeNames.find((candidate) => pushTypes[candidate].tokenKind === kind);
  return kind === 'app' || name === undefined ? kind : pushTypes[name].label;
}
