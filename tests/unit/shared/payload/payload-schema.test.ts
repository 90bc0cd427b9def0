import { describe, expect, test } from 'vitest';
import { ErrorCode, getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { isApsReadBySystem, pushTypeNames, type PushType } from '#shared/apns/push-types.ts';
import { apsKeys, isReadBy, type KeyPlace } from '#shared/payload/aps-keys.ts';
import type { JsonSchema } from '#shared/payload/json-schema.ts';
import { payloadSchema } from '#shared/payload/payload-schema.ts';
import { payloadSnippets } from '#shared/payload/payload-snippets.ts';
import { appleSamples } from '../lint/apple-payloads.ts';

const systemTypes = pushTypeNames.filter((pushType) => isApsReadBySystem(pushType));
const appTypes = pushTypeNames.filter((pushType) => !isApsReadBySystem(pushType));

/** The keys that completion may offer in one of the system's dictionaries, whatever stands there. */
function keysIn(where: KeyPlace, pushType: PushType): readonly string[] {
  const aps = payloadSchema(pushType).properties?.['aps'];
  const alert = aps?.properties?.['alert'];
  const sound = (pushType === 'liveactivity' ? alert : aps)?.properties?.['sound'];
  return Object.keys({ aps, alert, sound }[where]?.properties ?? {});
}

async function problemsOf(pushType: string, text: string): Promise<readonly string[]> {
  const service = getLanguageService({});
  const document = TextDocument.create(`file:///${pushType}.json`, 'json', 1, text);
  const found = await service.doValidation(
    document,
    service.parseJSONDocument(document),
    { schemaValidation: 'error' },
    payloadSchema(pushType) as object,
  );
  return found.filter(({ code }) => code !== ErrorCode.Deprecated).map(({ message }) => JSON.stringify(message));
}

describe('the schema of a payload', () => {
  test.each(apsKeys.map((row) => [row.where, row.key, row] as const))(
    'has %s.%s for exactly the push types that read it',
    (where, key, row) => {
      const rows = apsKeys.filter((other) => other.where === where && other.key === key);
      const reading = systemTypes.filter((pushType) => rows.some((other) => isReadBy(other, pushType)));
      expect(systemTypes.filter((pushType) => keysIn(where, pushType).includes(key))).toEqual(reading);
      expect(row.values === undefined || Object.values(row.values).every((meaning) => meaning !== '')).toBe(true);
    },
  );

  test.each(appTypes)('claims nothing about %s, whose payload only the app reads', async (pushType) => {
    expect(Object.values(payloadSchema(pushType).properties ?? {}).map(({ type }) => type ?? 'any')).not.toContain(
      'object',
    );
    expect(await problemsOf(pushType, '{"aps":{"alert":{"callerID":7},"anything":[]}}')).toEqual([]);
  });

  test.each(pushTypeNames.flatMap((name) => appleSamples[name].map((text) => [name, text] as const)))(
    'takes a payload as Apple writes it: %s %s',
    async (pushType, text) => {
      expect(await problemsOf(pushType, text)).toEqual([]);
    },
  );

  test.each([
    ['alert', '{"aps":{"alert":"Tea","colour":"green"}}'],
    ['alert', '{"aps":{"badge":"1"}}'],
    ['alert', '{"aps":{"badge":1.5}}'],
    ['alert', '{"aps":{"alert":{"badge":1}}}'],
    ['alert', '{"aps":{"sound":{"volume":2}}}'],
    ['alert', '{"aps":{"interruption-level":"loud"}}'],
    ['alert', '{"aps":{"event":"start"}}'],
    ['alert', '{"aps":{"relevance-score":75}}'],
    ['liveactivity', '{"aps":{"event":"begin"}}'],
    ['liveactivity', '{"aps":{"alert":{"title":{"loc-key":"A","body":"b"}}}}'],
    ['widgets', '{"aps":{"content-changed":1}}'],
    ['from-the-future', '{"aps":{"content-changed":true}}'],
    ['alert', '[]'],
  ])('refuses what %s does not read: %s', async (pushType, text) => {
    expect(await problemsOf(pushType, text)).not.toEqual([]);
  });

  test('offers the keys of a Live Activity’s start only there', () => {
    const aps = payloadSchema('liveactivity').properties?.['aps'];
    expect(aps?.properties?.['attributes']?.doNotSuggest).toBe(true);
    const offeredAt = (event: string) =>
      Object.keys(aps?.allOf?.find((rule) => rule.if?.properties?.['event']?.const === event)?.then?.properties ?? {});
    const others = new Set(['update', 'end'].flatMap((event) => offeredAt(event)));
    expect(offeredAt('start').filter((key) => !others.has(key))).toEqual([
      'attributes-type',
      'attributes',
      'input-push-channel',
      'input-push-token',
    ]);
  });

  test('tells meaning, type, bounds, age and source of a key, and marks what is outdated', () => {
    const aps = payloadSchema('alert').properties?.['aps'];
    const level = aps?.properties?.['interruption-level'];
    expect(level?.enumDescriptions?.[0]).toContain('no sound');
    expect(level?.markdownDescription).toContain('`time-sensitive`, `critical` · since iOS 15');
    expect(level?.markdownDescription).toContain('“Generating a remote notification”');
    expect(aps?.properties?.['relevance-score']?.markdownDescription).toContain('number · 0 to 1 · since iOS 15');
    expect(aps?.properties?.['alert']?.properties?.['summary-arg']?.deprecationMessage).toContain('iOS 15');
  });

  test.each(
    payloadSnippets.flatMap((snippet) => snippet.pushTypes.map((name) => [name, snippet.label, snippet] as const)),
  )('allows what it offers: %s, %s', async (pushType, label, { at, body }) => {
    const value = JSON.stringify(body, (_key, part: unknown) => (typeof part === 'string' ? plain(part) : part));
    const payload = at.split('.').reduceRight((inner, key) => `{"${key}":${inner}}`, value);
    expect(await problemsOf(pushType, payload)).toEqual([]);
    expect(snippetsOf(payloadSchema(pushType), at.split('.'))).toContain(label);
  });
});

/** What stands there when nothing is filled in: places of Monaco’s give their own text, bare text a number. */
function plain(text: string): unknown {
  const filled = text.replaceAll(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll(/\{\{[^}]*\}\}/g, '0');
  return filled.startsWith('^') ? Number(filled.slice(1)) : filled;
}

function snippetsOf(schema: JsonSchema, path: readonly string[]): readonly (string | undefined)[] {
  const found = path.reduce<JsonSchema | undefined>((inner, key) => inner?.properties?.[key], schema);
  return (found?.defaultSnippets ?? []).map(({ label }) => label);
}
