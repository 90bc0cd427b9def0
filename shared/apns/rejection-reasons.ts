/** Whether the same request may be sent again: never, after a correction, or later as it stands. */
export type RetryAdvice = 'never' | 'after-correction' | 'later';

export interface RejectionReasonFacts {
  readonly status: number;
  readonly retry: RetryAdvice;
  /** False where Apple documents the reason but not what triggers it. */
  readonly triggerIsDocumented: boolean;
}

const fix = (status: number): RejectionReasonFacts => ({
  status,
  retry: 'after-correction',
  triggerIsDocumented: true,
});
const never = (status: number): RejectionReasonFacts => ({ status, retry: 'never', triggerIsDocumented: true });
const later = (status: number): RejectionReasonFacts => ({ status, retry: 'later', triggerIsDocumented: true });

/**
 * Reasons of the device endpoint. What each means in words is in `shared/messages/rejection-reasons.ts`.
 * Source: Apple, "Handling notification responses from APNs". `BadEnvironmentKeyInToken` is what the wire sends for
 * what Apple's page spells `BadEnvironmentKeyIdInToken`; both are known.
 */
export const rejectionReasons = {
  BadCollapseId: fix(400),
  BadDeviceToken: never(400),
  BadExpirationDate: fix(400),
  BadMessageId: fix(400),
  BadPriority: fix(400),
  BadTopic: fix(400),
  DeviceTokenNotForTopic: never(400),
  DuplicateHeaders: fix(400),
  IdleTimeout: later(400),
  InvalidPushType: fix(400),
  MissingDeviceToken: fix(400),
  MissingTopic: fix(400),
  PayloadEmpty: fix(400),
  TopicDisallowed: fix(400),
  BadCertificate: fix(403),
  BadCertificateEnvironment: fix(403),
  ExpiredProviderToken: fix(403),
  Forbidden: { status: 403, retry: 'never', triggerIsDocumented: false },
  InvalidProviderToken: fix(403),
  MissingProviderToken: fix(403),
  UnrelatedKeyIdInToken: fix(403),
  BadEnvironmentKeyInToken: fix(403),
  BadEnvironmentKeyIdInToken: fix(403),
  BadPath: fix(404),
  MethodNotAllowed: fix(405),
  ExpiredToken: never(410),
  Unregistered: never(410),
  PayloadTooLarge: never(413),
  TooManyProviderTokenUpdates: fix(429),
  TooManyRequests: later(429),
  InternalServerError: later(500),
  ServiceUnavailable: later(503),
  Shutdown: later(503),
} as const satisfies Record<string, RejectionReasonFacts>;

export type RejectionReason = keyof typeof rejectionReasons;

export function isRejectionReason(value: string): value is RejectionReason {
  return Object.hasOwn(rejectionReasons, value);
}
