import { expect, test } from 'vitest';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { isApsReadBySystem, type PushType, pushTypeNames } from '#shared/apns/push-types.ts';
import { findApsKey } from '#shared/payload/aps-keys.ts';
import { payloadSchema } from '#shared/payload/payload-schema.ts';
import { templates } from '#shared/templates/templates.ts';
import { judgeExample, nowSeconds } from '../lint/examples.ts';

const isReadByApp = pushTypeNames.filter((pushType) => !isApsReadBySystem(pushType));

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
  ['background', '{"aps":{|}}', ['content-available']],
  ['widgets', '{"aps":{|}}', ['content-changed']],
  ['controls', '{"aps":{|}}', ['content-changed']],
  ['liveactivity', '{"aps":{|}}', ['timestamp', 'event', 'content-state']],
  ['liveactivity', '{"aps":{"event":"update",|}}', ['timestamp', 'content-state', 'stale-date']],
  [
    'liveactivity',
    '{"aps":{"event":"start",|}}',
    ['timestamp', 'content-state', 'attributes-type', 'attributes', 'alert'],
  ],
  ['liveactivity', '{"aps":{"event":"end",|}}', ['timestamp', 'content-state', 'dismissal-date']],
  ['liveactivity', '{"aps":{"alert":{|}}}', ['title', 'body', 'sound']],
  ['alert', '{"aps":{|}}', ['alert', 'badge', 'sound']],
  ['fileprovider', '{|}', ['container-identifier', 'domain']],
  ['mdm', '{|}', ['mdm']],
  ['mdm', '|', ['MDM: contact the server']],
])('what %s needs is offered first: %s', async (pushType, marked, first) => {
  expect((await proposals(pushType, marked)).slice(0, first.length)).toEqual(first);
});

test.each(isReadByApp)('%s, which only the app reads, is begun from an example and has its keys', async (pushType) => {
  const examples = templates.filter(({ push }) => push.pushType === pushType);
  expect(await proposals(pushType, '|')).toEqual(examples.map(({ title }) => title));
  const keys = examples.flatMap(({ push }) => Object.keys(JSON.parse(push.payloadText) as object));
  expect(await proposals(pushType, '{|}')).toEqual([...new Set(keys)]);
});

/** A payload with a key as completion writes it, or as its shape allows. */
function payloadWith(pushType: PushType, event: string | undefined, key: string): string {
  const { shapes = [], values = {}, usual = '' } = findApsKey('aps', key, pushType) ?? {};
  const samples = { text: 'a', number: nowSeconds, boolean: true, object: { body: 'b' }, texts: [], null: null };
  const [shape = 'text'] = shapes;
  const sample = Object.keys(values)[0] ?? (/^\w+$/.test(usual) ? (JSON.parse(usual) as unknown) : samples[shape]);
  const alert = pushType === 'alert' || event === 'start' ? { title: 'a', body: 'b' } : undefined;
  return JSON.stringify({ aps: { alert, [key]: key === 'relevance-score' ? 1 : sample, event } });
}

test.each([
  ...(['alert', 'background', 'widgets', 'controls'] as const).map((pushType) => [pushType, undefined] as const),
  ...['start', 'update', 'end'].map((event) => ['liveactivity', event] as const),
])('nothing is offered for %s %s that lint finds wrong there', async (pushType, event) => {
  const offered = await proposals(pushType, event === undefined ? '{"aps":{|}}' : `{"aps":{"event":"${event}",|}}`);
  expect(offered.length).toBeGreaterThan(0);
  const refused = offered.filter((key) => {
    const payloadText = payloadWith(pushType, event, key);
    return judgeExample({ pushType, payloadText })
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .some(({ place }) => place.kind === 'payload' && payloadText.startsWith(`"${key}"`, place.range.offset));
  });
  expect(refused).toEqual([]);
});

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
