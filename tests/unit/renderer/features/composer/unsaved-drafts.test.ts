import { expect, test } from 'vitest';
import { draftOf } from '../../../../support/window-samples.ts';
import { unsavedDraftsIn } from '../../../../../renderer/features/composer/unsaved-drafts.ts';

/** A browser's storage, whose keys can be listed as those of an object. */
function storage(entries: Record<string, string> = {}, room = Infinity): Storage {
  const methods = {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('No room', 'QuotaExceededError');
      entries[key] = value;
    },
    removeItem: (key: string) => void Reflect.deleteProperty(entries, key),
  };
  return new Proxy(entries, {
    get: (_target, key) => Reflect.get(methods, key) as unknown,
  }) as unknown as Storage;
}

const kept = [{ draft: draftOf(), base: null }];

test('what one window left is read by the next one of the same data folder, and forgotten when the core has it', async () => {
  const shared = storage();
  unsavedDraftsIn(shared, '/data', 'first').keep(kept);
  const next = unsavedDraftsIn(shared, '/data', 'second');
  expect(await next.read()).toEqual(kept);
  expect(await unsavedDraftsIn(shared, '/other', 'second').read()).toEqual([]);
  next.forget();
  expect(await unsavedDraftsIn(shared, '/data', 'third').read()).toEqual([]);
});

test('what is not readable is left out', async () => {
  const shared = storage({ 'pushbench.unsaved:/data:first': '{', 'pushbench.unsaved:/data:second': '[{}]' });
  expect(await unsavedDraftsIn(shared, '/data', 'third').read()).toEqual([]);
});

test('what the storage has no room for does not keep the rest from being kept', async () => {
  const room = JSON.stringify(kept).length;
  const unsaved = unsavedDraftsIn(storage({}, room), '/data', 'first');
  const large = { draft: draftOf({ title: 'x'.repeat(room) }), base: null };
  unsaved.keep([large, ...kept]);
  expect(await unsaved.read()).toEqual(kept);
  expect(() => unsaved.keep([large])).not.toThrow();
});
