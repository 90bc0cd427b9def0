import { expect, test } from 'vitest';
import { replacePush } from '../../../../renderer/app/replace-push.ts';
import { activeDraft, createDraftsStore } from '../../../../renderer/features/composer/drafts-store.ts';
import { composedPush, deviceOf, draftOf } from '../../../support/window-samples.ts';

const app = deviceOf({ id: 'app', tokenKind: 'app' });
const voip = deviceOf({ id: 'voip', tokenKind: 'voip' });
const call = composedPush({ pushType: 'voip', expiration: { mode: 'none' }, payloadText: '{"caller":"Maya"}' });

function openDraft() {
  const drafts = createDraftsStore(() => 'draft-1');
  const push = composedPush({ bundleId: 'com.example.mine', collapseId: 'old' });
  drafts.getState().open(draftOf({ environment: app.environment, deviceIds: ['app'], push }));
  const written: string[] = [];
  return { drafts, written, writeText: (_id: string, text: string) => void written.push(text) };
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

test('without a draft nothing happens', () => {
  const drafts = createDraftsStore(() => 'draft-1');
  replacePush({ drafts, writeText: () => expect.unreachable() }, call, [])();
  expect(drafts.getState().drafts).toEqual([]);
});
