import type { Device } from '#shared/contract/devices.ts';
import type { ComposedPush } from '#shared/contract/drafts.ts';
import { devicesForPushType } from '../features/composer/choices.ts';
import type { Composer } from '../features/composer/composer.ts';
import { activeDraft } from '../features/composer/drafts-store.ts';

/**
 * Puts a push in the place of what the draft shown sends, with devices that its push type reaches. A bundle id typed by hand
 * stays where the push has none. Gives the way back, which brings everything back at once.
 */
export function replacePush(
  { drafts, switched, writeText }: Pick<Composer, 'drafts' | 'switched' | 'writeText'>,
  push: ComposedPush,
  devices: readonly Device[],
): () => void {
  const draft = activeDraft(drafts.newest());
  if (draft === undefined) return () => undefined;
  const put = (next: ComposedPush, deviceIds: string[]) => {
    writeText(draft.id, next.payloadText);
    drafts.getState().changePush(draft.id, next);
    drafts.getState().change(draft.id, { deviceIds });
  };
  // Whoever undoes only the text is told that the push type is another one.
  switched.switchTo(draft, push.pushType);
  const bundleId = push.bundleId ?? draft.push.bundleId;
  put({ ...push, bundleId }, devicesForPushType(draft, push.pushType, devices));
  return () => {
    switched.forget(draft.id);
    put(draft.push, draft.deviceIds);
  };
}
