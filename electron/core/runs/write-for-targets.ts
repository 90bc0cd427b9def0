import type { SendInput } from '#shared/contract/deliveries.ts';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { VariableValues } from '#shared/payload/variables.ts';
import type { SendVariables } from '../ports/variables.ts';
import { assertSendable, writeNotification, type WrittenNotification } from './write-notification.ts';

/** A device as variables see it. */
export interface WritingTarget {
  /** Lower-case hex. */
  readonly token: string;
  readonly name: string | null;
}

export interface WrittenTarget extends WritingTarget {
  readonly written: WrittenNotification;
}

/** Notifications that can be sent, but that no number was taken for yet. */
export interface CheckedNotifications {
  /** The targets in their order. Those that nothing differs for share what was written. */
  finish(): Promise<readonly WrittenTarget[]>;
}

/** After so many targets whatever else waits has its turn. */
const turnAfter = 200;

/**
 * Writes a notification for each target and checks them all. Rejects with what `writeNotification` and `assertSendable`
 * throw. Numbers are taken only for a push that has them, and only when it is finished.
 */
export async function checkNotifications(
  { notification, writing, allowInvalid }: Pick<SendInput, 'notification' | 'writing' | 'allowInvalid'>,
  targets: readonly WritingTarget[],
  nowMs: number,
  variables: SendVariables,
): Promise<CheckedNotifications> {
  const asked = { isOfTarget: false, isCount: false };
  const write = (target: WritingTarget, count: number): WrittenTarget => {
    const { variables: own, isMinified } = writing;
    const shared = { nowMs, environment: variables.environment };
    const values = own === null ? null : valuesFor(target, count, asked, { ...shared, own });
    const written = writeNotification(notification, isMinified, values);
    assertSendable(written, allowInvalid);
    return { ...target, written };
  };
  const writeEach = async (firstCount: number): Promise<readonly WrittenTarget[]> => {
    const all: WrittenTarget[] = [];
    for (const [index, target] of targets.entries()) {
      const previous = all.at(-1);
      // What one of them asks for, all do.
      if (previous === undefined || asked.isOfTarget) all.push(write(target, firstCount + index));
      else all.push({ ...target, written: previous.written });
      if (index % turnAfter === turnAfter - 1) await setImmediate();
    }
    return all;
  };
  const checked = await writeEach(1);
  return asked.isCount
    ? { finish: async () => writeEach(await variables.takeCounts(targets.length)) }
    : { finish: always(checked) };
}

/** A function of its own, so that nothing else keeps what was only written to be checked. */
function always<Value>(value: Value): () => Promise<Value> {
  return () => Promise.resolve(value);
}

/** What variables stand for in the push to one target; notes what was asked for. */
function valuesFor(
  { token, name }: WritingTarget,
  count: number,
  asked: { isOfTarget: boolean; isCount: boolean },
  shared: Pick<VariableValues, 'nowMs' | 'environment' | 'own'>,
): VariableValues {
  let uuid: string | undefined;
  return {
    ...shared,
    get uuid() {
      asked.isOfTarget = true;
      return (uuid ??= randomUUID());
    },
    get count() {
      asked.isOfTarget = true;
      asked.isCount = true;
      return count;
    },
    get device() {
      asked.isOfTarget = true;
      return { name, token };
    },
  };
}
