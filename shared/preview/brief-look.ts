import { briefLooks } from '../messages/preview.ts';
import type { AlertTexts, NotificationLook } from './notification-look.ts';

/** What the phone does, in one short line. */
export function describeLookBriefly(look: NotificationLook): string {
  switch (look.kind) {
    case 'banner':
      return briefLooks.banner({ text: firstText(look) });
    case 'call':
      return briefLooks.call({ caller: look.caller === '' ? look.handle : look.caller, isVideo: look.isVideo });
    case 'live-activity':
      return briefLooks['live-activity']({ event: look.event, text: look.alert === null ? '' : firstText(look.alert) });
    case 'background':
      return briefLooks.background();
    case 'handled':
      return look.title;
    case 'effects':
      return look.text;
    case 'nothing':
      return briefLooks.nothing({ reason: look.reason });
  }
}

function firstText({ title, subtitle, body }: AlertTexts): string {
  return (title ?? subtitle ?? body)?.text ?? '';
}
