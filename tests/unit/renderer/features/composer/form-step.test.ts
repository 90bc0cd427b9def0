import { describe, expect, test } from 'vitest';
import { createSteps } from '../../../../../renderer/features/composer/form-step.ts';

/** The steps of texts that a field has one after the other, a tenth of a second apart. */
function stepsOf(texts: readonly string[], field: (index: number) => string = () => 'title'): readonly string[] {
  const nameStep = createSteps();
  return texts.slice(1).map((after, index) => nameStep(field(index), texts[index] ?? '', after, index * 100));
}

describe('a step of undo', () => {
  test('is a word with the space behind it', () => {
    const [first, ...rest] = stepsOf(['', 'H', 'Hi', 'Hi ', 'Hi y', 'Hi yo']);
    expect(rest.slice(0, 2)).toEqual([first, first]);
    expect(rest[2]).not.toBe(first);
    expect(rest[3]).toBe(rest[2]);
  });

  test('goes on while a word is mended with the backspace key', () => {
    expect(new Set(stepsOf(['', 'a', 'ab', 'a', 'ac'])).size).toBe(1);
  });

  test('ends in another field, at another place and after a pause', () => {
    expect(new Set(stepsOf(['', 'a', 'ab'], String)).size).toBe(2);
    expect(new Set(stepsOf(['', 'ab', 'xab', 'xyab'])).size).toBe(2);
    const nameStep = createSteps();
    expect(nameStep('title', '', 'a', 0)).not.toBe(nameStep('title', 'a', 'ab', 2000));
  });

  test('ends when the text was changed from elsewhere', () => {
    const nameStep = createSteps();
    expect(nameStep('title', '', 'a', 0)).not.toBe(nameStep('title', 'b', 'bc', 100));
  });
});
