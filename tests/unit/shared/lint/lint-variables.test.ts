import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import type { Diagnostic } from '#shared/lint/diagnostic.ts';
import { applyFix } from '#shared/lint/fix.ts';
import { fixAll } from '#shared/lint/fix-all.ts';
import { lintPush } from '#shared/lint/lint-push.ts';
import type { VariableValues } from '#shared/payload/variables.ts';
import { composedPush } from '../../../support/window-samples.ts';
import { countCodes, pushTypes, texts } from './any-payload.ts';
import { nowMs } from './examples.ts';

const known: VariableValues = {
  nowMs,
  uuid: '6f1c2a9e-3b7d-4e58-9a41-0c8d5e7f2b36',
  count: 7,
  device: { name: 'QA "Ü"', token: null },
  environment: { PUSHBENCH_BUILD: '318' },
  own: { user: 'Ada\n"L"', app: 'com.example.app', long: 'x'.repeat(5000), level: 'active', part: '"badge": "3"' },
};

function lint(payloadText: string, change: Partial<ComposedPush> = {}, variables: VariableValues | null = known) {
  const push = composedPush({ bundleId: 'com.example.app', payloadText, ...change });
  return lintPush(push, { deviceBundleId: '', tokenKinds: [], nowMs, variables });
}

/** Code, what is marked of the text, and the path, of each. */
function marked(text: string, change: Partial<ComposedPush> = {}) {
  return lint(text, change).map(({ code, place }) =>
    place.kind === 'payload'
      ? [code, text.slice(place.range.offset, place.range.offset + place.range.length), place.path.join('.')]
      : [code, place.kind === 'header' ? place.field : place.kind],
  );
}

function fixesOf(text: string, code: string) {
  const { fixes = [] } = lint(text).find((found) => found.code === code) ?? {};
  return fixes.map((fix) => [fix.title, applyFix(text, fix)]);
}

describe('a payload with variables', () => {
  test('is judged by what they stand for', () => {
    const activity = (timestamp: string) => `{"aps":{"event":"update","timestamp":${timestamp},"content-state":{}}}`;
    const push = { pushType: 'liveactivity' };
    expect(marked(activity('{{now}}'), push)).toEqual([]);
    expect(marked(activity('{{nowMs}}'), push)).toEqual([['date-milliseconds', '{{nowMs}}', 'aps.timestamp']]);
    expect(marked(activity('{{now-2h}}'), push)).toEqual([['timestamp-stale', '{{now-2h}}', 'aps.timestamp']]);
    expect(marked('{"aps":{"alert":"Hi","interruption-level":"{{level}}"}}')).toEqual([]);
    expect(marked('{"aps":{"alert":"{{long}}"}}')).toEqual([['payload-too-large', '{', '']]);
  });

  test('is told in the places of the typed text', () => {
    expect(marked('{"aps":{"alert":"{{user}} {{user}}", "threadId" : "1"}}')).toEqual([
      ['misspelled-key', '"threadId"', 'aps.threadId'],
    ]);
    expect(marked('{"at":{{now}},"aps":{{{part}},"alert":"Hi"}}')).toEqual([
      ['badge-not-number', '{{part}}', 'aps.badge'],
    ]);
    expect(marked('{"aps":{"alert":{{user}}}}')).toEqual([['json-syntax', '{{user}}', '']]);
  });

  test('has fixes that leave variables as they are, and none that would write over one', () => {
    const text = '{"id":"{{uuid}}","aps":{"alert":"{{user}}","threadId":"{{user}}","contentAvailable":{{counter}}}}';
    expect(fixAll(text, lint).text).toBe(
      '{"id":"{{uuid}}","aps":{"alert":"{{user}}","thread-id":"{{user}}","content-available":{{counter}}}}',
    );
    expect(fixesOf('{"aps":{"badge":"{{counter}}"}}', 'badge-not-number')).toEqual([]);
    const wide = `{ "aps" : {\n"alert":"{{user}}"${' '.repeat(5000)}}, "at": {{now}} }\n`;
    expect(fixesOf(wide, 'payload-too-large')).toEqual([
      ['Take out the white space', '{"aps":{"alert":"{{user}}"},"at":{{now}}}'],
    ]);
  });

  test('is judged as it is typed where nothing is a variable', () => {
    expect(lint('{"aps":{"alert":"{{user}}"}}', { collapseId: '{{usr}}' }, null)).toEqual([]);
    expect(lint('{"aps":{{{part}}}}', {}, null)[0]?.code).toBe('json-syntax');
  });
});

describe('a variable that stands for nothing', () => {
  test.each([
    ['{"aps":{"alert":"Hi {{nobody}}!"}}', 'variable-unknown', '{{nobody}}', 'aps.alert'],
    ['{"aps":{"alert":"Hi"},"n":[1,{{nobody}}]}', 'variable-unknown', '{{nobody}}', 'n.1'],
    ['{"aps":{"alert":{{nobody}}}}', 'variable-unknown', '{{nobody}}', 'aps.alert'],
    ['{"aps":{"alert":"Hi","{{nobody}}":1}}', 'variable-unknown', '{{nobody}}', 'aps.{{nobody}}'],
    [
      '{"aps":{"alert":"Hi","interruption-level":"{{nobody}}"}}',
      'variable-unknown',
      '{{nobody}}',
      'aps.interruption-level',
    ],
    ['{"aps":{"alert":"Hi"},{{nobody}}}', 'variable-unknown', '{{nobody}}', ''],
    ['{"aps":{"alert":"Hi"},"t":"{{device.token}}"}', 'variable-without-value', '{{device.token}}', 't'],
    ['{"aps":{"alert":"Hi"},"t":{{env.PUSHBENCH_X}}}', 'variable-without-value', '{{env.PUSHBENCH_X}}', 't'],
    ['{"aps":{"alert":"Hi"},"t":"{{env.HOME}}"}', 'variable-environment-closed', '{{env.HOME}}', 't'],
    [
      '{"aps":{"alert":"Hi"},"t":"{{env.PUSHBENCH_DATA_DIR}}"}',
      'variable-environment-closed',
      '{{env.PUSHBENCH_DATA_DIR}}',
      't',
    ],
  ])('is all there is to say of %s', (text, ...told) => {
    expect(marked(text)).toEqual([told]);
    expect(lint(text)[0]?.severity).toBe('error');
  });

  test('does not hide what is wrong beside it', () => {
    expect(marked('{"aps":{"alert":{{nobody}},"threadId":"1",}}')).toEqual([
      ['variable-unknown', '{{nobody}}', 'aps.alert'],
      ['trailing-comma', ',', ''],
      ['misspelled-key', '"threadId"', 'aps.threadId'],
    ]);
  });

  test('is told of a header, which is not judged besides', () => {
    const headers = { topic: '{{nobody}} x', collapseId: 'c-{{ nobody }}', apnsId: '{{device.token}}' };
    expect(marked('{"aps":{"alert":"Hi"}}', headers)).toEqual([
      ['variable-unknown', 'topic'],
      ['variable-unknown', 'collapseId'],
      ['variable-without-value', 'apnsId'],
    ]);
    expect(marked('{"aps":{"alert":"Hi"}}', { topic: '{{app}}', apnsId: '{{uuid}}' })).toEqual([]);
    expect(marked('{"aps":{"alert":"Hi"}}', { collapseId: '{{long}}' })).toEqual([
      ['collapse-id-too-long', 'collapseId'],
    ]);
  });

  test('can become the one that is meant, or plain text; neither is done without being asked', () => {
    const text = '{"aps":{"alert":"{{usr}}"}}';
    expect(fixesOf(text, 'variable-unknown')).toEqual([
      ['Change to {{user}}', '{"aps":{"alert":"{{user}}"}}'],
      ['Write it as plain text: {{{{', '{"aps":{"alert":"{{{{usr}}"}}'],
    ]);
    expect(fixesOf('{"aps":{"alert":"{{env.pushbench_build}}"}}', 'variable-environment-closed')[0]?.[1]).toBe(
      '{"aps":{"alert":"{{env.PUSHBENCH_BUILD}}"}}',
    );
    expect(fixesOf('{"aps":{"alert":{{nobody}}}}', 'variable-unknown')).toEqual([]);
    expect(fixAll(text, lint)).toEqual({ text, count: 0 });
  });

  test.each([
    ['usr', 'Perhaps {{user}} is meant'],
    ['x'.repeat(1000), `{{${'x'.repeat(59)}…}} stands`],
    ['nobody', 'Known: {{user}}, {{app}}, {{long}}, {{level}}, {{part}} and more.'],
    ['now+1y', 'as in {{now+90m}}'],
    ['device.token', 'Choose a device'],
    ['env.PUSHBENCH_X', 'Set PUSHBENCH_X in the environment'],
    ['env.HOME', 'Name the variable PUSHBENCH_…'],
    ['env.PUSHBENCH_VAULT_PASSPHRASE', 'it is a setting of Pushbench itself'],
  ])('is told with what cures it: {{%s}}', (name, cure) => {
    expect(lint(`{"aps":{"alert":"{{${name}}}"}}`)[0]?.message).toContain(cure);
  });
});

describe('of any text with variables', () => {
  const pieces = [
    '{{now}}',
    '{{nowMs}}',
    '{{user}}',
    '{{usr}}',
    '{{part}}',
    '{{empty}}',
    '{{device.token}}',
    '{{{{',
    '{{',
    '}}',
  ];
  const values = fc.record({
    user: fc.string(),
    part: fc.oneof(fc.json(), fc.constantFrom('"badge":"3"', '}', '"', '“x”', ',', '\u00a0')),
  });
  const typed = fc
    .tuple(texts, fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...pieces)), { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((now, [place, length, piece]) => {
        const at = place % (now.length + 1);
        return now.slice(0, at) + piece + now.slice(at + length);
      }, text),
    );
  const lintWith = (own: Readonly<Record<string, string>>, pushType: string) => (text: string) =>
    lint(text, { pushType, collapseId: '{{user}}' }, { ...known, own: { ...own, empty: '' } });

  function rangesOf({ place, fixes = [] }: Diagnostic) {
    const edits = fixes.flatMap((fix) => fix.edits);
    return [...(place.kind === 'payload' ? [place.range] : []), ...edits.map(({ range }) => range)];
  }

  test('every place is one of the typed text', () => {
    fc.assert(
      fc.property(typed, values, pushTypes, (text, own, pushType) => {
        for (const { offset, length } of lintWith(own, pushType)(text).flatMap(rangesOf)) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a fix takes its diagnostic away and brings none', () => {
    fc.assert(
      fc.property(typed, values, pushTypes, (text, own, pushType) => {
        const lintText = lintWith(own, pushType);
        const found = lintText(text);
        const before = countCodes(found);
        for (const { code, fixes = [] } of found) {
          for (const fix of fixes) {
            const after = countCodes(lintText(applyFix(text, fix)));
            expect(after[code] ?? 0).toBeLessThan(before[code] ?? 0);
            for (const [other, count] of Object.entries(after)) expect(count).toBeLessThanOrEqual(before[other] ?? 0);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('without one, what is found is what is found without variables', () => {
    fc.assert(
      fc.property(texts, pushTypes, (text, pushType) => {
        fc.pre(!text.includes('{{'));
        expect(lint(text, { pushType }, null)).toMatchObject(lint(text, { pushType }));
      }),
      { numRuns: 200 },
    );
  });
});
