import { expect, test } from 'vitest';
import { replacePush } from '../../../../renderer/app/replace-push.ts';
import { activeDraft, createDraftsStore } from '../../../../renderer/features/composer/drafts-store.ts';
import { createSwitchedStore } from '../../../../renderer/features/composer/switched-store.ts';
import { composedPush, deviceOf, draftOf } from '../../../support/window-samples.ts';

const app = deviceOf({ id: 'app', tokenKind: 'app' });
const voip = deviceOf({ id: 'voip', tokenKind: 'voip' });
const call = composedPush({ pushType: 'voip', expiration: { mode: 'none' }, payloadText: '{"caller":"Maya"}' });

function openDraft() {
  const drafts = createDraftsStore(() => 'draft-1');
  const push = composedPush({ bundleId: 'com.example.mine', collapseId: 'old' });
  drafts.getState().open(draftOf({ environment: app.environment, deviceIds: ['app'], push }));
  const written: string[] = [];
  return {
    drafts,
    switched: createSwitchedStore(),
    written,
    writeText: (_id: string, text: string) => void written.push(text),
  };
}

test('a push takes the place of another one with devices that it reaches, and can be taken back whole', () => {
  const composer = openDraft();
  const before = activeDraft(composer.drafts.getState());
  const undo = replacePush(composer, call, [app, voip]);
  expect(activeDraft(composer.drafts.getState())).toMatchObject({
    deviceIds: ['voip'],
    push: { ...call, bundleId: 'com.example.mine' },
  });
  undo();
  expect(activeDraft(composer.drafts.getState())).toEqual(before);
  expect(composer.written).toEqual([call.payloadText, before?.push.payloadText]);
});

test('that the push type is another one is noted, for whoever undoes the text alone, until all is taken back', () => {
  const composer = openDraft();
  const { payloadText } = activeDraft(composer.drafts.getState())?.push ?? {};
  const noted = () => composer.switched.store.getState().drafts.get('draft-1');
  const undo = replacePush(composer, call, [app, voip]);
  expect(noted()).toMatchObject({ from: 'alert', to: 'voip', text: payloadText });
  undo();
  expect(noted()).toBeUndefined();
});

test('without a draft nothing happens', () => {
  const drafts = createDraftsStore(() => 'draft-1');
  replacePush({ drafts, switched: createSwitchedStore(), writeText: () => expect.unreachable() }, call, [])();
  expect(drafts.getState().drafts).toEqual([]);
});
