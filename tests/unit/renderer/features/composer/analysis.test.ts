import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePushes } from '#shared/payload/sample-pushes.ts';
import { analysePush, type AnalysisContext } from '../../../../../renderer/features/composer/analysis.ts';
import { noVariables } from '../../../../../renderer/client/no-variables.ts';
import { variableValues } from '../../../../../renderer/features/composer/variable-values.ts';

const nowMs = 1_800_000_000_000;
const context: AnalysisContext = {
  deviceBundleId: 'com.example.weather',
  tokenKinds: ['app'],
  nowMs,
  variables: variableValues(noVariables, {
    nowMs,
    uuid: '5d4c1f2e-0000-4000-8000-000000000000',
    target: { name: 'Ada “A” \\ Phone', token: 'ab'.repeat(32) },
  }),
};

function analyse(payloadText: string, sendsMinified = false) {
  const [sample] = samplePushes;
  if (sample === undefined) throw new Error('There is a sample.');
  return analysePush({ push: { ...sample.push, payloadText, sendsMinified }, context });
}

describe('the analysis of a push', () => {
  test('says of one text what is wrong, what it weighs and how it looks', () => {
    const { isJson, diagnostics, weight, sentBytes, look } = analyse('{"aps":{"alert":"Hi","mutable_content":1}}');
    expect(isJson).toBe(true);
    expect(diagnostics.map(({ code }) => code)).toEqual(['misspelled-key']);
    expect([weight.bytes, sentBytes]).toEqual([42, 42]);
    expect(look).toMatchObject({ kind: 'banner', appName: 'Weather', body: { text: 'Hi' } });
  });

  test('looks at what variables stand for', () => {
    const { isJson, sentBytes, look } = analyse('{"aps":{"alert":"To {{device.name}}"},"at":{{now}}}');
    const sent = String.raw`{"aps":{"alert":"To Ada “A” \\ Phone"},"at":1800000000}`;
    expect({ isJson, sentBytes }).toEqual({ isJson: true, sentBytes: Buffer.byteLength(sent) });
    expect(look).toMatchObject({ body: { text: 'To Ada “A” \\ Phone' } });
  });

  test('gives the places of what weighs much in the text as it was typed', () => {
    const text = '{"aps":{"badge": {{ now }}, "alert":"{{device.token}}"}}';
    const { weight, weightRows } = analyse(text);
    const written = weight.largest.map(({ range }) => text.slice(range.offset, range.offset + range.length));
    expect(written).toEqual(['"{{device.token}}"', '{{ now }}']);
    const rows = weightRows.map(({ range }) => range && text.slice(range.offset, range.offset + range.length));
    expect(rows).toEqual(['"aps"', '"alert"', '"badge"', null, null]);
  });

  test('keeps the thousand gravest problems and says how many more there are', () => {
    const keys = Object.fromEntries([...Array(1500).keys()].map((index) => [`odd-key-${String(index)}`, 1]));
    const { diagnostics, omittedDiagnostics } = analyse(JSON.stringify({ aps: { alert: 'Hi', ...keys } }));
    expect(diagnostics).toHaveLength(1000);
    expect(diagnostics[0]?.severity).toBe('error');
    expect(omittedDiagnostics).toBe(501);
  });

  test('counts what is sent: minified where that was chosen, and text that is no JSON as it is', () => {
    expect(analyse('{ "aps": { } }', true).sentBytes).toBe('{"aps":{}}'.length);
    expect(analyse('{ "aps": { } }').sentBytes).toBe(14);
    expect(analyse('{ "aps": { ', true).sentBytes).toBe(11);
  });

  test('says that a push over the limit is refused, and one that is minified below it is not', () => {
    const large = `{"aps":{"alert":"Hi"},${' '.repeat(4200)}"a":1}`;
    expect(analyse(large).refusal).toEqual({
      by: 'apns',
      reason: expect.stringMatching(/^The payload has 42\d\d bytes; Alert pushes may have 4096\./) as string,
    });
    expect(analyse(large, true).refusal).toBeNull();
  });

  test('says that a push with a variable that stands for nothing is not sent, be it in a header', () => {
    const refusal = { by: 'pushbench', reason: '{{nope}} stands for nothing.' };
    expect(analyse('{"aps":{"alert":"{{nope}}"}}')).toMatchObject({ refusal, look: { kind: 'banner' } });
    expect(analyse('{"aps":{"badge":{{nope}}}}')).toMatchObject({ refusal });
    expect(analyse('{"aps":{"alert":"{{{{nope}}"}}').refusal).toBeNull();
    const [sample] = samplePushes;
    if (sample === undefined) throw new Error('There is a sample.');
    for (const header of ['topic', 'collapseId', 'apnsId']) {
      expect(analysePush({ push: { ...sample.push, [header]: '{{nope}}' }, context })).toMatchObject({ refusal });
    }
    expect(analysePush({ push: sample.push, context }).refusal).toBeNull();
    const exact = { ...sample.push, payloadText: '{"aps":{"alert":"{{nope}}"}}' };
    expect(analysePush({ push: exact, context: { ...context, variables: null } }).refusal).toBeNull();
  });

  test('says which moment variables of time stand for', () => {
    expect(analyse('{"at":{{ now + 1h }}}').timeOfVariablesMs).toBe(nowMs);
    expect(analyse('{"at":"{{nowMs}}"}').timeOfVariablesMs).toBe(nowMs);
    expect(analyse('{"at":"{{uuid}}, now"}').timeOfVariablesMs).toBeNull();
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void analyse(text)));
  });
});
