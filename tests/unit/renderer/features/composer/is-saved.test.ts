import { expect, test } from 'vitest';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';
import { emptyPush } from '../../../../../renderer/features/composer/choices.ts';
import { freeTitle, isSamePush, isSavedAsIs, isUntouched } from '../../../../../renderer/features/composer/is-saved.ts';

const saved = { name: 'Welcome', isSample: false, modifiedAtMs: 0, failure: null };

test('a draft is saved as it is while it equals the saved push it came from', () => {
  const draft = draftOf({ savedPushName: 'Welcome' });
  expect(isSavedAsIs(draft, [{ ...saved, push: composedPush() }])).toBe(true);
  expect(isSavedAsIs(draft, [{ ...saved, push: composedPush({ collapseId: 'x' }) }])).toBe(false);
  expect(isSavedAsIs(draft, [{ ...saved, push: null }])).toBe(false);
  expect(isSavedAsIs(draft, [])).toBe(false);
  expect(isSavedAsIs(draftOf(), [{ ...saved, push: composedPush() }])).toBe(false);
});

test.each<Partial<ComposedPush>>([
  { pushType: 'voip' },
  { bundleId: 'com.example.other' },
  { topic: '' },
  { priority: 5 },
  { expiration: { mode: 'duration', seconds: 60 } },
  { collapseId: 'x' },
  { apnsId: 'x' },
  { payloadText: '{}' },
  { sendsMinified: true },
])('a push with %j is another one', (change) => {
  const push = composedPush();
  expect(isSamePush(push, { ...push })).toBe(true);
  expect(isSamePush(push, { ...push, ...change })).toBe(false);
});

test('the order in which a push was written down makes no difference', () => {
  const push = composedPush({ expiration: { mode: 'duration', seconds: 60 } });
  const turned = Object.fromEntries(Object.entries(push).reverse()) as ComposedPush;
  expect(isSamePush(push, { ...turned, expiration: { seconds: 60, mode: 'duration' } })).toBe(true);
});

test('a new draft is untouched until something is written into it', () => {
  expect(isUntouched(draftOf({ push: emptyPush }))).toBe(true);
  expect(isUntouched(draftOf({ push: { ...emptyPush, payloadText: '{}' } }))).toBe(false);
  expect(isUntouched(draftOf({ push: emptyPush, savedPushName: 'Welcome' }))).toBe(false);
});

test('a new draft gets the first number that no open draft has', () => {
  expect(freeTitle([])).toBe('Untitled');
  expect(freeTitle([{ title: 'Untitled' }, { title: 'Untitled 3' }])).toBe('Untitled 2');
  expect(freeTitle([{ title: 'Untitled' }, { title: 'Untitled 2' }])).toBe('Untitled 3');
});
