import { describe, expect, test } from 'vitest';
import { type ReceiverCodeId, receiverCodes } from '#shared/receiver-code/receiver-codes.ts';
import { templates } from '#shared/templates/templates.ts';
import { resolvedPayload } from '../templates/resolved-template.ts';

const ids = Object.keys(receiverCodes) as readonly ReceiverCodeId[];
const files = ids.flatMap((id) => receiverCodes[id].files.map((file) => ({ id, ...file })));
const payloadsWith = (id: ReceiverCodeId) =>
  templates.filter(({ receiverCode }) => receiverCode.includes(id)).map((template) => resolvedPayload(template).text);

const textOf = (id: ReceiverCodeId) => receiverCodes[id].files.map(({ text }) => text).join('');

interface ActivityContent {
  readonly 'content-state': object;
  readonly attributes?: object;
  readonly 'attributes-type'?: string;
}

/** The brackets of a program in their order, without those of its texts and remarks. */
function bracketsOf(text: string): string {
  const code = text
    .replaceAll(/"""[\s\S]*?"""/g, '')
    .replaceAll(/\\\((?:[^()"]|"[^"]*"|\([^()]*\))*\)/g, '')
    .replaceAll(/"(?:\\.|[^"\\\n])*"/g, '')
    .replaceAll(/'(?:\\.|[^'\\\n])*'/g, '')
    .replaceAll(/^\s*(?:\/\/|#).*$/gm, '')
    .replaceAll(/[^()[\]{}]/g, '');
  return code;
}

function collapse(brackets: string): string {
  const next = brackets.replaceAll(/\(\)|\[\]|\{\}/g, '');
  return next === brackets ? brackets : collapse(next);
}

const keyReads = /[\w)\]](?:\?)?\[@?"([\w-]+)"\]/g;
const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : [];

describe('the receiver code', () => {
  test('is all shown by a template', () => {
    const used = new Set(templates.flatMap(({ receiverCode }) => receiverCode));
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
    expect(templates.filter(({ receiverCode }) => new Set(receiverCode).size !== receiverCode.length)).toEqual([]);
  });

  test('is in Objective-C, too, for registering and for calls only', () => {
    const inObjectiveC = files.filter(({ language }) => language === 'Objective-C').map(({ id }) => id);
    expect(inObjectiveC).toEqual(['register', 'incoming-call']);
  });

  test('writes every token as hex', () => {
    const swift = files.filter(({ text, language }) => language === 'Swift' && /[Tt]oken: \\\(token\)/.test(text));
    expect(swift.length).toBeGreaterThan(6);
    expect(swift.filter(({ text }) => !text.includes('String(format: "%02x", $0)'))).toEqual([]);
  });

  test.each(files)('of $id in $language has its brackets in pairs, no tab and one line end at its end', ({ text }) => {
    expect(collapse(bracketsOf(text))).toBe('');
    expect(text).not.toContain('\t');
    expect(text).toMatch(/\S\n$/);
    expect(text.split('\n').filter((line) => line.endsWith(' ') || line.length > 130)).toEqual([]);
  });

  test.each(files.filter(({ text }) => text.match(keyReads) !== null))(
    'of $id in $language reads keys that a template sends',
    ({ id, text }) => {
      const sent = new Set(payloadsWith(id).flatMap((payload) => keysOf(JSON.parse(payload))));
      const read = [...text.matchAll(keyReads)].map(([, key]) => key);
      expect(read.filter((key) => key === undefined || !sent.has(key))).toEqual([]);
    },
  );

  test('of a call reads everything that a call is made of', () => {
    for (const { text } of receiverCodes['incoming-call'].files) {
      for (const key of ['uuid', 'handle', 'caller', 'hasVideo']) expect(text).toContain(`"${key}"`);
    }
  });

  test('of a Live Activity has the properties that the payloads carry', () => {
    const text = textOf('live-activity-attributes');
    const properties = (part: string) => [...part.matchAll(/var (\w+):/g)].map(([, name]) => name);
    const [state = '', attributes = ''] = text.slice(text.indexOf('ContentState')).split('// attributes');
    for (const payload of payloadsWith('live-activity-attributes')) {
      const { aps } = JSON.parse(payload) as { aps: ActivityContent };
      expect(Object.keys(aps['content-state'])).toEqual(properties(state));
      if (aps.attributes === undefined) continue;
      expect(Object.keys(aps.attributes)).toEqual(properties(attributes));
      expect(text).toContain(`struct ${String(aps['attributes-type'])}: ActivityAttributes`);
    }
  });

  test('of localized texts has every key of the templates, with as many placeholders as there are arguments', () => {
    const text = textOf('localized-texts');
    const strings = new Map([...text.matchAll(/^"(.+)" = "(.+)";$/gm)].map(([, key, value]) => [key, value]));
    const localized = payloadsWith('localized-texts').flatMap((payload) => [
      ...payload.matchAll(/"(?:\w+-)?loc-key": "([^"]+)",\s+"(?:\w+-)?loc-args": (\[[^\]]*\])/g),
    ]);
    expect(localized.length).toBeGreaterThan(4);
    for (const [, key, list = '[]'] of localized) {
      const value = strings.get(key);
      expect(value, key).toBeDefined();
      expect(value?.match(/%(\d\$)?@/g)?.length).toBe((JSON.parse(list) as unknown[]).length);
    }
  });

  test('registers the categories that the templates name', () => {
    const text = textOf('categories');
    for (const payload of payloadsWith('categories')) {
      const { aps } = JSON.parse(payload) as { aps: { category?: string } };
      if (aps.category !== undefined) expect(text).toContain(`identifier: "${aps.category}"`);
    }
  });
});
