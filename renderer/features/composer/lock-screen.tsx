import { IconBell, IconBellOff, IconClockExclamation, IconPhone, IconUrgent } from '@tabler/icons-react';
import type { Banner, IncomingCall, NotificationLook } from '#shared/payload/describe-notification.ts';
import classes from './preview.module.css';

export interface LockScreenProps {
  readonly look: NotificationLook;
  /** The text has changed since and cannot be read. */
  readonly isStale: boolean;
}

/** A locked phone with the notification on it. */
export function LockScreen({ look, isStale }: LockScreenProps) {
  return (
    <div className={classes.phone} data-stale={isStale || undefined}>
      <div className={classes.clock} aria-hidden>
        <span>Tuesday 9 June</span>
        <strong>9:41</strong>
      </div>
      {look.kind === 'banner' && <BannerCard banner={look} />}
      {look.kind === 'call' && <CallCard call={look} />}
      {look.kind === 'nothing' && (
        <div className={classes.silent}>
          <IconBellOff size={20} aria-hidden />
          Nothing is shown
        </div>
      )}
    </div>
  );
}

function AppIcon({ name }: { readonly name: string }) {
  return (
    <span className={classes.appIcon} aria-hidden>
      {name.slice(0, 1)}
    </span>
  );
}

function BannerCard({ banner }: { readonly banner: Banner }) {
  const { appName, title, subtitle, body, badge, sound, interruptionLevel, isCritical } = banner;
  const isTimeSensitive = interruptionLevel === 'time-sensitive';
  return (
    <article className={classes.card} aria-label="Notification">
      {(isCritical || isTimeSensitive) && (
        <div className={classes.level}>
          {isCritical ? <IconUrgent size={13} aria-hidden /> : <IconClockExclamation size={13} aria-hidden />}
          {isCritical ? 'Critical alert' : 'Time sensitive'}
        </div>
      )}
      <div className={classes.cardBody}>
        <span className={classes.iconPlace}>
          <AppIcon name={appName} />
          {badge !== null && badge > 0 && (
            <span className={classes.badge} title={`Badge ${String(badge)}`}>
              {badge}
            </span>
          )}
        </span>
        <div className={classes.texts}>
          <div className={classes.titleLine}>
            <span className={classes.cardTitle} dir="auto">
              {title === '' ? appName : title}
            </span>
            <span className={classes.now}>now</span>
          </div>
          {subtitle !== '' && (
            <div className={classes.subtitle} dir="auto">
              {subtitle}
            </div>
          )}
          {body !== '' && (
            <div className={classes.cardText} dir="auto">
              {body}
            </div>
          )}
        </div>
      </div>
      <div className={classes.marks}>
        {sound === null ? <IconBellOff size={13} aria-hidden /> : <IconBell size={13} aria-hidden />}
        {sound === null ? 'Silent' : sound === 'default' ? 'Default sound' : sound}
        {interruptionLevel === 'passive' && ' · passive: the screen stays dark'}
        <span className={classes.app}>{appName}</span>
      </div>
    </article>
  );
}

function CallCard({ call: { appName, caller, handle } }: { readonly call: IncomingCall }) {
  return (
    <article className={classes.call} aria-label="Incoming call">
      <span className={classes.callApp}>{appName} Audio…</span>
      <strong className={classes.caller}>{caller === '' ? (handle === '' ? 'Unknown caller' : handle) : caller}</strong>
      {caller !== '' && handle !== '' && <span className={classes.handle}>{handle}</span>}
      <div className={classes.callButtons} aria-hidden>
        <span>
          <span className={classes.decline}>
            <IconPhone size={20} className={classes.hungUp} />
          </span>
          Decline
        </span>
        <span>
          <span className={classes.accept}>
            <IconPhone size={20} />
          </span>
          Accept
        </span>
      </div>
    </article>
  );
}
