import { expect, test } from 'vitest';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';
import { isSavedAsIs } from '../../../../../renderer/features/composer/is-saved.ts';

const saved = { name: 'Welcome', isSample: false, modifiedAtMs: 0, failure: null };

test('a draft is saved as it is while it equals the saved push it came from', () => {
  const draft = draftOf({ savedPushName: 'Welcome' });
  expect(isSavedAsIs(draft, [{ ...saved, push: composedPush() }])).toBe(true);
  expect(isSavedAsIs(draft, [{ ...saved, push: composedPush({ collapseId: 'x' }) }])).toBe(false);
  expect(isSavedAsIs(draft, [{ ...saved, push: null }])).toBe(false);
  expect(isSavedAsIs(draft, [])).toBe(false);
  expect(isSavedAsIs(draftOf(), [{ ...saved, push: composedPush() }])).toBe(false);
});
