import { describe, expect, test } from 'vitest';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';
import { emptyPush } from '../../../../../renderer/features/composer/choices.ts';
import { createSwitchedStore } from '../../../../../renderer/features/composer/switched-store.ts';

function draftOf(push: Partial<ComposedPush>): Draft {
  return {
    id: 'd',
    title: '',
    savedPushName: null,
    savedPush: null,
    environment: 'simulator',
    credentialId: null,
    deviceIds: ['phone'],
    position: 0,
    push: { ...emptyPush, payloadText: '{"a":1}', ...push },
  };
}

function start() {
  const switched = createSwitchedStore();
  return { ...switched, noted: () => switched.store.getState().drafts.get('d') };
}

describe('the priority', () => {
  test('that was chosen goes where the new type has only one, and comes back with the old type', () => {
    const { switchTo, noted } = start();
    expect(switchTo(draftOf({ priority: 10 }), 'background')).toEqual({ pushType: 'background', priority: null });
    expect(noted()?.resetPriority).toBe(10);
    expect(switchTo(draftOf({ pushType: 'background' }), 'alert')).toEqual({ pushType: 'alert', priority: 10 });
  });

  test('stays where the new type allows it', () => {
    const { switchTo } = start();
    expect(switchTo(draftOf({ priority: 5 }), 'background')).toEqual({ pushType: 'background' });
    expect(switchTo(draftOf({ priority: 1 }), 'liveactivity')).toEqual({ pushType: 'liveactivity' });
  });
});

describe('switching back', () => {
  test('offers to undo what was changed in the payload, as long as it is the same', () => {
    const { switchTo, carry, noted } = start();
    switchTo(draftOf({}), 'background');
    carry('d', '{"a":1}', '{"b":1}');
    expect(noted()?.isAnswered).toBe(true);
    switchTo(draftOf({ pushType: 'background', payloadText: '{"b":1}' }), 'alert');
    expect(noted()).toMatchObject({ undoable: { before: '{"a":1}' }, isAnswered: false });
    carry('d', '{"b":1}', '{"a":1}');
    expect(noted()).toBeUndefined();
  });

  test('asks nothing where the payload was kept', () => {
    const { switchTo, keep, noted } = start();
    switchTo(draftOf({}), 'background');
    keep('d');
    expect(noted()?.isAnswered).toBe(true);
    switchTo(draftOf({ pushType: 'background' }), 'alert');
    expect(noted()).toBeUndefined();
  });

  test('after the changed payload was edited is a switch like any other', () => {
    const { switchTo, carry, noted } = start();
    switchTo(draftOf({}), 'background');
    carry('d', '{"a":1}', '{"b":1}');
    switchTo(draftOf({ pushType: 'background', payloadText: '{"c":1}' }), 'alert');
    expect(noted()).toMatchObject({ from: 'background', to: 'alert', undoable: null, isAnswered: false });
  });
});
