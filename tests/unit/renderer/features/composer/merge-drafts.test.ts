import { describe, expect, test } from 'vitest';
import { composedPush, draftOf } from '../../../../support/window-samples.ts';
import { mergeDraft, recoverDrafts } from '../../../../../renderer/features/composer/merge-drafts.ts';

const draft = (payloadText: string) => draftOf({ push: composedPush({ payloadText }) });

test('who changed a draft decides what becomes of it', () => {
  expect(mergeDraft(draft('1'), [draft('0')], { ...draft('1'), position: 3 })).toBe('agree');
  expect(mergeDraft(draft('1'), [draft('0')], draft('0'))).toBe('mine');
  expect(mergeDraft(draft('0'), [draft('0')], draft('2'))).toBe('theirs');
  expect(mergeDraft(draft('1'), [draft('0')], draft('2'))).toBe('conflict');
  expect(mergeDraft(draft('2'), [draft('0'), draft('1')], draft('1'))).toBe('mine');
  expect(mergeDraft(draft('1'), [], draft('2'))).toBe('conflict');
});

describe('a draft that had not reached the core', () => {
  const recover = (archived: string[], mine: string, ...bases: string[]) =>
    recoverDrafts(archived.map(draft), [{ draft: draft(mine), bases: bases.map(draft) }], () => 'new').map(
      ({ id, title, push }) => [id, title, push.payloadText],
    );

  test('takes its place where nobody else changed it', () => {
    expect(recover(['0'], '1', '0')).toEqual([['draft-1', 'Untitled', '1']]);
  });

  test('is added where the core never had it', () => {
    expect(recover([], '1')).toEqual([['draft-1', 'Untitled', '1']]);
  });

  test('comes as a copy where it was changed meanwhile', () => {
    expect(recover(['2'], '1', '0')).toEqual([
      ['draft-1', 'Untitled', '2'],
      ['new', 'Untitled copy', '1'],
    ]);
  });

  test('adds nothing where the core has it after all', () => {
    expect(recover(['1'], '1', '0')).toEqual([['draft-1', 'Untitled', '1']]);
  });
});
