import { expect, test } from 'vitest';
import { describeFailure } from '#shared/failure.ts';
import { createEditorDocuments } from '../../../../../renderer/editor/documents.ts';
import { analysePush } from '../../../../../renderer/features/composer/analysis.ts';
import { createDraftsStore } from '../../../../../renderer/features/composer/drafts-store.ts';
import { createPayloadWriting } from '../../../../../renderer/features/composer/payload-writing.ts';
import { shownDraftOf } from '../../../../../renderer/features/composer/shown-draft.ts';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';

const context = { variables: null, deviceBundleId: 'com.example.app', tokenKinds: [], nowMs: 1_800_000_000_000 };

/** Lays out a draft with this text, after this other text was read of it. */
function layOut(way: 'format' | 'minify', payloadText: string, analysedText = payloadText) {
  const drafts = createDraftsStore(
    () => 'draft-2',
    () => undefined,
  );
  drafts.getState().restore([draftOf({ push: composedPush({ payloadText }) })], 'draft-1');
  const told: string[] = [];
  const { withShown } = shownDraftOf(drafts);
  const writing = createPayloadWriting({
    drafts,
    documents: createEditorDocuments(),
    withShown,
    analysisOf: () => analysePush({ push: composedPush({ payloadText: analysedText }), context }),
    onNotLaidOut: (cause) => told.push(describeFailure(cause)),
  });
  writing.layOut(way);
  return { text: drafts.getState().drafts[0]?.push.payloadText, told };
}

test('JSON is laid out without a word', () => {
  expect(layOut('format', '{"a":1}')).toEqual({ text: '{\n  "a": 1\n}', told: [] });
  expect(layOut('minify', '{\n  "a": {{now}}\n}')).toEqual({ text: '{"a":{{now}}}', told: [] });
});

test('text that is not JSON stays as it is, and the place where it goes wrong is told', () => {
  const text = '{\n  "aps": { "badge": "3" }\n  "a": 1\n}';
  expect(layOut('format', text)).toEqual({
    text,
    told: ['The payload is not JSON, so it was not formatted. Line 3, column 3: A comma is missing here.'],
  });
});

test('no place is told that was found in another text', () => {
  expect(layOut('minify', '{"a":', '{"a"').told).toEqual([
    'The payload is not JSON, so it was not minified. Correct what is marked in it first.',
  ]);
});
