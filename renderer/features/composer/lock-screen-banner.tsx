import {
  IconBell,
  IconBellOff,
  IconClockExclamation,
  IconLink,
  IconMovie,
  IconMusic,
  IconPhoto,
  IconUrgent,
} from '@tabler/icons-react';
import type { Banner, MediaHint, Sound } from '#shared/preview/notification-look.ts';
import { AppIcon, Badge, TextLine } from './lock-screen-parts.tsx';
import classes from './lock-screen.module.css';

const mediaIcons = { image: IconPhoto, video: IconMovie, audio: IconMusic } as const;

/** A notification as the lock screen shows it. */
export function BannerCard({ banner }: { readonly banner: Banner }) {
  const { appName, title, subtitle, body, badge, media, websiteAction } = banner;
  return (
    <div className={classes.stack}>
      <article className={classes.card} aria-label="Notification">
        <LevelLine level={banner.level} />
        <div className={classes.cardBody}>
          <AppIcon name={appName} />
          <div className={classes.texts}>
            <div className={classes.titleLine}>
              {title === null ? (
                <div className={classes.cardTitle}>{appName}</div>
              ) : (
                <TextLine shown={title} className={classes.cardTitle} />
              )}
              <span className={classes.now}>now</span>
            </div>
            {subtitle !== null && <TextLine shown={subtitle} className={classes.subtitle} />}
            {body !== null && <TextLine shown={body} className={classes.cardText} />}
          </div>
          {media !== null && <Thumbnail media={media} />}
        </div>
        {websiteAction !== null && (
          <div className={classes.action} dir="auto">
            {websiteAction}
          </div>
        )}
      </article>
      <div className={classes.marks}>
        <SoundMark sound={banner.sound} isPassive={banner.level === 'passive'} />
        {badge !== null && badge > 0 && (
          <span className={classes.mark}>
            <Badge count={badge} />
            <span>on the icon</span>
          </span>
        )}
        {media !== null && (
          <span className={classes.mark} title={media.url}>
            <IconLink size={14} aria-hidden />
            <span className={classes.cut}>{media.host}</span>
          </span>
        )}
      </div>
    </div>
  );
}

function LevelLine({ level }: Pick<Banner, 'level'>) {
  if (level !== 'critical' && level !== 'time-sensitive') return null;
  return (
    <div className={classes.level} data-level={level}>
      {level === 'critical' ? <IconUrgent size={13} aria-hidden /> : <IconClockExclamation size={13} aria-hidden />}
      {level === 'critical' ? 'Critical' : 'Time Sensitive'}
    </div>
  );
}

/** Where the picture would be; it is never loaded here. */
function Thumbnail({ media: { url, host, kind } }: { readonly media: MediaHint }) {
  const Icon = mediaIcons[kind];
  const words = `${kind} from ${host}, not loaded here`;
  return (
    <span className={classes.media} role="img" aria-label={words} title={`${words}: ${url}`}>
      <Icon size={18} stroke={1.5} aria-hidden />
    </span>
  );
}

export interface SoundMarkProps {
  readonly sound: Sound | null;
  readonly isPassive?: boolean;
}

export function SoundMark({ sound, isPassive = false }: SoundMarkProps) {
  const Icon = sound === null ? IconBellOff : IconBell;
  return (
    <span className={classes.mark}>
      <Icon size={14} aria-hidden />
      <span className={classes.cut}>{sound === null ? (isPassive ? 'Passive' : 'Silent') : wordsOf(sound)}</span>
    </span>
  );
}

function wordsOf({ name, isCritical, volume }: Sound): string {
  const plain = name === 'default' ? 'Default sound' : name;
  const loud = volume === null ? '' : `, ${String(Math.round(volume * 100))} %`;
  return isCritical ? `${plain}, critical${loud}` : plain;
}

/** The same in Notification Centre, in a group with an earlier one. */
export function NotificationList({ banner }: { readonly banner: Banner }) {
  const { appName, threadId } = banner;
  return (
    <section className={classes.list} aria-label="Notification Centre">
      <h3>Notification Centre</h3>
      <p className={classes.groupName}>
        <span>{appName}</span>
        {threadId !== null && <span title={threadId}>{threadId}</span>}
      </p>
      <BannerCard banner={banner} />
      <div className={classes.earlier}>
        <AppIcon name={appName} size="small" />
        <span>{threadId === null ? 'An earlier one of the app' : 'An earlier one of the thread'}</span>
        <span className={classes.now}>2h ago</span>
      </div>
      <div className={classes.edge} aria-hidden />
    </section>
  );
}
