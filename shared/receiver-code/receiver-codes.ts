import { backgroundUpdate } from './background-update.ts';
import { categories } from './categories.ts';
import { communication } from './communication.ts';
import { complication } from './complication.ts';
import { controlPush } from './control-push.ts';
import { fileProvider } from './file-provider.ts';
import { focusFilter } from './focus-filter.ts';
import { incomingCall } from './incoming-call.ts';
import { interruptionSettings } from './interruption-settings.ts';
import { liveActivityAttributes } from './live-activity-attributes.ts';
import { liveActivityTokens } from './live-activity-tokens.ts';
import { liveActivityView } from './live-activity-view.ts';
import { localizedTexts } from './localized-texts.ts';
import { locationExtension } from './location-extension.ts';
import { locationToken } from './location-token.ts';
import { mdmServer } from './mdm-server.ts';
import { notificationDelegate } from './notification-delegate.ts';
import { permission } from './permission.ts';
import { pushToTalk } from './push-to-talk.ts';
import type { ReceiverCode } from './receiver-code.ts';
import { register } from './register.ts';
import { registrationFailure } from './registration-failure.ts';
import { safariWebsite } from './safari-website.ts';
import { scenes } from './scenes.ts';
import { serviceExtension } from './service-extension.ts';
import { walletService } from './wallet-service.ts';
import { widgetPush } from './widget-push.ts';

/** Everything that can stand at the other end of a push, by id. */
export const receiverCodes = {
  register,
  'registration-failure': registrationFailure,
  permission,
  'notification-delegate': notificationDelegate,
  categories,
  scenes,
  'localized-texts': localizedTexts,
  'service-extension': serviceExtension,
  communication,
  'focus-filter': focusFilter,
  'interruption-settings': interruptionSettings,
  'background-update': backgroundUpdate,
  'incoming-call': incomingCall,
  'push-to-talk': pushToTalk,
  'live-activity-attributes': liveActivityAttributes,
  'live-activity-tokens': liveActivityTokens,
  'live-activity-view': liveActivityView,
  'widget-push': widgetPush,
  'control-push': controlPush,
  complication,
  'file-provider': fileProvider,
  'location-token': locationToken,
  'location-extension': locationExtension,
  'mdm-server': mdmServer,
  'wallet-service': walletService,
  'safari-website': safariWebsite,
} as const satisfies Readonly<Record<string, ReceiverCode>>;

export type ReceiverCodeId = keyof typeof receiverCodes;
