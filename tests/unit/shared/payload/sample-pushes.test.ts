import { describe, expect, test } from 'vitest';
import { composedPushSchema } from '#shared/contract/drafts.ts';
import { samplePushes } from '#shared/payload/sample-pushes.ts';

describe('the sample pushes', () => {
  test('are an alert, a background update and a call', () => {
    expect(samplePushes.map(({ push }) => push.pushType)).toEqual(['alert', 'background', 'voip']);
  });

  test.each(samplePushes)('$name is a push with a payload formatted in two spaces', ({ push }) => {
    expect(composedPushSchema.parse(push)).toEqual(push);
    expect(JSON.stringify(JSON.parse(push.payloadText), null, 2)).toBe(push.payloadText);
  });
});
