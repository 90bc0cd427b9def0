import { expect, test } from 'vitest';
import { draftOf } from '../../../../support/window-samples.ts';
import type { UnsavedDraft } from '../../../../../renderer/features/composer/merge-drafts.ts';
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

const kept = [{ draft: draftOf(), bases: [] }];

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

test('where there is no room for all, the largest goes without its bases, and only then not at all', async () => {
  const large = { draft: draftOf({ title: 'x'.repeat(300) }), bases: [draftOf({ title: 'y'.repeat(300) })] };
  const roomFor = (...drafts: readonly UnsavedDraft[]) => JSON.stringify(drafts).length;
  const readOf = async (room: number) => {
    const unsaved = unsavedDraftsIn(storage({}, room), '/data', 'first');
    unsaved.keep([large, ...kept]);
    return unsaved.read();
  };
  expect(await readOf(roomFor(large, ...kept))).toEqual([large, ...kept]);
  expect(await readOf(roomFor(large))).toEqual([{ ...large, bases: [] }, ...kept]);
  expect(await readOf(roomFor(...kept))).toEqual(kept);
  expect(await readOf(0)).toEqual([]);
});

test('what another window left is forgotten once the core has it as it was left', async () => {
  const shared = storage();
  const second = { draft: draftOf({ id: 'second' }), bases: [] };
  unsavedDraftsIn(shared, '/data', 'gone').keep([...kept, second]);
  const here = unsavedDraftsIn(shared, '/data', 'here');
  await here.release([draftOf({ title: 'Another' }), second.draft]);
  expect(await here.read()).toEqual(kept);
  await here.release([draftOf()]);
  expect(await here.read()).toEqual([]);
});
