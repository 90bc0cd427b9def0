import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { Template } from '#shared/templates/template.ts';

/** What variables stand for at one moment. */
export const values: VariableValues = {
  nowMs: 1_700_000_000_000,
  uuid: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36',
  count: 1,
  device: { name: null, token: null },
  environment: {},
  own: {},
};

/** The payload of a template as it goes out at that moment. */
export function resolvedPayload({ push }: Template) {
  return resolvePayloadText(push.payloadText, values);
}
