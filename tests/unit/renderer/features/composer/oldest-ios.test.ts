import { expect, test } from 'vitest';
import { createOldestIos } from '../../../../../renderer/features/composer/oldest-ios.ts';

function memoryOf(text: string | null) {
  const memory = { text, read: () => memory.text, write: (written: string) => void (memory.text = written) };
  return memory;
}

test('the chosen version is there after a restart, and so is none', () => {
  const memory = memoryOf(null);
  const store = createOldestIos(memory);
  expect(store.getState().version).toBeNull();
  store.setState({ version: '16' });
  expect(createOldestIos(memory).getState().version).toBe('16');
  store.setState({ version: null });
  expect(createOldestIos(memory).getState().version).toBeNull();
});

test('memory that is no version counts as none', () => {
  expect(createOldestIos(memoryOf('{"version":16}')).getState().version).toBeNull();
});
