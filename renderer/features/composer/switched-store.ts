import { createStore } from 'zustand/vanilla';
import { onlyPriority } from '#shared/apns/push-types.ts';
import type { ComposedPush, Draft } from '#shared/contract/drafts.ts';

/** That a draft's push type was switched, and what went with it. */
export interface Switched {
  readonly from: string;
  readonly to: string;
  /** The payload at that moment. */
  readonly text: string;
  /** The devices that it went to before. */
  readonly deviceIds: readonly string[];
  /** The priority that was chosen, where the new type has only one. */
  readonly resetPriority: number | null;
  /** What the payload was made into, and from what. */
  readonly carried: { readonly before: string; readonly after: string } | null;
  /** After switching back: the change of the payload that can be undone now. */
  readonly undoable: { readonly before: string; readonly after: string } | null;
  /** The payload was changed or is to be kept: nothing more is asked. */
  readonly isAnswered: boolean;
}

export interface SwitchedState {
  readonly drafts: ReadonlyMap<string, Switched>;
}

/** What was switched, by draft; until the window is closed. */
export function createSwitchedStore() {
  const store = createStore<SwitchedState>()(() => ({ drafts: new Map() }));
  const put = (id: string, switched: Switched | undefined) => {
    const drafts = new Map(store.getState().drafts);
    if (switched === undefined) drafts.delete(id);
    else drafts.set(id, switched);
    store.setState({ drafts });
  };
  return {
    store,
    /** Notes that a draft goes over to another push type, and gives what else of its push changes with that. */
    switchTo: ({ id, push, deviceIds }: Draft, to: string): Partial<ComposedPush> => {
      const last = store.getState().drafts.get(id);
      const isBack = last?.from === to && last.to === push.pushType;
      const undoable = isBack && last.carried?.after === push.payloadText ? last.carried : null;
      const only = onlyPriority(to);
      const resetPriority = only !== null && push.priority !== null && push.priority !== only ? push.priority : null;
      const isSettled = isBack && undoable === null && last.text === push.payloadText;
      put(
        id,
        isSettled || to === push.pushType
          ? undefined
          : {
              from: push.pushType,
              to,
              text: push.payloadText,
              deviceIds,
              resetPriority,
              carried: null,
              undoable,
              isAnswered: false,
            },
      );
      if (resetPriority !== null) return { pushType: to, priority: null };
      const isPriorityBack = isBack && last.resetPriority !== null && push.priority === null;
      return { pushType: to, ...(isPriorityBack ? { priority: last.resetPriority } : {}) };
    },
    /** Notes that the payload was changed for the new type, or put back as it was. */
    carry: (id: string, before: string, after: string): void => {
      const switched = store.getState().drafts.get(id);
      if (switched === undefined) return;
      put(id, switched.undoable === null ? { ...switched, carried: { before, after }, isAnswered: true } : undefined);
    },
    /** Notes that the payload stays as it is. */
    keep: (id: string): void => {
      const switched = store.getState().drafts.get(id);
      if (switched !== undefined) put(id, { ...switched, isAnswered: true });
    },
    forget: (id: string) => put(id, undefined),
  };
}

export type SwitchedDrafts = ReturnType<typeof createSwitchedStore>;
