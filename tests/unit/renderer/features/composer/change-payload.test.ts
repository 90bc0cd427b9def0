import { expect, test } from 'vitest';
import { applyFix } from '#shared/lint/fix.ts';
import { type CarryInput, carryPayload } from '#shared/payload/carry-over.ts';
import { createChangePayload } from '../../../../../renderer/features/composer/change-payload.ts';
import { emptyPush } from '../../../../../renderer/features/composer/choices.ts';
import { createDraftsStore } from '../../../../../renderer/features/composer/drafts-store.ts';
import { createSwitchedStore } from '../../../../../renderer/features/composer/switched-store.ts';

/** A draft whose large texts are read when that is told. */
function start(payloadText: string) {
  const drafts = createDraftsStore(() => 'd');
  const switched = createSwitchedStore();
  const push = { ...emptyPush, payloadText };
  const draft = {
    id: 'd',
    title: '',
    savedPushName: null,
    savedPush: null,
    environment: 'simulator' as const,
    credentialId: null,
    deviceIds: [],
    position: 0,
    push,
  };
  drafts.setState({ drafts: [draft] });
  const type = (text: string) => drafts.getState().changePush('d', { payloadText: text });
  const textNow = () => drafts.getState().drafts[0]?.push.payloadText ?? '';
  const waiting: (() => void)[] = [];
  const carry = (input: CarryInput) =>
    new Promise<ReturnType<typeof carryPayload>>((resolve) => waiting.push(() => resolve(carryPayload(input))));
  const change = createChangePayload(
    {
      drafts,
      switched,
      editText: (_, edits) => type(applyFix(textNow(), { edits })),
      analyser: { carry },
    },
    'd',
  );
  return { change, type, textNow, waiting };
}

const toBackground = { from: 'alert', to: 'background', topic: '' };

test('the text is changed as it is at the click, with what was typed last', async () => {
  const { change, type, textNow } = start('{"aps":{"alert":"Hi"}}');
  type('{"aps":{"alert":"Hi"},"n":1}');
  await change.carry(toBackground);
  expect(textNow()).toBe('{"aps":{"content-available":1},"n":1}');
});

test('what is typed while a large text is read is kept', async () => {
  const long = 'x'.repeat(200_000);
  const { change, type, textNow, waiting } = start(`{"aps":{"alert":"Hi"},"long":"${long}"}`);
  const done = change.carry(toBackground);
  type(`{"aps":{"alert":"Hi"},"long":"${long}","n":1}`);
  waiting.shift()?.();
  await expect.poll(() => waiting.length).toBe(1);
  waiting.shift()?.();
  await done;
  expect(textNow()).toBe(`{"aps":{"content-available":1},"long":"${long}","n":1}`);
});

test('an older text is not put in the place of one that was typed meanwhile', () => {
  const { change, type, textNow } = start('b');
  type('bc');
  expect(change.replace('b', 'a')).toBe(false);
  expect(textNow()).toBe('bc');
});
