import { type CarryInput, carryPayload } from '#shared/payload/carry-over.ts';
import { isLargeText } from '#shared/payload/large-text.ts';
import type { Composer } from './composer.ts';
import { differenceEdit } from './difference-edit.ts';
import { findDraft } from './drafts-store.ts';

export interface ChangePayload {
  /** Makes the text, as it is at this moment, fit another push type. */
  readonly carry: (input: Omit<CarryInput, 'payloadText'>) => Promise<void>;
  /** Puts one text in the place of another; nothing happens where another one stands by now. */
  readonly replace: (before: string, after: string) => boolean;
}

type ComposerParts = Pick<Composer, 'drafts' | 'editText' | 'switched'> & {
  readonly analyser: Pick<Composer['analyser'], 'carry'>;
};

/** Makes the payload of a draft another one, as one step that can be undone. */
export function createChangePayload(composer: ComposerParts, draftId: string): ChangePayload {
  const { drafts, editText, switched, analyser } = composer;
  const textNow = () => findDraft(drafts.newest(), draftId)?.push.payloadText;
  const replace = (before: string, after: string) => {
    if (textNow() !== before) return false;
    const edit = differenceEdit(before, after);
    if (edit !== undefined) editText(draftId, [edit]);
    switched.carry(draftId, before, after);
    return true;
  };
  return {
    replace,
    carry: async (input) => {
      // Whoever types meanwhile keeps what was typed: it is read again.
      for (let text = textNow(); text !== undefined; text = textNow()) {
        const whole = { ...input, payloadText: text };
        const carried = isLargeText(text) ? await analyser.carry(whole) : carryPayload(whole);
        if (carried?.kind !== 'change' || replace(text, carried.text)) return;
      }
    },
  };
}
