import { expect, test } from 'vitest';
import { failure } from '#shared/failure.ts';
import { describeProblem } from '../../../../../renderer/features/library/describe-problem.ts';

const file = '/home/somebody/.config/pushbench/library/theirs.push.json';

test.each([
  ['line 2', 'Not a saved push: line 2 is not valid JSON.'],
  ['pushbench', 'Not a saved push: it has neither “pushbench” nor “aps”.'],
  ['priority', 'Not a saved push: “priority” is missing or has a value of another kind.'],
  ['not UTF-8', 'Not a saved push: the text is not UTF-8.'],
])('damage at %s is a short sentence, and the path stands apart', (detail, sentence) => {
  expect(describeProblem(failure('saved-push-damaged', { file, detail }))).toEqual({ sentence, file });
});

test('a file of a newer version says what to do', () => {
  expect(describeProblem(failure('saved-push-newer', { file, found: 99 }))).toEqual({
    sentence: 'Written by a newer version of Pushbench. Update Pushbench to open it.',
    file,
  });
});
