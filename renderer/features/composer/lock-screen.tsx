import type { NotificationLook } from '#shared/preview/notification-look.ts';
import { ActivityCard } from './lock-screen-activity.tsx';
import { BannerCard, NotificationList } from './lock-screen-banner.tsx';
import { CallScreen } from './lock-screen-call.tsx';
import { BackgroundCard, HandledCard, SilentCard } from './lock-screen-quiet.tsx';
import classes from './lock-screen.module.css';

export type PhoneScreen = 'lock-screen' | 'list';

export interface LockScreenProps {
  readonly look: NotificationLook;
  /** Where a banner is shown. */
  readonly screen: PhoneScreen;
  /** The text has changed since and cannot be read. */
  readonly isStale: boolean;
  /** It never comes to the phone. */
  readonly isRefused: boolean;
}

/** A locked phone with the notification on it. */
export function LockScreen({ look, screen, isStale, isRefused }: LockScreenProps) {
  const isList = look.kind === 'banner' && screen === 'list';
  return (
    <div className={classes.place}>
      <div
        className={classes.phone}
        data-screen={look.kind === 'call' ? 'call' : undefined}
        data-stale={isStale || undefined}
        data-refused={isRefused || undefined}
      >
        <span className={classes.camera} aria-hidden />
        {!isList && look.kind !== 'call' && (
          <div className={classes.clock} aria-hidden>
            <span>Tuesday 9 June</span>
            <strong>9:41</strong>
          </div>
        )}
        {isList ? <NotificationList banner={look} /> : <Shown look={look} />}
      </div>
    </div>
  );
}

function Shown({ look }: { readonly look: NotificationLook }) {
  switch (look.kind) {
    case 'banner':
      return <BannerCard banner={look} />;
    case 'call':
      return <CallScreen call={look} />;
    case 'live-activity':
      return <ActivityCard activity={look} />;
    case 'background':
      return <BackgroundCard look={look} />;
    case 'handled':
      return <HandledCard look={look} />;
    case 'effects':
    case 'nothing':
      return <SilentCard look={look} />;
  }
}
