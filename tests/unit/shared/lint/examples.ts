import type { ComposedPush } from '#shared/contract/drafts.ts';
import { applyFix } from '#shared/lint/fix.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { judgePush, lintPush } from '#shared/lint/lint-push.ts';

/** The time at which the examples are judged, and the same in the seconds that Apple writes. */
export const nowMs = 1_700_000_000_000;
export const nowSeconds = nowMs / 1000;

export type PushChange = Partial<ComposedPush>;

/** A push as it should be with something changed. */
export function lintExample(change: PushChange): readonly Diagnostic[] {
  return lintPush(pushOf(change), context);
}

/** The same without a trial of the fixes. */
export function judgeExample(change: PushChange): readonly Diagnostic[] {
  return judgePush(pushOf(change), context);
}

const context = { deviceBundleId: '', tokenKinds: [], nowMs };

function pushOf(change: PushChange): ComposedPush {
  return {
    pushType: 'alert',
    bundleId: 'com.example.app',
    topic: null,
    priority: null,
    expiration: { mode: 'automatic' },
    collapseId: '',
    apnsId: '',
    sendsMinified: false,
    payloadText: '{"aps":{"alert":"Hi"}}',
    ...change,
  };
}

/** Codes of a payload, sent as an alert push unless another type is named. */
export function codesOf(payloadText: string, pushType = 'alert'): readonly string[] {
  return lintExample({ payloadText, pushType }).map(({ code }) => code);
}

/** The stretch that the first diagnostic of a code underlines, with its severity. */
export function findMarked(payloadText: string, code: string, pushType = 'alert') {
  const found = lintExample({ payloadText, pushType }).find((diagnostic) => diagnostic.code === code);
  if (found?.place.kind !== 'payload') return undefined;
  const { range, path } = found.place;
  return { text: payloadText.slice(range.offset, range.offset + range.length), severity: found.severity, path };
}

/** The payload after the first fix of the first diagnostic of a code; undefined where there is none. */
export function fixed(payloadText: string, code: string, pushType = 'alert'): string | undefined {
  const found = lintExample({ payloadText, pushType }).find((diagnostic) => diagnostic.code === code);
  const [fix] = found?.fixes ?? [];
  return fix === undefined ? undefined : applyFix(payloadText, fix);
}
