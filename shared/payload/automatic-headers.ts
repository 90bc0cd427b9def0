/** The headers of a composed push when nobody chose any. */
export const automaticHeaders = {
  bundleId: null,
  topic: null,
  priority: null,
  expiration: { mode: 'automatic' },
  collapseId: '',
  apnsId: '',
  sendsMinified: false,
} as const;
