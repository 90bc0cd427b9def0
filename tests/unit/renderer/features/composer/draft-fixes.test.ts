import { describe, expect, test } from 'vitest';
import type { Failure } from '#shared/failure.ts';
import type { TextEdit } from '#shared/lint/fix.ts';
import type { FixedDraft } from '../../../../../renderer/features/composer/analyser.ts';
import { createDraftFixes } from '../../../../../renderer/features/composer/draft-fixes.ts';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';

const found = composedPush({ payloadText: '{"aps":{},}' });
const fix = { title: 'Remove the comma', edits: [{ range: { offset: 9, length: 1 }, text: '' }] };

function fixesFor(textNow: string, result?: FixedDraft) {
  const edited: (readonly TextEdit[])[] = [];
  const failed: Failure[] = [];
  const fixes = createDraftFixes({
    find: () => draftOf({ push: composedPush({ payloadText: textNow }) }),
    analyser: { fixAll: () => Promise.resolve(result) },
    editText: (_, edits) => edited.push(edits),
    onFailed: (cause) => failed.push(cause),
  });
  return { fixes, edited, failed };
}

describe('a fix', () => {
  test('is applied to the text that it was found in', () => {
    const { fixes, edited } = fixesFor(found.payloadText);
    fixes.applyFix('draft-1', found, fix);
    expect(edited).toEqual([fix.edits]);
  });

  test('is left alone when the text is another by now', () => {
    const { fixes, edited } = fixesFor(`${found.payloadText} `);
    fixes.applyFix('draft-1', found, fix);
    expect(edited).toEqual([]);
  });
});

describe('fixing all', () => {
  const result = { push: found, fixed: { text: '{"aps":{}}', count: 1 } };

  test('changes no more of the text than it has to', async () => {
    const { fixes, edited } = fixesFor(found.payloadText, result);
    await fixes.fixAll('draft-1');
    expect(edited).toEqual([[{ range: { offset: 9, length: 1 }, text: '' }]]);
  });

  test('does nothing to text that was typed meanwhile', async () => {
    const { fixes, edited, failed } = fixesFor('{}', result);
    await fixes.fixAll('draft-1');
    expect([edited, failed]).toEqual([[], []]);
  });

  test('says when it failed', async () => {
    const { fixes, edited, failed } = fixesFor(found.payloadText);
    await fixes.fixAll('draft-1');
    expect([edited, failed.map(({ code }) => code)]).toEqual([[], ['unexpected']]);
  });
});
