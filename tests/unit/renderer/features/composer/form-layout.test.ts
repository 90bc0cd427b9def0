import { expect, test } from 'vitest';
import { createFormLayout, formWidths } from '../../../../../renderer/features/composer/form-layout.ts';

test('the form stands where it stood at the last end', () => {
  let kept: string | null = null;
  const memory = { read: () => kept, write: (text: string) => (kept = text) };
  createFormLayout(memory).setState({ isShown: true, width: 333 });
  expect(createFormLayout(memory).getState()).toMatchObject({ isShown: true, width: 333 });
});

test.each(['', 'null', '[', '3', '{"isShown":"yes","width":"wide","height":1e9}'])(
  'damaged memory counts as none: %s',
  (text) => {
    const { isShown, width, height } = createFormLayout({ read: () => text, write: () => undefined }).getState();
    expect({ isShown, width }).toEqual({ isShown: false, width: formWidths.usual });
    expect(height).toBeLessThan(1000);
  },
);
