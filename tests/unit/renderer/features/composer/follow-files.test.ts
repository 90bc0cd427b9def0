import { expect, test } from 'vitest';
import { followFiles } from '../../../../../renderer/features/composer/follow-files.ts';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';

const opened = composedPush();
const changed = composedPush({ priority: 5 });
const file = { name: 'Welcome', isSample: false, modifiedAtMs: 0, push: changed, failure: null };
const untouched = draftOf({ savedPushName: 'Welcome', savedPush: opened, push: opened });

test('a draft nobody touched follows its file', () => {
  expect(followFiles([untouched], [file])).toEqual([{ draftId: untouched.id, push: changed }]);
});

test('a draft that was edited keeps what was typed', () => {
  expect(followFiles([{ ...untouched, push: composedPush({ collapseId: 'mine' }) }], [file])).toEqual([]);
});

test('a file that is as it was opened, damaged, gone or only a sample changes nothing', () => {
  for (const saved of [[{ ...file, push: opened }], [{ ...file, push: null }], [], [{ ...file, isSample: true }]]) {
    expect(followFiles([untouched], saved)).toEqual([]);
  }
});

test('a draft whose saved push is not known is left alone', () => {
  expect(followFiles([draftOf({ savedPushName: 'Welcome' })], [file])).toEqual([]);
});
