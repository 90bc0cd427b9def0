import {
  IconBellOff,
  IconBuildingBroadcastTower,
  IconDeviceMobileCode,
  IconDeviceWatch,
  IconFolders,
  IconLayoutGrid,
  IconMapPin,
  IconMoonStars,
  IconServer,
  IconToggleRight,
  IconWallet,
} from '@tabler/icons-react';
import type { BackgroundUpdate, Effects, Handled, HandledBy, Silence } from '#shared/preview/notification-look.ts';
import { SoundMark } from './lock-screen-banner.tsx';
import { AppIcon } from './lock-screen-parts.tsx';
import classes from './lock-screen.module.css';

/** A background push: the phone stays as it is. */
export function BackgroundCard({ look }: { readonly look: BackgroundUpdate }) {
  return (
    <div className={classes.quiet}>
      <IconMoonStars size={26} stroke={1.4} aria-hidden />
      <strong>Nothing is shown</strong>
      <span>{look.appName} gets up to 30 s in the background</span>
    </div>
  );
}

/** Nothing is shown; at most the badge changes or a sound is played. */
export function SilentCard({ look: { kind, appName, badge, sound } }: { readonly look: Silence | Effects }) {
  return (
    <div className={classes.quiet}>
      {badge === null ? (
        <IconBellOff size={26} stroke={1.4} aria-hidden />
      ) : (
        <span className={classes.homeScreen}>
          <AppIcon name={appName} size="large" badge={badge} />
          {appName}
        </span>
      )}
      <strong>{kind === 'nothing' ? 'Nothing is shown' : 'Nothing to read'}</strong>
      {sound !== null && <SoundMark sound={sound} />}
    </div>
  );
}

const icons = {
  pushtotalk: IconBuildingBroadcastTower,
  complication: IconDeviceWatch,
  widgets: IconLayoutGrid,
  controls: IconToggleRight,
  fileprovider: IconFolders,
  location: IconMapPin,
  mdm: IconServer,
  wallet: IconWallet,
  app: IconDeviceMobileCode,
} as const satisfies Record<HandledBy, typeof IconServer>;

/** Those of which nobody sees a notification; of the others the app or Wallet may show one. */
const silent: ReadonlySet<HandledBy> = new Set(['complication', 'widgets', 'controls', 'fileprovider', 'location']);

/** A push that the app, an extension or the system takes. */
export function HandledCard({ look: { by, title, appName } }: { readonly look: Handled }) {
  const Icon = icons[by];
  return (
    <article className={classes.handled} aria-label="What happens">
      <span className={classes.handledIcon}>
        <Icon size={26} stroke={1.4} aria-hidden />
      </span>
      <strong dir="auto">{title}</strong>
      {by !== 'mdm' && by !== 'wallet' && <span>{appName}</span>}
      {silent.has(by) && <small>No notification is shown</small>}
    </article>
  );
}
