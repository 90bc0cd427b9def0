import { describe, expect, test } from 'vitest';
import { payloadLimitBytes, pushTypeNames, pushTypes, isPushType } from '#shared/apns/push-types.ts';
import { composedPushSchema } from '#shared/contract/drafts.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import { apsKeys } from '#shared/payload/aps-keys.ts';
import { countUtf8Bytes } from '#shared/payload/byte-count.ts';
import { formatJson } from '#shared/payload/json-text.ts';
import { templateGroups } from '#shared/templates/template.ts';
import { templates } from '#shared/templates/templates.ts';
import { resolvedPayload, values } from './resolved-template.ts';

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the templates', () => {
  test('are at least thirty, each with an id and a title of its own', () => {
    expect(templates.length).toBeGreaterThanOrEqual(30);
    expect(repeated(templates.map(({ id }) => id))).toEqual([]);
    expect(repeated(templates.map(({ title }) => title))).toEqual([]);
  });

  test('stand together in their groups, none of which is empty', () => {
    const order = templates.map(({ group }) => templateGroups.indexOf(group));
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    expect(new Set(order).size).toBe(templateGroups.length);
  });

  test('show every push type', () => {
    expect(pushTypeNames.filter((name) => !templates.some(({ push }) => push.pushType === name))).toEqual([]);
  });

  test('show every key of Apple’s that is not given up', () => {
    const texts = templates.map(({ push }) => push.payloadText).join('\n');
    const missing = apsKeys.filter(({ key, outdated }) => outdated === undefined && !texts.includes(`"${key}":`));
    expect(missing.map(({ key }) => key)).toEqual([]);
  });
});

describe.each(templates)('the template $id', (template) => {
  const { push, summary, needs, source } = template;

  test('is a push with its variables resolved, laid out in two spaces and within the limit', () => {
    expect(composedPushSchema.parse(push)).toEqual(push);
    const { text, problems } = resolvedPayload(template);
    expect(problems).toEqual([]);
    expect(formatJson(text)).toBe(text);
    expect(countUtf8Bytes(text)).toBeLessThanOrEqual(payloadLimitBytes(push.pushType));
  });

  test('has neither an error nor a warning, now and in a year', () => {
    const { pushType } = push;
    if (!isPushType(pushType)) throw new Error(`${pushType} is no push type.`);
    const context = { deviceBundleId: 'com.example.trailhead', tokenKinds: [pushTypes[pushType].tokenKind] };
    const found = [
      ...lintPush({ ...push, payloadText: resolvedPayload(template).text }, { ...context, nowMs: values.nowMs }),
      ...lintPush(push, { ...context, nowMs: values.nowMs, variables: values }),
    ];
    expect(found.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    expect(push.payloadText).not.toMatch(/\b1[0-9]{9}\b/);
  });

  test('says in sentences what it is for, and what it needs', () => {
    for (const sentence of [summary, ...needs.map(({ text }) => text), template.uncertainty ?? summary]) {
      expect(sentence).toMatch(/^\S.*\.$/);
    }
    expect(needs.length).toBeGreaterThan(0);
    expect(source).not.toBe('');
  });
});
