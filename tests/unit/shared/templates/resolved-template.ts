import type { Template } from '#shared/templates/template.ts';
import { resolvePayloadText } from '#shared/payload/resolve-variables.ts';

export const nowMs = 1_700_000_000_000;

/** The payload of a template as it goes out at one moment. */
export function resolvedPayload({ push }: Template) {
  return resolvePayloadText(push.payloadText, {
    nowMs,
    uuid: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36',
    count: 1,
    device: { name: null, token: null },
    environment: {},
    own: {},
  });
}
