import { expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { payloadSchema } from '#shared/payload/payload-schema.ts';

/** What the service of JSON proposes at `|`. */
async function proposals(pushType: string, marked: string): Promise<readonly string[]> {
  const service = getLanguageService({});
  service.configure({ schemas: [{ uri: 'test:schema', fileMatch: ['*'], schema: payloadSchema(pushType) as object }] });
  const document = TextDocument.create('file:///payload.json', 'json', 1, marked.replace('|', ''));
  const place = document.positionAt(marked.indexOf('|'));
  const found = await service.doComplete(document, place, service.parseJSONDocument(document));
  return found?.items.map(({ label }) => label) ?? [];
}

test.each([
  ['alert', '{"aps":{"alert":{|}}}', ['title', 'loc-args', 'action'], ['badge', 'sound', 'summary-arg']],
  ['alert', '{"aps":{"sound":{|}}}', ['critical', 'name', 'volume'], ['title']],
  ['alert', '{"aps":{"badge":1,|}}', ['sound', 'interruption-level'], ['badge', 'event', 'content-changed']],
  ['alert', '{"aps":{"interruption-level":|}}', ['"time-sensitive"', '"passive"'], ['"start"']],
  ['alert', '{"aps":{"alert":|}}', ['Title and body', 'Localized text'], ['Critical sound']],
  ['alert', '{|}', ['aps'], ['alert']],
  ['alert', '|', ['Alert', 'Alert with media'], ['Live Activity: start']],
  ['liveactivity', '{"aps":{"event":"start",|}}', ['attributes', 'input-push-token'], ['dismissal-date', 'url-args']],
  ['liveactivity', '{"aps":{"event":"end",|}}', ['dismissal-date'], ['attributes', 'input-push-token']],
  ['liveactivity', '{"aps":{|}}', ['timestamp', 'event', 'content-state'], ['attributes', 'dismissal-date']],
  ['liveactivity', '{"aps":{"alert":{"title":{|}}}}', ['loc-key', 'loc-args'], ['title', 'subtitle']],
  ['liveactivity', '{"aps":|}', ['Live Activity: start', 'Live Activity: end'], ['Alert']],
  ['widgets', '{"aps":{|}}', ['content-changed'], ['timestamp', 'url-args']],
  ['voip', '{"aps":{|}}', [], ['alert', 'badge']],
])('completion knows %s and where it stands: %s', async (pushType, marked, offered, kept) => {
  const found = await proposals(pushType, marked);
  expect(found).toEqual(expect.arrayContaining([...offered]));
  expect(found.filter((label) => (kept as readonly string[]).includes(label))).toEqual([]);
});
