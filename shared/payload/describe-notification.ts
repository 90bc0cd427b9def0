import { findPushType, isApsReadBySystem } from '../apns/push-types.ts';
import { isPassTopic } from '../apns/topics.ts';
import { appNameOf } from '../preview/app-name.ts';
import { describeAlert } from '../preview/describe-alert.ts';
import { describeCall } from '../preview/describe-call.ts';
import { describeBackground, describeHandled, describePass } from '../preview/describe-handled.ts';
import type { DescribeInput } from '../preview/describe-input.ts';
import { describeLiveActivity } from '../preview/describe-live-activity.ts';
import type { NotificationLook } from '../preview/notification-look.ts';
import { firebaseMessageKey } from './firebase-message.ts';
import { isJsonObject } from '../preview/read-key.ts';
import { nothing, why } from '../preview/silence.ts';

export interface DescribedPush {
  /** With its variables resolved. */
  readonly payloadText: string;
  readonly pushType: string;
  readonly bundleId: string;
  /** As it is sent; the bundle id when not given. Tells a pass of Wallet and a website. */
  readonly topic?: string;
  readonly nowMs: number;
}

/**
 * What a phone does with a push, after Apple's pages of the push types. What the app or the system decides is noted as
 * a guess; texts that the app translates are shown as their keys, see `localizeLook`. Never throws.
 */
export function describeNotification(push: DescribedPush): NotificationLook {
  const { payloadText, pushType, bundleId, topic = bundleId, nowMs } = push;
  const input: DescribeInput = { appName: appNameOf(bundleId), pushType, topic, nowMs };
  let root: unknown;
  try {
    root = JSON.parse(payloadText);
  } catch {
    return nothing(input.appName, why(payloadText.startsWith('\uFEFF') ? 'byte-order-mark' : 'not-json'));
  }
  if (!isJsonObject(root)) return nothing(input.appName, why('not-an-object'));
  if (isApsReadBySystem(pushType) && !isPassTopic(topic) && !Object.hasOwn(root, 'aps')) {
    const key = firebaseMessageKey(root, pushType);
    if (key !== null) return nothing(input.appName, why('firebase-message', { key }));
  }
  switch (pushType) {
    case 'voip':
      return describeCall(root, input);
    case 'background':
      return describeBackground(root, input);
    case 'liveactivity':
      return describeLiveActivity(root, input);
    default: {
      const isAlert = pushType === 'alert' || findPushType(pushType) === undefined;
      if (!isAlert) return describeHandled(root, input);
      return isPassTopic(topic) ? describePass(input) : describeAlert(root, input);
    }
  }
}
