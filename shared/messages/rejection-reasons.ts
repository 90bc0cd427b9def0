import { environments, type Environment } from '../apns/environments.ts';
import { findPushType } from '../apns/push-types.ts';
import type { RejectionReason } from '../apns/rejection-reasons.ts';
import { isRejectionReason } from '../apns/rejection-reasons.ts';
import { strictReason } from '../apns/strict-mode.ts';
import { credentialTestName, nobodysToken } from '../apns/test-device.ts';

export interface ReasonExplanation {
  readonly meaning: string;
  readonly remedy: string;
}

/** What each of Apple's reasons means and what cures it, in words. */
export const rejectionReasonMessages: Record<RejectionReason, ReasonExplanation> = {
  BadCollapseId: {
    meaning: 'The collapse id is longer than 64 bytes.',
    remedy: 'Shorten or hash it. Bytes count, not characters: an emoji costs four.',
  },
  BadDeviceToken: {
    meaning: 'The device token is malformed or belongs to the other environment.',
    remedy:
      'Compare the build with the environment: apps run from Xcode have sandbox tokens; TestFlight and App Store builds have production tokens. Then check the token for missing digits.',
  },
  BadExpirationDate: {
    meaning: 'The expiration is not a valid time.',
    remedy: 'Use whole seconds since 1970, not milliseconds and not a date as text.',
  },
  BadMessageId: {
    meaning: 'The apns-id is not a UUID.',
    remedy: 'Use the form 8-4-4-4-12, or leave it out and let APNs make one.',
  },
  BadPriority: {
    meaning: 'The priority is not one of 10, 5 and 1, or does not fit the push type.',
    remedy: 'Use 10 for at once, 5 for background pushes.',
  },
  BadTopic: {
    meaning: 'The topic is malformed.',
    remedy: 'Use the bundle id plus the suffix of the push type, without team id, spaces or wildcard.',
  },
  DeviceTokenNotForTopic: {
    meaning: 'The device token belongs to another app, or to another kind of token of this app.',
    remedy:
      'Take token and bundle id from the same target. Extensions, watch apps and debug builds often have their own bundle id; VoIP tokens go with .voip only.',
  },
  DuplicateHeaders: {
    meaning: 'A header was sent twice.',
    remedy: 'Look for a proxy or middleware that adds it again.',
  },
  IdleTimeout: { meaning: 'The connection was idle too long.', remedy: 'Send again; a new connection is made.' },
  InvalidPushType: {
    meaning: 'APNs does not know this push type.',
    remedy: 'Check the spelling; all push types are lower case.',
  },
  MissingDeviceToken: { meaning: 'The request had no device token.', remedy: 'Choose a device with a token.' },
  MissingTopic: {
    meaning: 'The request had no topic.',
    remedy: 'Fill in the topic: the bundle id plus the suffix of the push type.',
  },
  PayloadEmpty: {
    meaning: 'The payload was empty.',
    remedy: 'Send at least {} – or a payload with an aps dictionary.',
  },
  TopicDisallowed: {
    meaning: 'This credential may not send to this topic.',
    remedy:
      'Check that the bundle id belongs to the team of the key. With a certificate, the exact topic must be listed in it.',
  },
  BadCertificate: {
    meaning: 'APNs does not accept the certificate.',
    remedy: 'Renew it, and make sure that it is a push certificate.',
  },
  BadCertificateEnvironment: {
    meaning: 'The certificate is for the other environment.',
    remedy: 'Switch the environment, or use a certificate for both.',
  },
  ExpiredProviderToken: {
    meaning: 'The provider token was made more than an hour ago.',
    remedy: 'Check this computer’s clock, then send again; a new token is made.',
  },
  Forbidden: {
    meaning: 'The action is not allowed. Apple does not document what triggers this.',
    remedy: 'Check at developer.apple.com that the key is not revoked and that no agreement is waiting.',
  },
  InvalidProviderToken: {
    meaning: 'The provider token could not be verified.',
    remedy: 'Most often the team id or key id is wrong, or the key was revoked. Compare both with developer.apple.com.',
  },
  MissingProviderToken: {
    meaning: 'The request had neither a provider token nor a certificate.',
    remedy: 'Choose a credential.',
  },
  UnrelatedKeyIdInToken: {
    meaning: 'The key is not related to the first one used on this connection.',
    remedy: 'Use one connection per key.',
  },
  BadEnvironmentKeyInToken: {
    meaning: 'The key is restricted to the other environment.',
    remedy: 'Switch the environment, or make a key for both at developer.apple.com.',
  },
  BadEnvironmentKeyIdInToken: {
    meaning: 'The key is restricted to the other environment.',
    remedy: 'Switch the environment, or make a key for both at developer.apple.com.',
  },
  BadPath: { meaning: 'APNs does not know this path.', remedy: 'Device pushes go to /3/device/<token>.' },
  MethodNotAllowed: { meaning: 'The request was not a POST.', remedy: 'Use POST.' },
  ExpiredToken: {
    meaning: 'The device token has expired.',
    remedy: 'Delete it and wait until the app registers again.',
  },
  Unregistered: {
    meaning: 'The device token is no longer active for this topic: the app was removed or registered anew.',
    remedy: 'Delete it, unless the app registered with the same token after the time given here.',
  },
  PayloadTooLarge: {
    meaning: 'The payload is larger than APNs allows.',
    remedy: 'Shorten or minify it, and let the app fetch the rest.',
  },
  TooManyProviderTokenUpdates: {
    meaning: 'The provider token changed more often than every 20 minutes.',
    remedy: 'Wait 20 minutes, and let all senders share one token.',
  },
  TooManyRequests: {
    meaning: 'Too many notifications were sent to this device in a row.',
    remedy: 'Wait, and send fewer; use a collapse id. The limit is not published.',
  },
  InternalServerError: { meaning: 'An error on Apple’s side.', remedy: 'Send again later.' },
  ServiceUnavailable: { meaning: 'APNs is not available.', remedy: 'Send again later.' },
  Shutdown: { meaning: 'The APNs server is shutting down.', remedy: 'Send again; a new connection is made.' },
};

/** What is known of the push that was refused, besides the reason. */
export interface RefusedPush {
  readonly environment: Environment;
  readonly pushType: string;
  readonly deviceToken: string;
  readonly deviceName: string | null;
}

/**
 * Explains a reason as it is meant for this push; one that is not in Apple's table is shown as it came.
 * @param problems what strict Local APNs has found, where its answer tells that
 */
export function explainReason(reason: string, push?: RefusedPush, problems: readonly string[] = []): ReasonExplanation {
  if (reason === strictReason) return explainStrictness(problems);
  if (!isRejectionReason(reason)) {
    return {
      meaning: `APNs gave the reason ${reason}, which is not documented.`,
      remedy: 'Look it up in Apple’s developer forums.',
    };
  }
  const explanation = rejectionReasonMessages[reason];
  return push === undefined ? explanation : { ...explanation, ...explainFor(reason, push) };
}

function explainFor(reason: RejectionReason, push: RefusedPush): Partial<ReasonExplanation> {
  switch (reason) {
    case 'BadDeviceToken':
      return push.deviceName === credentialTestName && push.deviceToken === nobodysToken ? goodTest : {};
    case 'BadCertificateEnvironment':
      return push.environment === 'simulator' ? { remedy: localRemedy } : {};
    case 'TopicDisallowed': {
      const facts = findPushType(push.pushType);
      if (facts?.auth !== 'token-only' || !facts.authIsCertain) return {};
      return {
        remedy: `APNs takes ${facts.label} pushes with a signing key (.p8) only; certificates never may send them. If it was a key, check that the bundle id belongs to its team.`,
      };
    }
    default:
      return {};
  }
}

/** Apple has no such reason, so this is no row of Apple's table. */
function explainStrictness(problems: readonly string[]): ReasonExplanation {
  return {
    meaning: [
      `${environments.simulator.label} is strict and refused this itself, because there is an error in the push.`,
      'Apple would have answered 200, as far as is known, and the device would have dropped it or shown something else.',
      ...(problems.length === 0 ? [] : [`Found: ${problems.join(' ')}`]),
    ].join(' '),
    remedy: `Mend what was found, or switch “Strict” off (panel ${environments.simulator.label}; on the command line, without --strict).`,
  };
}

const goodTest: ReasonExplanation = {
  meaning: 'This is the good answer to the test of a credential: credential and topic were accepted.',
  remedy: 'The all-zero token of a test is nobody’s, and that was refused only afterwards. There is nothing to mend.',
};

const localRemedy = `Let Local APNs stand for the other environment (panel ${environments.simulator.label}, “Stands for”), or use a certificate for both.`;
