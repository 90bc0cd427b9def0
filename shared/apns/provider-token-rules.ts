/** How old a provider token may be and how often it may change. Source: Apple, "Establishing a token-based connection to APNs". */
export const providerTokenRules = {
  /** An older one gets `ExpiredProviderToken`. */
  maxAgeSeconds: 60 * 60,
  /** A new one sooner than this gets `TooManyProviderTokenUpdates`. */
  minUpdateSeconds: 20 * 60,
  /** How far in the future `iat` may lie. Not documented; two clocks set over the network are closer than this. */
  clockToleranceSeconds: 60,
} as const;

/** How long Pushbench uses a token before it makes another: between the two limits of Apple. */
export const providerTokenUseSeconds = 50 * 60;
