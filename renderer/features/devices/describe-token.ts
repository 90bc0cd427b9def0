import type { ParsedDeviceToken } from '#shared/apns/device-token.ts';
import { describeFailure } from '#shared/failure.ts';
import { describeDeviceTokenWarning } from '#shared/messages/device-token-warnings.ts';

type Form = Extract<ParsedDeviceToken, { readonly ok: true }>['form'];

const forms: Record<Form, string> = {
  hex: '',
  'formatted-hex': ', without what stood around them',
  'data-description': ', from the description of a Data value',
  base64: ', from Base64',
  'byte-list': ', from a list of byte values',
};

export type TokenUnderstanding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | {
      readonly kind: 'understood';
      readonly token: string;
      readonly sentence: string;
      readonly warnings: readonly string[];
    };

/** What a pasted text was understood as, in words. Empty text is nothing yet, not a mistake. */
export function describeToken(text: string, parsed: ParsedDeviceToken): TokenUnderstanding {
  if (text.trim() === '') return { kind: 'nothing' };
  if (!parsed.ok) return { kind: 'refused', sentence: describeFailure(parsed.failure) };
  return {
    kind: 'understood',
    token: parsed.token,
    sentence: `Understood: ${String(parsed.token.length)} hex digits${forms[parsed.form]}.`,
    warnings: parsed.warnings.map(describeDeviceTokenWarning),
  };
}
