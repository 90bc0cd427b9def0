import { expect, test } from 'vitest';
import { bind, findPressedCommand, listenForShortcuts } from '../../../../renderer/app/bound-commands.ts';

interface Press {
  readonly isRepeat?: boolean;
  readonly isDialogOpen?: boolean;
  readonly key?: string;
}

/** Presses Ctrl+Enter, or another key with Ctrl, in a window whose Send can be run or not. */
function press(canSend: boolean, { isRepeat = false, isDialogOpen = false, key = 'Enter' }: Press = {}) {
  const told: string[] = [];
  const target = new EventTarget();
  Object.assign(target, { document: { querySelector: () => (isDialogOpen ? {} : null) } });
  const sending = bind(
    () => told.push('sent'),
    () => canSend,
  );
  const stop = listenForShortcuts(target as unknown as Window, () => ({ 'push.send': sending }));
  const keys = { key, code: key, ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  const event = Object.assign(new Event('keydown', { cancelable: true }), keys, { repeat: isRepeat });
  if (target.dispatchEvent(event)) told.push('typed');
  stop();
  return told;
}

test('the keys of a command run it and type nothing', () => {
  expect(press(true)).toEqual(['sent']);
});

test('the keys of a command that cannot be run now type nothing either', () => {
  expect(press(false)).toEqual([]);
});

test('a command that yields its keys takes them only while it can be run', () => {
  const cancel = (isSending: boolean) =>
    findPressedCommand(
      { key: '.', code: 'Period', ctrlKey: true, metaKey: false, shiftKey: false, altKey: false },
      {
        'push.cancel': bind(
          () => undefined,
          () => isSending,
        ),
      },
    );
  expect(cancel(true)).toBeDefined();
  expect(cancel(false)).toBeUndefined();
});

test('keys that are held down run a command once', () => {
  expect(press(true, { isRepeat: true })).toEqual([]);
});

test('other keys, and keys while a dialog is open, are left alone', () => {
  expect(press(true, { key: 'q' })).toEqual(['typed']);
  expect(press(true, { isDialogOpen: true })).toEqual(['typed']);
});
