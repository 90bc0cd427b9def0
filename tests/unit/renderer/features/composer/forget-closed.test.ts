import { expect, test } from 'vitest';
import { createDraftsStore } from '../../../../../renderer/features/composer/drafts-store.ts';
import { forgetClosed } from '../../../../../renderer/features/composer/forget-closed.ts';
import { createViewStore } from '../../../../../renderer/features/composer/view-store.ts';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';

test('a draft that is closed is forgotten by all that keep something of it, and no other is', () => {
  const drafts = createDraftsStore(() => 'new');
  const view = createViewStore();
  const forgotten: string[] = [];
  const keeper = (name: string) => ({ forget: (id: string) => void forgotten.push(`${name} ${id}`) });
  forgetClosed({
    drafts,
    view,
    analyser: keeper('analyser'),
    sends: keeper('sends'),
    switched: keeper('switched'),
    documents: keeper('documents'),
  });
  drafts.getState().restore([draftOf({ id: 'a' }), draftOf({ id: 'b', position: 1 })], 'a');
  const ofBoth = <Kept>(kept: Kept) =>
    new Map([
      ['a', kept],
      ['b', kept],
    ]);
  view.setState({ sent: ofBoth(composedPush({})), exampleUuids: ofBoth('uuid') });
  drafts.getState().changePush('a', { payloadText: '{}' });
  expect(forgotten).toEqual([]);
  drafts.getState().close('a');
  expect(forgotten.sort()).toEqual(['analyser a', 'documents a', 'sends a', 'switched a']);
  const { sent, exampleUuids } = view.getState();
  expect([[...sent.keys()], [...exampleUuids.keys()]]).toEqual([['b'], ['b']]);
});
